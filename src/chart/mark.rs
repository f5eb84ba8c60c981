//! The marks that a chart is made of, and how each is written as SVG.

/// Which end of a text its position gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One mark. Positions are in units of the drawing, right and down from its top left corner.
/// `class` is a token of the style sheet, the only thing that gives a mark its looks.
#[derive(Clone, PartialEq, Debug)]
pub enum Mark {
    /// A line through points.
    Line {
        /// Class token.
        class: &'static str,
        /// Points, in order.
        points: Vec<(f64, f64)>,
    },
    /// A filled outline through points, closed.
    Area {
        /// Class token.
        class: &'static str,
        /// Points, in order.
        points: Vec<(f64, f64)>,
    },
    /// A filled rectangle.
    Rect {
        /// Class token.
        class: &'static str,
        /// Left edge.
        x: f64,
        /// Top edge.
        y: f64,
        /// Width, not negative.
        width: f64,
        /// Height, not negative.
        height: f64,
    },
    /// A dot.
    Circle {
        /// Class token.
        class: &'static str,
        /// Centre, across.
        x: f64,
        /// Centre, down.
        y: f64,
        /// Radius.
        radius: f64,
    },
    /// A straight rule: an axis, a gridline, a leader.
    Rule {
        /// Class token.
        class: &'static str,
        /// One end.
        from: (f64, f64),
        /// The other end.
        to: (f64, f64),
    },
    /// One line of text.
    Text {
        /// Class token.
        class: &'static str,
        /// Where the anchor stands.
        x: f64,
        /// The base line.
        y: f64,
        /// Which end `x` gives.
        anchor: Anchor,
        /// The words.
        text: String,
    },
}

impl Mark {
    /// Its class token.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        match self {
            Self::Line { class, .. }
            | Self::Area { class, .. }
            | Self::Rect { class, .. }
            | Self::Circle { class, .. }
            | Self::Rule { class, .. }
            | Self::Text { class, .. } => class,
        }
    }

    /// Appends the mark as one SVG element.
    pub(crate) fn write(&self, out: &mut String) {
        match self {
            Self::Line { points, .. } => {
                element(out, "path", self.class());
                words(out, "d", &path(points, false));
                out.push_str("/>");
            }
            Self::Area { points, .. } => {
                element(out, "path", self.class());
                words(out, "d", &path(points, true));
                out.push_str("/>");
            }
            Self::Rect {
                x,
                y,
                width,
                height,
                ..
            } => {
                element(out, "rect", self.class());
                number(out, "x", *x);
                number(out, "y", *y);
                number(out, "width", *width);
                number(out, "height", *height);
                out.push_str("/>");
            }
            Self::Circle { x, y, radius, .. } => {
                element(out, "circle", self.class());
                number(out, "cx", *x);
                number(out, "cy", *y);
                number(out, "r", *radius);
                out.push_str("/>");
            }
            Self::Rule { from, to, .. } => {
                element(out, "line", self.class());
                number(out, "x1", from.0);
                number(out, "y1", from.1);
                number(out, "x2", to.0);
                number(out, "y2", to.1);
                out.push_str("/>");
            }
            Self::Text {
                x, y, anchor, text, ..
            } => {
                element(out, "text", self.class());
                number(out, "x", *x);
                number(out, "y", *y);
                words(out, "text-anchor", anchor.as_str());
                out.push('>');
                escape(out, text);
                out.push_str("</text>");
            }
        }
    }
}

/// A position as SVG writes it, to a tenth of a unit: "12.3", "-4". Through integers; what is not
/// finite is "0".
#[must_use]
pub fn coordinate(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    #[allow(clippy::cast_possible_truncation)]
    let tenths = libm::round(value * 10.0) as i64;
    let size = tenths.unsigned_abs();
    let mut text = String::from(if tenths < 0 { "-" } else { "" });
    text.push_str(&(size / 10).to_string());
    if !size.is_multiple_of(10) {
        text.push('.');
        text.push_str(&(size % 10).to_string());
    }
    text
}

/// The `d` of a path through `points`, closed or open; empty for no points.
#[must_use]
pub fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut text = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        text.push(if at == 0 { 'M' } else { 'L' });
        text.push_str(&coordinate(*x));
        text.push(' ');
        text.push_str(&coordinate(*y));
    }
    if closed && !points.is_empty() {
        text.push('Z');
    }
    text
}

/// Appends `text` with the characters that XML keeps for itself written out, and without those that
/// it cannot hold.
pub(crate) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

fn element(out: &mut String, name: &str, class: &str) {
    out.push('<');
    out.push_str(name);
    words(out, "class", class);
}

fn words(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

fn number(out: &mut String, name: &str, value: f64) {
    words(out, name, &coordinate(value));
}
