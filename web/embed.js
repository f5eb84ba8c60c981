// The loader: <level7-calculator src="https://HOST/embed/v1/"> becomes a frame as high as what is
// in it, and so does any <iframe data-level7>. A publisher's page needs it for nothing else.
// docs/embedding.md says what it promises; web/frame.js is the other end.
//
// It may come from another address, shortened, late, twice or as a module: so it takes every
// address from the element's `src`, leaves nothing in `window`, keeps and fetches nothing, and
// makes elements by createElement and setAttribute alone. Styles are set through their objects, which a
// policy without 'unsafe-inline' allows. A message is believed only from one of our frames, and
// only within bounds. Every byte of it is somebody else's page: the build shortens it, and a test
// holds what is left under 1,500 bytes.
(() => {
  const TAG = "level7-calculator";
  if (customElements.get(TAG)) return;

  // The elements and written frames in the page, each with what can be done to its frame.
  const hosts = new Map();
  let count = 0;

  // A height that may be set: a whole multiple of 8, so that what a reader has opened cannot be
  // read off it to the pixel. 0 if it is none.
  const pixels = (height) =>
    height > 0 && height < 1e6
      ? Math.min(20000, Math.max(200, Math.ceil(height / 8) * 8))
      : 0;

  // Looks after a frame. `host` speaks for it to its page, `box` has its height, and `show` swaps
  // it with what stands in its place.
  const tend = (host, frame, box, show) => {
    let port, alive, failed, closed;
    let wanted = 0;
    const least = pixels(host.getAttribute("min-height") || frame.height) || 720;

    // Takes the height that is wanted, but moves nothing that is before the reader's eyes: then it
    // waits until the frame's end is below them, or somebody is at work in it.
    const fit = () => {
      const place = box.getBoundingClientRect();
      const height = Math.max(wanted, least);
      const free =
        closed ||
        place.height < 200 ||
        Math.min(place.bottom, place.top + height) >= innerHeight ||
        box.getRootNode().activeElement == frame;
      if (wanted && (free || !box.style.height))
        box.style.setProperty("height", (free ? height : place.height) + "px", "important");
    };

    const hear = (message) => {
      const type = message.type;
      const height = pixels(message.height);
      const value = height || message.app || message.code || message.name || message.state;
      alive = 1;
      if (height) wanted = height;
      // In a closed tab it has no height. Its first is set when the tab is opened, whatever moves.
      if (type == "hello") closed = !height;
      if (type == "error") failed = 1;
      // Not at a hello: one may come by the window after an error has come by the channel.
      if (type == "ready") failed = 0;
      show(wanted && !failed);
      fit();
      closed = closed && !height;
      if (value && /^(height|ready|error|event|state) [!-~]{1,4000}$/.test(type + " " + value)) {
        host.dispatchEvent(new CustomEvent("level7:" + type, { bubbles: true, detail: value }));
        if (type == "state" && host.hasAttribute("sync-address"))
          history.replaceState(history.state, "", location.pathname + location.search + "#" + value);
      }
    };

    const say = (message) => port && port.postMessage(message);

    // A document that has loaded and says nothing is not ours: a fault, or a refusal.
    if (frame != host)
      frame.onload = () => {
        alive = 0;
        say({ type: "ping" });
        setTimeout(() => show(alive && wanted && !failed), 4000);
      };

    hosts.set(host, {
      frame,
      fit,
      say,
      // The frame takes the first channel that it is given, and says so on it; a second hello
      // leaves one behind that nobody uses. Channels end with the documents that they lead to.
      greet(message) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => {
          port = port1;
          hear(data || {});
        };
        const theme = host.getAttribute("theme");
        const init = { ns: "level7", v: 1, type: "init", id: ++count, theme };
        frame.contentWindow.postMessage(init, "*", [port2]);
        hear(message);
      },
    });
  };

  const each = (task) =>
    hosts.forEach((it, host) => {
      if (host.isConnected) task(it);
      else hosts.delete(host);
    });

  const fit = () => each((it) => it.fit());

  // Frames that the publisher wrote down. One that spoke before we came is asked to do so again.
  const find = () =>
    document.querySelectorAll("iframe[data-level7]").forEach((frame) => {
      if (hosts.has(frame)) return;
      tend(frame, frame, frame, () => {});
      frame.contentWindow.postMessage({ ns: "level7", v: 1, type: "hello" }, "*");
    });

  addEventListener("message", ({ data, source }) => {
    if (source && data && data.ns === "level7" && data.v === 1 && data.type === "hello") {
      find();
      each((it) => {
        if (it.frame.contentWindow == source) it.greet(data);
      });
    }
  });
  addEventListener("scroll", fit, true);
  // Some browsers say only after this who has the focus.
  addEventListener("blur", () => setTimeout(fit));

  const address = (host) => {
    const size = host.getAttribute("size");
    let url = new URL(host.getAttribute("src"), document.baseURI);
    if (size == "compact" || size == "figure") url = new URL(size + ".html", url);
    for (const { name, value } of host.attributes)
      // What it says to its own page is none of the frame's business: all with a hyphen, and these.
      if (!/-|^on|^(src|class|id|style|slot|role|title|lang|dir|hidden|tabindex)$/.test(name))
        url.searchParams.set(name, value);
    if (host.hasAttribute("sync-address")) {
      url.searchParams.set("state", "host");
      if (/^#level7=/.test(location.hash)) url.hash = location.hash;
    }
    return url;
  };

  const make = (name, style) => {
    const made = document.createElement(name);
    made.style.cssText = style;
    return made;
  };

  customElements.define(
    TAG,
    class extends HTMLElement {
      static get observedAttributes() {
        return ["src", "size", "theme"];
      }
      connectedCallback() {
        if (!this.getAttribute("src")) return;
        const root = this.shadowRoot || this.attachShadow({ mode: "open" });
        const box = make("div", "position:relative;overflow:auto;min-height:inherit");
        const slot = make("slot", "");
        // It lies unseen over what stands in the element until it has said hello, in a place that
        // is there already, so that nothing moves.
        const frame = make(
          "iframe",
          "position:absolute;inset:0;width:100%;height:100%;border:0;visibility:hidden"
        );
        tend(this, frame, box, (on) => {
          slot.style.display = on ? "none" : "";
          frame.style.visibility = on ? "" : "hidden";
        });
        const attributes = {
          loading: "lazy",
          title:
            (this.getAttribute("frame-title") || "Level 7 award calculator") +
            (hosts.size > 1 ? " " + hosts.size : ""),
          sandbox:
            "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
          allow: "clipboard-write",
          referrerpolicy: "no-referrer",
          src: address(this),
        };
        for (const name in attributes) frame.setAttribute(name, attributes[name]);
        root.replaceChildren(box);
        box.append(slot, frame);
      }
      disconnectedCallback() {
        hosts.delete(this);
      }
      attributeChangedCallback(name, old, now) {
        const it = hosts.get(this);
        if (name == "theme") it && it.say({ type: "set", theme: now });
        else if (this.isConnected) this.connectedCallback();
      }
    }
  );
  find();
})();
