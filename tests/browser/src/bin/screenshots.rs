//! Pictures of the built page, narrow and wide, light and dark: `cargo xtask screenshots FOLDER`.

use browser_tests::{Options, Page};
use std::{env, fs, path::PathBuf, process::ExitCode};

const OPEN: &str = "document.querySelector('#l7-open-verdict-level_7_certificate-payback').click(); \
                    for (const id of ['l7-tax', 'l7-paying']) { \
                        const one = document.getElementById(id); if (one) one.open = true; }";

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("screenshots: which folder? See `cargo xtask help`.");
        return ExitCode::FAILURE;
    };
    if let Err(why) = fs::create_dir_all(&folder) {
        eprintln!("screenshots: {}: {why}", folder.display());
        return ExitCode::FAILURE;
    }
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
    ExitCode::SUCCESS
}
