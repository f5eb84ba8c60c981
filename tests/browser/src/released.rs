//! The release, as a host serves it: by itself, and in a frame without an origin on a page of
//! another site. Both note what the page's policy refuses; see [`Page::assert_policy_kept`].

use crate::{
    Engine, Options, Page,
    browser::must,
    console::{LISTENER, REFUSALS},
    dist,
    embedded::place,
    page::dressed,
};
use std::{fs, path::PathBuf, sync::OnceLock};
use xtask::{
    release,
    site_server::{BEFORE, Dress, Header, Site},
};

/// The page that publishers frame.
pub const FRAMED: &str = "embed/v1/index.html";

/// The frame on the host's page.
const FRAME: &str = "iframe";

/// The release, and a host that frames it.
struct Sites {
    release: Site,
    host: Site,
    /// Where the host's page lies.
    folder: PathBuf,
}

/// One of each for each file of tests.
fn sites() -> &'static Sites {
    static SITES: OnceLock<Sites> = OnceLock::new();
    SITES.get_or_init(|| {
        let released = place("release");
        // What an earlier run left.
        let _ = fs::remove_dir_all(&released);
        must("the release", release::copy_all(&dist(), &released));
        let site = must("the release's site", Site::start_release(&released));
        let written = release::write_origin(&released, site.origin());
        must("the release's origin", written);
        let folder = place("release-host");
        must("a folder", fs::create_dir_all(&folder));
        let host = must("the host", Site::start_host(&folder));
        Sites {
            release: site,
            host,
            folder,
        }
    })
}

/// What a test has changed, by the ends of paths: not kept for the next test, as a release's would be.
const CHANGED: [&str; 4] = ["/", ".html", ".css", BEFORE];

/// What is done to the release's pages: scripts in front of theirs, the one that notes what is
/// refused among them. But for [`CHANGED`] the headers are the release's.
fn dress(page: &Page, options: &Options<'_>) -> Dress {
    let engine = page.engine();
    // Of a frame from elsewhere Chromium keeps no log.
    let listens = engine == Engine::Chromium && page.frame.is_some();
    let listener = if listens { LISTENER } else { "" };
    let before = [listener, REFUSALS, options.before.unwrap_or_default()].concat();
    let mut dress = dressed(
        engine,
        &Options {
            before: options.scripts.then_some(&before),
            ..options.clone()
        },
    );
    dress.headers = CHANGED
        .map(|ending| Header {
            ending,
            name: "Cache-Control",
            value: "no-cache".into(),
        })
        .into();
    dress
}

impl Page {
    /// Opens a page of the release by itself, with the headers that the files for hosts ask for.
    #[must_use]
    pub fn open_released(options: &Options<'_>) -> Self {
        let release = &sites().release;
        let page = Self::begin(&release.url(), options);
        release.dress(dress(&page, options));
        page.arrive(&release.url(), options)
    }

    /// Opens a page of another site that frames a page of the release (for the one that publishers
    /// frame, [`FRAMED`] is the path) without an origin of its own, and goes into the frame, which is
    /// as large as the window. Without scripts the frame is allowed none; but WebKit's driver cannot
    /// look into such a frame, so there the server takes them out.
    #[must_use]
    #[track_caller]
    pub fn open_sandboxed(options: &Options<'_>) -> Self {
        let sites = sites();
        // Of the two names of this machine the release has one in its policy; the other is another
        // site to a browser.
        let address = sites.host.url().replace("127.0.0.1", "localhost");
        let outside = Options {
            scripts: true,
            path: "",
            before: None,
            ..options.clone()
        };
        let mut page = Self::begin(&address, &outside);
        page.frame = Some(FRAME);
        let engine = page.engine();
        let sandbox = match options.scripts || engine == Engine::WebKit {
            true => "allow-scripts",
            false => "",
        };
        let html = format!(
            "<!doctype html><html lang=en-GB><title>Host</title><link rel=icon href=data:,>\
             <body style=margin:0><iframe title=Calculator sandbox=\"{sandbox}\" \
             style=\"display:block;border:0;width:100%;height:100vh\" src=\"{}{}\"></iframe>",
            sites.release.url(),
            options.path
        );
        // With the page comes the browser, which only one test has at a time: what is written and
        // dressed here is nobody else's.
        must("a page", fs::write(sites.folder.join("index.html"), html));
        sites.host.dress(dressed(engine, &outside));
        sites.release.dress(dress(&page, options));
        let page = page.arrive(&address, &outside);
        page.enter_frame(FRAME);
        page.wait_until("the frame has its page", |page| !page.state().is_empty());
        page
    }
}
