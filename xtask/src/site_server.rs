//! A small server of static files: what `cargo xtask serve` and the browser tests look at.
//!
//! It answers GET and HEAD from one folder on this machine only, with the headers that we ask of
//! whoever hosts the page. Where a file has another beside it with `.br` after its name, it is sent
//! packed to those who can unpack it. It knows nothing of what it serves; a test may [`Dress`] its pages.

mod dress;
#[cfg(test)]
mod tests;

pub use dress::{BEFORE, Dress, Header};

use crate::{headers, media, release::Origin};
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
     connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

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
    origin: Origin,
    root: PathBuf,
    sent: Sent,
    stopped: AtomicBool,
    requests: Mutex<Vec<String>>,
    dress: Mutex<Dress>,
    stalled: Mutex<Option<String>>,
}

/// The headers that come with every answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sent {
    /// The policy of a page on its way to being released, and nothing to be kept.
    WhileWorking,
    /// A release's: [`headers`] says which.
    Release,
    /// Somebody else's: no policy.
    Host,
}

impl Site {
    /// Serves `root` at `http://127.0.0.1:port`, or the next free port; port 0 means any.
    ///
    /// # Errors
    /// When no port from `port` to 19 above it can be had.
    pub fn start(root: impl Into<PathBuf>, port: u16) -> io::Result<Self> {
        Self::begin(root.into(), port, Sent::WhileWorking)
    }

    /// Serves `root` without our policy, at any port: somebody else's site that frames ours.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start_host(root: impl Into<PathBuf>) -> io::Result<Self> {
        Self::begin(root.into(), 0, Sent::Host)
    }

    /// Serves a release at any port, with the headers that the files for hosts ask for. It has to
    /// know its origin: see [`Self::origin`] and `release::write_origin`, which may be called once
    /// the site is up.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start_release(root: impl Into<PathBuf>) -> io::Result<Self> {
        Self::begin(root.into(), 0, Sent::Release)
    }

    fn begin(root: PathBuf, port: u16, sent: Sent) -> io::Result<Self> {
        let listener = listen(port)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            origin: Origin::here(address.port()),
            root,
            sent,
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

    /// The site's origin.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.shared.origin
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
        let headers = shared.headers(path, status) + more;
        let head = dress.put_on_head(path, &head(status, kind, body.len(), &headers));
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

impl Shared {
    /// The headers of an answer but its kind and length, each with its line's end.
    fn headers(&self, path: &str, status: &str) -> String {
        let line = |name: &str, value: &str| format!("{name}: {value}\r\n");
        if self.sent == Sent::Release {
            let mut all: String = headers::everywhere(&self.origin)
                .iter()
                .map(|(name, value)| line(name, value))
                .collect();
            if status.starts_with("200") {
                all += &line("Cache-Control", headers::keeping(path));
            }
            return all;
        }
        // Any origin may read the files: a sandboxed frame has no origin of its own, and its
        // modules and preloads are fetched across origins.
        let mut all = line("Cache-Control", "no-cache");
        all += "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
                Access-Control-Allow-Origin: *\r\n";
        if self.sent == Sent::WhileWorking {
            all += &line("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
        all
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
    format!(
        "HTTP/1.1 {status}\r\n\
         Content-Type: {kind}\r\n\
         Content-Length: {length}\r\n\
         {headers}\
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
    media::of(file).kind
}
