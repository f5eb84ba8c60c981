//! What others say to us: on a host page anybody may send anything to anybody.

use browser_tests::embedded::{Embedded, row};
use serde_json::json;
use std::{thread::sleep, time::Duration};

/// A frame of somebody else's that says everything, to its host and to the frames beside it.
const FLOOD: &str = "<iframe id=bad srcdoc=\"<script>\
    const deep = JSON.parse('{ &quot;__proto__&quot;: { &quot;ns&quot;: &quot;level7&quot; }, \
        &quot;constructor&quot;: 1, &quot;toString&quot;: 1, &quot;valueOf&quot;: 1 }');\
    const all = ['level7', '', '{', 0, 1e308, NaN, null, undefined, true, [], [[]], deep, new Map(), \
        new ArrayBuffer(9), { ns: deep, v: deep, type: deep }, { ns: 'level7' }, \
        { ns: 'level7', v: 1 }, { ns: 'level7', v: 1, type: deep }, \
        { ns: 'level7', v: 1, type: 'hello', height: 9000 }, \
        { ns: 'level7', v: 1, type: 'hello', height: deep }, \
        { ns: 'level7', v: 1, type: 'init', id: 1, theme: 'dark' }, \
        { type: 'height', height: 9000 }, { type: 'error', code: 'stopped' }, \
        { type: 'state', state: 'level7=9' }, { message: 'height', value: 9000 }, \
        { message: 'ready', secret: 'a1B2c3D4e5' }, { type: 'iframe-child-init' }, \
        'pymxPYMxaxPYMxwidthxPYMx1', 'pymxPYMxaxPYMxheightxPYMx9000'];\
    let sent = 0;\
    function flood() {\
        for (let i = 0; i < 500; i += 1, sent += 1) {\
            const one = all[sent % all.length];\
            parent.postMessage(one, '*');\
            const ports = sent % 11 ? [] : [0, 1].map(() => new MessageChannel().port2);\
            for (let at = 0; at < parent.length; at += 1)\
                if (parent[at] !== window) parent[at].postMessage(one, '*', ports.splice(0, 1));\
        }\
        if (sent < 10000) setTimeout(flood); else parent.postMessage({ flooded: sent }, '*');\
    }\
    addEventListener('message', (event) => { if (event.data === 'begin') flood(); });\
    </script>\"></iframe>";

#[test]
fn ten_thousand_messages_of_a_stranger_change_nothing() {
    let _row = row("27: ten thousand messages of a stranger");
    let ours = |tag: &str, id: &str, rest: &str| {
        format!(
            "<{tag} id={id} src='OURS/embed/v1/probe.html?childId=a&events=basic' {rest}></{tag}>"
        )
    };
    let html = format!(
        "<script>window.flooded = 0; addEventListener('message', (event) => {{ \
           if (event.data && event.data.flooded) flooded = event.data.flooded; }});</script>{}{}{FLOOD}LOADER",
        ours("level7-calculator", "one", "sync-address min-height=400"),
        ours("iframe", "two", "data-level7 height=400"),
    );
    let host = Embedded::open(&html);
    host.wait(
        "['one', 'two'].every((id) => told.some((one) => one[0] === 'height' && one[2] === id))",
    );
    sleep(Duration::from_millis(300));
    let state = "return [look('#one'), frameOf('#two').style.height, told, faults, location.hash]";
    let before = host.run(state);
    host.run("heard.length = 0; frames[frames.length - 1].postMessage('begin', '*')");
    host.wait("flooded >= 10000");
    sleep(Duration::from_millis(300));
    assert_eq!(host.run(state), before);
    // Nor in the frames; and they still do what they are there for.
    for css in ["#one", "#two"] {
        host.run("heard.length = 0");
        host.run(&format!(
            "probe('{css}', {{ tall: 1203, events: ['result.shown'] }})"
        ));
        host.wait("heard.some((one) => one.probed)");
        let probed = host.run("return heard.find((one) => one.probed).data.probed");
        assert_eq!(
            (&probed["theme"], &probed["printed"]),
            (&json!(""), &json!(0)),
            "{css}"
        );
        let id = css.trim_start_matches('#');
        host.wait(&format!(
            "told.some((one) => one[0] === 'height' && one[1] === 1208 && one[2] === '{id}')"
        ));
        host.wait(&format!(
            "told.some((one) => one[1] === 'result.shown' && one[2] === '{id}')"
        ));
    }
    host.page.assert_console_clean();
    host.assert_no_faults();
}

#[test]
fn a_frame_of_ours_gone_wrong_can_do_little() {
    let _row = row("27: a frame of ours gone wrong");
    let html = "<p style=height:700px>Before.</p><level7-calculator id=one \
        src=OURS/embed/v1/probe.html min-height=400 \
        style=display:block;min-height:400px><p>Example.</p></level7-calculator>LOADER";
    let host = Embedded::open(html);
    host.wait("told.length && look('#one').height === 640");
    let hello = |height: &str| format!("{{ ns: 'level7', v: 1, type: 'hello', height: {height} }}");
    let says: Vec<_> = [
        "-5", "0", "NaN", "Infinity", "1e9", "'x'", "null", "[]", "{}",
    ]
    .into_iter()
    .map(hello)
    .collect();
    host.run(&format!(
        "heard.length = 0; probe('#one', {{ says: [{}] }})",
        says.join(",")
    ));
    host.wait("heard.some((one) => one.probed)");
    sleep(Duration::from_millis(300));
    assert_eq!(host.run("return look('#one').height"), 640);
    // The largest that it can ask for.
    host.run(&format!("probe('#one', {{ says: [{}] }})", hello("999999")));
    host.wait("look('#one').height === 20000");
    assert_eq!(
        host.run("return told.every((one) => one[0] === 'height')"),
        true
    );
    host.assert_no_faults();
}

#[test]
fn what_is_before_the_readers_eyes_does_not_move() {
    let _row = row("34: what is in view stays where it is");
    let element = "<level7-calculator id=one src=OURS/embed/v1/probe.html tall=1203 min-height=400 \
        style=display:block;min-height:400px><p>Example.</p></level7-calculator>";
    let host = Embedded::open(&format!(
        "{element}<p id=after>After.</p><p style=height:3000px></p>LOADER"
    ));
    host.wait("look('#one').frame");
    sleep(Duration::from_millis(300));
    let height = "return look('#one').height";
    assert_eq!(
        host.run(height),
        400,
        "what follows is in view, so the frame scrolls inside"
    );
    // Above the reader's eyes nothing moves either.
    host.run("scrollTo(0, 600)");
    sleep(Duration::from_millis(300));
    assert_eq!(host.run(height), 400);
    // Who is at work in it has asked for it.
    host.run("scrollTo(0, 0)");
    sleep(Duration::from_millis(200));
    assert_eq!(host.run(height), 400);
    host.run("frameOf('#one').focus()");
    host.run("probe('#one', { tall: 1211 })");
    host.wait("look('#one').height === 1216");
    // And where its end is out of sight, it grows at once.
    host.visit(&format!(
        "<p style=height:700px></p>{element}<p id=after>After.</p><p style=height:3000px></p>LOADER"
    ));
    host.wait("look('#one').height === 1208");
    host.assert_no_faults();
}
