//! Reading one article, and what is found.

use browser_tests::{Options, Page, Site};
use serde_json::{Value, json};
use std::{env, fs, path::Path, sync::OnceLock, thread::sleep, time::Duration};

/// Writes down what moves; before any script of the page's own.
pub(crate) const WATCH: &str = include_str!("watch.js");

/// The frames that a selector finds; an element's is in its shadow tree.
const FRAMES: &str = "const frames = [...document.querySelectorAll(arguments[0])] \
     .map((one) => one.shadowRoot ? one.shadowRoot.querySelector('iframe') : one);";

/// What is within a frame.
const WITHIN: &str = "const mount = document.getElementById('level7'); \
     const root = document.documentElement; \
     const answer = document.querySelector('#l7-verdict, .verdict'); \
     return { state: mount ? mount.dataset.state : '', why: mount ? mount.dataset.why : '', \
         answer: answer ? answer.innerText.trim() : '', \
         course: root.textContent.includes('Award in Injectables') && \
             [...document.querySelectorAll('input')].some((one) => one.value === '4950'), \
         high: Math.ceil(root.getBoundingClientRect().height), view: innerHeight, \
         wide: root.scrollWidth - innerWidth };";

/// Whether the frame's page can be scrolled to its end.
const TO_THE_END: &str = "const root = document.scrollingElement; root.scrollTop = 1e6; \
     const end = root.scrollTop + innerHeight >= root.scrollHeight - 1 && root.scrollTop > 0; \
     root.scrollTop = 0; return end;";

/// An article, and what it promises.
#[derive(Debug)]
pub(crate) struct Case {
    /// The name of its pictures.
    pub(crate) name: String,
    /// Who saved it.
    pub(crate) who: String,
    /// How the calculator was put there.
    pub(crate) what: String,
    /// Where the frame is, as a selector; empty if WordPress is to have taken it out.
    pub(crate) frame: String,
    /// How high it is to be: see [`height`].
    pub(crate) fits: String,
    /// Its address.
    pub(crate) url: String,
}

impl Case {
    /// Reads what the script that published it said.
    pub(crate) fn read(told: &Value) -> Result<Self, String> {
        let text = |name: &str| {
            let text = told[name].as_str().map(str::to_owned);
            text.ok_or_else(|| format!("an article without {name}: {told}"))
        };
        Ok(Self {
            name: text("name")?,
            who: text("who")?,
            what: text("what")?,
            frame: text("frame")?,
            fits: text("fits")?,
            url: text("url")?,
        })
    }
}

/// What was found in one window.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// How high the frame is.
    pub(crate) shown: i64,
    /// How high what is in it is.
    pub(crate) within: i64,
    /// By how much the host's page moved because of us.
    pub(crate) moved: f64,
    /// And because of WordPress, which puts its frame in the place of a quotation.
    pub(crate) moved_by_them: f64,
    /// Where the frame's link to the whole calculation led, if it was tried.
    pub(crate) link: &'static str,
    /// What is not as it should be.
    pub(crate) faults: Vec<String>,
}

