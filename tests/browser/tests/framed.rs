//! The pages that other people frame, opened by themselves: three sizes, a publisher's own figures,
//! and the page on which the snippet is made. What a host does with them is in the other files.

use browser_tests::{Engine, Finding, Options, Page, Site, dist};
use level7::{facts::Facts, report::typical::typical};
use serde_json::json;
use std::{fs, path::PathBuf};
use xtask::release;

const SIZES: [&str; 3] = ["index.html", "compact.html", "figure.html"];

fn path(page: &str) -> String {
    format!("embed/v1/{page}")
}

/// What axe says is wrong; what it leaves undecided is measured where the whole page is looked at.
fn wrong(page: &Page) -> Vec<Finding> {
    let found = page.axe("html", false).into_iter();
    found.filter(|one| !one.undecided).collect()
}

#[test]
fn every_size_starts_and_says_its_bad_end() {
    for size in SIZES {
        for (width, dark) in [(600, false), (280, true)] {
            // WebKitGTK's window does not get as narrow as a column of 280 px.
            let narrowest = match Engine::chosen() {
                Ok(Engine::WebKit) => 320,
                _ => 280,
            };
            let width = width.max(narrowest);
            let page = Page::open_ready(&Options {
                path: &path(size),
                width,
                dark,
                ..Options::default()
            });
            page.settle();
            let bad_end = page.text("#level7 .bad-end");
            assert!(bad_end.starts_with("The bad end:"), "{size}: {bad_end}");
            assert!(page.shows("#level7 .bad-end"), "{size}");
            let widths = "return [document.documentElement.scrollWidth, innerWidth]";
            let widths = page.run(widths, &[]);
            assert_eq!(widths[0], widths[1], "{size} at {width} px is not wider");
            let wrong = wrong(&page);
            assert!(wrong.is_empty(), "{size} at {width} px: {wrong:#?}");
            page.assert_console_clean();
        }
    }
}

#[test]
fn four_questions_and_their_answer_fit_a_thousand_pixels() {
    let page = Page::open_ready(&Options {
        path: &path("compact.html"),
        width: 600,
        height: 1000,
        ..Options::default()
    });
    page.settle();
    let height = page.run("return document.documentElement.scrollHeight", &[]);
    let height = height.as_f64().expect("a height");
    assert!(height <= 1000.0, "{height} px");
    for input in [
        "f-profession",
        "f-nation",
        "f-prescriber",
        "f-route",
        "f-level_7_certificate-fee",
        "f-study_hours",
        "f-extra_appointments",
    ] {
        assert!(page.shows(&format!("#{input}")), "{input}");
    }
    let verdict = page.text("#l7-verdict");
    page.set_box("f-extra_appointments", "1");
    page.settle();
    assert_ne!(page.text("#l7-verdict"), verdict);
    // The whole calculation opens with what was answered here.
    let whole = page.attribute("#level7 .whole a", "href").expect("a link");
    assert!(whole.starts_with("index.html#level7=1&"), "{whole}");
    assert!(whole.contains("extra_appointments=1"), "{whole}");
}

