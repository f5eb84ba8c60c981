//! The calculator itself on pages that make it hard: policies, sandboxes,
//! headers, style sheets, frames of others.
//! Each test says on standard error which rows of the table in docs/embedding.md it has shown.

use browser_tests::embedded::{ELEMENT, Embedded, PLAIN, header, row};
use browser_tests::{Engine, Options};
use serde_json::json;
use std::{thread::sleep, time::Duration};
use xtask::site_server::{Dress, Header};

/// The bare frame of the snippet.
const BARE: &str = "<iframe id=one loading=lazy title=Calculator src='OURS/embed/v1/?theme=auto' \
    width=100% height=600 style='border:0' allow=clipboard-write referrerpolicy=no-referrer \
    sandbox='allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox'>\
    </iframe>";
const PARAGRAPH: &str = "<p id=after>After.</p>";

fn with(parts: &[&str]) -> String {
    parts.concat()
}

/// A policy of the host's, as its page says it.
fn policy(says: &str) -> String {
    // In front of it stands the script that writes down what comes.
    format!("<meta http-equiv=Content-Security-Policy content=\"{says}\">")
}

#[test]
fn a_plain_frame_works_without_the_loader_or_cors() {
    let _row = row("1, 7, 30: a plain frame, no loader, no CORS");
    let dress = header("", "Access-Control-Allow-Origin", "");
    let host = Embedded::open_with(
        &with(&[
            &policy("script-src 'self'; style-src 'unsafe-inline'"),
            PLAIN,
            PARAGRAPH,
            ELEMENT,
            "LOADER",
        ]),
        dress,
    );
    host.ready_inside("#one");
    // Its own colours, not the host's: a host of another scheme would shine through.
    let ground = "const of = (one) => getComputedStyle(one).backgroundColor;
        return [of(document.documentElement), of(document.body)].some((one) => \
            !/^(transparent|rgba\\(.*, 0\\))$/.test(one))";
    assert_eq!(host.run(ground), true, "the frame has a ground of its own");
    host.page.leave_frames();
    // The policy let no loader of ours in: what stands in the element is shown.
    assert_eq!(
        host.run("return !!customElements.get('level7-calculator')"),
        false
    );
    assert!(host.page.shows("level7-calculator p"));
}

#[test]
fn a_sandboxed_frame_works_where_its_files_may_be_read() {
    let _row = row("2, 3: no origin, with and without CORS");
    let host = Embedded::open(&with(&[BARE, PARAGRAPH]));
    host.ready_inside("#one");
    host.page.leave_frames();
    host.assert_no_faults();
    // Without the header the program cannot be had: the answer stands, and the host is told. On a
    // site of its own, because WebKit takes what it has had from there before.
    drop(host);
    let site = Embedded::site("no-cors");
    site.dress(header("", "Access-Control-Allow-Origin", ""));
    let element = ELEMENT.replace("OURS/", &site.url().replace("127.0.0.1", "localhost"));
    let host = Embedded::open(&with(&[&element, PARAGRAPH, "LOADER"]));
    host.assert_fails("asset-missing");
}

#[test]
fn a_policy_that_names_nobody_but_itself() {
    let _row = row("3b: our policy says 'self' and no address");
    let says = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
    let dress = header("", "Content-Security-Policy", says);
    let host = Embedded::open_with(&with(&[ELEMENT, PARAGRAPH, "LOADER"]), Dress { ..dress });
    if host.page.engine() == Engine::WebKit {
        // There nobody is 'self' in a frame without an origin: not even the frame's half is heard.
        sleep(Duration::from_secs(2));
        assert_eq!(host.run("return look('#one').fallback"), true);
        assert_eq!(host.run("return told.length"), 0);
    } else {
        host.ready(1);
    }
}

