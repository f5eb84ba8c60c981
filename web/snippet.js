// Writes the snippet that a publisher pastes, from the form about it, and shows what it gives.
//
// Contract with the page (src/ui/snippet_page.rs): the form #snippet, whose controls have the names
// that the address of a framed page takes; #s-frame, #s-element and #s-address, the texts to copy;
// #s-preview-place, where what they give is shown; buttons with `data-copies` name the text that
// they copy. Controls of the course's figures have `data-figure`. The words of a snippet are
// attributes of the form.
(function () {
  "use strict";

  var form = document.getElementById("snippet");
  if (!form) return;
  var words = form.dataset;
  var place = document.getElementById("s-preview-place");
  var status = document.getElementById("s-status");
  var SANDBOX =
    "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
  var waiting = 0;

  function value(name) {
    return form.elements[name].value.trim();
  }

  // What the address says, in the order of the form: only what differs from its defaults.
  function query() {
    var said = new URLSearchParams();
    var figures = [];
    Array.prototype.forEach.call(form.elements, function (control) {
      var name = control.name;
      if (!name || name === "size" || name === "lock") return;
      var text = control.value.trim();
      var first = control.options ? control.options[0].value : "";
      if (text === first) return;
      said.set(name, text);
      if (control.hasAttribute("data-figure")) figures.push(name);
    });
    if (form.elements.lock.checked && figures.length) said.set("lock", figures.join(","));
    return said;
  }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  }

  function attribute(name, text) {
    return " " + name + '="' + escaped(text) + '"';
  }

  function write() {
    var size = form.elements.size;
    var height = size.options[size.selectedIndex].dataset.height;
    var said = query();
    var folder = new URL("embed/v1/", document.baseURI).href;
    var page = folder + (size.value === "full" ? "" : size.value + ".html");
    var address = page + (said.toString() ? "?" + said : "");
    var open = "<p><a" + attribute("href", folder) + ">" + escaped(words.fallback) + "</a></p>";

    set(
      "s-frame",
      // `loading` stands before `src`: Firefox has asked for the page by then otherwise.
      "<iframe" + attribute("loading", "lazy") + attribute("title", words.title) +
        attribute("src", address) + attribute("width", "100%") + attribute("height", height) +
        attribute("style", "border:0;width:100%;max-width:100%;height:" + height + "px") +
        attribute("sandbox", SANDBOX) + attribute("allow", "clipboard-write") +
        attribute("referrerpolicy", "no-referrer") + "></iframe>\n" + open
    );
    var element = "<level7-calculator" + attribute("src", folder) + attribute("size", size.value);
    said.forEach(function (text, name) {
      element += attribute(name, text);
    });
    set(
      "s-element",
      // The style keeps the room until the loader comes, so that nothing moves then.
      element + attribute("min-height", height) +
        attribute("style", "display:block;min-height:" + height + "px") + ">\n" + open + "\n</level7-calculator>\n" +
        "<script" + attribute("src", folder + "embed.js") + ' data-cfasync="false" async></' +
        "script>"
    );
    set("s-address", said.toString() ? address : new URL("./", document.baseURI).href);
    clearTimeout(waiting);
    waiting = setTimeout(show, 400, address, height);
  }

  function set(id, text) {
    document.getElementById(id).value = text;
  }

  function show(address, height) {
    if (place.firstChild && place.firstChild.src === address) return;
    var frame = document.createElement("iframe");
    frame.title = words.title;
    frame.setAttribute("sandbox", SANDBOX);
    frame.setAttribute("height", height);
    frame.src = address;
    while (place.firstChild) place.removeChild(place.firstChild);
    place.appendChild(frame);
  }

  function copy(text) {
    text.select();
    var done = function () {
      status.textContent = words.copied;
    };
    var byHand = function () {
      status.textContent = document.execCommand("copy") ? words.copied : words.copyIt;
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(done, byHand);
    else byHand();
  }

  form.addEventListener("input", write);
  form.addEventListener("change", write);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copies]");
    if (button) copy(document.getElementById(button.dataset.copies));
  });
  write();
})();
