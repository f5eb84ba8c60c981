//! nginx and Apache, which the tests have serve a release: where they are on this machine.

use crate::run;
use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
};

/// Debian's packages of nginx, with its module for files that are packed with brotli.
pub const NGINX: &[&str] = &["nginx-light", "libnginx-mod-http-brotli-static"];
/// Debian's package of Apache's program and modules, without the service.
pub const APACHE: &[&str] = &["apache2-bin"];

/// nginx: from `NGINX` if set.
#[must_use]
pub fn nginx(path: &OsStr) -> Option<PathBuf> {
    program("NGINX", &["nginx"], path)
}

/// nginx's module for files that are packed with brotli: from `NGINX_BROTLI` if set.
#[must_use]
pub fn nginx_brotli() -> Option<PathBuf> {
    let name = "ngx_http_brotli_static_module.so";
    let folders = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules"];
    let installed = folders.map(|folder| Path::new(folder).join(name));
    let told = env::var_os("NGINX_BROTLI").map(PathBuf::from);
    told.or_else(|| installed.into_iter().find(|file| file.is_file()))
}

/// Apache: from `APACHE` if set.
#[must_use]
pub fn apache(path: &OsStr) -> Option<PathBuf> {
    program("APACHE", &["apache2", "httpd"], path)
}

/// The folder with Apache's modules: from `APACHE_MODULES` if set.
#[must_use]
pub fn apache_modules() -> Option<PathBuf> {
    let folders = [
        "/usr/lib/apache2/modules",
        "/usr/lib64/httpd/modules",
        "/opt/homebrew/lib/httpd/modules",
    ];
    let told = env::var_os("APACHE_MODULES").map(PathBuf::from);
    let installed = folders.into_iter().map(PathBuf::from);
    told.or_else(|| installed.into_iter().find(|folder| folder.is_dir()))
}

/// Servers are kept where only those who run them look.
fn program(variable: &str, names: &[&str], path: &OsStr) -> Option<PathBuf> {
    let folders = env::split_paths(path).chain(["/usr/sbin".into(), "/usr/local/sbin".into()]);
    let path = env::join_paths(folders).unwrap_or_else(|_| OsString::from(path));
    let told = env::var_os(variable).map(PathBuf::from);
    told.or_else(|| {
        let mut names = names.iter();
        names.find_map(|name| run::find(OsStr::new(name), &path))
    })
}
