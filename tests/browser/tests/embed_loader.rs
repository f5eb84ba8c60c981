//! The loader on a publisher's page: what it puts there, what it weighs, and that it does no harm
//! however it gets there. The framed page is a small one that does as it is told.

use browser_tests::embedded::{Embedded, row};
use serde_json::json;
use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
    process::Command,
};

/// A calculator with room kept for it, as the snippet has it.
const ELEMENT: &str = "<level7-calculator id=one src=OURS/embed/v1/probe.html min-height=400 \
                       style=display:block;min-height:400px><p>A worked example.</p>\
                       </level7-calculator>";
/// The same as a bare frame.
const FRAME: &str = "<iframe id=one data-level7 loading=lazy title=Calculator \
                     src=OURS/embed/v1/probe.html width=100% height=400 \
                     sandbox=allow-scripts></iframe>";
/// Below it, something that must not move.
const REST: &str = "<p id=after>After.</p>";

/// The loader without its comments.
fn source() -> String {
    let file = xtask::run::root().join("web/embed.js");
    let text = fs::read_to_string(file).expect("the loader");
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

#[test]
fn it_weighs_less_than_promised() {
    let file: PathBuf = Embedded::file("embed/v1/embed.js");
    let script = "const z=require('zlib'),b=require('fs').readFileSync(process.argv[1]);\
                  console.log(z.brotliCompressSync(b,{params:{[z.constants.BROTLI_PARAM_QUALITY]:11,\
                  [z.constants.BROTLI_PARAM_SIZE_HINT]:b.length}}).length)";
    let said = Command::new("node")
        .arg("-e")
        .arg(script)
        .arg(&file)
        .output();
    let said = said.expect("node");
    let bytes = String::from_utf8_lossy(&said.stdout).trim().parse::<u32>();
    let bytes = bytes.expect("a number of bytes");
    assert!((500..=1500).contains(&bytes), "{bytes} bytes packed");
}

#[test]
fn it_asks_for_nothing_keeps_nothing_and_writes_no_markup() {
    let _row = row("37: no name that a blocker looks for");
    let code = source();
    for word in [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "cookie",
        "fetch",
        "XMLHttpRequest",
        "sendBeacon",
        "WebSocket",
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "srcdoc",
        "eval",
        "Function(",
        "document.write",
        "currentScript",
        "import(",
        "import.meta",
        "window.",
        "globalThis",
        "self.",
        "setInterval",
        "console.",
    ] {
        assert!(!code.contains(word), "the loader has {word:?}");
    }
    // What lists of unwanted addresses look for.
    let folder = Embedded::file("embed");
    let site = folder.parent().expect("the site").to_owned();
    for folder in [site, folder.join("v1")] {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let name = entry.file_name().to_string_lossy().to_lowercase();
            for word in [
                "track", "pixel", "analytic", "beacon", "banner", "ads", "stat", "count",
            ] {
                assert!(
                    !name.contains(word),
                    "a blocker may take {name} for one of its own"
                );
            }
        }
    }
}

#[test]
fn the_element_becomes_a_frame_as_high_as_its_page() {
    let _row = row("24, 34: the frame has its height");
    let html = format!(
        "<script>const before = new Set(Object.getOwnPropertyNames(window));</script>\
         <p style=height:600px>Before.</p>\
         <level7-calculator id=one class=wide data-x=1 aria-label=x onclick=0 title=t \
         src=OURS/embed/v1/probe.html theme=dark tall=1203 preset=a&b min-height=400 frame-title=Mine \
         style=display:block;min-height:400px><p>A worked example.</p></level7-calculator>{REST}\
         <script src=OURS/embed/v1/embed.js></script>\
         <script>window.atLast = Object.getOwnPropertyNames(window).filter((name) =>\
           !before.has(name) && !['one', 'after'].includes(name) && isNaN(name));</script>"
    );
    let host = Embedded::open(&html);
    host.wait("told.length && look('#one').frame");
    // Rounded up to a whole multiple of 8; its end was out of sight, so it took it at once.
    host.wait("look('#one').height === 1208");
    assert_eq!(host.run("return look('#one').fallback"), false);
    let attributes = host.run(
        "const frame = frameOf('#one');
         return Object.fromEntries([...frame.attributes].map((one) => [one.name, one.value]))",
    );
    assert_eq!(attributes["loading"], "lazy");
    assert_eq!(attributes["title"], "Mine");
    assert_eq!(attributes["allow"], "clipboard-write");
    assert_eq!(attributes["referrerpolicy"], "no-referrer");
    assert_eq!(
        attributes["sandbox"],
        "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"
    );
    assert_eq!(
        attributes["src"],
        format!(
            "{}/embed/v1/probe.html?theme=dark&tall=1203&preset=a%26b",
            host.address()
        )
    );
    let new = host.run("return atLast");
    assert_eq!(new, json!([]), "it leaves nothing in the window");
    host.assert_no_faults();
}

