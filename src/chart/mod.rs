//! Marks, not pixels: what a chart draws, what it says, and the table behind it, as plain data.
//!
//! A chart is a pure function of numbers, labels and a width. It knows neither the model nor the
//! screen: colours and dashes come from the style sheet by the marks' class tokens, and the
//! wording of money and hours from the caller. Nothing here formats a float.
//!
//! # The grammar
//! All charts keep to these rules; a new one does, too.
//! - The title states the finding, the subtitle says what is drawn and in what unit, the sentence
//!   is the same for those who do not see it, the table has the figures.
//! - Drawn for a phone first ([`NARROW`]), then for a column ([`WIDE`]). One size of type in both,
//!   [`TEXT`], which is never under twelve CSS pixels; text stands level.
//! - No legend: what a mark is stands at the mark, where that kind of mark first appears, with a
//!   hairline to it where it has to stand apart (`hanging`, `labels`). Every bar carries its figure.
//! - One hairline is the baseline and few are the grid. Zero is drawn and has a name, mostly
//!   "as you are". A figure below zero is written with its minus before the pound.
//! - As you are is grey, thin or hollow; with the route is the accent, thick or filled; other
//!   routes are dashed. Never colour alone: a dash, a filling or a name says it, too.
//! - The height follows from the width and from how many rows there are, not from the figures:
//!   room for names is kept whether or not they need it, so that nothing below moves.
//! - A chart over a scale has a [`Track`], along which it can be read.

mod band;
pub mod bars;
pub mod calendar;
pub mod dots;
mod hanging;
pub mod keep;
mod labels;
mod mark;
pub mod running;
mod scale;
pub mod slope;
mod text;
pub mod tornado;
mod track;
pub mod waterfall;
pub mod week;

#[cfg(feature = "files")]
pub(crate) use mark::escape;
pub use mark::{Anchor, Mark, coordinate, path};
pub use scale::{Scale, nice_ticks};
pub use text::{fit, text_width, wrap};
pub use track::Track;

/// Width, in units of the drawing, for a phone of 360 px: its column less the article's margins.
/// At this width a unit is about one CSS pixel.
pub const NARROW: f64 = 328.0;

/// Width for a column of an article on a large screen.
pub const WIDE: f64 = 640.0;

/// Size of a chart's text, in units of the drawing.
pub const TEXT: f64 = 13.0;

/// Size at which bold text is measured: it runs wider than the same text in roman.
pub const BOLD: f64 = 14.4;

/// Height of a line of text.
const LINE: f64 = 17.0;

/// A chart: the finding, the drawing, and the same in words and figures.
#[derive(Clone, PartialEq, Debug)]
pub struct Chart {
    /// What the chart shows, as a statement: "Level 7 costs least; the MSc takes longest".
    pub title: String,
    /// What is drawn, and in what unit: "Cost before tax, in pounds"; may be empty.
    pub subtitle: String,
    /// The text alternative: what a reader should take from it, figures included.
    pub sentence: String,
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// What to draw, back to front.
    pub marks: Vec<Mark>,
    /// Where it can be read, point by point.
    pub track: Option<Track>,
    /// The figures that were drawn.
    pub table: Table,
}

/// A small table. The first cell of each row is its heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// What it holds.
    pub caption: String,
    /// Column headings, the first one over the row headings.
    pub head: Vec<String>,
    /// Rows, each as long as `head`.
    pub rows: Vec<Vec<String>>,
}

impl Chart {
    /// The value of the drawing's `viewBox`.
    #[must_use]
    pub fn view_box(&self) -> String {
        let mut text = String::from("0 0 ");
        text.push_str(&coordinate(self.width));
        text.push(' ');
        text.push_str(&coordinate(self.height));
        text
    }

    /// The drawing as one SVG document, with its title and sentence in it. Without the style
    /// sheet it is black; the classes are all it knows of colour.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut text = String::from(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" role=\"img\" viewBox=\"",
        );
        text.push_str(&self.view_box());
        text.push_str("\">\n<title>");
        mark::escape(&mut text, &self.title);
        text.push_str("</title>\n<desc>");
        mark::escape(&mut text, &self.sentence);
        text.push_str("</desc>\n");
        for mark in &self.marks {
            mark.write(&mut text);
            text.push('\n');
        }
        text.push_str("</svg>\n");
        text
    }
}
