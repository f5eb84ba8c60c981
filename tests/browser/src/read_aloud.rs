//! The page as Chromium hands it to a screen reader: the accessibility tree as text, an element a
//! line, what is in it further in.

use crate::Page;
use serde_json::{Value, json};
use std::{collections::HashMap, fmt::Write as _};

/// Roles whose name is what they hold: that is not said twice.
const NAMED_BY_CONTENT: &[&str] = &[
    "button",
    "cell",
    "columnheader",
    "DisclosureTriangle",
    "heading",
    "image",
    "LabelText",
    "Legend",
    "link",
    "MenuListOption",
    "option",
    "row",
    "rowheader",
    "SvgRoot",
];

/// Roles that say nothing: what they hold takes their place.
const SILENT: &[&str] = &[
    "generic",
    "none",
    "rowgroup",
    "LayoutTable",
    "DescriptionListDetail",
    "Section",
    "strong",
    "emphasis",
];

/// States worth a word, as the tree calls them.
const STATES: &[&str] = &[
    "atomic", "checked", "disabled", "expanded", "invalid", "level", "live", "required", "selected",
];

/// What Chromium hands on and leaves out of its tree: roles, the attribute, and what we call it.
const ATTRIBUTES: &[(&str, &str, &str)] = &[
    ("slider", "aria-valuetext", "said as"),
    ("link", "aria-current", "current"),
];

struct Tree<'a> {
    page: &'a Page,
    nodes: HashMap<String, Value>,
    said: String,
}

impl Page {
    /// What is read aloud of the element that a selector finds first, and of all in it.
    ///
    /// # Panics
    /// When there is no such element.
    #[must_use]
    #[track_caller]
    pub fn read_aloud(&self, css: &str) -> String {
        let document = self.devtools("DOM.getDocument", json!({ "depth": 0 }));
        let asked = json!({ "nodeId": document["root"]["nodeId"], "selector": css });
        let found = self.devtools("DOM.querySelector", asked);
        let asked = json!({ "nodeId": found["nodeId"] });
        let described = self.devtools("DOM.describeNode", asked);
        let wanted = &described["node"]["backendNodeId"];
        let tree = self.devtools("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let start = nodes
            .iter()
            .find(|node| node["backendDOMNodeId"] == *wanted);
        let start = start.unwrap_or_else(|| panic!("{css} is not in the tree"))["nodeId"].clone();
        let id = |node: &Value| node["nodeId"].as_str().unwrap_or_default().to_owned();
        let mut tree = Tree {
            page: self,
            nodes: nodes.into_iter().map(|node| (id(&node), node)).collect(),
            said: String::new(),
        };
        tree.say(start.as_str().unwrap_or_default(), 0);
        tree.said
    }
}

fn text<'a>(node: &'a Value, key: &str) -> &'a str {
    node[key]["value"].as_str().unwrap_or_default()
}

impl Tree<'_> {
    fn children(&self, node: &Value) -> Vec<String> {
        let ids = node["childIds"].as_array().into_iter().flatten();
        ids.filter_map(|id| id.as_str().map(str::to_owned))
            .collect()
    }

    fn say(&mut self, id: &str, depth: usize) {
        let Some(node) = self.nodes.get(id).cloned() else {
            return;
        };
        let role = text(&node, "role").to_owned();
        if matches!(role.as_str(), "InlineTextBox" | "LineBreak" | "ListMarker") {
            return;
        }
        let children = self.children(&node);
        let silent = node["ignored"] == true || SILENT.contains(&role.as_str());
        if silent {
            for child in children {
                self.say(&child, depth);
            }
            return;
        }
        let indent = "  ".repeat(depth);
        if role == "StaticText" {
            let words = text(&node, "name").trim();
            if !words.is_empty() {
                let _ = writeln!(self.said, "{indent}{words}");
            }
            return;
        }
        let more = self.attributes(&node, &role);
        let _ = writeln!(self.said, "{indent}{}{more}", line(&node, &role));
        if role == "row" {
            // The names of its cells are the row's.
            let mut cells = Vec::new();
            self.cells(&children, &mut cells);
            let _ = writeln!(self.said, "{indent}  {}", cells.join(" | "));
            return;
        }
        let named = NAMED_BY_CONTENT.contains(&role.as_str()) && !text(&node, "name").is_empty();
        // A list to choose from says what is chosen; its answers are read once it is opened.
        if !named && role != "combobox" && role != "textbox" {
            for child in children {
                self.say(&child, depth + 1);
            }
        }
    }

    /// What the tree leaves out of this element.
    fn attributes(&self, node: &Value, role: &str) -> String {
        let mut said = String::new();
        for (_, attribute, name) in ATTRIBUTES.iter().filter(|(of, ..)| *of == role) {
            let asked = json!({ "backendNodeId": node["backendDOMNodeId"] });
            let described = self.page.devtools("DOM.describeNode", asked);
            let all = described["node"]["attributes"].as_array();
            let mut pairs = all.into_iter().flatten().filter_map(Value::as_str);
            while let (Some(key), Some(value)) = (pairs.next(), pairs.next()) {
                if key == *attribute {
                    let _ = write!(said, " [{name} {value}]");
                }
            }
        }
        said
    }

    fn cells(&self, ids: &[String], cells: &mut Vec<String>) {
        for id in ids {
            let Some(node) = self.nodes.get(id) else {
                continue;
            };
            match text(node, "role") {
                "cell" | "gridcell" | "rowheader" | "columnheader" => {
                    cells.push(text(node, "name").to_owned());
                }
                _ => self.cells(&self.children(node), cells),
            }
        }
    }
}

/// Role, name, value, description, states.
fn line(node: &Value, role: &str) -> String {
    let mut line = role.to_owned();
    for (key, before) in [
        ("name", ""),
        ("value", "holds "),
        ("description", "described as "),
    ] {
        if key == "description" && role == "slider" {
            // Chromium reports it of the same page at one time and not at another; that it is there
            // is asked in `tests/ui_first_view.rs`.
            continue;
        }
        let number = node[key]["value"].as_f64().map(|number| number.to_string());
        let words = number.as_deref().unwrap_or(text(node, key)).trim();
        if !words.is_empty() && role != "row" {
            let _ = write!(line, " {before}\"{words}\"");
        }
    }
    let properties = node["properties"].as_array().into_iter().flatten();
    for property in properties {
        let name = property["name"].as_str().unwrap_or_default();
        let value = &property["value"]["value"];
        let plain = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let told = name == "expanded" || !matches!(plain.as_str(), "false" | "off" | "");
        if STATES.contains(&name) && told {
            let _ = write!(line, " [{name} {plain}]");
        }
    }
    line
}