#[test]
fn no_scripts_at_all() {
    let _row = row("4: a sandbox without scripts");
    let frame = "<iframe id=one title=Calculator src=OURS/embed/v1/ width=600 height=600 sandbox=''></iframe>";
    let host = Embedded::open(frame);
    sleep(Duration::from_millis(500));
    assert_eq!(host.run("return heard.length"), 0, "nothing of ours runs");
    // WebKit's driver cannot look into such a frame; there we look at what our server sends.
    if host.page.engine() != Engine::WebKit {
        host.page.enter_frame("#one");
        assert!(!host.page.text("#level7 .finding").is_empty());
        assert!(host.page.text("noscript").contains("JavaScript"));
        host.page.leave_frames();
    }
    let page = std::fs::read_to_string(Embedded::file("embed/v1/index.html")).expect("the page");
    for part in ["id=level7", "class=verdict", "<noscript>"] {
        assert!(
            page.contains(part) || page.contains(&part.replace('=', "=\"")),
            "{part}"
        );
    }
    assert!(host.asked().iter().any(|asked| asked == "GET /embed/v1/"));
}

#[test]
fn a_host_that_lets_nobody_frame_in() {
    let _row = row("6: frame-src 'none'");
    let says = policy("frame-src 'none'; style-src 'unsafe-inline'");
    let host = Embedded::open(&with(&[&says, ELEMENT, PARAGRAPH, "LOADER"]));
    host.wait("frameOf('#one')");
    sleep(Duration::from_millis(700));
    assert_eq!(host.page.text("#one"), "A worked example.");
    assert_eq!(host.run("return look('#one').frame"), false);
    host.assert_no_faults();
}

#[test]
fn a_host_with_trusted_types_and_no_inline_styles() {
    let _row = row("8: Trusted Types, and a strict policy");
    let host = Embedded::open("<p>First.</p>");
    let says = policy(&format!(
        "default-src 'none'; script-src {ours} 'self'; frame-src {ours}; style-src 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        ours = host.address()
    ));
    host.visit(&with(&[&says, ELEMENT, PARAGRAPH, "LOADER"]));
    host.ready(1);
    host.wait("look('#one').frame");
    host.assert_no_faults();
}

#[test]
fn an_isolated_host_without_permissions() {
    let _row = row("17, 18: COEP, COOP, no permissions");
    let ours = [
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ];
    let hosts = [
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "clipboard-write=(), fullscreen=(), autoplay=(), geolocation=(), camera=()",
        ),
    ];
    let all = |headers: &[(&'static str, &str)]| Dress {
        headers: headers
            .iter()
            .map(|&(name, value)| Header {
                ending: "",
                name,
                value: value.into(),
            })
            .collect(),
        ..Dress::default()
    };
    let host = Embedded::open_with("<p>First.</p>", all(&ours));
    host.dress_host(all(&hosts));
    let loader = "<script async crossorigin src=OURS/embed/v1/embed.js></script>";
    host.visit(&with(&[ELEMENT, PARAGRAPH, loader]));
    host.ready(1);
    host.assert_no_faults();
}

#[test]
fn nothing_is_kept_or_asked_of_others() {
    let _row = row("19, 20: no storage, no cookies, nobody else asked");
    let touch = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) \
        Object.defineProperty(window, name, { get() { parent.postMessage({ probed: name }, '*'); } });\
        Object.defineProperty(Document.prototype, 'cookie', { \
            get() { parent.postMessage({ probed: 'cookie' }, '*'); return ''; }, \
            set() { parent.postMessage({ probed: 'cookie' }, '*'); } });";
    let dress = Dress {
        before: Some(touch.into()),
        ..Dress::default()
    };
    let host = Embedded::open_with(&with(&[PLAIN, PARAGRAPH]), dress);
    host.ready_inside("#one");
    host.page.leave_frames();
    sleep(Duration::from_millis(500));
    let touched =
        host.run("return heard.filter((one) => one.probed).map((one) => one.data.probed)");
    assert_eq!(
        touched,
        json!([]),
        "it asks for nothing that a browser keeps"
    );
    for asked in host.page.requests() {
        let own = asked.contains("http://127.0.0.1:") || asked.contains("http://localhost:");
        assert!(own || asked.contains(" data:"), "{asked}");
    }
}

