// Measures that the tests of accessibility take of the page as it stands. Each gives a list of
// faults in words: none is well. The argument names the measure.

const root = document.getElementById("level7");

function shown(element) {
  const box = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
}

function named(element) {
  const id = element.id ? "#" + element.id : "";
  const text = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
  const kind = element.getAttribute("class") ?? "";
  return `${element.localName}${id}${kind && "." + kind} "${text.replace(/\s+/g, " ").slice(0, 50)}"`;
}

function px(number) {
  return Math.round(number * 10) / 10;
}

// What is read aloud only, and so has no size.
function unseen(element) {
  return element.closest(".unseen") !== null;
}

const all = [...root.querySelectorAll("*")];
const html = all.filter((one) => one instanceof HTMLElement && shown(one) && !unseen(one));
const targets = html.filter((one) => one.matches("a[href], button, input, select, textarea, summary"));

// Where the words of a drawing are in the window, without the rim about them, which Firefox would
// count.
function place(words) {
  const box = words.getBBox();
  const to = words.getScreenCTM();
  const [left, top] = [to.a * box.x + to.e, to.d * box.y + to.f];
  const [width, height] = [to.a * box.width, to.d * box.height];
  return { left, top, right: left + width, bottom: top + height, width, height };
}

function scroller(element) {
  return element.closest(".scroll");
}

