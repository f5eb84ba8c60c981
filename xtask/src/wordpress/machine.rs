//! What WordPress runs on: PHP's own server, a database of its own, and a copy of Debian's files.

use crate::{
    release::Origin,
    run::{self, Outcome},
    tools::{self, Tool, Toolbox},
};
use serde_json::Value;
use std::{
    env,
    ffi::OsStr,
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Debian's packages.
pub const PACKAGES: &[&str] = &[
    "php-cli",
    "php-mysql",
    "mariadb-server-core",
    "wordpress",
    "wordpress-theme-twentytwentythree",
];

/// How long a server may take until it answers.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether all of it is on the machine.
#[must_use]
pub fn is_here(path: &OsStr) -> bool {
    let theme = files().join("wp-content/themes/twentytwentythree/style.css");
    theme.is_file() && program("PHP", "php", path).is_some() && mariadb(path).is_some()
}

/// How to get it.
#[must_use]
pub fn by_hand() -> String {
    format!(
        "  WordPress, PHP and MariaDB: on Debian `apt-get install {}`, elsewhere in WORDPRESS (the \
         folder with wp-load.php), PHP and MARIADBD",
        PACKAGES.join(" ")
    )
}

/// WordPress's files: from `WORDPRESS` if set.
fn files() -> PathBuf {
    env::var_os("WORDPRESS").map_or_else(|| "/usr/share/wordpress".into(), PathBuf::from)
}

fn program(variable: &str, name: &str, path: &OsStr) -> Option<PathBuf> {
    let told = env::var_os(variable).map(PathBuf::from);
    told.or_else(|| run::find(OsStr::new(name), path))
}

/// The database's server: from `MARIADBD` if set.
fn mariadb(path: &OsStr) -> Option<PathBuf> {
    program("MARIADBD", "mariadbd", path)
        .or_else(|| Some("/usr/sbin/mariadbd".into()).filter(|file: &PathBuf| file.is_file()))
}

/// PHP on a command line.
///
/// # Errors
/// When it is not there.
pub(super) fn php(tools: &Toolbox) -> Outcome<Command> {
    let program = program("PHP", "php", &tools.path).ok_or_else(missing)?;
    Ok(run::program(program, &tools.path))
}

fn missing() -> String {
    tools::by_hand(Tool::WordPress)
}

/// WordPress, up until it is dropped.
#[derive(Debug)]
pub(super) struct Machine<'a> {
    tools: &'a Toolbox,
    folder: PathBuf,
    port: u16,
    settings: Vec<(&'static str, String)>,
    // The last started is stopped first.
    _server: Running,
    _database: Running,
}

/// A program that is stopped when dropped.
#[derive(Debug)]
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Already gone is as good. Asked to end, the database writes down what it has.
        let pid = self.0.id().to_string();
        let asked = Command::new("kill").arg(pid).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}

impl<'a> Machine<'a> {
    /// Starts the database and the server, with WordPress's files and its settings, which knows
    /// nobody and nothing yet.
    ///
    /// # Errors
    /// When a program is missing or does not start.
    pub(super) fn start(tools: &'a Toolbox, folder: &Path, origin: &Origin) -> Outcome<Self> {
        copy(tools, folder)?;
        let database = database(tools, folder)?;
        let port = free_port()?;
        let log = folder.join("debug.log");
        let settings = vec![
            ("TRIAL_SOCKET", socket(folder).display().to_string()),
            ("TRIAL_ORIGIN", origin.to_string()),
            // Another name than the calculator's: to a browser, another site.
            ("TRIAL_HOME", format!("http://localhost:{port}")),
            ("TRIAL_LOG", log.display().to_string()),
        ];
        let mut server = php(tools)?;
        server
            .args(["-S", &format!("127.0.0.1:{port}"), "-t"])
            .arg(folder.join("site"))
            .envs(settings.iter().cloned())
            // With more than one its workers outlive it.
            .env_remove("PHP_CLI_SERVER_WORKERS");
        let server = start(server, &folder.join("php.log"), || {
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
        })?;
        Ok(Self {
            tools,
            folder: folder.to_path_buf(),
            port,
            settings,
            _server: server,
            _database: database,
        })
    }

