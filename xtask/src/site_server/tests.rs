//! The server asked as a browser asks it.

use super::*;

fn folder(name: &str) -> PathBuf {
    let root = std::env::temp_dir().join(format!("level7-{name}-{}", std::process::id()));
    fs::create_dir_all(root.join("sub dir")).expect("a folder for the test");
    fs::write(root.join("index.html"), "front").expect("a page");
    fs::write(root.join("app.wasm"), b"\0asm").expect("a module");
    fs::write(root.join("sub dir/index.html"), "below").expect("a page");
    root
}

fn ask(site: &Site, request: &str) -> String {
    let mut stream = TcpStream::connect(site.address).expect("a connection");
    write!(stream, "{request} HTTP/1.1\r\nHost: test\r\n\r\n").expect("a request");
    let mut reply = String::new();
    stream.read_to_string(&mut reply).expect("a reply");
    reply
}

#[test]
fn serves_the_folder_and_nothing_else() {
    let root = folder("serves");
    let site = Site::start(&root, 0).expect("a port");
    let front = ask(&site, "GET /?q=1");
    assert!(front.starts_with("HTTP/1.1 200 OK\r\n") && front.ends_with("\r\n\r\nfront"));
    assert!(front.contains("nosniff") && front.contains("Content-Security-Policy: default-src"));
    assert!(ask(&site, "GET /app.wasm").contains("Content-Type: application/wasm\r\n"));
    assert!(ask(&site, "GET /sub%20dir/").ends_with("below"));
    let head = ask(&site, "HEAD /");
    assert!(head.contains("Content-Length: 5\r\n") && head.ends_with("\r\n\r\n"));
    assert!(ask(&site, "POST /").starts_with("HTTP/1.1 405"));
    for outside in [
        "/nothing",
        "/../Cargo.toml",
        "/%2e%2e/etc/passwd",
        "/%zz",
        "/%",
        "//etc/passwd",
    ] {
        let reply = ask(&site, &format!("GET {outside}"));
        assert!(reply.starts_with("HTTP/1.1 404"), "{outside}: {reply}");
    }
    assert_eq!(
        site.requests().first().map(String::as_str),
        Some("GET /?q=1")
    );
    fs::remove_dir_all(root).expect("the folder goes");
}

#[cfg(unix)]
#[test]
fn does_not_follow_a_link_out() {
    let root = folder("links");
    std::os::unix::fs::symlink("/etc", root.join("out")).expect("a link");
    let site = Site::start(&root, 0).expect("a port");
    assert!(ask(&site, "GET /out/passwd").starts_with("HTTP/1.1 404"));
    fs::remove_dir_all(root).expect("the folder goes");
}

#[test]
fn takes_the_next_port() {
    let root = folder("ports");
    let first = Site::start(&root, 0).expect("a port");
    let second = Site::start(&root, first.address.port()).expect("the next port");
    assert!(second.address.port() > first.address.port());
    fs::remove_dir_all(root).expect("the folder goes");
}

#[test]
fn sends_packed_what_is_packed_to_whoever_can_unpack_it() {
    let root = folder("packs");
    fs::write(root.join("index.html.br"), "packed").expect("a packed file");
    let site = Site::start(&root, 0).expect("a port");
    let plain = ask(&site, "GET /");
    assert!(plain.ends_with("front") && !plain.contains("Content-Encoding"));
    let asked = "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br\r\nX: y";
    let packed = ask(&site, asked);
    assert!(packed.contains("Content-Encoding: br\r\n") && packed.ends_with("packed"));
    fs::remove_dir_all(root).expect("the folder goes");
}

#[test]
fn dresses_its_pages() {
    let root = folder("dresses");
    let site = Site::start(&root, 0).expect("a port");
    assert!(ask(&site, "GET /.before.js").starts_with("HTTP/1.1 404"));
    site.dress(Dress {
        before: Some("first()".into()),
        ..Dress::default()
    });
    assert!(ask(&site, "GET /").ends_with("<script src=\"/.before.js\"></script>front"));
    let script = ask(&site, "GET /.before.js");
    assert!(script.contains("text/javascript") && script.ends_with("\r\n\r\nfirst()"));
    fs::remove_dir_all(root).expect("the folder goes");
}

#[test]
fn holds_back_what_is_stalled() {
    let root = folder("stalls");
    let site = Site::start(&root, 0).expect("a port");
    site.stall(Some(".wasm"));
    thread::scope(|scope| {
        let held = scope.spawn(|| ask(&site, "GET /app.wasm"));
        assert!(ask(&site, "GET /").ends_with("front"));
        assert!(!held.is_finished());
        site.stall(None);
        assert!(held.join().expect("a reply").ends_with("\0asm"));
    });
    fs::remove_dir_all(root).expect("the folder goes");
}
