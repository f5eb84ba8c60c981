// In the page that stands in for the calculator where a test is of the messages alone: does what
// its host asks, and says what has come of it.
(() => {
  const mount = document.getElementById("level7");
  const part = document.getElementById("part");
  const query = new URLSearchParams(location.search);
  const tall = (height) => (part.style.height = height + "px");
  tall(query.get("tall") || 640);
  let printed = 0;
  window.print = () => (printed += 1);
  addEventListener("message", (event) => {
    const what = event.data && event.data.probe;
    if (!what) return;
    if (what.tall) tall(what.tall);
    if (what.tallAfter) setTimeout(tall, 10, what.tallAfter);
    if (what.click) document.getElementById("out").click();
    if (what.why) mount.dataset.why = what.why;
    if (what.state) mount.dataset.state = what.state;
    for (const detail of what.events || [])
      document.dispatchEvent(new CustomEvent("level7:event", { detail }));
    if (what.link) document.dispatchEvent(new CustomEvent("level7:state", { detail: what.link }));
    // The real frame's half hears the loader alone; this goes past it, as a fault of ours would.
    if (what.says) what.says.forEach((message) => parent.postMessage(message, "*"));
    parent.postMessage({
      probed: {
        query: location.search,
        hash: location.hash,
        theme: document.documentElement.dataset.theme || "",
        printed,
        width: innerWidth,
      },
    }, "*");
  });
})();
