//! A calendar by RFC 5545: all-day entries, each line folded at 75 octets between characters, and
//! every text escaped, so that none can begin a line of its own.

use crate::facts::Date;

/// The most octets of a line, its end not counted.
const LINE: usize = 75;

/// An entry of one whole day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What tells it from every other, and stays when its day moves. Any text; what a name of this
    /// kind cannot hold is left out.
    pub id: String,
    /// Its day.
    pub day: Date,
    /// What it is, in a line.
    pub summary: String,
    /// What more there is to say; may be empty.
    pub about: String,
}

/// A calendar of entries, made on the day `stamp`. `link` is an address to go with each of them.
#[must_use]
pub fn calendar(name: &str, entries: &[Entry], stamp: Date, link: Option<&str>) -> String {
    let mut all = String::new();
    line(&mut all, "BEGIN:VCALENDAR");
    line(&mut all, "VERSION:2.0");
    let program = [
        "PRODID:-//Level 7 decision calculator//",
        env!("CARGO_PKG_VERSION"),
        "//EN",
    ];
    line(&mut all, &program.concat());
    line(&mut all, "CALSCALE:GREGORIAN");
    // The name by RFC 7986, and as most programs read it.
    for property in ["NAME", "X-WR-CALNAME"] {
        said(&mut all, property, name);
    }
    let stamp = [&compact(stamp), "T000000Z"].concat();
    for entry in entries {
        line(&mut all, "BEGIN:VEVENT");
        let id: String = entry.id.chars().filter(|one| is_of_id(*one)).collect();
        line(
            &mut all,
            &["UID:", &id, "@level-7-decision-calculator"].concat(),
        );
        line(&mut all, &["DTSTAMP:", &stamp].concat());
        let (first, after) = (valid(entry.day), next(entry.day));
        line(&mut all, &["DTSTART;VALUE=DATE:", &compact(first)].concat());
        line(&mut all, &["DTEND;VALUE=DATE:", &compact(after)].concat());
        said(&mut all, "SUMMARY", &entry.summary);
        if !entry.about.is_empty() {
            said(&mut all, "DESCRIPTION", &entry.about);
        }
        if let Some(link) = link {
            line(&mut all, &["URL:", link].concat());
        }
        line(&mut all, "TRANSP:TRANSPARENT");
        line(&mut all, "END:VEVENT");
    }
    line(&mut all, "END:VCALENDAR");
    all
}

const fn is_of_id(one: char) -> bool {
    one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '.')
}

/// A property that is a text.
fn said(all: &mut String, property: &str, text: &str) {
    let mut value = String::from(property);
    value.push(':');
    let mut before = ' ';
    for one in text.chars() {
        match one {
            '\\' | ';' | ',' => value.extend(['\\', one]),
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"),
            '\t' => value.push(' '),
            one if one.is_control() => {}
            one => value.push(one),
        }
        before = one;
    }
    line(all, &value);
}

/// One line, folded. What goes on in the next begins with a space, which counts there.
fn line(all: &mut String, text: &str) {
    let mut octets = 0;
    for one in text.chars() {
        if octets + one.len_utf8() > LINE {
            all.push_str("\r\n ");
            octets = 1;
        }
        octets += one.len_utf8();
        all.push(one);
    }
    all.push_str("\r\n");
}

fn compact(day: Date) -> String {
    let day = valid(day);
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

/// A day that there is: the nearest to what may be none.
fn valid(day: Date) -> Date {
    let year = day.year.clamp(1, 9998);
    let month = day.month.clamp(1, 12);
    Date {
        year,
        month,
        day: day.day.clamp(1, days_of(year, month)),
    }
}

const fn days_of(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The day after.
fn next(day: Date) -> Date {
    let day = valid(day);
    let (year, month) = (day.year, day.month);
    if day.day < days_of(year, month) {
        Date {
            day: day.day + 1,
            ..day
        }
    } else if month < 12 {
        Date {
            year,
            month: month + 1,
            day: 1,
        }
    } else {
        Date {
            year: year + 1,
            month: 1,
            day: 1,
        }
    }
}
