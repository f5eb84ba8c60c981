//! Lighthouse's marks for the built page, and its HTML by the standard's rules: what is measured, and
//! what has to hold.
//!
//! Marks for accessibility and good practice are counted from rules and are the same everywhere; so
//! is a shift of the layout. They have to be perfect. Times are the machine's as much as ours, so
//! that they are told and nothing hangs on them.

use crate::{
    dist,
    engine::Engine,
    run::{self, Outcome},
    site_server::Site,
    tools::{self, Toolbox},
};
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

/// The script that Node runs beside the tools: it packs a site, reads a report, checks HTML.
const SCRIPT: &str = include_str!("lighthouse/node.mjs");
/// How often each is measured when somebody asks for it: the middle one is told.
pub const RUNS: usize = 3;
/// What the page is looked at as.
const FORMS: [&str; 2] = ["mobile", "desktop"];

/// What a report says, as far as it counts: marks out of 100, and times in milliseconds.
#[derive(Clone, Debug, Default, PartialEq)]
struct Report {
    performance: f64,
    accessibility: f64,
    best_practices: f64,
    seo: f64,
    layout_shift: f64,
    blocking: f64,
    first_paint: f64,
    largest_paint: f64,
    /// Rules that do not hold.
    broken: Vec<String>,
}

impl Report {
    /// From the script's lines: a name, a space, and a number or a sentence.
    fn read(lines: &str) -> Outcome<Self> {
        let mut report = Self::default();
        let mut seen = 0;
        for line in lines.lines() {
            let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
            let place = match name {
                "performance" => &mut report.performance,
                "accessibility" => &mut report.accessibility,
                "best-practices" => &mut report.best_practices,
                "seo" => &mut report.seo,
                "cumulative-layout-shift" => &mut report.layout_shift,
                "total-blocking-time" => &mut report.blocking,
                "first-contentful-paint" => &mut report.first_paint,
                "largest-contentful-paint" => &mut report.largest_paint,
                "broken" => {
                    report.broken.push(rest.to_owned());
                    continue;
                }
                _ => continue,
            };
            *place = rest
                .parse()
                .map_err(|_| format!("Lighthouse gave no number for {name}: \"{rest}\""))?;
            seen += 1;
        }
        if seen == 8 {
            Ok(report)
        } else {
            Err(format!("Lighthouse's report has {seen} of 8 figures"))
        }
    }

    /// What has to hold and does not.
    fn faults(&self, form: &str) -> Vec<String> {
        let mut faults = Vec::new();
        for (name, mark) in [
            ("accessibility", self.accessibility),
            ("good practice", self.best_practices),
        ] {
            if mark < 100.0 {
                faults.push(format!("{form}: {name} {mark} of 100"));
            }
        }
        if self.layout_shift > 0.0 {
            faults.push(format!(
                "{form}: the layout shifts by {}",
                self.layout_shift
            ));
        }
        if !faults.is_empty() {
            faults.extend(self.broken.iter().map(|rule| format!("  {rule}")));
        }
        faults
    }

    fn line(&self) -> String {
        format!(
            "performance {:.0}, accessibility {:.0}, good practice {:.0}, search engines {:.0}; \
             layout shift {}, blocked for {:.0} ms, first paint {:.0} ms, largest {:.0} ms",
            self.performance,
            self.accessibility,
            self.best_practices,
            self.seo,
            self.layout_shift,
            self.blocking,
            self.first_paint,
            self.largest_paint
        )
    }
}

/// The page in `dist/` with its files packed beside them, for a local server that hands those out as a
/// host would; in a folder of this one, which is emptied.
///
/// # Errors
/// When the folder cannot be written, or Node fails.
pub(crate) fn packed(tools: &Toolbox, folder: &Path) -> Outcome<PathBuf> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let site = folder.join("site");
    // Nothing may be left of another build.
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(&site).map_err(told)?;
    node(
        tools,
        "pack",
        &[dist::folder().as_os_str(), site.as_os_str()],
    )?;
    Ok(site)
}

