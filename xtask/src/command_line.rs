//! What was asked for, read off the command line: `cargo xtask help`.

use crate::{
    bench::Race,
    engine::Engine,
    mutants::Draw,
    rehearse::{self, Wanted},
    release::{self, Order, Origin},
    run::Outcome,
    wordpress::Trial,
};
use std::{env, path::PathBuf};

/// What `help` prints.
pub const HELP: &str = "\
The project's commands. Each first installs, and says so, the tools that it needs and that are
missing; the first time takes some ten minutes, later none.

  cargo xtask serve [--port N]    build the page and serve it at http://127.0.0.1:8080/,
                                  or the next free port; build again when a source changes
  cargo xtask build               build the page into dist/ and print the size of its files
  cargo xtask size                what a first visit of the page that was built last fetches, against
                                  what it may
      [--report]                  and which crates, modules and functions the program consists of
  cargo xtask check               formatting, lints and documentation
  cargo xtask test                check, then every test: natively, and of the built page in
                                  Chromium, Firefox and WebKit
      [--engines chromium,firefox]
                                  in these engines only, where one cannot be had
  cargo xtask bench               how long the model and the page take: natively, in a browser as
                                  shipped, and in a browser if all were compiled for size
      [--race]                    raced with the twin in JavaScript in every engine, and how cost
                                  grows with the work: written into docs/speed.md; 15 minutes
      [--engines chromium,firefox]
                                  that in these engines only
      [--instructions]            and instructions and allocations counted, where there is Valgrind
      [--feel]                    keys, sliders and the start of the page that was built last, in
                                  Chromium at full and a quarter of the speed: written into
                                  docs/feel.md; four minutes
  cargo xtask rehearse            what a change of the facts does to every ordinary visitor's
                                  answer, against the last state that is on main, as Markdown
      [--against REF]             against another state
      [--as-of 2027-04-06]        with the facts seen from another month; without --against,
                                  against this same state seen from its own month
  cargo xtask mutants             small faults put into the sums, a hundred drawn at random: do the
                                  tests notice? Half an hour; needs cargo-mutants
      [--seed N] [--count N]      another draw
  cargo xtask fuzz                links, files and stored answers, tried with inputs grown from
                                  seeds by whatever reaches new code
      [--seconds 60]              for so long each
  cargo xtask screenshots FOLDER  pictures of the page, narrow and wide, light and dark
      [--views]                   of every view by itself, at three widths, and a page to look
                                  through them
  cargo xtask lighthouse          Lighthouse's marks for the built page, as a telephone and as a
                                  desk, the middle one of three
  cargo xtask release --origin https://HOST
                                  a folder to copy to any static host, and the same as an archive
      [--keep FOLDER]             with the files of an earlier release that old pages ask for
      [--out FOLDER]              in this folder, instead of target/release-to-publish
  cargo xtask check-host URL      asks a site that is up for every file, and says what is served
                                  otherwise than it should be
  cargo xtask wordpress           the calculator in an article of a real WordPress, in every way
                                  that an author or an editor has to put it there
      [--built]                   as it was built last
      [--stay]                    and leave WordPress up, to be looked at
  cargo xtask advisories          what is known against the packages that are used; needs GitHub
  cargo xtask help                this

  --no-install                    install nothing: name what is missing and stop
";

/// What was asked for.
#[derive(Debug, PartialEq)]
pub enum Verb {
    /// Build the page and serve it at this port, or the next free one.
    Serve {
        /// From 1.
        port: u16,
    },
    /// Build the page.
    Build,
    /// Weigh what a first visit fetches.
    Size {
        /// And say which part of the program the bytes belong to.
        report: bool,
    },
    /// Formatting, lints and documentation.
    Check,
    /// Every test.
    Test {
        /// In these engines.
        engines: Vec<Engine>,
    },
    /// Time the model and the page.
    Bench,
    /// Measure what a hand feels on the built page.
    Feel,
    /// Race them with the twin.
    Race(Race),
    /// What a change of the facts does to the answers.
    Rehearse(Wanted),
    /// Small faults put into the sums.
    Mutants(Draw),
    /// What comes from outside, tried with whatever breaks it.
    Fuzz {
        /// For so long each.
        seconds: u32,
    },
    /// Pictures of the page.
    Screenshots {
        /// Where to put them.
        folder: PathBuf,
        /// And of every view by itself.
        views: bool,
    },
    /// Lighthouse's marks.
    Lighthouse,
    /// A folder to copy to any host.
    Release(Order),
    /// How the site at this address is served.
    CheckHost(String),
    /// The calculator in a real WordPress.
    WordPress(Trial),
    /// What is known against the packages.
    Advisories,
    /// What can be asked for.
    Help,
}

