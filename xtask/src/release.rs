//! `release`: a folder, and the same as an archive, that one copies to any static host.
//!
//! - `site/` is what is served, each file with itself packed beside it;
//! - `hosting/` is what tells a host how to serve it;
//! - `wordpress/` is the plugin for publishers who want a block;
//! - the rest says what is in it: checksums, licences, the parts of the program.

mod archive;
mod embed;
mod files;
mod keep;
mod linked;
mod notices;
mod origin;
mod pack;
mod page;
mod plugin;
mod sbom;
pub mod visit;
mod weight;

pub use embed::{EMBED, HEIGHTS, sha256, version};
pub use files::{copy_all, is_packed, list};
pub use origin::Origin;
pub use pack::{Effort, Sizes, weigh};
pub use plugin::{PLUGIN, plugin};

use crate::{
    dist, hosting,
    run::{self, Outcome},
    supply,
    tools::Toolbox,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The list of the program's parts, below the site.
pub const SBOM: &str = "sbom.cdx.json";
/// Their licences, below the site.
pub const NOTICES: &str = "third-party.txt";

/// What is to be released.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// Where it is to live.
    pub origin: Origin,
    /// An earlier release, whose hashed files are kept beside the new ones.
    pub keep: Option<PathBuf>,
    /// The folder to make; what it holds is replaced.
    pub out: PathBuf,
}

/// Where a release is made unless something else is asked for.
#[must_use]
pub fn default_out() -> PathBuf {
    run::root().join("target/release-to-publish")
}

/// Builds the page and makes a release of it.
///
/// # Errors
/// When the build fails, or what it made cannot be released.
pub fn release(tools: &Toolbox, order: &Order) -> Outcome {
    // First, for it takes seconds and the build takes minutes.
    supply::licences_sources_bans(tools)?;
    dist::build(tools)?;
    let archive = make(tools, &dist::folder(), order, Effort::Full)?;
    println!("{}", files::read(&order.out.join("hosting/bytes.md"))?);
    println!(
        "The release for {} is in {}, and as {}.\nHow to publish it: docs/hosting.md. Then: cargo \
         xtask check-host {}",
        order.origin,
        order.out.display(),
        archive.display(),
        order.origin
    );
    Ok(())
}

/// Makes a release of a page that is built already, and returns its archive.
///
/// # Errors
/// When something of the page is missing, or a file cannot be read or written.
pub fn make(tools: &Toolbox, built: &Path, order: &Order, effort: Effort) -> Outcome<PathBuf> {
    // What is to be kept may lie in the folder that is to be replaced.
    let new = with_suffix(&order.out, ".new");
    remove(&new)?;
    let site = new.join("site");
    files::copy_all(built, &site)?;
    let day = pack::today(tools)?;
    keep::keep(&new, order.keep.as_deref(), &day)?;
    let parts = linked::parts(tools)?;
    files::write(&site.join(SBOM), sbom::document(&parts, &day)?)?;
    files::write(&site.join(NOTICES), notices::text(tools, &parts)?)?;
    write_origin(&site, &order.origin)?;
    pack::pack(tools, &site, effort)?;
    hosting::write(&new, &order.origin)?;
    files::write(
        &new.join("hosting/bytes.md"),
        weight::told(&site, &order.origin)?,
    )?;
    let guide = run::root().join("docs/hosting.md");
    files::copy(&guide, &new.join("HOSTING.md"))?;
    for (name, file) in [(SBOM, SBOM), (NOTICES, NOTICES)] {
        files::copy(&site.join(name), &new.join(file))?;
    }
    plugin(&new.join(format!("wordpress/{PLUGIN}.zip")), &order.origin)?;
    archive::checksums(&new)?;
    let name = format!("level7-{}", version()?);
    archive::archive(tools, &new, &name, effort)?;
    remove(&order.out)?;
    fs::rename(&new, &order.out).map_err(files::told(&order.out))?;
    Ok(order.out.join(name + ".tar.gz"))
}

/// Writes the origin into a built page wherever it must be known: into the policy of every page,
/// `oembed.json` and the link to it, and `embed/v1/meta.json`. What was written before is replaced.
///
/// # Errors
/// When a page has no policy, or the front page not what a quotation of it needs.
pub fn write_origin(folder: &Path, origin: &Origin) -> Outcome {
    for path in files::list(folder)? {
        if !path.ends_with(".html") {
            continue;
        }
        let file = folder.join(&path);
        let page = files::read(&file)?;
        let about = |why: String| format!("{path}: {why}");
        let mut page = page::with_policy(&page, origin).map_err(about)?;
        if path == "index.html" {
            page = page::with_oembed(&page, origin).map_err(about)?;
            let oembed = embed::oembed(folder, &page, origin)?;
            files::write(&folder.join("oembed.json"), embed::text(&oembed)?)?;
        }
        files::write(&file, page)?;
    }
    let meta = embed::meta(folder, origin)?;
    files::write(&folder.join(EMBED).join("meta.json"), embed::text(&meta)?)
}

/// A path with something after its name.
fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Removes an earlier release; a folder that is none is left alone.
fn remove(folder: &Path) -> Outcome {
    if !folder.exists() {
        return Ok(());
    }
    let empty = fs::read_dir(folder)
        .map_err(files::told(folder))?
        .next()
        .is_none();
    if !empty && !folder.join("site").is_dir() {
        return Err(format!(
            "{} is not an earlier release, so it is not replaced",
            folder.display()
        ));
    }
    fs::remove_dir_all(folder).map_err(files::told(folder))
}
