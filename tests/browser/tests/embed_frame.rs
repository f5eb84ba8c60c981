//! What the framed page says to whoever frames it: in our own way and in those of others, within
//! bounds, and no more than it is asked for.

use browser_tests::Page;
use browser_tests::embedded::{Embedded, row};
use serde_json::{Value, json};
use std::{thread::sleep, time::Duration};

/// A bare frame of the small page, without the loader.
fn frame(query: &str) -> String {
    format!(
        "<iframe id=one width=600 height=400 sandbox='allow-scripts allow-modals' \
         src='OURS/embed/v1/probe.html{query}'></iframe>"
    )
}

/// What was heard that is not the test's own.
fn heard(host: &Embedded) -> Vec<Value> {
    let all = host.run("return heard.filter((one) => !one.probed).map((one) => one.data)");
    all.as_array().cloned().unwrap_or_default()
}

/// What the small page says of itself.
fn probed(host: &Embedded, what: &str) -> Value {
    host.run(&format!("heard.length = 0; probe('#one', {what})"));
    host.wait("heard.some((one) => one.probed)");
    host.run("return heard.find((one) => one.probed).data.probed")
}

/// Answers a frame as the loader would, and keeps what comes by the channel.
const ANSWER: &str = "window.said = []; window.answer = (init) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => said.push(event.data);
    frameOf('#one').contentWindow.postMessage(
        Object.assign({ ns: 'level7', v: 1, type: 'init', id: 'x' }, init), '*', [channel.port2]);
    return channel.port1; };";

#[test]
fn it_says_hello_and_a_height_that_tells_little() {
    let host = Embedded::open(&frame("?tall=1203"));
    host.wait("heard.length > 3");
    let all = heard(&host);
    let hello = json!({ "ns": "level7", "v": 1, "type": "hello", "height": 1208 });
    assert!(all.contains(&hello), "{all:?}");
    for message in &all {
        let text = message.to_string();
        assert!(
            text.contains("\"hello\"")
                || text.contains("embed-size")
                || text.contains("iframe.resize"),
            "to everybody it says heights alone: {text}"
        );
    }
    // Small and large ones have an end.
    for (tall, told) in [(10, 200), (123_456, 20_000)] {
        host.run(&format!(
            "heard.length = 0; probe('#one', {{ tall: {tall} }})"
        ));
        host.wait(&format!(
            "heard.some((one) => one.data.sentinel === 'amp' && one.data.height === {told})"
        ));
    }
}

#[test]
fn it_speaks_as_others_do() {
    let host = Embedded::open(&frame("?childId=pym-7#?secret=a1B2c3D4e5"));
    host.wait("heard.length > 5");
    let src = format!(
        "{}/embed/v1/probe.html?childId=pym-7#?secret=a1B2c3D4e5",
        host.address()
    );
    let all = heard(&host);
    let medium = all
        .iter()
        .filter_map(Value::as_str)
        .find(|text| text.starts_with('{'));
    let medium: Value = serde_json::from_str(medium.expect("Medium's")).expect("JSON");
    assert_eq!(
        medium,
        json!({ "src": src, "context": "iframe.resize", "height": 640 })
    );
    for message in [
        json!({ "sentinel": "amp", "type": "embed-size", "height": 640 }),
        json!("pymxPYMxpym-7xPYMxheightxPYMx640"),
        json!({ "message": "height", "value": 640, "secret": "a1B2c3D4e5" }),
    ] {
        assert!(all.contains(&message), "{message} is not in {all:?}");
    }
    assert!(
        !all.iter().any(|one| one["type"] == "iframe-resized"),
        "nobody asked"
    );
    // Each answers the question of its own host.
    let asks = [
        (
            "{ type: 'iframe-child-init' }",
            json!({ "type": "iframe-resized", "width": 600, "height": 640 }),
        ),
        (
            "{ message: 'ready', secret: 'a1B2c3D4e5' }",
            json!({ "message": "height", "value": 640, "secret": "a1B2c3D4e5" }),
        ),
        (
            "'pymxPYMxpym-7xPYMxwidthxPYMx600'",
            json!("pymxPYMxpym-7xPYMxheightxPYMx640"),
        ),
    ];
    for (ask, answer) in asks {
        host.run(&format!(
            "heard.length = 0; frameOf('#one').contentWindow.postMessage({ask}, '*')"
        ));
        host.wait("heard.length");
        sleep(Duration::from_millis(150));
        assert!(heard(&host).contains(&answer), "{ask}: {:?}", heard(&host));
    }
    // Names that are none of theirs are not repeated.
    host.visit(&frame("?childId=%3Cb%3E&theme=puce#?secret=a1B2c3D4e5x"));
    host.wait("heard.length > 2");
    let mut all = heard(&host);
    // Medium is told the whole address, as it is.
    all.retain(|one| !one.as_str().is_some_and(|text| text.starts_with('{')));
    let all = json!(all).to_string();
    assert!(!all.contains("PYM") && !all.contains("secret"), "{all}");
}

