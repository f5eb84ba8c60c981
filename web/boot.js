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
//                   "failed"  the answer stands, the boxes do nothing.
//   #level7-status  an element with role="status": empty unless there is something to say.
//   in <head>       <link rel="modulepreload"> (the program's JavaScript half) and
//                   <link rel="preload" type="application/wasm"> (the other half), both written
//                   by the build with the files' hashed names.
//
// A plain script, not a module, so that it also runs, and can say so, where modules do not.
(function () {
  "use strict";

  var PATIENCE = 15000; // milliseconds before we say that the program is late

  var mount = document.getElementById("level7");
  if (!mount) return;
  mount.dataset.state = "static";

  // A copy of the answer, because the program empties the element before it draws.
  var kept = Array.from(mount.childNodes, function (node) {
    return node.cloneNode(true);
  });
  var drawn = false;
  var over = false;

  function say(sentence) {
    var status = document.getElementById("level7-status");
    if (status) status.textContent = sentence;
  }

  // Ends the attempt, unless it is only `late`: then a slow program may still come.
  function fail(what, late) {
    if (over) return;
    over = !late;
    if (!late && !drawn) mount.replaceChildren.apply(mount, kept);
    mount.dataset.state = "failed";
    say(
      drawn
        ? "The calculator has stopped: the figures shown stand, but the boxes no longer " +
            "recalculate them until you reload the page."
        : "The answer on this page stands, but its boxes cannot recalculate it: " + what + "."
    );
  }

  function succeed() {
    if (over) return;
    drawn = true;
    mount.dataset.state = "ready";
    say("");
  }

  // A panic ends the program with a trap. It reaches us here, not as a rejected promise, when it
  // happens while drawing or in answer to a click. Errors of other scripts are not ours.
  function trapped(error) {
    return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  }
  window.addEventListener("error", function (event) {
    if (trapped(event.error)) fail("the calculator met an error as it started");
  });
  window.addEventListener("unhandledrejection", function (event) {
    if (trapped(event.reason)) fail("the calculator met an error as it started");
  });

  if (typeof WebAssembly !== "object" || !("noModule" in HTMLScriptElement.prototype)) {
    fail("this browser does not run WebAssembly");
    return;
  }
  var glue = document.querySelector('head link[rel="modulepreload"]');
  var wasm = document.querySelector('head link[rel="preload"][type="application/wasm"]');
  if (!glue || !wasm) {
    fail("part of the page is missing");
    return;
  }

  var timer = setTimeout(function () {
    fail("the calculator has not arrived after 15 seconds", true);
  }, PATIENCE);

  function fetched(response) {
    if (!response.ok) throw new Error(wasm.href + ": status " + response.status);
    return response;
  }

  // The sentence is for the reader, the console for whoever mends it.
  function because(what) {
    return function (error) {
      console.error(error);
      fail(trapped(error) ? "the calculator met an error as it started" : what);
    };
  }

  Promise.all([
    import(glue.href),
    fetch(wasm.href, { credentials: "same-origin" }).then(fetched),
  ])
    .then(function (parts) {
      return parts[0]
        .default({ module_or_path: parts[1] })
        .catch(because("this browser cannot run the calculator's program"));
    }, because("the calculator's program could not be fetched"))
    .then(function () {
      clearTimeout(timer);
      // The first drawing runs in a microtask after the start: look once it has had its turn.
      setTimeout(succeed, 0);
    });
})();
