//! The page as a host serves the release of it: with the release's headers, which the files for
//! hosts are made from, and with its origin written into it.

use browser_tests::{Options, Page, Site, dist};
use std::{fs, path::PathBuf};
use xtask::release;

/// The release on a server of its own, in a folder of this name.
fn released(name: &str) -> Site {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What an earlier run left.
    let _ = fs::remove_dir_all(&folder);
    release::copy_all(&dist(), &folder).expect("a copy of the built page");
    let site = Site::start_release(&folder).expect("a port");
    release::write_origin(&folder, site.origin()).expect("the origin");
    site
}

#[test]
fn becomes_ready_under_the_headers_of_the_release() {
    let site = released("released");
    let page = Page::open_on(&site, &Options::default());
    page.wait_until("the calculator is ready", |page| page.state() == "ready");
    page.settle();
    page.assert_console_clean();
}

#[test]
fn becomes_ready_in_a_frame_without_an_origin_in_every_engine() {
    let site = released("released-framed");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("released-host");
    fs::create_dir_all(&folder).expect("a folder for the host page");
    let host = format!(
        "<!doctype html><link rel=icon href=data:,><iframe width=600 height=900 \
         sandbox=allow-scripts src={}></iframe>",
        site.url()
    );
    fs::write(folder.join("index.html"), host).expect("the host page");
    let host = Site::start_host(&folder).expect("a port");
    let page = Page::open_on(&host, &Options::default());
    page.enter_frame("iframe");
    // WebKit takes nothing for the frame's own: it needs the origin that the release names.
    page.wait_until("the calculator is ready", |page| page.state() == "ready");
    let styled = "return getComputedStyle(document.querySelector('.unseen')).position";
    assert_eq!(page.run(styled, &[]), "absolute");
    page.leave_frames();
    page.assert_console_clean();
}
