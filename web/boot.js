// Starts the calculator in a page that already shows a complete answer.
//
// The page arrives with that answer written into it. This file fetches the program that makes
// the boxes work, and if the program cannot be had it leaves the answer alone and says so in one
// sentence. It holds no arithmetic and no words of the answer.
//
// Contract with the page:
//   #level7         the element the program draws in. Its `data-state` is
//                   "static"  the answer written at build time (from the start),
//                   "ready"   the program has drawn and the boxes recalculate,
//                   "failed"  the answer stands, the boxes do nothing; `data-why` then says in a
//                             word why: "wasm-missing", "wasm-blocked", "asset-missing",
//                             "too-old", "timeout" or "stopped". web/frame.js passes it on.
//                   `data-link` is there while the address holds answers or figures that the
//                   program has not read yet: the style sheet then hides the ordinary visitor's.
//                   `data-differs` is there if the program, before anybody changed anything,
//                   came to another answer than the one written at build time: it then ends.
//                   `data-complete` is there once both halves of the program are.
//                   `data-size` is there on a page to be framed; there `data-publisher` is
//                   the text of the publisher's own file, if the address names one.
//                   `fetchModule` is a function of this element: it fetches a module by its
//                   address, which only a script can.
//   #level7-status  an element with role="status": empty unless there is something to say.
//   in <head>       <link rel="alternate" type="text/javascript"> (the program's JavaScript half)
//                   and <link rel="alternate" type="application/wasm"> (the other half), both
//                   written by the build with the files' hashed names. They fetch nothing.
//
// A plain script, not a module, so that it also runs, and can say so, where modules do not.
(function () {
  "use strict";

  var PATIENCE = 15000; // milliseconds before we say that the program is late
  var UNSEEN = 2000; // milliseconds before the program is fetched though nothing has been painted

  var mount = document.getElementById("level7");
  if (!mount) return;
  mount.dataset.state = "static";
  mount.fetchModule = function (address) {
    return import(new URL(address, document.baseURI));
  };

  // Answers in the address: nobody may take those that stand in the page for them.
  var linked = location.hash.indexOf("#level7=") === 0;
  // Figures of whoever publishes the page: whatever the address says that is no matter of looks.
  var published =
    "size" in mount.dataset &&
    /[?&](?!(theme|events|childId|state)=)[a-z_0-9.]+=/.test(location.search);
  if (linked || published) {
    mount.dataset.link = "";
    say(
      linked
        ? "Working out the answer in your link…"
        : "Working out the answer with the publisher’s figures…"
    );
  }

  // A copy of the answer, made before the program starts, which empties the element before it draws.
  var kept = null;
  var drawn = false;
  var over = false;

  function keep() {
    kept = Array.from(mount.childNodes, function (node) {
      return node.cloneNode(true);
    });
  }

  // Without `replaceChildren`, which the oldest browsers that come this far do not have.
  function restore() {
    if (!kept) return;
    while (mount.firstChild) mount.removeChild(mount.firstChild);
    kept.forEach(function (node) {
      mount.appendChild(node);
    });
  }

  function say(sentence) {
    var status = document.getElementById("level7-status");
    if (status) status.textContent = sentence;
  }

  // Why a program was stopped before it had drawn anything.
  function stopped() {
    return "differs" in mount.dataset
      ? "this browser came to another answer than the one that was checked when the page was made"
      : "the calculator met an error as it started";
  }

  // Ends the attempt, unless it is only late: then a slow program may still come. `why` is the
  // word for it, and `what` the sentence.
  function fail(what, why) {
    var late = why === "timeout";
    if (over) return;
    over = !late;
    if (!late && !drawn) restore();
    mount.dataset.why = why || "stopped";
    mount.dataset.state = "failed";
    delete mount.dataset.link;
    say(
      drawn
        ? "The calculator has stopped: the figures shown stand, but the boxes no longer " +
            "recalculate them until you reload the page."
        : linked || published
          ? "What you see is the answer for an ordinary visitor, not the one " +
            (linked ? "in your link" : "with the publisher’s figures") +
            ", which cannot be worked out: " + what + "."
          : "The answer on this page stands, but its boxes cannot recalculate it: " + what + "."
    );
  }

  function succeed() {
    if (over) return;
    drawn = true;
    delete mount.dataset.why;
    mount.dataset.state = "ready";
    say("");
  }

  // A panic ends the program with a trap. It reaches us here, not as a rejected promise, when it
  // happens while drawing or in answer to a click. Errors of other scripts are not ours.
  function trapped(error) {
    return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  }
  // In a frame without an origin WebKit says of a trap only that there was an error. No scripts but
  // ours run in the pages that others frame.
  function unsaid(event) {
    return "size" in mount.dataset && !event.error && event.message === "Script error.";
  }
  window.addEventListener("error", function (event) {
    if (trapped(event.error) || unsaid(event)) fail(stopped());
  });
  window.addEventListener("unhandledrejection", function (event) {
    if (trapped(event.reason)) fail(stopped());
  });

  // A program of one function that uses each feature of WebAssembly that ours is compiled with
  // and that did not come with the first version: a table of JavaScript's values, filled at one
  // go; two results; numbers cut off without a trap; a sign extended.
  var FEATURES = [
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // WebAssembly, version 1
    0x01, 0x07, 0x01, 0x60, 0x01, 0x7c, 0x02, 0x7f, 0x7f, // (f64) -> (i32, i32)
    0x03, 0x02, 0x01, 0x00, // one function of that type
    0x04, 0x04, 0x01, 0x6f, 0x00, 0x00, // (table 0 externref)
    0x0a, 0x16, 0x01, 0x14, 0x00, // its code:
    0x41, 0x00, 0xd0, 0x6f, 0x41, 0x00, 0xfc, 0x11, 0x00, // table.fill
    0x20, 0x00, 0xfc, 0x03, // i32.trunc_sat_f64_u
    0x20, 0x00, 0xfc, 0x02, 0xc1, // i32.trunc_sat_f64_s, i32.extend16_s
    0x0b,
  ];

  if (typeof WebAssembly !== "object") {
    fail("this browser does not run WebAssembly", "wasm-missing");
    return;
  }
  if (
    !("noModule" in HTMLScriptElement.prototype) ||
    !WebAssembly.validate(new Uint8Array(FEATURES))
  ) {
    fail("this browser is too old for the calculator's program", "too-old");
    return;
  }
  var glue = document.querySelector('head link[rel="alternate"][type="text/javascript"]');
  var wasm = document.querySelector('head link[rel="alternate"][type="application/wasm"]');
  if (!glue || !wasm) {
    fail("part of the page is missing", "asset-missing");
    return;
  }

  var timer = setTimeout(function () {
    fail("the calculator has not arrived after 15 seconds", "timeout");
  }, PATIENCE);

  function fetched(response) {
    if (!response.ok) throw new Error(response.url + ": status " + response.status);
    return response;
  }

  // The publisher's own file, which stands beside the framed pages. Without it our figures stand.
  function publisherFile() {
    var named = published && /[?&]publisher=([a-z0-9-]{1,40})(&|$)/.exec(location.search);
    if (!named) return null;
    return fetch("publishers/" + named[1] + ".txt", { credentials: "same-origin" })
      .then(fetched)
      .then(function (response) {
        return response.text();
      })
      .then(function (text) {
        mount.dataset.publisher = text;
      })
      .catch(function (error) {
        console.error(error);
      });
  }

  var glueOf; // the program's JavaScript half
  // The sentence is for the reader, the console for whoever mends it.
  function because(what, why) {
    return function (error) {
      console.error(error);
      if (trapped(error)) fail(stopped());
      else fail(what, why);
    };
  }

  // What stands in the page is read first: the program does not share the line with it, nor with its
  // styles. But where it is not what the reader came for, and where nothing is painted (a tab in the
  // background, a frame out of sight), there is nothing to wait for.
  var painted = new Promise(function (resolve) {
    if (linked || published || document.hidden) {
      resolve();
      return;
    }
    var kinds = typeof PerformanceObserver === "function" && PerformanceObserver.supportedEntryTypes;
    if (kinds && kinds.indexOf("paint") >= 0) {
      new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    } else {
      // A browser that does not tell: the task after the frame.
      requestAnimationFrame(function () {
        setTimeout(resolve, 0);
      });
    }
    setTimeout(resolve, UNSEEN);
  });

  painted
    .then(function () {
      return Promise.all([
        import(glue.href),
        fetch(wasm.href, { credentials: "same-origin" }).then(fetched),
        publisherFile(),
      ]);
    })
    .then(function (parts) {
      glueOf = parts[0];
      return glueOf
        .default({ module_or_path: parts[1] })
        .catch(because("this browser cannot run the calculator's program", "wasm-blocked"));
    }, because("the calculator's program could not be fetched", "asset-missing"))
    .then(function () {
      if (over) return undefined;
      keep();
      return glueOf.begin();
    })
    .then(function () {
      clearTimeout(timer);
      // The first drawing runs in a microtask after the start: look once it has had its turn.
      setTimeout(succeed, 0);
    });
})();
