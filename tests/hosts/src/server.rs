//! nginx and Apache, started for a test and stopped after it.

use crate::{Release, needed, path};
use std::{
    fs,
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use xtask::{hosting::Place, run::Outcome, tools::Tool, web_servers};

/// How long a server may take until it answers.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server that runs. It stops when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    folder: PathBuf,
}

impl Server {
    /// Starts a program that is to listen at a port, and waits until it does.
    fn start(mut command: Command, folder: PathBuf, port: u16) -> Outcome<Self> {
        let log = folder.join("said.log");
        let file = fs::File::create(&log).map_err(|error| error.to_string())?;
        let copy = file.try_clone().map_err(|error| error.to_string())?;
        command.stdin(Stdio::null()).stdout(file).stderr(copy);
        let child = command.spawn().map_err(|error| error.to_string())?;
        let mut server = Self { child, folder };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = server.child.try_wait().map_err(|error| error.to_string())?;
            if ended.is_some() || start.elapsed() > PATIENCE {
                let said = fs::read_to_string(&log).unwrap_or_default();
                return Err(format!("{command:?} does not listen: {said}"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// nginx with the release's file for it, as it is after `change`; with the module for brotli if
/// asked for.
///
/// # Errors
/// When nginx does not start.
pub fn nginx(
    release: &Release,
    brotli: bool,
    change: impl Fn(String) -> String,
) -> Outcome<Server> {
    let program = needed(web_servers::nginx(path()?.as_ref()), Tool::Nginx)?;
    let module = needed(web_servers::nginx_brotli(), Tool::Nginx)?;
    let folder = own_folder("nginx")?;
    let place = Place {
        listen: format!("127.0.0.1:{}", release.port()),
        root: release.site().display().to_string(),
        brotli,
    };
    let server = change(xtask::hosting::nginx_at(&release.origin(), &place));
    let load = if brotli {
        format!("load_module \"{}\";\n", module.display())
    } else {
        String::new()
    };
    let here = folder.display();
    // Debian's own settings around it, as far as they could get in its way: it packs by itself, and
    // knows other types.
    let whole = format!(
        "{load}daemon off;\nmaster_process off;\npid {here}/pid;\nerror_log stderr warn;\n\
         events {{}}\nhttp {{\n    access_log off;\n    gzip on;\n    types {{ text/plain txt; }}\n    \
         default_type application/octet-stream;\n    client_body_temp_path {here}/body;\n    \
         proxy_temp_path {here}/proxy;\n    fastcgi_temp_path {here}/fastcgi;\n    \
         uwsgi_temp_path {here}/uwsgi;\n    scgi_temp_path {here}/scgi;\n{server}}}\n"
    );
    let settings = write(&folder, "nginx.conf", &whole)?;
    let mut command = Command::new(program);
    command.arg("-p").arg(&folder).arg("-c").arg(settings);
    command.args(["-e", "stderr"]);
    Server::start(command, folder, release.port())
}

/// Apache with the release's `.htaccess`, with as much leave as `docs/hosting.md` says it needs.
///
/// # Errors
/// When Apache does not start.
pub fn apache(release: &Release) -> Outcome<Server> {
    let program = needed(web_servers::apache(path()?.as_ref()), Tool::Apache)?;
    let modules = needed(web_servers::apache_modules(), Tool::Apache)?;
    let folder = own_folder("apache")?;
    // Beside those that it needs, two that could get in its way: one that packs by itself, and one
    // that looks for other languages of a file.
    let modules: String = [
        "mpm_prefork",
        "authz_core",
        "dir",
        "mime",
        "headers",
        "rewrite",
        "env",
        "filter",
        "deflate",
        "negotiation",
    ]
    .iter()
    .map(|name| (name, modules.join(format!("mod_{name}.so"))))
    .filter(|(_, file)| file.is_file())
    .map(|(name, file)| format!("LoadModule {name}_module \"{}\"\n", file.display()))
    .collect();
    let types = write(
        &folder,
        "mime.types",
        "application/gzip gz\ntext/html html\n",
    )?;
    // One process serves one connection at a time, so none may be kept open.
    let whole = format!(
        "{modules}ServerName 127.0.0.1\nListen 127.0.0.1:{port}\nServerRoot \"{here}\"\nKeepAlive Off\n\
         PidFile \"{here}/pid\"\nErrorLog \"{here}/error.log\"\nDefaultRuntimeDir \"{here}\"\n\
         TypesConfig \"{types}\"\nAddType application/x-gzip .gz .tgz\nAddLanguage br .br\n\
         AddOutputFilterByType DEFLATE text/html text/css text/javascript application/wasm\n\
         DocumentRoot \"{site}\"\n<Directory \"{site}\">\n    Require all granted\n    \
         AllowOverride FileInfo Indexes Options\n</Directory>\n\
         <FilesMatch \"^\\.ht\">\n    Require all denied\n</FilesMatch>\n",
        port = release.port(),
        here = folder.display(),
        types = types.display(),
        site = release.site().display(),
    );
    let settings = write(&folder, "apache.conf", &whole)?;
    let mut command = Command::new(program);
    command.arg("-X").arg("-f").arg(settings);
    Server::start(command, folder, release.port())
}

fn own_folder(name: &str) -> Outcome<PathBuf> {
    let folder = std::env::temp_dir().join(format!("level7-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

fn write(folder: &Path, name: &str, text: &str) -> Outcome<PathBuf> {
    let file = folder.join(name);
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}