#[test]
fn wordpress_shows_it_at_once_and_cuts_it_at_a_thousand() {
    let _row = row("5: WordPress, unseen until it has said a height");
    // As WordPress's own script does, for a frame that nobody sees yet.
    let html = "<blockquote id=quote class=wp-embedded-content>A worked example.</blockquote>\
        <iframe id=one class=wp-embedded-content sandbox=allow-scripts security=restricted \
        style='position:absolute;visibility:hidden' width=600 height=338 data-secret=a1B2c3D4e5 \
        src='OURS/embed/v1/probe.html?tall=1700#?secret=a1B2c3D4e5'></iframe>\
        <script>const start = performance.now(); addEventListener('message', (event) => {\
          const one = document.getElementById('one'), said = event.data;\
          if (event.source !== one.contentWindow || !said.secret || /[^a-zA-Z0-9]/.test(said.secret)\
            || said.secret !== one.dataset.secret || said.message !== 'height') return;\
          one.height = Math.min(1000, Math.max(200, parseInt(said.value, 10)));\
          one.style = ''; document.getElementById('quote').style.display = 'none';\
          window.shown = window.shown || performance.now() - start; });</script>";
    let host = Embedded::open(html);
    host.wait("window.shown && document.getElementById('one').height === '1000'");
    let shown = host.run("return shown").as_f64().expect("milliseconds");
    assert!(shown < 3000.0, "{shown} ms");
    // What is cut off can be reached: the frame scrolls.
    host.page.enter_frame("#one");
    let scrolled = host.run("scrollTo(0, 5000); return Math.round(scrollY)");
    assert_eq!(scrolled, 700);
    host.page.leave_frames();
    // Its own windows would be refused; the host is asked to follow a link to our site.
    host.run("probe('#one', { click: true })");
    host.wait("heard.some((one) => one.data.message === 'link')");
    let link = host.run("return heard.find((one) => one.data.message === 'link').data");
    let value = format!("{}/index.html", host.address());
    assert_eq!(
        link,
        json!({ "message": "link", "value": value, "secret": "a1B2c3D4e5" })
    );
    host.assert_no_faults();
}

#[test]
fn it_takes_one_channel_and_tells_what_it_is_asked_for() {
    let _row = row("27: a host that says too much");
    let host =
        Embedded::open(&(frame("?events=basic&state=host") + "<script>" + ANSWER + "</script>"));
    host.wait("heard.length > 3");
    host.run("window.port = answer({ theme: 'dark' })");
    host.wait("said.length");
    assert_eq!(
        host.run("return said"),
        json!([{ "type": "height", "height": 640 }])
    );
    assert_eq!(probed(&host, "{}")["theme"], "dark");
    // The first is kept.
    host.run("window.second = said.length; answer({ theme: 'light' })");
    assert_eq!(probed(&host, "{}")["theme"], "dark");
    host.run("said.length = 0; probe('#one', { why: 'nonsense', state: 'failed' })");
    host.wait("said.length");
    host.run("probe('#one', { why: 'timeout', state: 'failed' })");
    host.wait("said.length > 1");
    host.run(
        "probe('#one', { state: 'ready', link: 'level7=1&fee=6500', events: ['result.shown', \
         'share.copied', 'my.income', 'file.saved', { fee: 1 }] })",
    );
    host.wait("said.some((one) => one.type === 'state')");
    assert_eq!(
        host.run("return said"),
        json!([
            { "type": "error", "code": "stopped" },
            { "type": "error", "code": "timeout" },
            { "type": "event", "name": "result.shown" },
            { "type": "event", "name": "share.copied" },
            { "type": "event", "name": "file.saved" },
            { "type": "ready", "app": "9.9.9", "api": 1 },
            { "type": "state", "state": "level7=1&fee=6500" },
        ])
    );
    // What the host may ask for, and what not.
    host.run(
        "said.length = 0; for (const message of [null, 1, 'x', [], { type: 'set' }, \
         { type: 'set', theme: { toString: 1 } }, { type: 'set', theme: 'url(x)' }, \
         { type: '__proto__' }, { type: { toString: 1 } }, { type: 'ping' }]) port.postMessage(message)",
    );
    host.wait("said.length");
    assert_eq!(host.run("return said"), json!([{ "type": "pong" }]));
    assert_eq!(probed(&host, "{}")["theme"], "dark");
    host.run("port.postMessage({ type: 'set', theme: 'light' })");
    host.run("for (let i = 0; i < 50; i += 1) port.postMessage({ type: 'print' })");
    host.run("said.length = 0; port.postMessage({ type: 'ping' })");
    host.wait("said.length");
    let now = probed(&host, "{}");
    assert_eq!(
        (&now["theme"], &now["printed"]),
        (&json!("light"), &json!(1))
    );
    // A channel alone is not enough, and neither is who speaks.
    host.visit(&(frame("?theme=light") + "<script>" + ANSWER + "</script>"));
    host.wait("heard.length > 3");
    for init in [
        "{ ns: 'other' }",
        "{ v: 2 }",
        "{ v: '1' }",
        "{ type: 'begin' }",
    ] {
        host.run(&format!("answer({init})"));
    }
    host.run("probe('#one', { events: ['result.shown'], link: 'level7=1', state: 'ready' })");
    sleep(Duration::from_millis(200));
    assert_eq!(host.run("return said"), json!([]));
    host.run("window.port = answer({})");
    host.wait("said.length > 1");
    host.run("probe('#one', { events: ['result.shown'], link: 'level7=1' })");
    sleep(Duration::from_millis(700));
    let said = host.run("return said.map((one) => one.type)");
    assert_eq!(
        said,
        json!(["height", "ready"]),
        "no events and no state unless asked"
    );
    host.assert_no_faults();
}

