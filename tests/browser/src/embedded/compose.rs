//! The built site as a host of ours serves it, with pages beside the framed one that lack something.

use super::{PROBE_PAGE, PROBE_SCRIPT};
use crate::{browser::must, dist};
use std::{fs, io, path::Path};
use xtask::release;

/// Where scripts, styles and data may come from in a frame without an origin: WebKit takes `'self'`
/// for nobody there, so the address is written out too.
const ORIGINS: &str = "'self' http://localhost:* http://127.0.0.1:*";

/// Where the framed pages stand.
const FRAMED: &str = "embed/v1";

/// A folder of the site as it is deployed; made anew.
pub(super) fn composed(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    must("a copy of dist/", release::copy_all(&dist(), folder));
    let framed = folder.join(FRAMED);
    for name in ["index.html", "compact.html", "figure.html"] {
        let file = framed.join(name);
        let page = must(name, fs::read_to_string(&file));
        assert!(page.contains("'self'"), "{name} has a policy");
        must(name, fs::write(&file, page.replace("'self'", ORIGINS)));
    }
    let page = must("the page", fs::read_to_string(framed.join("index.html")));
    let written = |name: &str, text: &str| must(name, fs::write(framed.join(name), text));
    // Pages that name a file which is not there, as an old page does after an update.
    let program = must("its program", addressed(&page, "app-").ok_or("none"));
    let frame = must("the frame's half", addressed(&page, "frame-").ok_or("none"));
    written("no-glue.html", &page.replace(&program, "app-gone.js"));
    written("no-program.html", &page.replace("_bg.wasm", "_gone.wasm"));
    written("no-wasm.html", &page.replace("'wasm-unsafe-eval'", ""));
    written("probe.html", &PROBE_PAGE.replace("FRAME", &frame));
    written("probe.js", PROBE_SCRIPT);
}

/// The first file of the site with such a beginning that the page names.
fn addressed(page: &str, start: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("../../{start}"))?;
    let end = rest.find([' ', '>', '"'])?;
    Some(format!("{start}{}", &rest[..end]))
}

/// Writes a file of a host's site.
pub(super) fn write(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let file = folder.join(name);
    if let Some(above) = file.parent() {
        fs::create_dir_all(above)?;
    }
    fs::write(file, text)
}
