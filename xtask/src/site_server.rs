//! A small server of static files: what `cargo xtask serve` and the browser tests look at.
//!
//! It answers GET and HEAD from one folder on this machine only, with the headers that we ask of
//! whoever hosts the page. Where a file has another beside it with `.br` after its name, it is sent
//! packed to those who can unpack it. It knows nothing of what it serves; a test may [`Dress`] its pages.

mod dress;

pub use dress::{BEFORE, Dress, Header};

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// The policy the page is served under; its `<meta>` element says the same.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
     script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The longest request head we read, in bytes.
const LONGEST_HEAD: u64 = 32 * 1024;

/// A folder being served. It stops when dropped.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    root: PathBuf,
    policy: bool,
    stopped: AtomicBool,
    requests: Mutex<Vec<String>>,
    dress: Mutex<Dress>,
    stalled: Mutex<Option<String>>,
}

impl Site {
    /// Serves `root` at `http://127.0.0.1:port`, or the next free port; port 0 means any.
    ///
    /// # Errors
    /// When no port from `port` to 19 above it can be had.
    pub fn start(root: impl Into<PathBuf>, port: u16) -> io::Result<Self> {
        Self::begin(root.into(), port, true)
    }

    /// Serves `root` without our policy, at any port: somebody else's site that frames ours.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start_host(root: impl Into<PathBuf>) -> io::Result<Self> {
        Self::begin(root.into(), 0, false)
    }

    fn begin(root: PathBuf, port: u16, policy: bool) -> io::Result<Self> {
        let listener = listen(port)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            root,
            policy,
            stopped: AtomicBool::new(false),
            requests: Mutex::default(),
            dress: Mutex::default(),
            stalled: Mutex::default(),
        });
        let answering = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if answering.stopped.load(Ordering::Relaxed) {
                    return;
                }
                if let Ok(stream) = stream {
                    let shared = Arc::clone(&answering);
                    // A visitor who hangs up is no trouble of ours.
                    thread::spawn(move || answer(stream, &shared).ok());
                }
            }
        });
        Ok(Self { address, shared })
    }

    /// The address of the site's front page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Every request so far, as "METHOD /path?query", oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        let requests = self.shared.requests.lock();
        requests.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What is done to every page from now on.
    pub fn dress(&self, dress: Dress) {
        let worn = self.shared.dress.lock();
        *worn.unwrap_or_else(PoisonError::into_inner) = dress;
    }

    /// From now on, requests whose path ends so are taken but not answered: a network that hangs.
    /// `None` ends it; what was held back is answered then.
    pub fn stall(&self, ending: Option<&str>) {
        let stalled = self.shared.stalled.lock();
        *stalled.unwrap_or_else(PoisonError::into_inner) = ending.map(str::to_owned);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, which then sees that it is over.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_secs(1));
    }
}

fn listen(port: u16) -> io::Result<TcpListener> {
    let last = if port == 0 {
        0
    } else {
        port.saturating_add(19)
    };
    let mut outcome = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    for next in port.saturating_add(1)..=last {
        match &outcome {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                outcome = TcpListener::bind((Ipv4Addr::LOCALHOST, next));
            }
            _ => break,
        }
    }
    outcome
}

