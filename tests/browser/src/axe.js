// Asks axe-core about the document and keeps the answer in `window.level7Found` as text: a promise
// cannot be waited for by every driver. Arguments: the part of the page to look at (a selector), and
// whether what is in frames is looked at too.

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function light(colour) {
  const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

// Text against what is surely behind it: its own rim in a drawing, else the nearest ground that is
// painted. Nought where that cannot be told.
function ratio(element) {
  const own = getComputedStyle(element);
  const drawn = element instanceof SVGElement;
  const front = drawn ? own.fill : own.color;
  let back = drawn && own.stroke !== "none" ? own.stroke : "";
  for (let at = element; at && !back; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.opacity !== "1" || style.backgroundImage !== "none") return 0;
    const ground = style.backgroundColor;
    if (!ground.startsWith("rgba") && ground !== "transparent") back = ground;
  }
  if (!front.startsWith("rgb(") || !back.startsWith("rgb(")) return 0;
  const [one, other] = [light(front) + 0.05, light(back) + 0.05];
  return Math.max(one, other) / Math.min(one, other);
}

function told(kind, rules) {
  return rules.flatMap((rule) =>
    rule.nodes.map((node) => {
      const target = node.target.flat().join(" ");
      let element = null;
      try {
        element = node.target.length === 1 ? document.querySelector(target) : null;
      } catch {
        // A path into a frame or a shadow: it has no ratio.
      }
      const checks = [...node.any, ...node.all, ...node.none].map((check) => check.message);
      return {
        rule: rule.id,
        kind,
        help: rule.help,
        target,
        why: checks.join("; "),
        html: node.html.slice(0, 200),
        drawn: element instanceof SVGElement,
        ratio: element && rule.id === "color-contrast" ? ratio(element) : 0,
      };
    }),
  );
}

window.level7Found = "";
const [context, frames] = arguments;
axe
  .run(context, {
    runOnly: TAGS,
    resultTypes: ["violations", "incomplete"],
    iframes: frames,
    // Nothing is fetched: the sheets are measured as the browser has applied them.
    preload: false,
  })
  .then(
    (found) => ({
      version: found.testEngine.version,
      found: [...told("violation", found.violations), ...told("incomplete", found.incomplete)],
    }),
    (error) => ({ error: String(error) }),
  )
  .then((answer) => {
    window.level7Found = JSON.stringify(answer);
  });
