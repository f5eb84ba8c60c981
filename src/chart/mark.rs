//! The marks that a chart is made of, and how each is written as SVG.

use crate::bounds::within;

/// Farther out than any drawing reaches, in units of it.
const FAR: f64 = 1e9;

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
    let tenths = in_tenths(value);
    let size = tenths.unsigned_abs();
    let mut text = String::from(if tenths < 0 { "-" } else { "" });
    text.push_str(&(size / 10).to_string());
    if !size.is_multiple_of(10) {
        text.push('.');
        text.push_str(&(size % 10).to_string());
    }
    text
}

/// A position in tenths of a unit. Nothing is drawn beyond [`FAR`], so that steps can be reckoned.
#[allow(clippy::cast_possible_truncation)]
fn in_tenths(value: f64) -> i64 {
    if value.is_finite() {
        libm::round(within(value, -FAR, FAR) * 10.0) as i64
    } else {
        0
    }
}

/// The `d` of a path through `points`, closed or open; empty for no points. Each is as far from the
/// one before as the tenths of a unit that the two lie at: written so, a line by the month packs into
/// half of what its positions do, which were an eighth of the page.
#[must_use]
pub fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut text = String::new();
    let mut corners = corners(points).into_iter();
    let Some(first) = corners.next() else {
        return text;
    };
    text.push('M');
    pair(&mut text, first);
    let mut from = first;
    for (at, to) in corners.enumerate() {
        let step = (to.0 - from.0, to.1 - from.1);
        // A sign parts two numbers as well as a space does.
        if at == 0 {
            text.push('l');
        } else if step.0 >= 0 {
            text.push(' ');
        }
        pair(&mut text, step);
        from = to;
    }
    if closed {
        text.push('z');
    }
    text
}

/// Points in tenths of a unit, without those in the middle of a level stretch.
fn corners(points: &[(f64, f64)]) -> Vec<(i64, i64)> {
    let mut corners: Vec<(i64, i64)> = Vec::with_capacity(points.len());
    for (x, y) in points {
        let next = (in_tenths(*x), in_tenths(*y));
        if let [.., before, last] = corners.as_slice()
            && (before.1, last.1) == (last.1, next.1)
            && (last.0 - before.0).signum() == (next.0 - last.0).signum()
        {
            corners.pop();
        }
        corners.push(next);
    }
    corners
}

/// Two numbers of tenths, as a path has them: without a zero before the point.
fn pair(out: &mut String, (x, y): (i64, i64)) {
    tenths(out, x);
    if y >= 0 {
        out.push(' ');
    }
    tenths(out, y);
}

fn tenths(out: &mut String, number: i64) {
    let size = number.unsigned_abs();
    let (whole, part) = (size / 10, size % 10);
    if number < 0 {
        out.push('-');
    }
    if whole > 0 || part == 0 {
        out.push_str(&whole.to_string());
    }
    if part > 0 {
        out.push('.');
        out.push_str(&part.to_string());
    }
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
