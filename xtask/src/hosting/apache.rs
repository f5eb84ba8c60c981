//! Apache: a `.htaccess`, because that is what one may write where one rents space.

use crate::{headers, media, release::Origin};

/// The text of the file.
pub(super) fn htaccess(origin: &Origin) -> String {
    let everywhere: String = headers::everywhere(origin)
        .iter()
        .map(|(name, value)| format!("Header always set {name} \"{value}\"\n"))
        .collect();
    let never: String = headers::NEVER
        .iter()
        .map(|name| format!("Header always unset {name}\nHeader unset {name}\n"))
        .collect();
    let dotted = |row: &media::Media| {
        let endings: Vec<String> = row.endings.iter().map(|name| format!(".{name}")).collect();
        endings.join(" ")
    };
    let types: String = media::TABLE
        .iter()
        .map(|row| format!("AddType \"{}\" {}\n", row.kind, dotted(row)))
        .collect();
    // What a file packed with gzip is, Apache has its own opinion of; so it is told, row by row.
    let packed: String = media::TABLE
        .iter()
        .filter(|row| row.packs)
        .map(|row| {
            format!(
                "<FilesMatch \"\\.({})\\.(br|gz)$\">\n    ForceType \"{}\"\n</FilesMatch>\n",
                row.endings.join("|"),
                row.kind
            )
        })
        .collect();
    let packs: Vec<&str> = media::TABLE
        .iter()
        .filter(|row| row.packs)
        .flat_map(|row| row.endings)
        .copied()
        .collect();
    let packs = packs.join("|");
    let pattern = headers::PATTERN.trim_end_matches('$');
    format!(
        "\
# The Level 7 calculator for Apache 2.4, for {origin}. It lies in the site's folder as .htaccess and
# needs mod_headers and mod_rewrite, and \"AllowOverride All\" (or FileInfo, Indexes and Options).

Options -Indexes
DirectoryIndex index.html
AddDefaultCharset Off

{everywhere}{never}Header merge Vary Accept-Encoding
# Not \"always\": what is not found is not to be kept for a year.
Header set Cache-Control \"{otherwise}\"
# A name with a hash never stands for anything else.
<FilesMatch \"{pattern}(\\.(br|gz))?$\">
    Header set Cache-Control \"{hashed}\"
</FilesMatch>

{types}
# Packed files lie beside the plain ones; br is a language, too.
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz
{packed}
RewriteEngine On
RewriteRule ^(_headers)$ - [R=404,L]
RewriteCond %{{REQUEST_FILENAME}} -d
RewriteRule ^(|.*/)$ $1index.html [L]
RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b
RewriteCond %{{REQUEST_FILENAME}}.br -f
RewriteRule ^(.+\\.({packs}))$ $1.br [L,E=no-gzip:1,E=no-brotli:1]
RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b
RewriteCond %{{REQUEST_FILENAME}}.gz -f
RewriteRule ^(.+\\.({packs}))$ $1.gz [L,E=no-gzip:1,E=no-brotli:1]
",
        otherwise = headers::OTHERWISE,
        hashed = headers::HASHED,
    )
}
