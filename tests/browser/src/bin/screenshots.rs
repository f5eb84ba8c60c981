//! Pictures of the built page, narrow and wide, light and dark: `cargo xtask screenshots FOLDER`.
//! With `--views`, of every view by itself in every look, with a page to look through them.

use browser_tests::shots::{Look, Picture, states, views};
use browser_tests::{Options, Page};
use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

const OPEN: &str = "document.querySelector('#l7-open-verdict-level_7_certificate-payback').click(); \
                    for (const id of ['l7-tax', 'l7-paying']) { \
                        const one = document.getElementById(id); if (one) one.open = true; }";

fn main() -> ExitCode {
    let (options, folders): (Vec<_>, Vec<_>) =
        env::args_os().skip(1).partition(|word| word == "--views");
    let Some(folder) = folders.first().map(PathBuf::from) else {
        eprintln!("screenshots: which folder? See `cargo xtask help`.");
        return ExitCode::FAILURE;
    };
    let outcome = fs::create_dir_all(&folder).and_then(|()| {
        if options.is_empty() {
            whole_pages(&folder);
            Ok(())
        } else {
            gallery(&folder)
        }
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("screenshots: {}: {why}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn whole_pages(folder: &Path) {
    for (width, height) in [(360, 740), (1280, 900)] {
        for dark in [false, true] {
            let options = Options {
                width,
                height,
                dark,
                ..Options::default()
            };
            let page = Page::open_ready(&options);
            let colours = if dark { "dark" } else { "light" };
            let picture = |name: &str| {
                let file = folder.join(format!("{width}-{colours}{name}.png"));
                page.screenshot(&file);
                eprintln!("{}", file.display());
            };
            picture("");
            // The same with a figure opened to its working, and with tax and payment open.
            page.run(OPEN, &[]);
            page.wait_until("the working", |page| page.count(".working") == 1);
            picture("-open");
        }
    }
}

/// Every picture in every look, and a page of all: a row for each view, its looks side by side.
fn gallery(folder: &Path) -> io::Result<()> {
    let looks = Look::all();
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for &look in &looks {
        for Picture { name, png } in views(look).into_iter().chain(states(look)) {
            let file = format!("{name}.png");
            fs::write(folder.join(&file), png)?;
            let what = name
                .trim_end_matches(&format!("-{}", look.name()))
                .to_owned();
            match rows.iter_mut().find(|(of, _)| *of == what) {
                Some((_, files)) => files.push(file),
                None => rows.push((what, vec![file])),
            }
        }
        eprintln!("{}", look.name());
    }
    let mut page = String::from(
        "<!doctype html><html lang=en-GB><meta charset=utf-8><title>Every view</title><style>\
         body{font:15px system-ui;margin:1em;background:#888}section{display:flex;gap:1em;\
         overflow-x:auto;align-items:start;margin-block:1em 3em}figure{margin:0;flex:none}\
         h1,h2,figcaption{color:#fff}</style><h1>Every view</h1>\n",
    );
    for (what, files) in &rows {
        let _ = writeln!(page, "<h2>{what}</h2><section>");
        for file in files {
            let _ = writeln!(
                page,
                "<figure><img src=\"{file}\" alt=\"\"><figcaption>{file}</figcaption></figure>"
            );
        }
        page.push_str("</section>\n");
    }
    fs::write(folder.join("index.html"), page)?;
    eprintln!("{}", folder.join("index.html").display());
    Ok(())
}