fn answer(stream: TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new((&stream).take(LONGEST_HEAD));
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut header = String::new();
    let mut unpacks = false;
    while reader.read_line(&mut header)? > 0 && !header.trim().is_empty() {
        let name = header.to_ascii_lowercase();
        unpacks |= name.starts_with("accept-encoding:") && name.contains("br");
        header.clear();
    }
    let mut words = first.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(()); // a connection opened ahead of need, and closed again
    };
    let requests = shared.requests.lock();
    requests
        .unwrap_or_else(PoisonError::into_inner)
        .push(format!("{method} {target}"));
    let path = target.split(['?', '#']).next().unwrap_or_default();
    while is_stalled(shared, path) {
        thread::sleep(Duration::from_millis(50));
    }
    let with_body = method == "GET";
    let dress = shared.dress.lock();
    let dress = dress.unwrap_or_else(PoisonError::into_inner).clone();
    let respond_with = |status: &str, kind: &str, more: &str, body: &[u8]| {
        let policy = if shared.policy {
            format!("Content-Security-Policy: {CONTENT_SECURITY_POLICY}\r\n")
        } else {
            String::new()
        };
        let head = dress.put_on_head(path, &head(status, kind, body.len(), &(policy + more)));
        send(&stream, &head, if with_body { body } else { &[] })
    };
    let respond = |status: &str, kind: &str, body: &[u8]| respond_with(status, kind, "", body);
    if !with_body && method != "HEAD" {
        return respond("405 Method Not Allowed", "text/plain", b"");
    }
    if let (BEFORE, Some(script)) = (path, &dress.before) {
        return respond("200 OK", kind(Path::new(BEFORE)), script.as_bytes());
    }
    let found = find(&shared.root, path);
    if let Some(file) = found.as_ref().filter(|_| unpacks) {
        let mut packed = file.clone().into_os_string();
        packed.push(".br");
        if let Ok(body) = fs::read(packed) {
            let coding = "Content-Encoding: br\r\nVary: Accept-Encoding\r\n";
            return respond_with("200 OK", kind(file), coding, &body);
        }
    }
    match found.map(|file| (fs::read(&file), file)) {
        Some((Ok(body), file)) if kind(&file).starts_with("text/css") => {
            respond("200 OK", kind(&file), &dress.put_on_styles(&body))
        }
        Some((Ok(body), file)) if kind(&file).starts_with("text/html") => {
            respond("200 OK", kind(&file), &dress.put_on(&body))
        }
        Some((Ok(body), file)) => respond("200 OK", kind(&file), &body),
        _ => {
            let plain = "text/plain; charset=utf-8";
            respond("404 Not Found", plain, b"Not found.\n")
        }
    }
}

fn is_stalled(shared: &Shared, path: &str) -> bool {
    let stalled = shared
        .stalled
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let held = stalled.as_deref();
    held.is_some_and(|ending| path.ends_with(ending)) && !shared.stopped.load(Ordering::Relaxed)
}

/// The head of a reply, without its end.
fn head(status: &str, kind: &str, length: usize, headers: &str) -> String {
    // Any origin may read the files: a sandboxed frame has no origin of its own, and its modules
    // and preloads are fetched across origins.
    format!(
        "HTTP/1.1 {status}\r\n\
         Content-Type: {kind}\r\n\
         Content-Length: {length}\r\n\
         Cache-Control: no-cache\r\n\
         {headers}\
         X-Content-Type-Options: nosniff\r\n\
         Referrer-Policy: no-referrer\r\n\
         Access-Control-Allow-Origin: *\r\n\
         Connection: close\r\n"
    )
}

fn send(mut stream: &TcpStream, head: &str, body: &[u8]) -> io::Result<()> {
    stream.write_all(head.as_bytes())?;
    stream.write_all(b"\r\n")?;
    stream.write_all(body)?;
    stream.flush()
}

/// The file that a request path names, or none if it is not below `root`.
fn find(root: &Path, path: &str) -> Option<PathBuf> {
    let path = decode(path)?;
    let mut file = root.to_path_buf();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            // Windows has more ways to leave a folder than "..".
            part if part == ".." || part.contains(['\\', ':', '\0']) => return None,
            part => file.push(part),
        }
    }
    if file.is_dir() {
        file.push("index.html");
    }
    // A link inside the folder may point out of it.
    let real = file.canonicalize().ok()?;
    (real.is_file() && real.starts_with(root.canonicalize().ok()?)).then_some(real)
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind(file: &Path) -> &'static str {
    let ending = file.extension().and_then(|ending| ending.to_str());
    match ending.unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "jpg" | "jpeg" => "image/jpeg",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
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
        assert!(
            front.contains("nosniff") && front.contains("Content-Security-Policy: default-src")
        );
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
}