/// Reads the command line: the verb, and whether tools may be installed.
///
/// # Errors
/// When there is no such command or option, or one goes with another command.
pub fn read(arguments: impl IntoIterator<Item = String>) -> Outcome<(Verb, bool)> {
    let mut may_install = true;
    let mut port = None;
    let mut engines = None;
    let mut views = false;
    let mut report = false;
    let mut race = false;
    let mut feel = false;
    let mut instructions = false;
    let mut wanted = Wanted::default();
    let mut draw = Draw::default();
    let mut seconds = None;
    let mut order = Asked::default();
    let mut trial = Trial::default();
    let mut words = Vec::new();
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--no-install" => may_install = false,
            "--port" => {
                let number = arguments.next().unwrap_or_default();
                let read = number.parse().ok().filter(|&port| port > 0);
                port = Some(read.ok_or(format!(
                    "--port needs a number from 1 to 65535, not \"{number}\""
                ))?);
            }
            "--engines" => {
                engines = Some(Engine::list(&arguments.next().unwrap_or_default())?);
            }
            "--as-of" => {
                wanted.as_of = Some(rehearse::month(&arguments.next().unwrap_or_default())?);
            }
            "--against" => {
                let name = arguments.next().filter(|name| !name.starts_with('-'));
                wanted.against =
                    Some(name.ok_or("--against needs a state such as main or HEAD~1")?);
            }
            "--views" => views = true,
            "--report" => report = true,
            "--race" => race = true,
            "--feel" => feel = true,
            "--instructions" => instructions = true,
            "--built" => trial.built = true,
            "--stay" => trial.stay = true,
            "--origin" => order.origin = Some(arguments.next().unwrap_or_default()),
            "--keep" => order.keep = Some(folder(&argument, arguments.next())?),
            "--out" => order.out = Some(folder(&argument, arguments.next())?),
            "--seed" => draw.seed = whole_number(&argument, arguments.next())?,
            "--seconds" => seconds = Some(whole_number(&argument, arguments.next())?),
            "--count" => draw.count = whole_number(&argument, arguments.next())?,
            "--help" | "-h" => words.insert(0, "help".to_owned()),
            option if option.starts_with('-') => {
                return Err(format!(
                    "there is no option {option}; see `cargo xtask help`"
                ));
            }
            _ => words.push(argument),
        }
    }
    let mut words = words.into_iter();
    let verb = match words.next().as_deref() {
        Some("serve") => Verb::Serve {
            port: port.take().unwrap_or(8080),
        },
        Some("build") => Verb::Build,
        Some("size") => Verb::Size {
            report: std::mem::take(&mut report),
        },
        Some("check") => Verb::Check,
        Some("test") => Verb::Test {
            engines: engines.take().unwrap_or(Engine::ALL.to_vec()),
        },
        Some("bench") if std::mem::take(&mut race) => Verb::Race(Race {
            engines: engines.take().unwrap_or(Engine::ALL.to_vec()),
            instructions: std::mem::take(&mut instructions),
        }),
        Some("bench") if std::mem::take(&mut feel) => Verb::Feel,
        Some("bench") => Verb::Bench,
        Some("rehearse") => Verb::Rehearse(std::mem::take(&mut wanted)),
        Some("mutants") => Verb::Mutants(std::mem::take(&mut draw)),
        Some("fuzz") => Verb::Fuzz {
            seconds: seconds.take().unwrap_or(60),
        },
        Some("screenshots") => {
            let folder = words
                .next()
                .ok_or("screenshots needs a folder to put them in")?;
            Verb::Screenshots {
                folder: here()?.join(folder),
                views: std::mem::take(&mut views),
            }
        }
        Some("lighthouse") => Verb::Lighthouse,
        Some("release") => Verb::Release(std::mem::take(&mut order).read()?),
        Some("check-host") => Verb::CheckHost(
            words
                .next()
                .ok_or("check-host needs the address of a site")?,
        ),
        Some("wordpress") => Verb::WordPress(std::mem::take(&mut trial)),
        Some("advisories") => Verb::Advisories,
        Some("help") | None => return Ok((Verb::Help, may_install)),
        Some(other) => {
            return Err(format!(
                "there is no command {other}; see `cargo xtask help`"
            ));
        }
    };
    if port.is_some() {
        return Err("--port goes with serve".into());
    }
    if engines.is_some() {
        return Err("--engines goes with test and bench --race".into());
    }
    if race || feel || instructions {
        return Err("--race, --feel and --instructions go with bench, one at a time".into());
    }
    if report {
        return Err("--report goes with size".into());
    }
    if views {
        return Err("--views goes with screenshots".into());
    }
    if wanted != Wanted::default() {
        return Err("--as-of and --against go with rehearse".into());
    }
    if draw != Draw::default() {
        return Err("--seed and --count go with mutants".into());
    }
    if order != Asked::default() {
        return Err("--origin, --keep and --out go with release".into());
    }
    if trial != Trial::default() {
        return Err("--built and --stay go with wordpress".into());
    }
    if seconds.is_some() {
        return Err("--seconds goes with fuzz".into());
    }
    match words.next() {
        Some(extra) => Err(format!(
            "\"{extra}\" was not expected; see `cargo xtask help`"
        )),
        None => Ok((verb, may_install)),
    }
}

