//! Chromium and its driver: starting them, ending them whatever happens, and speaking to them.

use fantoccini::{
    Client, ClientBuilder,
    error::CmdError,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{
    env,
    fmt::Display,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
};
use tokio::runtime::Runtime;
use xtask::tools;

/// Keeps the driver and its browser in one process group, and ends all of it once the pipe from
/// the test closes: that happens however the test process ends, even if it is killed.
const KEEPER: &str = r#"
driver=$1 profile=$2
"$driver" --port=0 --log-level=SEVERE </dev/null &
read -r _
trap '' TERM
kill -TERM 0
sleep 0.3
rm -rf "$profile"
kill -KILL 0
"#;

/// A line of the browser's console, or an error that the browser reports there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// "SEVERE", "WARNING", "INFO" or "DEBUG".
    pub level: String,
    /// What it says.
    pub text: String,
}

/// One browser, for the life of the test process.
pub(crate) struct Browser {
    runtime: Runtime,
    client: Client,
    /// Its end of the pipe closes with this process.
    _keeper: Child,
    /// Scripts put in front of the page's own, to be taken away before the next page.
    pub(crate) injected: Vec<Value>,
}

/// Does a thing that a test cannot go on without.
#[track_caller]
pub(crate) fn must<T, E: Display>(what: &str, outcome: Result<T, E>) -> T {
    match outcome {
        Ok(value) => value,
        Err(why) => panic!("{what}: {why}"),
    }
}

/// The browser of this test file; its tests wait for one another.
pub(crate) fn browser() -> MutexGuard<'static, Browser> {
    static BROWSER: OnceLock<Mutex<Browser>> = OnceLock::new();
    let browser = BROWSER.get_or_init(|| Mutex::new(Browser::start()));
    // A test that failed has left nothing behind that the next one would not clear away.
    browser.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Browser {
    fn start() -> Self {
        let path = env::var_os("PATH").unwrap_or_default();
        let (Some(program), Some(driver)) = (tools::browser(&path), tools::driver(&path)) else {
            panic!(
                "Chromium or its driver is missing: run `cargo xtask test`, which installs them"
            );
        };
        let profile = env::temp_dir().join(format!("level7-browser-{}", std::process::id()));
        let (keeper, port) = start_driver(driver, &profile);
        let runtime = must(
            "a runtime for the browser's driver",
            tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build(),
        );
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities(&program, &profile));
        let address = format!("http://127.0.0.1:{port}");
        let client = must("the browser", runtime.block_on(builder.connect(&address)));
        Self {
            runtime,
            client,
            _keeper: keeper,
            injected: Vec::new(),
        }
    }

    /// Asks the driver for something and waits for the answer.
    #[track_caller]
    pub(crate) fn ask<T, F: Future<Output = Result<T, CmdError>>>(
        &self,
        what: &str,
        question: impl FnOnce(Client) -> F,
    ) -> T {
        must(what, self.try_ask(question))
    }

    /// The same, where an error is an answer.
    pub(crate) fn try_ask<T, F: Future<Output = Result<T, CmdError>>>(
        &self,
        question: impl FnOnce(Client) -> F,
    ) -> Result<T, CmdError> {
        self.runtime.block_on(question(self.client.clone()))
    }

    /// A command of Chromium's own protocol, such as `Emulation.setEmulatedMedia`.
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        let post = Post {
            path: "goog/cdp/execute",
            body,
        };
        self.ask(
            command,
            |client| async move { client.issue_cmd(post).await },
        )
    }

    /// What a log has gathered since it was last asked for.
    #[track_caller]
    pub(crate) fn log(&self, kind: &'static str) -> Vec<Message> {
        let post = Post {
            path: "se/log",
            body: json!({ "type": kind }),
        };
        let entries = self.ask(
            "the log",
            |client| async move { client.issue_cmd(post).await },
        );
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let entries = entries.as_array().into_iter().flatten();
        entries
            .map(|entry| Message {
                level: text(entry, "level"),
                text: text(entry, "message"),
            })
            .collect()
    }
}

fn start_driver(driver: PathBuf, profile: &Path) -> (Child, u16) {
    let mut command = Command::new("sh");
    command.args(["-c", KEEPER, "sh"]).arg(driver).arg(profile);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut keeper = must("the browser's driver", command.spawn());
    let said = must("the driver's output", keeper.stdout.take().ok_or("none"));
    let mut lines = BufReader::new(said).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let port = line.split("started successfully on port ").nth(1)?;
        port.trim_end_matches('.').parse::<u16>().ok()
    });
    let port = must(
        "the driver's port",
        port.ok_or("chromedriver ended without naming it"),
    );
    // It must not come to fill the pipe.
    std::thread::spawn(move || lines.for_each(drop));
    (keeper, port)
}

fn capabilities(program: &PathBuf, profile: &Path) -> Capabilities {
    let mut arguments = vec![
        "--headless".to_owned(),
        "--disable-gpu".into(),
        "--disable-quic".into(),
        "--no-first-run".into(),
        "--disable-background-networking".into(),
        "--disable-component-update".into(),
        "--disable-sync".into(),
        "--hide-scrollbars".into(),
        "--lang=en-GB".into(),
        // The page needs nobody but its own server; a request to anybody else fails and shows.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost".into(),
        format!("--user-data-dir={}", profile.display()),
    ];
    if cfg!(target_os = "linux") {
        // Chromium's sandbox does not run as root or in most containers; the pages are our own.
        arguments.extend(["--no-sandbox".into(), "--disable-dev-shm-usage".into()]);
    }
    let asked = json!({
        // `Page` waits for the rest itself, where the test wants it.
        "pageLoadStrategy": "eager",
        "goog:chromeOptions": { "binary": program, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    asked.as_object().cloned().unwrap_or_default()
}

/// A driver's command that WebDriver does not know.
#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
