// On the host pages of the tests: writes down what comes, from whom, and what goes wrong.
window.heard = []; // every message: what it says, and the place of its frame among the frames
window.told = []; // every event of the calculator: its name, its detail, the id of its element
window.faults = [];
addEventListener("message", (event) => {
  if (heard.length < 500) heard.push({ data: event.data, probed: !!(event.data || {}).probed });
});
for (const name of ["ready", "height", "error", "event", "state"])
  addEventListener("level7:" + name, (event) => told.push([name, event.detail, event.target.id]));
addEventListener("error", (event) => faults.push(event.message || "not loaded"));
addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));

// The frame of an element or of a written one, by a selector.
window.frameOf = (css) => {
  const found = document.querySelector(css);
  return found && found.shadowRoot ? found.shadowRoot.querySelector("iframe") : found;
};
// Whether what stands in the element is on view, and whether its frame is.
window.look = (css) => {
  const host = document.querySelector(css);
  const slot = host.shadowRoot && host.shadowRoot.querySelector("slot");
  const frame = frameOf(css);
  return {
    fallback: !slot || getComputedStyle(slot).display !== "none",
    frame: !!frame && frame !== host && getComputedStyle(frame).visibility === "visible",
    height: Math.round(host.getBoundingClientRect().height),
  };
};
// Asks a probe page to do something.
window.probe = (css, what) => frameOf(css).contentWindow.postMessage({ probe: what }, "*");
