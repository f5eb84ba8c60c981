//! A browser of the chosen engine: starting it with its driver, and speaking to it.

use crate::{Options, chromium, driver::Driver, firefox, webkit};
use fantoccini::{Client, ClientBuilder, error::CmdError};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::{
    fmt::Display,
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
    thread,
    time::Duration,
};
use tokio::{runtime::Runtime, time::timeout};
use xtask::engine::Engine;

/// How long a driver may take to answer. One whose browser has ended may never answer.
const PATIENCE: Duration = Duration::from_secs(150);
/// How long it may take to open a browser, or to close one.
const AT_THE_DOOR: Duration = Duration::from_secs(30);
/// How often one that does not open is opened: WebKit's sometimes ends as it starts.
const ATTEMPTS: u32 = 4;
/// What WebKit's driver says of a script whose page was left before it had answered.
const LEFT: &str = "Callback was not called before the unload event";

/// One browser, for the life of the test process.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    runtime: Runtime,
    client: Client,
    driver: Driver,
    /// Dark colours, less motion: as this session was started.
    started_for: (bool, bool),
}

/// What a driver answered, with the name of its error: it may give no words to it.
pub(crate) fn told<T>(answer: Result<T, CmdError>) -> Result<T, String> {
    answer.map_err(|error| match &error {
        CmdError::Standard(standard) => format!("{}: {error}", standard.error()),
        _ => error.to_string(),
    })
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
        let engine = must("the engine", Engine::chosen());
        let mut driver = Driver::start(engine);
        let runtime = must(
            "a runtime for the browser's driver",
            tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build(),
        );
        let started_for = (false, false);
        let client = opened(&runtime, engine, &mut driver, started_for);
        Self {
            engine,
            runtime,
            client,
            driver,
            started_for,
        }
    }

    /// A session that was started for these colours and this motion.
    pub(crate) fn restart_for(&mut self, dark: bool, still: bool) {
        if self.started_for != (dark, still) {
            self.started_for = (dark, still);
            self.restart();
        }
    }

    /// Another session, if the one before has ended without being asked to: a test may have ended
    /// its browser.
    pub(crate) fn revive(&mut self) {
        let client = self.client.clone();
        let asked = async move {
            let asked = client.execute("return 1", Vec::new());
            timeout(AT_THE_DOOR, asked).await
        };
        if !matches!(self.runtime.block_on(asked), Ok(Ok(_))) {
            eprintln!("{} has ended; it is started again", self.engine);
            self.restart();
        }
    }

    fn restart(&mut self) {
        let client = self.client.clone();
        let closed = async move { timeout(AT_THE_DOOR, client.close()).await };
        // One that has ended cannot be closed.
        let _ = self.runtime.block_on(closed);
        self.client = opened(
            &self.runtime,
            self.engine,
            &mut self.driver,
            self.started_for,
        );
    }

    /// Asks the driver for something and waits for the answer.
    #[track_caller]
    pub(crate) fn ask<T, F: Future<Output = Result<T, CmdError>>>(
        &self,
        what: &str,
        question: impl FnOnce(Client) -> F,
    ) -> T {
        must(what, told(self.try_ask(question)))
    }

    /// The same, where an error is an answer.
    pub(crate) fn try_ask<T, F: Future<Output = Result<T, CmdError>>>(
        &self,
        question: impl FnOnce(Client) -> F,
    ) -> Result<T, CmdError> {
        let answer = question(self.client.clone());
        let answer = async move { timeout(PATIENCE, answer).await };
        self.runtime
            .block_on(answer)
            .unwrap_or_else(|_| panic!("{}'s driver does not answer", self.engine))
    }

    /// What a script's `return` gives. Where the page was left while it was asked, which WebKit's
    /// driver calls an error, the page that takes its place is asked.
    #[track_caller]
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Value {
        let mut left = ATTEMPTS;
        loop {
            let arguments = arguments.to_vec();
            let answer =
                self.try_ask(|client| async move { client.execute(script, arguments).await });
            left -= 1;
            match &answer {
                Err(why) if left > 0 && why.to_string().contains(LEFT) => {
                    thread::sleep(Duration::from_millis(50));
                }
                _ => return must(script, told(answer)),
            }
        }
    }

    /// Makes the window, with all that is around the view, this large, in the middle of a screen of
    /// 1280 by 1100: where nobody manages windows, the one under the mouse has the focus, and there
    /// the mouse is.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let (x, y) = (
            1280_u32.saturating_sub(width) / 2,
            1100_u32.saturating_sub(height) / 2,
        );
        self.ask("the window's size", |client| async move {
            client.set_window_rect(x, y, width, height).await
        });
    }

    /// Takes away what an earlier page of this origin left behind.
    pub(crate) fn clear(&self, origin: &str) {
        if self.engine == Engine::Chromium {
            return chromium::clear(self, origin);
        }
        // Any address of the origin will do, and one that is not there runs nothing of ours. Our
        // server lets nothing be kept without asking it again.
        let nowhere = format!("{origin}/.nowhere");
        self.ask("the origin", |client| async move {
            client.goto(&nowhere).await?;
            client.delete_all_cookies().await
        });
        self.run("localStorage.clear(); sessionStorage.clear()", &[]);
        self.ask("a blank page", |client| async move {
            client.goto("about:blank").await
        });
    }

    /// Looks at pages from now on as the options say.
    pub(crate) fn look(&mut self, options: &Options<'_>) {
        match self.engine {
            Engine::Chromium => chromium::look(self, options),
            Engine::Firefox => firefox::look(self, options),
            Engine::WebKit => webkit::look(self, options),
        }
    }

    /// A command of Chromium's own protocol, such as `Emulation.setEmulatedMedia`.
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(
            self.engine,
            Engine::Chromium,
            "{command} is Chromium's own: a test that needs it belongs in a file chromium_*.rs"
        );
        chromium::devtools(self, command, &parameters)
    }
}

/// Opens the browser; where it does not come, with another driver.
fn opened(
    runtime: &Runtime,
    engine: Engine,
    driver: &mut Driver,
    started_for: (bool, bool),
) -> Client {
    for attempt in 1..=ATTEMPTS {
        let asked = async { timeout(AT_THE_DOOR, session(engine, driver, started_for)).await };
        match runtime.block_on(asked) {
            Ok(Ok(client)) => return client,
            Ok(Err(why)) => eprintln!("{engine} does not open ({attempt}): {why}"),
            Err(_) => eprintln!("{engine} does not open ({attempt}): no answer"),
        }
        *driver = Driver::start(engine);
    }
    panic!("{engine} did not open in {ATTEMPTS} attempts");
}

async fn session(
    engine: Engine,
    driver: &Driver,
    (dark, still): (bool, bool),
) -> Result<Client, fantoccini::error::NewSessionError> {
    let mut asked = match engine {
        Engine::Chromium => chromium::capabilities(driver),
        Engine::Firefox => firefox::capabilities(driver),
        Engine::WebKit => {
            webkit::settings(&driver.profile, dark, still);
            webkit::capabilities(driver)
        }
    };
    // `Page` waits for the rest itself, where the test wants it. WebKit's driver, told to be eager,
    // answers no script on a page that is still loading.
    let eager = engine != Engine::WebKit;
    asked["pageLoadStrategy"] = if eager { "eager" } else { "normal" }.into();
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(asked.as_object().cloned().unwrap_or_default());
    builder.connect(&driver.address).await
}