#[test]
fn a_theme_that_styles_everything() {
    let _row = row("24, 29: a host's style sheet, right to left, 280 pixels");
    let style = "<style>html{font-size:62.5%}*{box-sizing:content-box!important}\
        iframe{max-width:100%;height:auto!important;width:auto!important;border:9px solid}\
        div,slot,p{position:static!important;margin:3px!important;float:left}\
        input{width:100%!important}</style>";
    let column = with(&[
        "<div dir=rtl style=width:280px>",
        ELEMENT,
        "</div>",
        PARAGRAPH,
        "LOADER",
    ]);
    let host = Embedded::open_dressed(
        &with(&[style, &column]),
        Dress::default(),
        &Options {
            height: 500,
            ..Options::default()
        },
    );
    host.ready(1);
    host.wait("look('#one').frame && look('#one').height > 600");
    let size = host.run(
        "const frame = frameOf('#one').getBoundingClientRect(), \
               host = document.getElementById('one').getBoundingClientRect();
         return [frame.width - host.width, frame.height - host.height]",
    );
    assert_eq!(size, json!([0, 0]), "the frame fills its element");
    // A bare frame cannot be shielded from the host; as high as it says it is all the same.
    host.visit(&with(&[
        style,
        &BARE.replace("id=one", "id=one data-level7"),
        PARAGRAPH,
        "LOADER",
    ]));
    host.wait("told.some((one) => one[0] === 'height')");
    host.wait("Math.abs(frameOf('#one').clientHeight - told.filter((one) => one[0] === 'height').pop()[1]) < 1");
    // Nothing in a column of 280 pixels is cut off.
    host.visit("<iframe id=one title=Calculator src=OURS/embed/v1/ width=280 height=600></iframe>");
    host.ready_inside("#one");
    let wide = host.run("return [document.documentElement.scrollWidth, innerWidth]");
    host.page.leave_frames();
    assert_eq!(wide[0], wide[1]);
}

#[test]
fn two_of_ours_and_others_besides() {
    let _row = row("26: two, and frames of other makers");
    let other = "<iframe id=other srcdoc=\"<script>setInterval(() => {\
        parent.postMessage({ 'datawrapper-height': { x: 5000 } }, '*');\
        parent.postMessage('pymxPYMxonexPYMxheightxPYMx5000', '*');\
        parent.postMessage({ ns: 'level7', v: 1, type: 'height', height: 5000 }, '*'); }, 20)\
        </script>\"></iframe>";
    let two = ELEMENT.replace("id=one", "id=two preset=registered_nurse");
    let host = Embedded::open(&with(&[ELEMENT, &two, other, "LOADER"]));
    host.run("document.getElementById('two').scrollIntoView()");
    host.ready(2);
    let titles = host.run("return ['#one', '#two'].map((css) => frameOf(css).title)");
    assert_ne!(titles[0], titles[1], "each has a title of its own");
    let heights = host.run(
        "return ['one', 'two'].map((id) => told.filter((one) => \
        one[0] === 'height' && one[2] === id).length > 0)",
    );
    assert_eq!(heights, json!([true, true]));
    let strange = host.run("return told.some((one) => one[1] === 5000)");
    assert_eq!(strange, false, "others' messages are nobody's heights");
    // The second costs one page: the files have come.
    let mut asked = host.asked();
    let last = asked
        .iter()
        .rposition(|one| one.starts_with("GET /embed/v1/?"));
    assert!(last.is_some(), "{asked:?}");
    asked.retain(|one| one.contains("/embed/v1/?preset=registered_nurse"));
    assert_eq!(asked.len(), 1, "{asked:?}");
}