#[test]
fn a_publishers_figures_are_shown_as_its_own() {
    let query = "compact.html?fee=4950&hours=320&course=Level%207%20in%20Injectables&lock=hours\
                 &name=Forged&lock=extra_appointments";
    let page = Page::open_ready(&Options {
        path: &path(query),
        width: 600,
        ..Options::default()
    });
    assert_eq!(page.status(), "");
    page.click("#l7-publisher summary");
    let told = page.text("#l7-publisher");
    for part in [
        "sells the course",
        "Level 7 in Injectables",
        "£4,950; ours is £5,500",
        "neither locked nor hidden",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(!told.contains("Forged"), "{told}");
    assert_eq!(page.value("f-level_7_certificate-fee"), "4950");
    assert!(page.shows("#f-extra_appointments"));
    // The visitor's own figure, and the way back to the publisher's.
    page.set_box("f-level_7_certificate-fee", "6000");
    page.wait_until("a way back", |page| page.count("#level7 .reset") == 1);
    let back = page.text("#level7 .reset");
    assert!(back.contains("£4,950"), "{back}");
    page.click("#level7 .reset");
    assert_eq!(page.value("f-level_7_certificate-fee"), "4950");

    drop(page);
    let query = "index.html?fee=4950&lock=fee&hide=attendance_days&preset=doctor";
    let page = Page::open_ready(&Options {
        path: &path(query),
        ..Options::default()
    });
    page.settle();
    assert_eq!(page.value("f-profession"), "doctor");
    let fee = page.text("#f-level_7_certificate-fee");
    assert!(fee.contains("£4,950, fixed by the publisher"), "{fee}");
    assert_eq!(page.count("input#f-level_7_certificate-fee"), 0);
    assert_eq!(page.count("#f-level_7_certificate-attendance_days"), 0);
    assert!(page.count("#f-pgcert-attendance_days") <= 1);
    let wrong = wrong(&page);
    assert!(wrong.is_empty(), "{wrong:#?}");
    page.assert_console_clean();
}

#[test]
fn a_publishers_file_names_it_and_leads_to_its_course() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("publishers");
    let _ = fs::remove_dir_all(&folder);
    release::copy_all(&dist(), &folder).expect("a copy of the built page");
    let files = folder.join("embed/v1/publishers");
    fs::create_dir_all(&files).expect("a folder");
    let file = "name=The Academy\nlink=https://example.org/level-7\nfee=4950\n";
    fs::write(files.join("academy.txt"), file).expect("a file");
    let site = Site::start(&folder, 0).expect("a port");
    let page = Page::open_on(
        &site,
        &Options {
            path: &path("index.html?publisher=academy&fee=1"),
            ..Options::default()
        },
    );
    page.wait_until("the calculator is ready", |page| page.state() == "ready");
    assert_eq!(page.value("f-level_7_certificate-fee"), "4950");
    let told = page.text("#level7 .publisher");
    assert!(
        told.contains("The Academy, who publishes this page, sells"),
        "{told}"
    );
    let to = page.attribute("#level7 .publisher a", "href");
    assert_eq!(to.as_deref(), Some("https://example.org/level-7"));
    page.assert_console_clean();
    drop(page);
    // One that is not there, and one that cannot be: our figures stand.
    for query in [
        "index.html?publisher=nobody",
        "index.html?publisher=../../facts",
    ] {
        let page = Page::open_on(
            &site,
            &Options {
                path: &path(query),
                ..Options::default()
            },
        );
        page.wait_until("the calculator is ready", |page| page.state() == "ready");
        assert_eq!(page.value("f-level_7_certificate-fee"), "5500", "{query}");
        assert_eq!(page.count("#level7 .publisher"), 0, "{query}");
    }
}

#[test]
fn without_the_program_nobody_takes_our_answer_for_the_publishers() {
    let page = Page::open(&Options {
        path: &path("compact.html?fee=4950"),
        before: Some("delete window.WebAssembly"),
        ..Options::default()
    });
    page.wait_until("the page says that it failed", |page| {
        page.state() == "failed"
    });
    let status = page.status();
    assert!(
        status.contains("not the one with the publisher’s figures"),
        "{status}"
    );
    assert!(page.shows("#level7 .bad-end"));
    drop(page);
    // What changes no figure is none of it.
    let page = Page::open(&Options {
        path: &path("compact.html?theme=dark&events=basic"),
        before: Some("delete window.WebAssembly"),
        ..Options::default()
    });
    page.wait_until("the page says that it failed", |page| {
        page.state() == "failed"
    });
    assert!(page.status().contains("answer on this page stands"));
}

#[test]
fn names_no_treatment_by_a_medicine_unless_the_publisher_asks() {
    let named = |page: &Page| page.texts("#level7 legend").join("; ");
    let page = Page::open_ready(&Options {
        path: &path("index.html#l7-view-figures"),
        ..Options::default()
    });
    page.settle();
    page.open_all();
    let framed = named(&page);
    assert!(framed.contains("Upper-face treatments"), "{framed}");
    assert!(!framed.contains("Anti-wrinkle"), "{framed}");
    drop(page);
    let page = Page::open_ready(&Options {
        path: "#l7-view-figures",
        ..Options::default()
    });
    page.settle();
    page.open_all();
    let article = named(&page);
    assert!(article.contains("Anti-wrinkle injections"), "{article}");
}

#[test]
fn leads_to_the_pages_beside_it() {
    for beside in ["sources.html", "working.html", "whole.html"] {
        let page = Page::open(&Options {
            path: &path(beside),
            ..Options::default()
        });
        assert!(!page.text("h1").is_empty(), "{beside}");
        let asked = page.requests();
        let styled = |request: &String| request.contains("/styles-");
        assert!(asked.iter().any(styled), "its style sheet: {asked:?}");
        page.assert_console_clean();
    }
}

