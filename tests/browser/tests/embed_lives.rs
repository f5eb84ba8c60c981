//! Frames that come and go: hosts that answer late or never, reload, move and take away.

use browser_tests::embedded::{Embedded, row};
use serde_json::json;
use std::{thread::sleep, time::Duration};

const ELEMENT: &str = "<level7-calculator id=one src=OURS/embed/v1/probe.html events=basic \
    theme=dark min-height=400 style=display:block;min-height:400px><p>A worked example.</p>\
    </level7-calculator>";

/// One change inside, one event outside: nobody listens twice, and nobody has gone deaf.
#[track_caller]
fn assert_heard_once(host: &Embedded) {
    host.run("told.length = 0; probe('#one', { events: ['input.changed'] })");
    host.wait("told.some((one) => one[0] === 'event')");
    sleep(Duration::from_millis(200));
    let events = host.run("return told.filter((one) => one[0] === 'event').length");
    assert_eq!(events, 1);
}

#[test]
fn a_frame_that_is_loaded_again_begins_anew() {
    let _row = row("28: the frame is loaded again");
    let host = Embedded::open(&(ELEMENT.to_owned() + "LOADER"));
    host.wait("told.length");
    assert_heard_once(&host);
    for _ in 0..3 {
        host.run("told.length = 0; frameOf('#one').src = frameOf('#one').src");
        host.wait("told.some((one) => one[0] === 'height')");
    }
    assert_heard_once(&host);
    host.run("heard.length = 0; probe('#one', {})");
    host.wait("heard.some((one) => one.probed && one.data.probed.theme === 'dark')");
    // A quiet frame that is alive answers when it is asked, and stays.
    sleep(Duration::from_millis(4500));
    assert_eq!(
        host.run("return look('#one').frame && !look('#one').fallback"),
        true
    );
    host.assert_no_faults();
}

#[test]
fn a_host_that_answers_late_or_never() {
    let _row = row("28: a host that answers late, or never");
    let frame = "<iframe id=one data-level7 src='OURS/embed/v1/probe.html?events=basic' height=400></iframe>";
    let host = Embedded::open(frame);
    host.wait("heard.length > 2");
    sleep(Duration::from_millis(1500));
    let hellos = host.run("return heard.filter((one) => one.data.type === 'hello').length");
    assert!(
        hellos.as_u64().is_some_and(|hellos| hellos <= 2),
        "it does not beg: {hellos}"
    );
    host.run(&format!(
        "const late = document.createElement('script'); late.src = '{}/embed/v1/embed.js';
         document.body.append(late)",
        host.address()
    ));
    host.wait("told.some((one) => one[0] === 'height')");
    assert_heard_once(&host);
    host.assert_no_faults();
}

#[test]
fn an_element_is_moved_taken_away_and_put_back() {
    let _row = row("40: moved, taken away, put back");
    let host = Embedded::open(&format!("<div id=a>{ELEMENT}</div><div id=b></div>LOADER"));
    host.wait("told.length");
    host.run(
        "window.element = document.getElementById('one');
         window.cycles = 0;
         (function cycle() {
             const at = window.cycles;
             if (at % 3 === 0) document.getElementById('b').append(element);
             else if (at % 3 === 1) element.remove();
             else document.getElementById('a').append(element);
             window.cycles = at + 1;
             if (at < 60) setTimeout(cycle, at % 15 ? 0 : 60);
         })()",
    );
    host.wait("cycles === 61");
    host.run("told.length = 0; document.getElementById('b').append(element)");
    host.wait("told.some((one) => one[0] === 'height') && look('#one').frame");
    assert_heard_once(&host);
    let frames =
        host.run("return document.getElementById('one').shadowRoot.querySelectorAll('*').length");
    assert_eq!(frames, 3, "a box, a slot and a frame");
    let look =
        "return [document.querySelector('#one p').getClientRects().length, look('#one').frame]";
    assert_eq!(
        host.run(look),
        json!([0, true]),
        "the frame is in its place"
    );
    // As a program that draws the page anew does it: other elements of the same kind.
    host.run(
        "const html = document.getElementById('b').innerHTML;
              document.getElementById('b').innerHTML = ''; told.length = 0;
              document.getElementById('b').innerHTML = html;",
    );
    host.wait("told.some((one) => one[0] === 'height')");
    assert_heard_once(&host);
    host.assert_no_faults();
}

#[test]
fn it_is_there_when_the_reader_comes_back() {
    let _row = row("35: away, and back");
    let host = Embedded::open(&(ELEMENT.to_owned() + "LOADER"));
    host.wait("told.length");
    host.write("other.html", "<p>Elsewhere.</p>");
    host.run("location.href = '/other.html'");
    host.page.wait_until("elsewhere", |page| {
        page.run("return location.pathname", &[]) == json!("/other.html")
    });
    host.run("history.back()");
    host.page.wait_until("back", |page| {
        page.run("return location.pathname + document.readyState", &[])
            == json!("/case.htmlcomplete")
    });
    host.wait("window.look && look('#one').frame");
    assert_heard_once(&host);
    host.assert_no_faults();
}

#[test]
fn it_prints_once_when_it_is_asked() {
    let _row = row("31: the host asks it to print");
    let html = "<iframe id=one src=OURS/embed/v1/probe.html></iframe>";
    let host = Embedded::open(html);
    host.wait("heard.length > 2");
    host.run(
        "const channel = new MessageChannel(); window.port = channel.port1;
         frameOf('#one').contentWindow.postMessage({ ns: 'level7', v: 1, type: 'init' }, '*', [channel.port2]);
         for (let i = 0; i < 9; i += 1) port.postMessage({ type: 'print' });",
    );
    let printed = "heard.length = 0; probe('#one', {})";
    host.run(printed);
    host.wait("heard.some((one) => one.probed)");
    sleep(Duration::from_millis(100));
    host.run(printed);
    host.wait("heard.some((one) => one.probed && one.data.probed.printed === 1)");
}