/// Opens the browser at a window of this size, on a page of nobody's.
pub(crate) fn open((width, height): (u32, u32)) -> Page {
    static BLANK: OnceLock<Site> = OnceLock::new();
    let blank = BLANK.get_or_init(|| {
        let folder = env::temp_dir().join(format!("level7-blank-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let page = "<!doctype html><link rel=icon href=data:,><title>Blank</title>";
        fs::write(folder.join("index.html"), page).expect("a page");
        Site::start_host(folder).expect("a site")
    });
    let page = Page::open_on(
        blank,
        &Options {
            width,
            height,
            ..Options::default()
        },
    );
    page.devtools("Network.clearBrowserCookies", json!({}));
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": WATCH }),
    );
    page
}

/// Reads an article.
pub(crate) fn look(case: &Case, window: (u32, u32), in_view: bool, folder: &Path) -> Seen {
    let page = open(window);
    let mut seen = Seen::default();
    page.goto(&case.url);
    page.wait_until("the article has loaded", |page| {
        page.run("return document.readyState", &[]) == "complete"
    });
    read_through(&page);
    let count = count(&page, &case.frame);
    if case.frame.is_empty() {
        let frames = page.count("article iframe, main iframe, iframe");
        let link = "return [...document.links].some((one) => \
                    one.innerText === 'Open the calculator on its own page')";
        check(&mut seen, frames == 0, "there is a frame");
        check(&mut seen, page.run(link, &[]) == true, "there is no link");
    } else {
        check(&mut seen, count > 0, "there is no frame");
    }
    for index in 0..count {
        frame(&page, case, index, in_view, &mut seen);
    }
    read_through(&page);
    moved(&page, &mut seen);
    // A telephone makes its window as wide as what sticks out of it.
    let wide = "return Math.max(document.documentElement.scrollWidth, innerWidth)";
    let wide = page.run(wide, &[]).as_u64();
    check(
        &mut seen,
        wide <= Some(window.0.into()),
        &format!("the article is {wide:?} pixels wide"),
    );
    let faults = page.run("return trial.faults", &[]);
    // Pictures of people and signs come from elsewhere, which the trial has not.
    let ours = |fault: &Value| fault.as_str() != Some("not loaded");
    let ours: Vec<&Value> = faults
        .as_array()
        .into_iter()
        .flatten()
        .filter(|one| ours(one))
        .collect();
    check(&mut seen, ours.is_empty(), &format!("{ours:?}"));
    if !in_view {
        let file = folder.join(format!("{}-{}.png", case.name, window.0));
        picture(&page, case, window.0, &file);
        if count > 0 && !case.what.contains("full") {
            follow(&page, case, &mut seen);
        }
    }
    seen
}

/// A picture of the calculator and what is around it. Frames of other sites are drawn only where they
/// are in the window, so that it is made as high as the article.
fn picture(page: &Page, case: &Case, width: u32, file: &Path) {
    let high = page.run("return document.documentElement.scrollHeight", &[]);
    let size =
        json!({ "width": width, "height": high, "deviceScaleFactor": 1, "mobile": width < 600 });
    page.devtools("Emulation.setDeviceMetricsOverride", size);
    page.run("scrollTo(0, 0)", &[]);
    // Asking for one has a frame drawn that was not until now.
    let around = (0.0, 0.0, width.into(), high.as_f64().unwrap_or_default());
    let _ = page.picture(around);
    sleep(Duration::from_millis(1500));
    let place = format!(
        "{FRAMES} if (!frames.length) return [0, innerHeight]; \
         return [frames[0].getBoundingClientRect().top, frames.at(-1).getBoundingClientRect().bottom]"
    );
    let css = if case.frame.is_empty() {
        "iframe"
    } else {
        &case.frame
    };
    let place = page.run(&place, &[json!(css)]);
    let number = |index: usize| place[index].as_f64().unwrap_or_default();
    let top = (number(0) - 320.0).max(0.0);
    let bottom = (number(1) + 320.0).min(high.as_f64().unwrap_or_default());
    let png = page.picture((0.0, top, width.into(), bottom - top));
    fs::write(file, png).expect("a picture");
}

fn check(seen: &mut Seen, holds: bool, fault: &str) {
    if !holds {
        seen.faults.push(fault.to_owned());
    }
}

fn count(page: &Page, css: &str) -> usize {
    if css.is_empty() { 0 } else { page.count(css) }
}

/// Scrolls as a reader does: a part of the window at a time, to the end and back.
fn read_through(page: &Page) {
    let steps = "return [Math.ceil(document.documentElement.scrollHeight / innerHeight * 3), \
                 innerHeight / 3]";
    let told = page.run(steps, &[]);
    let steps = told[0].as_u64().unwrap_or_default();
    for step in 0..=steps + 2 {
        page.run(
            "scrollTo(0, arguments[0] * innerHeight / 3)",
            &[json!(step)],
        );
        sleep(Duration::from_millis(90));
    }
    sleep(Duration::from_millis(400));
    page.run("scrollTo(0, 0)", &[]);
    sleep(Duration::from_millis(200));
}

/// Looks into a frame.
fn frame(page: &Page, case: &Case, index: usize, in_view: bool, seen: &mut Seen) {
    let at = [json!(case.frame), json!(index)];
    page.run(
        &format!("{FRAMES} frames[arguments[1]].scrollIntoView()"),
        &at,
    );
    page.enter_frame_of(&format!("{FRAMES} return frames[arguments[1]]"), &at);
    page.wait_until("the framed calculator has started or failed", |page| {
        let state = page.run(WITHIN, &[])["state"].clone();
        state == "ready" || state == "failed"
    });
    sleep(Duration::from_millis(400));
    let within = page.run(WITHIN, &[]);
    let number = |name: &str| within[name].as_i64().unwrap_or_default();
    let (high, view) = (number("high"), number("view"));
    let to_the_end = page.run(TO_THE_END, &[]) == true;
    page.leave_frames();
    let answer = within["answer"].as_str().unwrap_or_default();
    check(seen, within["state"] == "ready", &format!("{within}"));
    check(seen, answer.len() > 20, &format!("no answer: {answer}"));
    check(seen, number("wide") <= 0, "the frame scrolls sideways");
    let named = case.what.contains("with a course");
    check(
        seen,
        !named || within["course"] == true,
        "not the name and fee of the course",
    );
    seen.within = seen.within.max(high);
    let place = format!(
        "{FRAMES} const place = frames[arguments[1]].getBoundingClientRect(); \
         return [Math.round(place.height), Math.round(place.width), \
             getComputedStyle(frames[arguments[1]]).visibility, \
             getComputedStyle(frames[arguments[1]]).clip]"
    );
    let place = page.run(&place, &at);
    seen.shown = seen.shown.max(place[0].as_i64().unwrap_or_default());
    let open = place[2] == "visible" && place[3] == "auto" && place[1].as_i64() > Some(200);
    check(seen, open, &format!("it does not show: {place}"));
    if let Some(fault) = height(case, in_view, (high, view), to_the_end) {
        seen.faults.push(fault);
    }
}

/// Follows the link to the whole calculation. In a frame of ours it opens a window. WordPress lets
/// its own frame open none, and goes there itself.
fn follow(page: &Page, case: &Case, seen: &mut Seen) {
    let windows = || {
        let all = page.devtools("Target.getTargets", json!({}));
        let all = all["targetInfos"].as_array().into_iter().flatten().cloned();
        all.filter(|one| one["type"] == "page")
            .collect::<Vec<Value>>()
    };
    let before = windows();
    let here = page.run("return location.href", &[]);
    let at = [json!(case.frame), json!(0)];
    page.enter_frame_of(&format!("{FRAMES} return frames[arguments[1]]"), &at);
    page.click("a[target=_blank][href^='index.html']");
    page.leave_frames();
    sleep(Duration::from_millis(1500));
    let after = windows();
    let opened = after
        .iter()
        .find(|one| !before.iter().any(|old| old["targetId"] == one["targetId"]));
    let there = page.run("return location.href", &[]);
    let (link, led) = if let Some(opened) = opened {
        page.devtools(
            "Target.closeTarget",
            json!({ "targetId": opened["targetId"] }),
        );
        ("opens a window", &opened["url"])
    } else if there != here {
        ("leaves the article", &there)
    } else {
        ("opens nothing", &Value::Null)
    };
    seen.link = link;
    let whole = |to: &str| to.contains("/embed/v1/index.html");
    let theirs = case.fits == "thousand";
    check(
        seen,
        led.as_str().is_some_and(whole) && theirs == opened.is_none(),
        &format!("its link {link}: {led}"),
    );
}

/// What is wrong with a frame's height, for an article that promises
/// - `fits`: it is as high as what is in it, or higher; in view from the beginning it may scroll;
/// - `thousand`: the same, but no higher than a thousand pixels, where it scrolls;
/// - `scrolls`: it scrolls unless it is high enough.
fn height(
    case: &Case,
    in_view: bool,
    (high, view): (i64, i64),
    to_the_end: bool,
) -> Option<String> {
    let whole = high <= view;
    let holds = match case.fits.as_str() {
        "fits" if !in_view => whole,
        "thousand" => view <= 1000 && (whole || view == 1000 && to_the_end),
        _ => whole || to_the_end,
    };
    (!holds).then(|| format!("{high} pixels in a frame of {view}; scrolls: {to_the_end}"))
}

/// What moved, and whose doing it was: what moves in the first drawing with WordPress's frame in the
/// place of the quotation is WordPress's, all else is ours.
fn moved(page: &Page, seen: &mut Seen) {
    let told = page.run("return trial", &[]);
    let first = told["shown"][0]["at"].as_f64();
    let drawn = told["drawn"].as_f64().unwrap_or_default();
    for shift in told["shifts"].as_array().into_iter().flatten() {
        let number = |name: &str| shift[name].as_f64().unwrap_or_default();
        // The time of a shift is that of the drawing which showed it.
        if first.is_some_and(|first| (first - 20.0..drawn).contains(&number("at"))) {
            seen.moved_by_them += number("value");
        } else {
            seen.moved += number("value");
            seen.faults
                .push(format!("moved: {shift}, shown: {}", told["shown"]));
        }
    }
}
