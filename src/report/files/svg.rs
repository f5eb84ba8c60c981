//! A chart as a picture that stands by itself: its title over it, its sentence within, where it comes
//! from at its foot, and its looks in a style sheet of its own. Nothing in it is fetched from
//! anywhere, and nothing runs.

use crate::chart::{Chart, Mark, coordinate, escape, text_width, wrap};

/// What the marks look like: the page's own rules in its light colours, on white. A test draws it
/// up from `styles/` and holds the two together.
const LOOKS: &str = include_str!("drawing.css");

/// White about everything, in units of the drawing.
const MARGIN: f64 = 24.0;
/// Size and height of a line of the title; bold runs wider than its size.
const TITLE: (f64, f64) = (18.0, 24.0);
const BOLD: f64 = 1.11;
/// Size and height of a line of the text under the title and at the foot.
const SMALL: (f64, f64) = (12.0, 16.0);
/// How far a chart's text reaches below its base line.
const DESCENT: f64 = 4.0;

/// A chart as one SVG document, with its foot: each line of it may be any text, and is broken where
/// it is too long. Empty ones are left out.
#[must_use]
pub fn picture(chart: &Chart, foot: &[&str]) -> String {
    let mut body = String::new();
    let mut down = MARGIN;
    for line in lines(&chart.title, TITLE.0 * BOLD, chart.width) {
        text(&mut body, "title", down + TITLE.0, &line);
        down += TITLE.1;
    }
    for line in lines(&chart.subtitle, SMALL.0, chart.width) {
        text(&mut body, "foot", down + SMALL.0, &line);
        down += SMALL.1;
    }
    down += 10.0;
    body.push_str("<g transform=\"translate(");
    body.push_str(&coordinate(MARGIN));
    body.push(' ');
    body.push_str(&coordinate(down));
    body.push_str(")\">\n");
    for mark in &chart.marks {
        mark.write(&mut body);
        body.push('\n');
    }
    body.push_str("</g>\n");
    down += drawn_to(chart) + 14.0;
    for line in foot.iter().flat_map(|one| lines(one, SMALL.0, chart.width)) {
        text(&mut body, "foot", down + SMALL.0, &line);
        down += SMALL.1;
    }
    framed(chart, down + MARGIN - 6.0, &body)
}

/// How far down anything is drawn. The page keeps room under a drawing for names that another answer
/// may bring; a picture stays as it is.
fn drawn_to(chart: &Chart) -> f64 {
    let lowest = |mark: &Mark| match mark {
        Mark::Line { points, .. } | Mark::Area { points, .. } => {
            points.iter().map(|(_, y)| *y).fold(0.0, f64::max)
        }
        Mark::Rect { y, height, .. } => y + height,
        Mark::Circle { y, radius, .. } => y + radius,
        Mark::Rule { from, to, .. } => from.1.max(to.1),
        Mark::Text { y, .. } => y + DESCENT,
    };
    let all = chart.marks.iter().map(lowest);
    all.fold(0.0, f64::max).min(chart.height)
}

/// The document about what was drawn.
fn framed(chart: &Chart, height: f64, body: &str) -> String {
    let (width, height) = (coordinate(chart.width + 2.0 * MARGIN), coordinate(height));
    let mut all = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    all.push_str(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"level-7-drawing\" role=\"img\"",
    );
    for (name, value) in [("width", &width), ("height", &height)] {
        all.push_str(&[" ", name, "=\"", value, "\""].concat());
    }
    all.push_str(&[" viewBox=\"0 0 ", &width, " ", &height, "\">\n<title>"].concat());
    escape(&mut all, &chart.title);
    all.push_str("</title>\n<desc>");
    escape(&mut all, &chart.sentence);
    all.push_str("</desc>\n<style>\n");
    all.push_str(LOOKS);
    all.push_str("</style>\n<rect class=\"sheet\" width=\"100%\" height=\"100%\"/>\n");
    all.push_str(body);
    all.push_str("</svg>\n");
    all
}

fn text(body: &mut String, class: &str, y: f64, line: &str) {
    body.push_str(&["<text class=\"", class, "\" x=\""].concat());
    body.push_str(&coordinate(MARGIN));
    body.push_str("\" y=\"");
    body.push_str(&coordinate(y));
    body.push_str("\">");
    escape(body, line);
    body.push_str("</text>\n");
}

/// A text in lines; none for an empty one. A word too long for a line, such as an address, goes on
/// in the next: none of it is lost.
fn lines(text: &str, size: f64, width: f64) -> Vec<String> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut parted = String::new();
    for word in text.split_whitespace() {
        let mut piece = 0.0;
        for one in word.chars() {
            let advance = text_width(one.encode_utf8(&mut [0; 4]), size);
            if piece + advance > width {
                parted.push(' ');
                piece = 0.0;
            }
            piece += advance;
            parted.push(one);
        }
        parted.push(' ');
    }
    wrap(&parted, size, width)
}
