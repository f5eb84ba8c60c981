//! Sheets as the bytes of an .xlsx file.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula as Written, Note, Workbook, Worksheet, XlsxError,
};

use super::book::{Book, Content, FIRST, LABEL, Sheet, Shown, Style, Takes};
use super::evaluate::{Results, Value};
use super::formula::{At, Written as Text, fixed, quoted};
use crate::scenario::Scenario;
use crate::words::workbook as w;

/// A4.
const PAPER: u8 = 9;

/// The bytes of the file.
pub(super) fn bytes(book: &Book, scenario: &Scenario) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // No clock: the file is as old as the facts.
    let as_of = scenario.facts().as_of();
    let (year, month) = (as_of.year() as u16, as_of.month() as u8);
    let properties = DocProperties::new()
        .set_title(w::DOCUMENT)
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, 1)?);
    workbook.set_properties(&properties);

    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name).collect();
    let mut results = Results::of(book);
    let mut formats = Formats::default();
    for here in book.tabs.iter().copied() {
        let sheet = &book.sheets[here];
        let to = workbook.add_worksheet();
        let text = Text {
            sheets: &names,
            here,
        };
        cells(to, (here, sheet), &text, &mut results, &mut formats)?;
        set_up(to, sheet)?;
    }
    for (name, at) in &book.names {
        let cell = ["=", &quoted(names[at.sheet]), "!", &fixed(*at)].concat();
        workbook.define_name(&**name, &cell)?;
    }
    workbook.save_to_buffer()
}

fn cells(
    to: &mut Worksheet,
    (here, sheet): (usize, &Sheet),
    text: &Text<'_>,
    results: &mut Results<'_>,
    formats: &mut Formats,
) -> Result<(), XlsxError> {
    to.set_name(sheet.name)?;
    for (&(row, column), (content, style)) in &sheet.cells {
        let format = formats.of(*style);
        match content {
            Content::Text(said) => to.write_string_with_format(row, column, said, format)?,
            Content::Number(number) => to.write_number_with_format(row, column, *number, format)?,
            Content::Formula(formula) => {
                let at = At {
                    sheet: here,
                    row,
                    column,
                };
                let result = match results.at(at) {
                    Some(Value::Number(number)) => number.to_string(),
                    Some(Value::Text(text)) => text,
                    Some(Value::Blank) | None => String::new(),
                };
                let formula = Written::new(["=", &text.text(formula)].concat()).set_result(result);
                to.write_formula_with_format(row, column, formula, format)?
            }
        };
    }
    for (at, takes) in &sheet.takes {
        to.add_data_validation(at.row, at.column, at.row, at.column, &validation(takes)?)?;
    }
    for (at, note) in &sheet.notes {
        let note = Note::new(*note).add_author_prefix(false);
        to.insert_note(at.row, at.column, &note)?;
    }
    Ok(())
}

fn validation(takes: &Takes) -> Result<DataValidation, XlsxError> {
    let one = DataValidation::new();
    Ok(match takes {
        Takes::Number(from, to) => {
            one.allow_decimal_number(DataValidationRule::Between(*from, *to))
        }
        Takes::Whole(from, to) => {
            one.allow_whole_number(DataValidationRule::Between(*from as i32, *to as i32))
        }
        Takes::OneOf(these) => one.allow_list_strings(these)?,
    })
}

/// Widths, panes, and paper: A4 across, as wide as the sheet, with what stands at its head and side
/// on every page.
fn set_up(to: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let layout = &sheet.layout;
    let columns = sheet
        .cells
        .keys()
        .map(|(_, column)| *column)
        .max()
        .unwrap_or(0);
    for column in 0..=columns {
        let place = usize::from(column).min(layout.widths.len() - 1);
        to.set_column_width(column, layout.widths[place])?;
    }
    let mut lines = BTreeMap::new();
    for (row, characters, fit) in &sheet.long {
        let most = lines.entry(*row).or_insert(1);
        *most = characters.div_ceil(*fit).max(*most);
    }
    for (row, lines) in lines {
        to.set_row_height(row, LINE * lines as f64)?;
    }
    to.set_freeze_panes(layout.head, layout.side)?;
    to.set_landscape();
    to.set_paper_size(PAPER);
    to.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    to.set_footer("&L&A&C&F&R&P / &N");
    to.set_repeat_rows(0, layout.head - 1)?;
    if layout.is_by_month {
        to.set_repeat_columns(LABEL, LABEL)?;
        // A page for each year or so, whatever the fonts.
        to.set_print_fit_to_pages(columns.saturating_sub(FIRST) / MONTHS_ON_A_PAGE + 1, 0);
    } else {
        to.set_print_fit_to_pages(1, 0);
    }
    Ok(())
}

