//! A list of all pages for search engines (sitemaps.org).

use crate::render::escape::escaped;

/// No sitemap may list more.
const MOST: usize = 50_000;

/// Lists pages by their paths, below the address of the site, which ends in `/`. Pages beyond the 50,000 that a sitemap
/// may hold are left out: every page can be reached from the lists.
pub fn sitemap<'a>(base: &str, paths: impl Iterator<Item = &'a str>) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
                   <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    for path in paths.take(MOST) {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        out += &format!("<url><loc>{}{}</loc></url>\n", escaped(base), escaped(path));
    }
    out + "</urlset>\n"
}
