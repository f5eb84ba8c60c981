//! Nothing stays behind of elements that have gone, and no cookies: Chromium alone can be asked to
//! clear its memory and count what is left.

use browser_tests::embedded::{Embedded, row};
use serde_json::{Value, json};

/// Puts elements into the page and takes them out again, each once its frame has spoken.
const CYCLE: &str = "window.done = 0; (async () => {
    for (let i = 0; i < COUNT; i += 1) {
        const one = document.createElement('TAG');
        ATTRIBUTES
        const heard = new Promise((resolve) => one.addEventListener('level7:height', resolve));
        document.body.prepend(one);
        await heard;
        one.remove();
    }
    done = 1;
})();";

/// What is left after a cleaning: documents, nodes, listeners; channels' ends; custom elements.
fn left(host: &Embedded) -> (Vec<u64>, u64, u64) {
    for _ in 0..3 {
        host.page.devtools("HeapProfiler.collectGarbage", json!({}));
    }
    let counters = host.page.devtools("Memory.getDOMCounters", json!({}));
    let of = |name: &str| counters[name].as_u64().expect("a count");
    let counters = ["documents", "nodes", "jsEventListeners"].map(of).to_vec();
    let objects = |prototype: &str| {
        let found = host
            .page
            .devtools("Runtime.evaluate", json!({ "expression": prototype }));
        let id = &found["result"]["objectId"];
        let found = host
            .page
            .devtools("Runtime.queryObjects", json!({ "prototypeObjectId": id }));
        let counted = host.page.devtools(
            "Runtime.callFunctionOn",
            json!({
                "objectId": found["objects"]["objectId"],
                "functionDeclaration": "function () { return this.length; }",
                "returnByValue": true,
            }),
        );
        let count: &Value = &counted["result"]["value"];
        count.as_u64().unwrap_or_else(|| panic!("{counted}"))
    };
    let elements = objects("customElements.get('level7-calculator').prototype");
    (counters, objects("MessagePort.prototype"), elements)
}

#[test]
fn a_hundred_inserts_and_removals_leave_nothing_behind() {
    let _row = row("40: a hundred inserts and removals");
    let host = Embedded::open("<p>Text.</p>LOADER");
    host.wait("customElements.get('level7-calculator')");
    let address = format!("{}/embed/v1/probe.html", host.address());
    let elements = format!("one.setAttribute('src', '{address}');");
    let frames = format!("one.dataset.level7 = ''; one.src = '{address}';");
    let go = |count: u32| {
        for (tag, attributes) in [("level7-calculator", &elements), ("iframe", &frames)] {
            let cycle = CYCLE.replace("TAG", tag).replace("ATTRIBUTES", attributes);
            let count = if tag == "iframe" { count / 2 } else { count };
            host.run(&cycle.replace("COUNT", &count.to_string()));
            host.wait("done");
        }
        // The last one's patience ends after four seconds.
        host.run("heard.length = 0; told.length = 0; dispatchEvent(new Event('scroll'))");
        std::thread::sleep(std::time::Duration::from_millis(4200));
        left(&host)
    };
    let first = go(6);
    assert_eq!(
        go(100),
        first,
        "documents, nodes, listeners; channels' ends; elements"
    );
    host.assert_no_faults();
}

#[test]
fn no_cookies() {
    let _row = row("20: no cookies");
    let html =
        "<level7-calculator id=one src=OURS/embed/v1/><p>Example.</p></level7-calculator>LOADER";
    let host = Embedded::open(html);
    host.ready(1);
    let cookies = host.page.devtools("Storage.getCookies", json!({}));
    assert_eq!(cookies["cookies"], json!([]));
}