/// Measures the page in `dist/` as a telephone with a processor slowed to a quarter and a slow
/// network, and as a desk; prints the marks of the run in the middle.
///
/// # Errors
/// When Lighthouse cannot be run, or what has to hold does not.
pub fn measure(tools: &Toolbox, runs: usize) -> Outcome {
    let folder = run::root().join("target/lighthouse");
    let site = packed(tools, &folder)?;
    let site = Site::start(site, 0).map_err(|error| format!("no port: {error}"))?;
    let mut faults = Vec::new();
    for form in FORMS {
        let mut reports = Vec::new();
        for at in 1..=runs {
            let file = folder.join(format!("{form}-{at}"));
            reports.push(one_run(tools, &site, form, &file)?);
        }
        reports.sort_by(|a, b| a.blocking.total_cmp(&b.blocking));
        for report in &reports {
            let mut found = report.faults(form);
            found.retain(|fault| !faults.contains(fault));
            faults.extend(found);
        }
        let middle = reports.get(reports.len() / 2).cloned().unwrap_or_default();
        println!("{form}: {}", middle.line());
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(format!(
        "Lighthouse finds:\n{}\nIts reports are in {}",
        faults.join("\n"),
        folder.display()
    ))
}

fn one_run(tools: &Toolbox, site: &Site, form: &str, file: &Path) -> Outcome<Report> {
    let chrome = Engine::Chromium
        .program(&tools.path)
        .ok_or("there is no Chromium to measure in")?;
    let profile = file.with_extension("profile");
    let mut flags = format!(
        "--headless=new --disable-gpu --disable-quic --no-first-run \
         --disable-background-networking --disable-component-update --disable-sync \
         --user-data-dir={}",
        profile.display()
    );
    if cfg!(target_os = "linux") {
        // Chromium's sandbox does not run as root or in most containers; the page is our own.
        flags.push_str(" --no-sandbox --disable-dev-shm-usage");
    }
    let mut lighthouse = run::program("lighthouse", &tools.path);
    lighthouse
        .arg(site.url())
        .args(["--quiet", "--output=json", "--output=html"])
        .arg("--only-categories=performance,accessibility,best-practices,seo")
        .arg(format!("--output-path={}", file.display()))
        .arg(format!("--chrome-flags={flags}"))
        .env("CHROME_PATH", chrome);
    if form == "desktop" {
        lighthouse.arg("--preset=desktop");
    }
    let outcome = run::quietly(&mut lighthouse);
    // Its browser's own folder; some of it may still be in use.
    let _ = fs::remove_dir_all(&profile);
    outcome?;
    let report = file.with_extension("report.json");
    Report::read(&node(tools, "read", &[report.as_os_str()])?)
}

/// Holds the built pages against the standard's rules for HTML.
///
/// # Errors
/// When a page breaks one; says where.
pub fn check_html(tools: &Toolbox) -> Outcome {
    let dist = dist::folder();
    let told = |error: std::io::Error| format!("{}: {error}", dist.display());
    let mut pages = Vec::new();
    for folder in [dist.clone(), dist.join("embed/v1")] {
        for entry in fs::read_dir(&folder).map_err(told)? {
            let path = entry.map_err(told)?.path();
            if path.extension().is_some_and(|ending| ending == "html") {
                pages.push(path);
            }
        }
    }
    pages.sort();
    if pages.is_empty() {
        return Err(format!("{} holds no pages", dist.display()));
    }
    let names: Vec<&OsStr> = pages.iter().map(|page| page.as_os_str()).collect();
    node(tools, "html", &names).map(|_| ())
}

/// Runs the script for one of its tasks. It stands in the folder of the tools, where Node finds
/// them.
fn node(tools: &Toolbox, task: &str, arguments: &[&OsStr]) -> Outcome<String> {
    let file = tools::our_folder()?.join("lighthouse.mjs");
    fs::write(&file, SCRIPT).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut node = run::program("node", &tools.path);
    run::quietly(node.arg(&file).arg(task).args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = "performance 87\naccessibility 100\nbest-practices 100\nseo 92\n\
                         cumulative-layout-shift 0\ntotal-blocking-time 310.5\n\
                         first-contentful-paint 900\nlargest-contentful-paint 1200\n\
                         broken performance: Reduce unused JavaScript\n";

    #[test]
    fn reads_a_report() {
        let report = Report::read(LINES).expect("a report");
        assert_eq!((report.performance, report.blocking), (87.0, 310.5));
        assert_eq!(report.broken.len(), 1);
        assert!(report.faults("mobile").is_empty());
        assert!(report.line().contains("blocked for 310 ms"));
    }

    #[test]
    fn says_what_does_not_hold() {
        let lines = LINES.replace("accessibility 100", "accessibility 96");
        let faults = Report::read(&lines).expect("a report").faults("mobile");
        assert_eq!(faults[0], "mobile: accessibility 96 of 100");
        let lines = LINES.replace("shift 0", "shift 0.002");
        let report = Report::read(&lines).expect("a report");
        assert!(report.faults("desktop")[0].contains("0.002"));
    }

    #[test]
    fn refuses_half_a_report() {
        assert!(Report::read("performance 87\n").is_err());
        assert!(Report::read(&LINES.replace("seo 92", "seo null")).is_err());
    }
}
