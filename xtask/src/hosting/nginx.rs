//! nginx: a server of its own, to be included in its `http` part.

use crate::{headers, media, release::Origin};

/// What differs from machine to machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What to listen on.
    pub listen: String,
    /// The folder with the site.
    pub root: String,
    /// Whether nginx has its module for files packed with brotli.
    pub brotli: bool,
}

impl Place {
    /// Port 80, and where Debian keeps sites.
    #[must_use]
    pub fn usual() -> Self {
        Self {
            listen: "80".into(),
            root: "/var/www/level7/site".into(),
            brotli: true,
        }
    }
}

/// The text of the file.
pub(super) fn server(origin: &Origin, place: &Place) -> String {
    let Place {
        listen,
        root,
        brotli,
    } = place;
    let types: String = media::TABLE
        .iter()
        .map(|row| format!("        \"{}\" {};\n", row.kind, row.endings.join(" ")))
        .collect();
    let headers: String = headers::everywhere(origin)
        .iter()
        .map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n"))
        .collect();
    let brotli = if *brotli { "" } else { "# " };
    format!(
        "\
# The Level 7 calculator for nginx, for {origin}. To be included in its http part:
#   cp nginx.conf /etc/nginx/conf.d/level7.conf && nginx -t && systemctl reload nginx

map $uri $level7_keeping {{
    default \"{otherwise}\";
    # A name with a hash never stands for anything else.
    \"~{pattern}\" \"{hashed}\";
}}

server {{
    listen {listen};
    # listen 443 ssl;
    # ssl_certificate     /etc/ssl/level7.pem;
    # ssl_certificate_key /etc/ssl/level7.key;
    server_name {host};
    root {root};
    index index.html;
    absolute_redirect off;
    server_tokens off;
    etag on;

    # Packed files lie beside the plain ones. brotli_static needs a module (on Debian:
    # apt-get install libnginx-mod-http-brotli-static); without it, take that line out.
    gzip_static on;
    gzip_proxied any;
    {brotli}brotli_static on;

    types {{
{types}    }}
    default_type {unknown};

{headers}    add_header Vary \"Accept-Encoding\" always;
    # Not \"always\": what is not found is not to be kept for a year.
    add_header Cache-Control $level7_keeping;

    location ~ \"/\\.(?!well-known/)\" {{ return 404; }}
    location = /_headers {{ return 404; }}
}}
",
        host = origin.host(),
        otherwise = headers::OTHERWISE,
        hashed = headers::HASHED,
        pattern = headers::PATTERN,
        unknown = media::UNKNOWN.kind,
    )
}