#[test]
fn heights_come_ten_a_second_at_most() {
    let host = Embedded::open(&(frame("") + "<script>" + ANSWER + "</script>"));
    host.wait("heard.length > 3");
    host.run("answer({})");
    host.wait("said.length");
    host.run(
        "let tall = 600, end = performance.now() + 1000; said.length = 0; window.over = false;
         const grow = () => { tall += 9; probe('#one', { tall });
             if (performance.now() < end) setTimeout(grow, 10);
             else { window.last = Math.ceil(tall / 8) * 8; window.over = true; } };
         grow()",
    );
    host.wait("window.over && said.length && said[said.length - 1].height === last");
    let times = host.run("return said.length").as_u64().expect("a count");
    assert!((2..=13).contains(&times), "{times} heights in a second");
    // Less than a step is none.
    host.run(
        "said.length = 0; for (const by of [1, 2, 3]) probe('#one', { tall: window.last - by })",
    );
    sleep(Duration::from_millis(300));
    assert_eq!(host.run("return said"), json!([]));
}

#[test]
fn it_is_measured_where_nobody_sees_it() {
    let _row = row("25, 34: out of sight, and in a closed tab");
    // Far below, without lazy loading: there no observer is called.
    let below = "<p style=height:4000px></p>".to_owned() + &frame("?tall=1203");
    let host = Embedded::open(&below);
    host.wait("heard.some((one) => one.data.type === 'hello' && one.data.height === 1208)");
    // In a closed tab it has no height; it has one as soon as the tab is opened.
    host.visit(
        "<div id=tab style=display:none><level7-calculator id=one src=OURS/embed/v1/probe.html \
         tall=1203 min-height=400><p>Example.</p></level7-calculator></div>LOADER",
    );
    host.wait("frameOf('#one')");
    sleep(Duration::from_millis(300));
    host.run("document.getElementById('tab').style.display = ''");
    host.wait("look('#one').frame && look('#one').height === 1208");
    // And one that was not lazy spoke with no height, and speaks again.
    let hidden = frame("?tall=1203").replace("<iframe", "<iframe data-level7");
    host.visit(&format!(
        "<div id=tab style=display:none>{hidden}</div>LOADER"
    ));
    host.wait("told.length || heard.length");
    host.run("document.getElementById('tab').style.display = ''");
    host.wait("document.getElementById('one').getBoundingClientRect().height >= 1208");
    host.assert_no_faults();
}

#[test]
fn it_says_nothing_where_nobody_frames_it() {
    let host = Embedded::open("<p>Nothing.</p>");
    let page: &Page = &host.page;
    page.goto(&format!(
        "{}/embed/v1/probe.html?theme=dark&childId=a#?secret=a1B2c3D4e5",
        host.address()
    ));
    page.wait_until("it has loaded", |page| {
        page.run("return document.readyState", &[]) == "complete"
    });
    let said = "window.said = []; addEventListener('message', (event) => said.push(event.data));
                document.getElementById('part').style.height = '2000px';
                document.getElementById('level7').dataset.state = 'ready';";
    page.run(said, &[]);
    sleep(Duration::from_millis(300));
    assert_eq!(page.run("return said", &[]), json!([]));
}