    /// The address of WordPress.
    pub(super) fn home(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Everything of the trial.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Runs a script of `wordpress/trial` with WordPress's folder and these words, and gives what
    /// its last line says.
    ///
    /// # Errors
    /// When something that the script holds WordPress to does not hold.
    pub(super) fn php(&self, script: &str, words: &[&str]) -> Outcome<Value> {
        let file = format!("wordpress/trial/{script}.php");
        let mut php = php(self.tools)?;
        php.args(["-d", "display_errors=stderr", &file])
            .arg(self.folder.join("site"))
            .args(words)
            .envs(self.settings.iter().cloned());
        let said = run::quietly(&mut php)?;
        let last = said.lines().last().unwrap_or_default();
        serde_json::from_str(last).map_err(|error| format!("{file} said {said}: {error}"))
    }

    /// Fails if PHP has complained of anything of ours.
    ///
    /// # Errors
    /// With the complaints.
    pub(super) fn silent(&self) -> Outcome {
        let log = fs::read_to_string(self.folder.join("debug.log")).unwrap_or_default();
        // WordPress 6.1 has complaints of its own: it is older than the PHP that Debian has beside it.
        let marks = ["plugins/level7-calculator", "level7_"];
        let is_ours = |line: &&str| marks.iter().any(|mark| line.contains(mark));
        let ours: Vec<&str> = log.lines().filter(is_ours).collect();
        if ours.is_empty() {
            return Ok(());
        }
        Err(format!("PHP complained:\n{}", ours.join("\n")))
    }
}

/// WordPress's files, with the trial's settings and its plugin that is always on.
fn copy(tools: &Toolbox, folder: &Path) -> Outcome {
    let site = folder.join("site");
    // Debian's package is full of links to what others bring.
    let mut cp = run::program("cp", &tools.path);
    run::quietly(cp.arg("-rL").arg(files()).arg(&site))?;
    let trial = run::root().join("wordpress/trial");
    let told = |error: std::io::Error| format!("{}: {error}", site.display());
    fs::copy(trial.join("wp-config.php"), site.join("wp-config.php")).map_err(told)?;
    let always = site.join("wp-content/mu-plugins");
    fs::create_dir_all(&always).map_err(told)?;
    let name = "own-machine.php";
    fs::copy(trial.join(name), always.join(name)).map_err(told)?;
    Ok(())
}

fn socket(folder: &Path) -> PathBuf {
    folder.join("db.sock")
}

/// A database that listens to nobody but this machine's programs.
fn database(tools: &Toolbox, folder: &Path) -> Outcome<Running> {
    let data = folder.join("database");
    let data_dir = format!("--datadir={}", data.display());
    let user = run::quietly(run::program("id", &tools.path).arg("-un"))?;
    let user = format!("--user={}", user.trim());
    let mut made = run::program("mariadb-install-db", &tools.path);
    made.args(["--no-defaults", "--skip-test-db", &data_dir, &user])
        .args(["--auth-root-authentication-method=normal"]);
    run::quietly(&mut made)?;
    let program = mariadb(&tools.path).ok_or_else(missing)?;
    let mut server = run::program(program, &tools.path);
    let socket = socket(folder);
    server
        .args(["--no-defaults", "--skip-networking", &data_dir, &user])
        .arg(format!("--socket={}", socket.display()))
        .arg(format!("--pid-file={}", folder.join("db.pid").display()));
    start(server, &folder.join("database.log"), || socket.exists())
}

/// Starts a server and waits until it answers.
fn start(mut command: Command, log: &Path, answers: impl Fn() -> bool) -> Outcome<Running> {
    let told = |error: std::io::Error| format!("{}: {error}", log.display());
    let file = fs::File::create(log).map_err(told)?;
    let copy = file.try_clone().map_err(told)?;
    command.stdin(Stdio::null()).stdout(file).stderr(copy);
    let child = command
        .spawn()
        .map_err(|error| format!("{command:?}: {error}"))?;
    let mut running = Running(child);
    let start = Instant::now();
    while !answers() {
        let ended = running.0.try_wait().map_err(told)?;
        if ended.is_some() || start.elapsed() > PATIENCE {
            let said = fs::read_to_string(log).unwrap_or_default();
            return Err(format!("{command:?} does not answer: {said}"));
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(running)
}

fn free_port() -> Outcome<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    Ok(address.port())
}