#[test]
fn what_stands_in_the_element_stays_until_the_frame_has_spoken() {
    // Nobody is there; what is there is not ours; what is there stopped.
    for (case, page) in [("nobody", "nothing.html"), ("not ours", "probe.js")] {
        let html = ELEMENT.replace("probe.html", page) + REST + "LOADER";
        let host = Embedded::open(&html);
        host.wait("frameOf('#one')");
        std::thread::sleep(std::time::Duration::from_millis(700));
        let look = host.run("return look('#one')");
        assert_eq!(look["fallback"], true, "{case}");
        assert_eq!(look["frame"], false, "{case}");
        assert_eq!(look["height"], 400, "{case}");
        assert_eq!(host.page.text("#one"), "A worked example.", "{case}");
    }
    let host = Embedded::open(&(ELEMENT.to_owned() + REST + "LOADER"));
    host.wait("look('#one').frame");
    host.wait("told.length");
    host.run("probe('#one', { state: 'failed', why: 'wasm-blocked' })");
    host.wait("look('#one').fallback");
    assert!(host.told("error", &json!("wasm-blocked")));
    assert_eq!(host.run("return look('#one').frame"), false);
    // One that was only late comes back.
    host.run("probe('#one', { state: 'ready' })");
    host.wait("look('#one').frame && !look('#one').fallback");
    assert!(host.told("ready", &json!("9.9.9")));
    // And one whose frame goes to a page that is not ours, does not.
    let away = "frameOf('#one').src = frameOf('#one').src.replace('probe.html', 'nothing.html')";
    host.run(away);
    host.wait("look('#one').fallback && !look('#one').frame");
    host.assert_no_faults();
}

#[test]
fn it_works_however_it_gets_there() {
    let _row = row("21, 22, 23: moved, late, twice, as a module, rewritten");
    let host = Embedded::open("<p>First.</p>");
    let loader = fs::read_to_string(Embedded::file("embed/v1/embed.js")).expect("the loader");
    host.write("cache/min/1/a1b2c3.js", &loader);
    // As a tool that joins scripts leaves it: no line ends with a semicolon of its own.
    host.write(
        "cache/min/2/all.js",
        &format!("var other=1;{loader};var more=2"),
    );
    let later = "<script>setTimeout(() => { const late = document.createElement('script');\
                 late.src = '/cache/min/1/a1b2c3.js'; document.body.append(late); }, 400);</script>";
    let cases = [
        (
            "from the host's own cache",
            "<script src=/cache/min/1/a1b2c3.js></script>",
            ELEMENT,
        ),
        (
            "joined with others",
            "<script defer src=/cache/min/2/all.js></script>",
            ELEMENT,
        ),
        (
            "as a module",
            "<script type=module src=/cache/min/1/a1b2c3.js></script>",
            ELEMENT,
        ),
        (
            "twice, and once as a module",
            "LOADER<script src=/cache/min/1/a1b2c3.js></script>\
             <script type=module src=/cache/min/1/a1b2c3.js?2></script>",
            ELEMENT,
        ),
        ("late", later, ELEMENT),
        ("late, for a frame that has spoken long ago", later, FRAME),
        (
            "kept back, and put in again under its own type",
            "<script type=x-text/javascript src=OURS/embed/v1/embed.js></script>\
             <script>setTimeout(() => { const held = document.querySelector('script[type^=x]');\
             const free = document.createElement('script'); free.src = held.src;\
             held.replaceWith(free); }, 300);</script>",
            ELEMENT,
        ),
        (
            "for a frame whose address is swapped in later",
            "LOADER<script>setTimeout(() => { const one = document.querySelector('[data-src]');\
             one.src = one.dataset.src; }, 300);</script>",
            "<iframe id=one data-level7 height=400 data-src=OURS/embed/v1/probe.html></iframe>",
        ),
        (
            "for an element that gets its address later",
            "LOADER<script>setTimeout(() => document.getElementById('one').setAttribute('src',\
             'OURS/embed/v1/probe.html'), 300);</script>",
            "<level7-calculator id=one></level7-calculator>",
        ),
    ];
    for (case, script, body) in cases {
        host.visit(&format!("{body}{REST}{script}"));
        host.wait("told.some((one) => one[0] === 'height' && one[1] === 640)");
        host.run("probe('#one', { events: ['result.shown'], state: 'ready' })");
        host.wait("told.some((one) => one[0] === 'ready')");
        let ready = host.run("return told.filter((one) => one[0] === 'ready').length");
        assert_eq!(ready, 1, "{case}: one of them answers, not two");
        let frames = host.run(
            "return document.querySelectorAll('iframe').length + \
             (document.getElementById('one').shadowRoot || document.createElement('p'))\
             .querySelectorAll('iframe').length",
        );
        assert_eq!(frames, 1, "{case}");
        host.assert_no_faults();
    }
}

