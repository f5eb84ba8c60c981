//! The built site with the pages that are framed. They are put together from the front page, with
//! the two scripts shortened by Trunk as it shortens all others.

use super::{PROBE_PAGE, PROBE_SCRIPT};
use crate::{browser::must, dist};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// Where scripts, styles and data may come from in a frame without an origin: WebKit takes `'self'`
/// for nobody there, so the address is written out too.
const ORIGINS: &str = "'self' http://localhost:* http://127.0.0.1:*";

/// A folder of the site as it is deployed, with `embed/v1/`; made anew.
pub(super) fn composed(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    must("a folder", fs::create_dir_all(folder.join("embed/v1")));
    for entry in must("dist/", fs::read_dir(dist())).flatten() {
        if entry.path().is_file() {
            must(
                "a copy",
                fs::copy(entry.path(), folder.join(entry.file_name())),
            );
        }
    }
    let scripts = shortened(folder);
    let name = |start: &str| {
        let all = must("the scripts", fs::read_dir(&scripts)).flatten();
        let mut names = all.filter_map(|entry| entry.file_name().into_string().ok());
        let named = names.find(|name| name.starts_with(start) && name.ends_with(".js"));
        must("a script", named.ok_or("Trunk wrote none"))
    };
    let (embed, frame, boot) = (name("embed-"), name("frame-"), name("boot-"));
    let put =
        |from: &str, to: &str| must("a script", fs::copy(scripts.join(from), folder.join(to)));
    put(&embed, "embed/v1/embed.js");
    put(&frame, &frame);
    put(&boot, &boot);
    let page = must("the page", fs::read_to_string(folder.join("index.html")));
    let old = must("its boot script", addressed(&page, "boot-").ok_or("none"));
    let page = page
        .replace("=./", "=../../")
        .replace("\"./", "\"../../")
        .replace("'self'", ORIGINS)
        .replace(
            &format!("<script defer src=../../{old}></script>"),
            &format!(
                "<script defer src=../../{frame}></script><script defer src=../../{boot}></script>"
            ),
        );
    assert!(page.contains(&frame), "the frame's half is in the page");
    let written = |name: &str, text: &str| {
        must(name, fs::write(folder.join("embed/v1").join(name), text));
    };
    written("index.html", &page);
    // Pages that name a file which is not there, as an old page does after an update.
    let program = must("its program", addressed(&page, "app-").ok_or("none"));
    written("no-glue.html", &page.replace(&program, "app-gone.js"));
    written("no-program.html", &page.replace("_bg.wasm", "_gone.wasm"));
    written("no-wasm.html", &page.replace("'wasm-unsafe-eval'", ""));
    written("probe.html", &PROBE_PAGE.replace("FRAME", &frame));
    written("probe.js", PROBE_SCRIPT);
}

/// The first file of the site with such a beginning that the page names.
fn addressed(page: &str, start: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("./{start}"))?;
    let end = rest.find([' ', '>', '"'])?;
    Some(format!("{start}{}", &rest[..end]))
}

/// The scripts of `web/` as Trunk shortens them, in a folder of their own.
fn shortened(beside: &Path) -> PathBuf {
    let folder = beside.with_extension("scripts");
    let _ = fs::remove_dir_all(&folder);
    must("a folder", fs::create_dir_all(&folder));
    let mut page = String::from("<!doctype html><html><head>");
    for name in ["embed", "frame", "boot"] {
        let script = format!("{name}.js");
        let from = xtask::run::root().join("web").join(&script);
        must("a script", fs::copy(from, folder.join(&script)));
        page += &format!("<script data-trunk src={script} defer></script>");
    }
    must(
        "a page",
        fs::write(folder.join("index.html"), page + "</head></html>"),
    );
    let settings = "[build]\ntarget = \"index.html\"\nminify = \"always\"\nno_sri = true\n";
    must("settings", fs::write(folder.join("Trunk.toml"), settings));
    let told = Command::new("trunk")
        .args(["--log", "warn", "build", "--offline", "true"])
        .current_dir(&folder)
        .output()
        .map_err(|why| format!("{why}: `cargo xtask test` installs it"))
        .and_then(|said| {
            let why = String::from_utf8_lossy(&said.stderr).into_owned();
            said.status.success().then_some(()).ok_or(why)
        });
    must("Trunk", told);
    folder.join("dist")
}

/// Writes a file of a host's site.
pub(super) fn write(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let file = folder.join(name);
    if let Some(above) = file.parent() {
        fs::create_dir_all(above)?;
    }
    fs::write(file, text)
}