const measures = {
  // 1.4.10: the page scrolls one way only; what is wider scrolls in a named region of its own that
  // the keyboard reaches.
  reflow() {
    const faults = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      faults.push(`the page is ${document.documentElement.scrollWidth} wide, not ${width}`);
    }
    for (const one of html) {
      const style = getComputedStyle(one);
      if (/auto|scroll/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1) {
        const label = document.getElementById(one.getAttribute("aria-labelledby") ?? "");
        const name = (one.getAttribute("aria-label") ?? label?.textContent ?? "").trim();
        if (one.tabIndex !== 0 || !one.getAttribute("role") || !name) {
          faults.push(`${named(one)} scrolls, and is no named region that can have the focus`);
        }
      }
      const box = one.getBoundingClientRect();
      if (!scroller(one) && (box.right > width + 1 || box.left < -1)) {
        faults.push(`${named(one)} lies from ${px(box.left)} to ${px(box.right)} of ${width}`);
      }
    }
    // Words in a drawing cannot be broken into lines. Spaced out (1.4.12) they may leave a narrow
    // screen; nothing is lost, because all of them stand in the table below, which is measured.
    const spaced = document.adoptedStyleSheets.length > 0;
    for (const one of spaced ? [] : all.filter((one) => one.localName === "text" && shown(one))) {
      const box = one.getBoundingClientRect();
      if (box.right > width + 1 || box.left < -1) {
        faults.push(`${named(one)} is drawn from ${px(box.left)} to ${px(box.right)} of ${width}`);
      }
    }
    return faults;
  },

  // 1.4.12: with wider lines, letters and words nothing is cut, and nothing lies on anything else.
  cut() {
    const faults = [];
    for (const one of html) {
      // A box scrolls by itself to where one types.
      if (one.matches("input, select")) continue;
      const style = getComputedStyle(one);
      const clips = /hidden|clip/.test(style.overflowX + style.overflowY);
      const tall = one.scrollHeight > one.clientHeight + 1;
      const wide = one.scrollWidth > one.clientWidth + 1;
      if (clips && one.clientHeight > 0 && (tall || wide)) {
        faults.push(`${named(one)} cuts what it holds`);
      }
      const children = [...one.children].filter((child) => {
        const place = getComputedStyle(child);
        return html.includes(child) && /static|relative/.test(place.position) &&
          !/inline/.test(place.display) && child.textContent.trim() !== "";
      });
      for (let at = 1; at < children.length; at += 1) {
        const [first, second] = [children[at - 1], children[at]].map((child) =>
          child.getBoundingClientRect());
        const across = Math.min(first.right, second.right) - Math.max(first.left, second.left);
        const down = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
        if (across > 2 && down > 2) {
          faults.push(`${named(children[at])} lies ${px(down)} px on ${named(children[at - 1])}`);
        }
      }
    }
    return faults;
  },

  // The words of a drawing lie within it, but for a hair's breadth, which shows all the same; and
  // none lies on another.
  drawn() {
    const faults = [];
    for (const drawing of all.filter((one) => one.localName === "svg" && shown(one))) {
      if (drawing.ownerSVGElement) continue;
      const frame = drawing.getBoundingClientRect();
      const words = [...drawing.querySelectorAll("text")].filter(shown);
      const boxes = words.map(place);
      words.forEach((one, at) => {
        const own = boxes[at];
        if (own.left < frame.left - 2 || own.right > frame.right + 2 ||
            own.top < frame.top - 2 || own.bottom > frame.bottom + 2) {
          faults.push(`${named(one)} lies from ${px(own.left - frame.left)} to ` +
            `${px(own.right - frame.left)}, ${px(own.top - frame.top)} to ` +
            `${px(own.bottom - frame.top)} of ${px(frame.width)} × ${px(frame.height)}`);
        }
        for (let other = 0; other < at; other += 1) {
          const its = boxes[other];
          const across = Math.min(own.right, its.right) - Math.max(own.left, its.left);
          // Lines of one label stand so close that their boxes, with room for every accent, meet.
          const down = Math.min(own.bottom, its.bottom) - Math.max(own.top, its.top);
          if (across > 1 && down > Math.min(own.height, its.height) * 0.4) {
            faults.push(`${named(one)} lies ${px(across)} px on ${named(words[other])}`);
          }
        }
      });
    }
    return faults;
  },

  // 2.5.8, and 44 px for what is pressed most.
  targets() {
    const faults = [];
    // A tick and its words are one target.
    const box = (one) => {
      const own = one.getBoundingClientRect();
      if (!one.matches("[type=checkbox], [type=radio]")) return own;
      return [...(one.labels ?? [])].reduce((sum, label) => {
        const more = label.getBoundingClientRect();
        const left = Math.min(sum.left, more.left);
        const top = Math.min(sum.top, more.top);
        return new DOMRect(left, top, Math.max(sum.right, more.right) - left,
          Math.max(sum.bottom, more.bottom) - top);
      }, own);
    };
    // A link among the words of a sentence is as high as its line.
    const inline = (one) => getComputedStyle(one).display === "inline" &&
      [...one.parentElement.childNodes].some((node) =>
        node !== one && node.nodeType === 3 && /\w/.test(node.textContent));
    const boxes = new Map(targets.map((one) => [one, box(one)]));
    // The circle of 24 px about one's middle meets no other target and no other's circle.
    const spaced = (one) => {
      const own = boxes.get(one);
      const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
      for (const [other, its] of boxes) {
        if (other === one || other.contains(one) || one.contains(other)) continue;
        const dx = Math.max(its.left - x, 0, x - its.right);
        const dy = Math.max(its.top - y, 0, y - its.bottom);
        if (Math.hypot(dx, dy) < 12) return false;
        const small = its.width < 24 || its.height < 24;
        const apart = Math.hypot(its.x + its.width / 2 - x, its.y + its.height / 2 - y);
        if (small && apart < 24) return false;
      }
      return true;
    };
    for (const one of targets) {
      const own = boxes.get(one);
      const size = `${px(own.width)} × ${px(own.height)}`;
      const main = one.matches(
        "input[type=text], select, .button, .disclosure > summary, nav.views a, .tick > input");
      if (main && (own.height < 43.5 || own.width < 43.5)) {
        faults.push(`${named(one)} is ${size}, not 44 × 44`);
      }
      const small = own.width < 23.5 || own.height < 23.5;
      if (!main && small && !inline(one) && !spaced(one)) {
        faults.push(`${named(one)} is ${size}, and too near to the next`);
      }
    }
    return faults;
  },

  // 2.4.3: one column is read from top to bottom.
  order() {
    const faults = [];
    const focusable = html.filter((one) => one.matches(
      "a[href], button, input, select, textarea, summary, [tabindex='0']"));
    for (const one of focusable.filter((one) => one.tabIndex > 0)) {
      faults.push(`${named(one)} is out of turn`);
    }
    let before = null;
    for (const one of focusable) {
      // Among choices of one kind the arrow keys lead; a region that scrolls holds rows.
      if (one.matches("[type=radio]") || scroller(one)) continue;
      if (before) {
        const [first, second] = [before, one].map((two) => two.getBoundingClientRect());
        if (second.bottom < first.top) faults.push(`${named(one)} lies above ${named(before)}`);
      }
      before = one;
    }
    return faults;
  },

  // 1.3.1: headings go down a level at a time, and there is text in each.
  headings() {
    const faults = [];
    let level = 0;
    for (const one of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      if (!one.checkVisibility()) continue;
      const own = Number(one.localName[1]);
      if (own > level + 1) faults.push(`${named(one)} comes after level ${level}`);
      if (one.textContent.trim() === "") faults.push(`${named(one)} is empty`);
      level = own;
    }
    return faults;
  },

  // 2.4.4 and 2.4.9: a link says by itself where it leads, and two that say the same lead to one
  // place.
  links() {
    const faults = [];
    const places = new Map();
    for (const one of document.querySelectorAll("#level7 a[href]")) {
      if (!one.checkVisibility()) continue;
      const name = (one.getAttribute("aria-label") ?? one.textContent).replace(/\s+/g, " ").trim();
      if (name.length < 3 && !/\d/.test(name)) faults.push(`a link says only "${name}"`);
      const place = one.getAttribute("href");
      // A figure that opens is told by its row and column.
      if (one.closest("td, dd")) continue;
      const known = places.get(name);
      if (known !== undefined && known !== place) {
        faults.push(`"${name}" leads to ${known} and to ${place}`);
      }
      places.set(name, place);
    }
    return faults;
  },

  // 1.3.1: a table has a caption, and its heads say of what they are the head.
  tables() {
    const faults = [];
    for (const one of document.querySelectorAll("#level7 table")) {
      if (!one.checkVisibility()) continue;
      if (!one.caption?.textContent.trim()) faults.push(`${named(one)} has no caption`);
      if (one.querySelector("th:not([scope])")) faults.push(`${named(one)} has a th without scope`);
      if (!one.querySelector("tbody th[scope=row]")) faults.push(`${named(one)} names no rows`);
    }
    return faults;
  },

  // 2.4.7 and 2.4.11: what has the focus shows, and nothing lies over all of it.
  focus() {
    const one = document.activeElement;
    if (!one || one === document.body) return ["nothing has the focus"];
    const faults = [];
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
      faults.push(`${named(one)} has no ring`);
    }
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y]));
    const seen = points.some(([x, y]) => {
      const at = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return at && (one.contains(at) || at.contains(one));
    });
    if (!seen) faults.push(`${named(one)} has the focus and is hidden`);
    return faults;
  },
};

return measures[arguments[0]]();
