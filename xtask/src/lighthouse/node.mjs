// What xtask's `lighthouse.rs` needs Node for. Rust's standard library neither packs nor reads JSON.

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

// A copy of a site, and beside each file the same packed with brotli, as a host would send it.
function pack(from, to) {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.name.startsWith(".")) continue; // Trunk's own notes
    if (entry.isDirectory()) {
      fs.mkdirSync(there);
      pack(here, there);
    } else {
      fs.copyFileSync(here, there);
      fs.writeFileSync(there + ".br", zlib.brotliCompressSync(fs.readFileSync(here)));
    }
  }
}

// A report's marks out of 100, its figures, and the rules that do not hold, a line each.
function read(file) {
  const report = JSON.parse(fs.readFileSync(file, "utf8"));
  for (const { id, score, auditRefs } of Object.values(report.categories)) {
    console.log(id, score === null ? null : Math.round(score * 100));
    for (const { id: rule, weight } of auditRefs) {
      const { score, title, displayValue } = report.audits[rule];
      if (weight > 0 && score !== null && score < 1) {
        console.log(`broken ${id}: ${title} ${displayValue ?? ""}`.trim());
      }
    }
  }
  const figures = [
    "cumulative-layout-shift",
    "total-blocking-time",
    "first-contentful-paint",
    "largest-contentful-paint",
  ];
  for (const figure of figures) console.log(figure, report.audits[figure]?.numericValue ?? null);
}

// Pages by the rules of HTML. What concerns how a page is written and not what it means is left to
// the bundler, which drops quotes and ends of elements where HTML allows it.
async function html(pages) {
  const { HtmlValidate, StaticConfigLoader } = await import("html-validate");
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ["html-validate:standard"],
      rules: {
        "attr-quotes": "off",
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        "doctype-style": "off",
        "no-implicit-close": "off",
        "no-raw-characters": "off",
        "no-trailing-whitespace": "off",
        "void-style": "off",
        // A title may say all that it has to.
        "long-title": "off",
        // Firefox keeps a tick over a reload unless `autocomplete` forbids it; the standard has no
        // other way to say so, and does not have this one for a tick.
        "valid-autocomplete": "off",
      },
    }),
  );
  let wrong = 0;
  for (const page of pages) {
    const { results } = await validator.validateString(fs.readFileSync(page, "utf8"), page);
    const seen = new Map();
    for (const { ruleId, message, line, column } of results.flatMap((one) => one.messages)) {
      const what = `${ruleId}: ${message}`;
      const first = seen.get(what) ?? { times: 0, line, column };
      seen.set(what, { ...first, times: first.times + 1 });
    }
    for (const [what, { times, line, column }] of seen) {
      console.log(`${path.basename(page)}:${line}:${column} ${what} (${times} times)`);
      wrong += times;
    }
  }
  if (wrong > 0) process.exit(1);
}

const [task, ...rest] = process.argv.slice(2);
await { pack: () => pack(...rest), read: () => read(...rest), html: () => html(rest) }[task]();