#[test]
fn attributes_are_followed() {
    let host = Embedded::open(&(ELEMENT.to_owned() + REST + "LOADER"));
    host.wait("told.length");
    host.run("document.getElementById('one').setAttribute('theme', 'dark')");
    // The loader tells it on a channel and we ask by the window: nobody says which comes first.
    host.wait(
        "(probe('#one', {}), \
         heard.some((one) => one.probed && one.data.probed.theme === 'dark'))",
    );
    host.run("document.getElementById('one').setAttribute('theme', 'auto'); heard.length = 0");
    host.wait(
        "(probe('#one', {}), heard.some((one) => one.probed && one.data.probed.theme === ''))",
    );
    // Other sizes are other pages; what is no size is the whole one.
    for (size, page) in [
        ("compact", "compact.html"),
        ("figure", "figure.html"),
        ("../x", "probe.html"),
    ] {
        let set = "document.getElementById('one').setAttribute('size', arguments[0]);
                   return frameOf('#one').src.split('?')[0]";
        let address = host.page.run(set, &[json!(size)]);
        assert_eq!(address, format!("{}/embed/v1/{page}", host.address()));
    }
    host.assert_no_faults();
}

#[test]
fn the_address_is_kept_in_step_only_if_that_is_asked() {
    let synced = ELEMENT.replace(" id=one", " id=one sync-address events=basic");
    let host = Embedded::open(&(synced + REST + "LOADER"));
    host.wait("told.length");
    let long = format!("level7={}", "x".repeat(4100));
    for link in [
        "level7=1&fee=6500",
        "javascript:alert(1)",
        &long,
        "level7=1\n2",
    ] {
        let tell = "probe('#one', { link: arguments[0], events: ['input.changed'] })";
        host.page.run(tell, &[json!(link)]);
    }
    host.wait("location.hash === '#level7=1&fee=6500'");
    assert!(host.told("event", &json!("input.changed")));
    let states = host.run("return told.filter((one) => one[0] === 'state').length");
    assert_eq!(states, 1, "what is no link is not passed on");
    assert_eq!(host.run("return location.pathname"), "/case.html");
    // A link to the host's page opens in the frame.
    host.page.reload();
    host.wait("told.length");
    host.run("probe('#one', {})");
    host.wait("heard.some((one) => one.probed && one.data.probed.hash === '#level7=1&fee=6500')");
    // Without the attribute nothing is passed on, and nothing of the host's address goes in.
    host.visit(&(ELEMENT.to_owned() + REST + "LOADER"));
    host.run("if (!location.hash) location.hash = 'level7=1&fee=1'");
    host.wait("told.length");
    host.run("probe('#one', { link: 'level7=2', events: ['input.changed'] })");
    host.wait("heard.some((one) => one.probed && one.data.probed.hash === '')");
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(host.run("return location.hash"), "#level7=1&fee=1");
    assert_eq!(
        host.run("return told.filter((one) => one[0] !== 'height').length"),
        0
    );
}

/// Every row of the table of hosts names a test that is there, or says why none was run.
#[test]
fn the_table_of_hosts_is_what_is_tested() {
    let root = xtask::run::root();
    let doc = fs::read_to_string(root.join("docs/embedding.md")).expect("docs/embedding.md");
    let (_, table) = doc.split_once("| # | case |").expect("the table");
    let mut rows = Vec::new();
    for line in table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
    {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [number, _, does, tests] = cells[..] else {
            panic!("a row has four cells: {line}");
        };
        rows.push(number.to_owned());
        let mut named = 0;
        for test in tests.split('`').filter(|part| part.contains("::")) {
            let (file, name) = test.split_once("::").expect("a file and a name");
            let text = fs::read_to_string(root.join("tests/browser/tests").join(file));
            let text = text.unwrap_or_else(|why| panic!("row {number}: {file}: {why}"));
            let there = text.contains(&format!("#[test]\nfn {name}()"));
            assert!(there, "row {number}: {file} has no test {name}");
            named += 1;
        }
        let reason = does.strip_prefix("Not run");
        assert!(named > 0 || reason.is_some(), "row {number} has no test");
        if let Some(reason) = reason {
            writeln!(io::stderr(), "  {number:>2}: not run{reason}").expect("standard error");
        }
    }
    let mut all: Vec<_> = (1..=40).map(|row| row.to_string()).collect();
    all.insert(3, "3b".into());
    assert_eq!(rows, all);
}
