//! An engine's driver as a process: starting it, finding its port, and ending it with its browser
//! whatever happens.

use crate::{browser::must, chromium, firefox, webkit};
use std::{
    env, fs,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};
use xtask::engine::Engine;

/// Keeps the driver and its browser (and the screen that it draws on, if it needs one) in one
/// process group, and ends all of it once the pipe from the test closes: that happens however the
/// test process ends, even if it is killed.
const KEEPER: &str = r#"
profile=$1 screen=$2
shift 2
if [ -n "$screen" ]; then
    "$screen" -displayfd 3 -screen 0 1280x1100x24 -nolisten tcp 3>"$profile/display" >&2 &
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        [ -s "$profile/display" ] && break
        sleep 0.5
    done
    DISPLAY=:$(cat "$profile/display")
    export DISPLAY
fi
"$@" </dev/null &
read -r _
trap '' TERM
kill -TERM 0
sleep 0.5
rm -rf "$profile"
kill -KILL 0
"#;

/// How long a driver may take to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running driver, for the life of the test process.
pub(crate) struct Driver {
    /// The browser's program.
    pub(crate) program: PathBuf,
    /// A folder of its own for what the browser keeps; it goes with the driver.
    pub(crate) profile: PathBuf,
    /// Where it listens.
    pub(crate) address: String,
    /// Its end of the pipe closes with this process.
    _keeper: Child,
}

impl Driver {
    /// Starts the driver of an engine.
    pub(crate) fn start(engine: Engine) -> Self {
        let path = env::var_os("PATH").unwrap_or_default();
        let (Some(program), Some(driver)) = (engine.program(&path), engine.driver(&path)) else {
            panic!(
                "{engine} or its driver is missing: run `cargo xtask test`, which installs them"
            );
        };
        // Each its own folder: the one before may still be clearing up.
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let count = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("level7-{}-{}-{count}", engine.key(), std::process::id());
        let profile = env::temp_dir().join(name);
        must("the browser's folder", fs::create_dir_all(&profile));
        let mut command = Command::new("sh");
        command.args(["-c", KEEPER, "sh"]).arg(&profile);
        command.arg(engine.screen(&path).unwrap_or_default());
        command.arg(driver);
        let said_by = match engine {
            Engine::Chromium => Some(chromium::driver(&mut command, &profile)),
            Engine::Firefox => Some(firefox::driver(&mut command, &profile)),
            Engine::WebKit => None,
        };
        // WebKit's driver takes a port but names none.
        let free = match said_by {
            Some(_) => 0,
            None => free_port(),
        };
        if engine == Engine::WebKit {
            webkit::driver(&mut command, &profile, free);
        }
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut keeper = must("the browser's driver", command.spawn());
        let said = must("the driver's output", keeper.stdout.take().ok_or("none"));
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        let port = match said_by {
            Some(before) => lines.find_map(|line| {
                let port = line.split(before).nth(1)?;
                port.trim_end_matches('.').parse::<u16>().ok()
            }),
            None => listens(free).then_some(free),
        };
        let port = must("the driver's port", port.ok_or("it ended without one"));
        // It must not come to fill the pipe.
        thread::spawn(move || lines.for_each(drop));
        Self {
            program,
            profile,
            address: format!("http://127.0.0.1:{port}"),
            _keeper: keeper,
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    must("a free port", address).port()
}

/// Waits until somebody listens at a port.
fn listens(port: u16) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        thread::sleep(Duration::from_millis(50));
    }
    false
}
