// The frame's half of what is said between our page and the page that frames it; web/embed.js is
// the other half, and docs/embedding.md says what each may say. It does nothing where nobody frames
// the page.
//
// Contract with the page:
//   #level7      its `data-state` is "static", "ready" or "failed", its `data-why` a code of WHY
//                once it has failed, its `data-app` the version of the program.
//   document     `level7:event` (detail: one of EVENTS) and `level7:state` (detail: a link's
//                fragment without "#") are dispatched there by the program.
//   <html>       its `data-theme` is "light" or "dark" if that was asked for; else it has none.
//
// A frame that is out of sight is never drawn, and the browser then calls neither animation frames
// nor observers: so the height is measured at once when this file runs and when the page has
// loaded, and observed only after that. Nobody can know who frames us: what goes to everybody ("*")
// is heights alone, rounded up to whole multiples of 8. All that comes in is looked through.
(() => {
  const host = window.parent;
  if (host === window) return;

  const WHY = ["wasm-missing", "wasm-blocked", "asset-missing", "too-old", "stopped", "timeout"];
  const EVENTS = ["result.shown", "input.changed", "share.copied", "file.saved"];
  const PAUSE = 100; // milliseconds between two heights
  const LULL = 500; // between two states: Safari lets an address change 100 times in 30 seconds
  const BETWEEN_PRINTS = 2000;

  const query = new URLSearchParams(location.search);
  const mount = document.getElementById("level7");
  const pym = matching(/^[\w-]{1,64}$/, query.get("childId"));
  const secret = matching(/^[A-Za-z0-9]{10}$/, location.hash.replace(/^#\?secret=/, ""));
  let port; // to the loader, once it has answered
  let resizer = false; // whether an open-iframe-resizer has asked
  let told = 0; // the height that was last said
  let heights = 0; // the timer that says the next one
  let said = -PAUSE; // when the last one was said
  let again = false; // whether the next is said even if it is the same
  let loaded = false, greeted = false;
  let outcome = ""; // what the host has been told of the program
  let state = "", states = 0;
  let printed = -BETWEEN_PRINTS;

  function matching(pattern, text) {
    return typeof text === "string" && pattern.test(text) ? text : "";
  }

  function wear(theme) {
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    else if (theme === "auto") delete document.documentElement.dataset.theme;
  }

  // Whether a style sheet is still to come: without its styles the page has another height. WebKit
  // runs this file before it has them all.
  function bare() {
    const sheets = document.querySelectorAll("link[rel=stylesheet]");
    return !loaded && Array.from(sheets).some((one) => !one.sheet && matchMedia(one.media).matches);
  }

  // How high what is in the page is; 0 where it is not laid out, as in a host's closed tab. Asked of
  // the content, not of the window, so that no height calls for a larger one.
  function measure() {
    const high = innerWidth ? document.documentElement.getBoundingClientRect().height : 0;
    return high >= 1 ? Math.min(20000, Math.max(200, Math.ceil(high / 8) * 8)) : 0;
  }

  function broadcast(message) {
    host.postMessage(message, "*");
  }

  function hello() {
    if (bare()) return;
    greeted = true;
    told = measure();
    broadcast({ ns: "level7", v: 1, type: "hello", height: told });
    foreign();
  }

  // The same height in what others understand. Who has answered in our own way needs no other.
  function foreign() {
    if (!told) return;
    if (!port) {
      broadcast({ sentinel: "amp", type: "embed-size", height: told });
      broadcast(JSON.stringify({ src: location.href, context: "iframe.resize", height: told }));
    }
    if (pym) broadcast("pymxPYMx" + pym + "xPYMxheightxPYMx" + told);
    if (secret) broadcast({ message: "height", value: told, secret });
    if (resizer) broadcast({ type: "iframe-resized", width: innerWidth, height: told });
  }

  // Says the height if it has changed, ten times a second at most.
  function tell() {
    heights = 0;
    const height = measure();
    if (!height || (height === told && !again)) return;
    told = height;
    again = false;
    said = performance.now();
    if (port) port.postMessage({ type: "height", height });
    foreign();
  }

  function soon() {
    if (heights) return;
    const wait = said + PAUSE - performance.now();
    if (wait > 0) heights = setTimeout(tell, wait);
    else tell();
  }

  // Chromium gives a frame of another site its size when it will, and where nobody sees it that may
  // be later than all of this. WordPress shows nobody a frame that has not said a height: it is told
  // its highest then, and the true one follows.
  let looks = 0;
  function look() {
    looks += 1;
    if (told) return;
    if (measure()) {
      if (port) soon();
      else hello();
    } else if (looks < 20) setTimeout(look, 50);
    else if (secret) broadcast({ message: "height", value: 1000, secret });
  }

  function repeat() {
    again = true;
    soon();
  }

  // What has become of the program.
  function report() {
    if (!mount || !port) return;
    const { state, why, app } = mount.dataset;
    const code = WHY.includes(why) ? why : "stopped";
    const now = state === "failed" ? code : state === "ready" ? state : outcome;
    if (now === outcome) return;
    outcome = now;
    if (now === "ready") {
      const version = matching(/^[\w.+-]{1,40}$/, app) || "unknown";
      port.postMessage({ type: "ready", app: version, api: 1 });
    } else port.postMessage({ type: "error", code });
  }

  function pass() {
    states = 0;
    if (port && state) port.postMessage({ type: "state", state });
  }

  function hear(message) {
    if (!message || typeof message !== "object") return;
    if (message.type === "set") wear(message.theme);
    if (message.type === "ping") port.postMessage({ type: "pong" });
    if (message.type === "print" && performance.now() - printed > BETWEEN_PRINTS) {
      printed = performance.now();
      // The program first draws what nobody sees: see `ui::port::print`.
      window.dispatchEvent(new Event("level7:draw"));
      setTimeout(() => window.print());
    }
  }

  function take(channel) {
    port = channel;
    port.onmessage = (event) => hear(event.data);
    told = told || measure();
    port.postMessage({ type: "height", height: told });
    report();
    pass();
  }

  addEventListener("message", (event) => {
    const { data, source, ports } = event;
    if (source !== host || !data) return;
    if (typeof data === "string") {
      // Pym's parent says its width, and waits for a height.
      if (pym && data.startsWith("pymxPYMx" + pym + "xPYMxwidthxPYMx")) repeat();
      return;
    }
    if (data.ns === "level7" && data.v === 1) {
      if (data.type === "hello" && !port) greet();
      if (data.type !== "init") return;
      // The first channel is kept; a hello said twice is answered twice.
      if (port || !ports[0]) return ports.forEach((one) => one.close());
      wear(data.theme);
      take(ports[0]);
    }
    if (secret && data.message === "ready" && data.secret === secret) repeat();
    if (data.type === "iframe-child-init") {
      resizer = true;
      repeat();
    }
  });

  // A loader that came late asks for another hello; nobody gets more than a few a second.
  let greeting = 0;
  function greet() {
    if (greeting) return;
    greeting = setTimeout(() => {
      greeting = 0;
    }, PAUSE);
    hello();
  }

  if (query.get("events") === "basic")
    document.addEventListener("level7:event", (event) => {
      if (port && EVENTS.includes(event.detail))
        port.postMessage({ type: "event", name: event.detail });
    });
  if (query.get("state") === "host")
    document.addEventListener("level7:state", (event) => {
      state = matching(/^level7=[!-~]{0,3993}$/, event.detail) || state;
      states = states || setTimeout(pass, LULL);
    });

  // WordPress's frame may open no windows; its host goes where a link of ours leads, if that is our
  // own site and somebody is at work in the frame.
  if (secret)
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (!link || link.host !== location.host || link.pathname === location.pathname) return;
      event.preventDefault();
      broadcast({ message: "link", value: link.href, secret });
    });

  wear(query.get("theme"));
  hello();
  // Of the style sheets, until the last has come.
  document.addEventListener("load", () => greeted || hello(), true);
  addEventListener("load", () => {
    loaded = true;
    if (port) repeat();
    else hello();
    new ResizeObserver(soon).observe(document.documentElement);
    look();
  });
  if (mount)
    new MutationObserver(() => {
      report();
      soon();
    }).observe(mount, { attributes: true, attributeFilter: ["data-state", "data-why"] });
})();
