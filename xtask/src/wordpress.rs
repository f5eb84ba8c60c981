//! `wordpress`: a real WordPress on this machine for as long as the trial takes, into whose article
//! the calculator is put in every way that docs/embedding.md names, each by the person who may.
//!
//! `wordpress/trial` has what WordPress itself does: people, articles, the plugin from its zip. The
//! program `wordpress` of the browser tests looks at what comes of it.

mod article;
mod machine;

pub use machine::{PACKAGES, by_hand, is_here};

use crate::{
    browser_program, dist,
    engine::Engine,
    release,
    run::{self, Outcome},
    site_server::Site,
    tools::{Tool, Toolbox},
};
use machine::Machine;
use serde_json::Value;
use std::{fs, path::PathBuf, thread, time::Duration};

/// What it takes, but for the page that is looked at.
pub const NEEDED: &[Tool] = &[
    Tool::WasmTarget,
    Tool::Trunk,
    Tool::WasmBindgen,
    Tool::WasmOpt,
    Tool::Browser(Engine::Chromium),
    Tool::WordPress,
];

/// The theme of the articles.
const THEME: &str = "twentytwentythree";

/// What is wanted of a trial.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// The page as it was built last, instead of building it.
    pub built: bool,
    /// WordPress stays up afterwards, to be looked at.
    pub stay: bool,
}

/// Where the pictures and what WordPress wrote are afterwards.
#[must_use]
pub fn folder() -> PathBuf {
    run::root().join("target/wordpress")
}

/// Tries everything.
///
/// # Errors
/// When something is not as docs/embedding.md promises.
pub fn wordpress(tools: &Toolbox, trial: Trial) -> Outcome {
    if !trial.built {
        dist::build(tools)?;
    }
    let folder = folder();
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(told)?;
    }
    fs::create_dir_all(folder.join("pictures")).map_err(told)?;
    lint(tools)?;

    let ours = folder.join("ours");
    release::copy_all(&dist::folder(), &ours)?;
    let site = Site::start_release(&ours).map_err(told)?;
    release::write_origin(&ours, site.origin())?;
    let zip = folder.join("level7-calculator.zip");
    release::plugin(&zip, site.origin())?;
    article::write(&folder.join("article.json"))?;

    let machine = Machine::start(tools, &folder, site.origin())?;
    let outcome = machine
        .php("install", &[THEME])
        .and_then(|about| tried(tools, &machine, &about));
    if trial.stay {
        println!(
            "{}, where `admin`, `editor` and `author` have the password `trial`. Stop with Ctrl-C.",
            machine.home()
        );
        if let Err(why) = &outcome {
            eprintln!("{why}");
        }
        loop {
            thread::sleep(Duration::from_secs(60));
        }
    }
    outcome
}

/// The trial itself: without the plugin, then with it.
fn tried(tools: &Toolbox, machine: &Machine<'_>, about: &Value) -> Outcome {
    println!("{about}");
    let folder = machine.folder();
    let article = folder.join("article.json");
    let article = article.to_string_lossy();
    for when in ["without", "with"] {
        if when == "with" {
            let zip = folder.join("level7-calculator.zip");
            let about = machine.php("plugin", &[&zip.to_string_lossy()])?;
            println!("{about}");
        }
        let cases = machine.php("publish", &[when, &article])?;
        let list = folder.join(format!("{when}.json"));
        fs::write(&list, cases.to_string()).map_err(|error| error.to_string())?;
        println!("\n{when} the plugin:\n");
        let home = machine.home();
        let arguments = [&*list.to_string_lossy(), home.as_str(), when];
        browser_program::run(tools, "wordpress", &folder.join("pictures"), &arguments)?;
    }
    machine.silent()?;
    println!("\nThe pictures are in {}/pictures.", folder.display());
    Ok(())
}

/// Has PHP and Node read every file of the plugin.
fn lint(tools: &Toolbox) -> Outcome {
    let folder = run::root().join("wordpress").join(release::PLUGIN);
    for path in release::list(&folder)? {
        let file = folder.join(&path);
        if path.ends_with(".php") {
            run::quietly(machine::php(tools)?.arg("-l").arg(&file))?;
        } else if path.ends_with(".js") {
            run::quietly(run::program("node", &tools.path).arg("--check").arg(&file))?;
        }
    }
    Ok(())
}