/// Months on a printed page, beside the names of the lines.
const MONTHS_ON_A_PAGE: u16 = 12;
/// Height of a line, points.
const LINE: f64 = 12.5;

/// Every style's format, made once.
#[derive(Default)]
struct Formats(BTreeMap<u16, Format>);

impl Formats {
    fn of(&mut self, style: Style) -> &Format {
        self.0.entry(place(style)).or_insert_with(|| format(style))
    }
}

const SHOWN: [Shown; 7] = [
    Shown::Pounds,
    Shown::Percent,
    Shown::Factor,
    Shown::Number,
    Shown::Whole,
    Shown::Month,
    Shown::Text,
];

fn place(style: Style) -> u16 {
    let of = |shown: Shown| SHOWN.iter().position(|one| *one == shown).unwrap_or(0) as u16;
    match style {
        Style::Title => 0,
        Style::Heading => 1,
        Style::Head => 2,
        Style::HeadMonth => 3,
        Style::Label => 4,
        Style::Note => 5,
        Style::Text => 6,
        Style::HeadOfTexts => 7,
        Style::Wrapped => 8,
        Style::Input(shown) => 10 + of(shown),
        Style::Chosen(shown) => 20 + of(shown),
        Style::Worked(shown) => 30 + of(shown),
        Style::Result(shown) => 40 + of(shown),
        Style::Stays(shown) => 50 + of(shown),
    }
}

/// Number formats; the last part is that of nothing.
const fn number(shown: Shown) -> &'static str {
    match shown {
        Shown::Pounds => "#,##0.00;-#,##0.00;\"–\"",
        Shown::Percent => "0.0##%",
        Shown::Factor => "0.0000;-0.0000;\"–\"",
        Shown::Number => "#,##0.##",
        Shown::Whole => "0",
        Shown::Month => "mmm yyyy",
        Shown::Text => "General",
    }
}

fn format(style: Style) -> Format {
    let plain = Format::new()
        .set_font_name("Arial")
        .set_font_size(9)
        .set_align(FormatAlign::VerticalCenter);
    let with = |shown: Shown| {
        let format = plain.clone().set_num_format(number(shown));
        if shown == Shown::Text {
            format.set_align(FormatAlign::Left)
        } else {
            format
        }
    };
    match style {
        Style::Title => plain.set_bold().set_font_size(14),
        Style::Heading => plain.set_bold().set_font_size(11).set_font_color("#1F3A5F"),
        Style::Head => plain
            .set_bold()
            .set_background_color("#E8EDF3")
            .set_border_bottom(FormatBorder::Thin)
            .set_align(FormatAlign::Right),
        Style::HeadOfTexts => format(Style::Head).set_align(FormatAlign::Left),
        Style::HeadMonth => format(Style::Head).set_num_format(number(Shown::Month)),
        Style::Label => plain,
        Style::Note => plain
            .set_font_size(8)
            .set_font_color("#5A6470")
            .set_indent(1),
        Style::Text => plain,
        Style::Wrapped => format(Style::Note).set_text_wrap(),
        Style::Input(shown) => with(shown)
            .set_background_color("#FFF7D6")
            .set_font_color("#0B3D91")
            .set_border(FormatBorder::Thin)
            .set_border_color("#C9B458")
            .set_unlocked(),
        Style::Chosen(shown) => with(shown)
            .set_background_color("#EDEDED")
            .set_font_color("#5A6470"),
        Style::Worked(shown) => with(shown),
        Style::Result(shown) => with(shown)
            .set_align(FormatAlign::Right)
            .set_bold()
            .set_border_top(FormatBorder::Hair),
        Style::Stays(shown) => with(shown)
            .set_background_color("#F3E3F0")
            .set_italic()
            .set_text_wrap(),
    }
}