#[test]
fn a_publisher_makes_its_snippet() {
    for width in [1280, 320] {
        let page = Page::open(&Options {
            path: "snippet.html",
            width,
            ..Options::default()
        });
        page.choose("s-size", "figure");
        page.choose("s-theme", "dark");
        page.set_box("s-course", "Level 7 \"Injectables\" & more");
        page.set_box("s-fee", "4950");
        page.click("#s-lock");
        let frame = page.value("s-frame");
        let address = "/embed/v1/figure.html?theme=dark&amp;course=Level+7+%22Injectables%22+%26+more\
                       &amp;fee=4950&amp;lock=fee\"";
        assert!(frame.contains(address), "{frame}");
        let loading = frame.find("loading=").expect("lazy");
        assert!(loading < frame.find("src=").expect("an address"), "{frame}");
        assert!(
            !frame.contains("allow-same-origin") && !frame.contains("<script"),
            "{frame}"
        );
        let element = page.value("s-element");
        assert!(element.starts_with("<level7-calculator src="), "{element}");
        assert!(
            element.contains("course=\"Level 7 &quot;Injectables&quot; &amp; more\""),
            "{element}"
        );
        assert!(
            element.contains("lock=\"fee\"") && element.contains("embed.js"),
            "{element}"
        );
        assert!(
            page.value("s-address")
                .contains("figure.html?theme=dark&course=")
        );
        page.wait_until("the preview", |page| {
            page.count("#s-preview-place iframe") == 1
        });
        let wrong = wrong(&page);
        assert!(wrong.is_empty(), "{wrong:#?}");
        let widths = page.run(
            "return [document.documentElement.scrollWidth, innerWidth]",
            &[],
        );
        assert_eq!(widths[0], widths[1], "at {width} px");
        if width == 1280 {
            page.click("[data-copies=s-frame]");
            page.wait_until("word of it", |page| !page.text("#s-status").is_empty());
        }
        page.wait_until("the preview's own address", |page| {
            let source = page.attribute("#s-preview-place iframe", "src");
            source.is_some_and(|source| source.contains("fee=4950"))
        });
        page.assert_console_clean();
    }
}

/// Red, green and blue of a colour as the browser paints it, of one.
const PAINTED: &str = "const canvas = document.createElement('canvas');\
    const paint = canvas.getContext('2d');\
    return arguments[0].map(([selector, property]) => {\
        paint.fillStyle = getComputedStyle(document.querySelector(selector))[property];\
        paint.fillRect(0, 0, 1, 1);\
        return Array.from(paint.getImageData(0, 0, 1, 1).data.slice(0, 3), (one) => one / 255);\
    })";

/// WCAG's ratio of contrast between two colours.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |colour: [f64; 3]| {
        let linear = colour.map(|part| {
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn a_publishers_colour_is_its_links_and_always_readable() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("colours");
    let _ = fs::remove_dir_all(&folder);
    release::copy_all(&dist(), &folder).expect("a copy of the built page");
    let files = folder.join("embed/v1/publishers");
    fs::create_dir_all(&files).expect("a folder");
    // As light and as dark as colours get, and what is dark by its hue alone.
    let colours = ["ffff00", "0000ff", "000044"];
    for colour in colours {
        fs::write(
            files.join(format!("{colour}.txt")),
            format!("accent=#{colour}\n"),
        )
        .expect("a file");
    }
    let site = Site::start(&folder, 0).expect("a port");
    let painted = |colour: &str, theme: &str| {
        let page = Page::open_on(
            &site,
            &Options {
                path: &path(&format!("figure.html?publisher={colour}&theme={theme}")),
                width: 600,
                ..Options::default()
            },
        )
        .ready();
        let found = page.run(
            PAINTED,
            &[json!([
                ["#level7 .whole a", "color"],
                ["body", "backgroundColor"]
            ])],
        );
        let found: [[f64; 3]; 2] = serde_json::from_value(found).expect("two colours");
        found
    };
    for theme in ["light", "dark"] {
        let [ours, _] = painted("nobody", theme);
        let mut seen = vec![ours];
        for colour in colours {
            let [link, paper] = painted(colour, theme);
            let ratio = contrast(link, paper);
            assert!(ratio >= 4.5, "#{colour} in {theme}: {link:?}, {ratio:.2}");
            seen.push(link);
        }
        // Each is seen: no two are painted alike.
        for (at, one) in seen.iter().enumerate() {
            assert!(!seen[..at].contains(one), "{theme}: {seen:?}");
        }
    }
}

#[test]
fn typical_cases_stand_there_whether_scripts_run_or_not() {
    for (size, scripts) in [
        ("index.html", false),
        ("compact.html", true),
        ("figure.html", false),
    ] {
        let mut page = Page::open(&Options {
            path: &path(size),
            width: 600,
            scripts,
            ..Options::default()
        });
        if scripts {
            page = page.ready();
        }
        page.click("#l7-typical > summary");
        assert!(page.shows("#l7-typical-cases"), "{size}");
        let cases = typical(&Facts::published());
        let rows = page.count("#l7-typical-cases tbody tr");
        assert_eq!(rows, cases.rows.len(), "{size}");
        let told = page.text("#l7-typical-cases tbody");
        for cell in cases.rows.iter().flatten() {
            assert!(told.contains(cell.as_str()), "{size}: {cell} in {told}");
        }
    }
}