/// What was said of a release.
#[derive(Debug, Default, PartialEq)]
struct Asked {
    origin: Option<String>,
    keep: Option<PathBuf>,
    out: Option<PathBuf>,
}

impl Asked {
    fn read(self) -> Outcome<Order> {
        let origin = self.origin.ok_or("release needs --origin https://HOST")?;
        Ok(Order {
            origin: Origin::read(&origin)?,
            keep: self.keep,
            out: self.out.unwrap_or_else(release::default_out),
        })
    }
}

fn here() -> Outcome<PathBuf> {
    env::current_dir().map_err(|error| error.to_string())
}

fn folder(option: &str, name: Option<String>) -> Outcome<PathBuf> {
    let name = name.filter(|name| !name.starts_with('-'));
    Ok(here()?.join(name.ok_or(format!("{option} needs a folder"))?))
}

fn whole_number<T: std::str::FromStr>(option: &str, text: Option<String>) -> Outcome<T> {
    let text = text.unwrap_or_default();
    text.parse()
        .map_err(|_| format!("{option} needs a whole number, not \"{text}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(line: &str) -> Outcome<(Verb, bool)> {
        read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn reads_commands_and_options() {
        assert_eq!(read_line("serve"), Ok((Verb::Serve { port: 8080 }, true)));
        let asked = read_line("--no-install serve --port 9000");
        assert_eq!(asked, Ok((Verb::Serve { port: 9000 }, false)));
        let size = Verb::Size { report: true };
        assert_eq!(read_line("size --report"), Ok((size, true)));
        let engines = Engine::ALL.to_vec();
        assert_eq!(read_line("test"), Ok((Verb::Test { engines }, true)));
        let engines = vec![Engine::Firefox];
        let asked = read_line("test --engines firefox");
        assert_eq!(asked, Ok((Verb::Test { engines }, true)));
        assert_eq!(read_line("bench"), Ok((Verb::Bench, true)));
        assert_eq!(read_line("bench --feel"), Ok((Verb::Feel, true)));
        let race = Race {
            engines: vec![Engine::WebKit],
            instructions: true,
        };
        let asked = read_line("bench --race --engines webkit --instructions");
        assert_eq!(asked, Ok((Verb::Race(race), true)));
        let wanted = Wanted {
            as_of: Some("2027-04".into()),
            against: Some("HEAD~1".into()),
        };
        let asked = read_line("rehearse --as-of 2027-04-06 --against HEAD~1");
        assert_eq!(asked, Ok((Verb::Rehearse(wanted), true)));
        let draw = Draw { seed: 7, count: 20 };
        let asked = read_line("mutants --seed 7 --count 20");
        assert_eq!(asked, Ok((Verb::Mutants(draw), true)));
        let order = Order {
            origin: Origin::read("https://level7.example").expect("an origin"),
            keep: None,
            out: PathBuf::from("/r"),
        };
        let asked = read_line("release --origin https://level7.example --out /r");
        assert_eq!(asked, Ok((Verb::Release(order), true)));
        let url = "https://level7.example".to_owned();
        let asked = read_line("check-host https://level7.example");
        assert_eq!(asked, Ok((Verb::CheckHost(url), true)));
        let trial = Trial {
            built: true,
            ..Trial::default()
        };
        let asked = read_line("wordpress --built");
        assert_eq!(asked, Ok((Verb::WordPress(trial), true)));
        assert_eq!(read_line(""), Ok((Verb::Help, true)));
        assert_eq!(read_line("serve --help"), Ok((Verb::Help, true)));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for line in [
            "fly",
            "test --fast",
            "test --engines opera",
            "test --engines",
            "build --engines webkit",
            "bench --engines webkit",
            "bench --instructions",
            "test --race",
            "test --feel",
            "bench --race --feel",
            "serve --port x",
            "build --port 1",
            "build here",
            "screenshots",
            "serve --views",
            "build --report",
            "rehearse --as-of soon",
            "rehearse --against",
            "build --as-of 2027-04",
            "mutants --seed x",
            "test --count 3",
            "release",
            "release --origin http://level7.example",
            "release --origin https://level7.example --keep",
            "build --origin https://level7.example",
            "check-host",
            "serve --stay",
        ] {
            assert!(read_line(line).is_err(), "{line}");
        }
    }
}
