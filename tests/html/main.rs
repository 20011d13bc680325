//! The page of a small document, kept as a file: what changes in a page is seen.
//!
//! `ONRECORD_BLESS=1 cargo test --test html` writes it anew; read the difference before you keep it.

#![allow(clippy::disallowed_methods, reason = "whether to bless, the environment says")]
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod small;

use std::fs;
use std::path::Path;

use onrecord::render::html;

#[test]
fn the_page_of_a_small_document_is_as_it_was() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/html/small.html");
    // The style sheet is a file of its own, and its hash changes with it.
    let page = html::write(&small::document());
    let policy = html::policy(&format!("\n{}", html::STYLE)).replace('\'', "&#39;");
    let page = page.replace(html::STYLE, "").replace(&policy, "…");
    if std::env::var_os("ONRECORD_BLESS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    assert_eq!(page, fs::read_to_string(&path).unwrap());
}

#[test]
fn the_same_document_is_the_same_page() {
    assert_eq!(html::write(&small::document()), html::write(&small::document()));
}
