// On the pages of the trial's WordPress, before anything of theirs: writes down what moves, when
// frames change, what the calculators tell, and what goes wrong.
(() => {
  if (window !== window.top) return;
  window.trial = { shifts: [], shown: [], told: [], faults: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      trial.shifts.push({
        at: entry.startTime,
        value: entry.value,
        what: entry.sources.map((one) => (one.node ? one.node.nodeName : "?")),
      });
  }).observe({ type: "layout-shift", buffered: true });
  // WordPress gives its frame a height and takes its clipping style away.
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target.matches("iframe.wp-embedded-content"))
        trial.shown.push({
          at: performance.now(),
          height: target.height,
          clipped: /absolute/.test(target.getAttribute("style")),
        });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["style", "height"] });
  for (const name of ["ready", "height", "error"])
    addEventListener("level7:" + name, (event) => trial.told.push([name, event.detail]));
  addEventListener("error", (event) => trial.faults.push(event.message || "not loaded"), true);
  addEventListener("unhandledrejection", (event) => trial.faults.push(String(event.reason)));
})();
