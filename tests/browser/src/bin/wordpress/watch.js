// On the pages of the trial's WordPress, before anything of theirs: writes down what moves, when
// frames change, what the calculators tell, and what goes wrong.
(() => {
  if (window !== window.top) return;
  window.trial = { shifts: [], shown: [], drawn: 0, told: [], faults: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      trial.shifts.push({
        at: entry.startTime,
        value: entry.value,
        what: entry.sources.map((one) => (one.node ? one.node.nodeName : "?")),
      });
  }).observe({ type: "layout-shift", buffered: true });
  // WordPress gives its frame a height and takes its clipping style away; `drawn` is when the page
  // has been drawn with that for the first time.
  const frames = new Map();
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!target.matches("iframe.wp-embedded-content")) continue;
      const now = target.height + target.getAttribute("style");
      if (frames.get(target) === now) continue;
      frames.set(target, now);
      trial.shown.push({ at: performance.now(), height: target.height });
      if (trial.drawn || /absolute/.test(now)) continue;
      requestAnimationFrame(() => requestAnimationFrame((at) => (trial.drawn = at)));
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["style", "height"] });
  for (const name of ["ready", "height", "error"])
    addEventListener("level7:" + name, (event) => trial.told.push([name, event.detail]));
  addEventListener("error", (event) => trial.faults.push(event.message || "not loaded"), true);
  addEventListener("unhandledrejection", (event) => trial.faults.push(String(event.reason)));
})();
