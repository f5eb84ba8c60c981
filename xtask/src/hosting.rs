//! What tells each kind of host how to serve a release. Every file is made from the tables of
//! headers and media types, so that hosts cannot differ.

mod apache;
mod nginx;
mod object_storage;
mod underscore;

pub use nginx::Place;

use crate::{
    release::{self, Origin},
    run::Outcome,
};
use std::{fs, path::Path};

/// The files for hosts: where each goes below the release, and what is in it.
///
/// # Errors
/// When the files of the site cannot be told apart as a host would have to.
pub fn files(site: &Path, origin: &Origin) -> Outcome<Vec<(&'static str, String)>> {
    let mut paths = release::list(site)?;
    paths.retain(|path| path != "_headers");
    of(&paths, origin)
}

/// The same for a site with these files.
///
/// # Errors
/// As [`files`].
pub fn of(paths: &[String], origin: &Origin) -> Outcome<Vec<(&'static str, String)>> {
    let apache = apache::htaccess(origin);
    let underscore = underscore::headers(paths, origin)?;
    Ok(vec![
        ("hosting/nginx.conf", nginx::server(origin, &Place::usual())),
        ("hosting/apache.htaccess", apache.clone()),
        ("hosting/_headers", underscore.clone()),
        ("hosting/object-storage.tsv", object_storage::listing(paths)),
        (
            "hosting/object-storage.sh",
            object_storage::SCRIPT.to_owned(),
        ),
        (
            "hosting/cloudfront-headers.json",
            object_storage::policy(origin)?,
        ),
        // Where Apache, Netlify and Cloudflare look for theirs.
        ("site/.htaccess", apache),
        ("site/_headers", underscore),
    ])
}

/// nginx's part for a site at another place than [`Place::usual`].
#[must_use]
pub fn nginx_at(origin: &Origin, place: &Place) -> String {
    nginx::server(origin, place)
}

/// Writes them into a release.
///
/// # Errors
/// When one cannot be written.
pub(crate) fn write(release: &Path, origin: &Origin) -> Outcome {
    for (path, text) in files(&release.join("site"), origin)? {
        let file = release.join(path);
        let told = |error: std::io::Error| format!("{}: {error}", file.display());
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(told)?;
        }
        fs::write(&file, text).map_err(told)?;
    }
    Ok(())
}
