//! The template folder of a house: its page, its style, its logo, its styles for Word.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::error::{Error, Result};
use crate::render::html::{Logo, Template};

/// No file of a template may be larger.
const MOST_BYTES: u64 = 4 << 20;

/// What a house brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// The page that HTML is written into.
    pub page: Template,
    /// A Word file or its `styles.xml`, whose styles a report in Word takes.
    pub word: Option<Vec<u8>>,
}

/// Reads `report.html`, `style.css`, `logo.svg` or `logo.png`, and `reference.docx` or `styles.xml` of a folder, each of
/// which may be missing.
///
/// # Errors
/// The folder or everything in it is missing, a file is too large, is no text or no picture, or the page cannot be filled.
pub fn read(folder: &Path) -> Result<House> {
    let page = text(folder, "report.html")?;
    let style = text(folder, "style.css")?;
    let logo = match bytes(folder, "logo.svg")? {
        Some(bytes) => Some(picture(bytes, "logo.svg", "image/svg+xml", b"<")?),
        None => match bytes(folder, "logo.png")? {
            Some(bytes) => Some(picture(bytes, "logo.png", "image/png", b"\x89PNG\r\n\x1a\n")?),
            None => None,
        },
    };
    let word = match bytes(folder, "reference.docx")? {
        Some(bytes) => Some(bytes),
        None => bytes(folder, "styles.xml")?,
    };
    if page.is_none() && style.is_none() && logo.is_none() && word.is_none() {
        return Err(Error::rejected("bad_template", format!("'{}' holds no template", folder.display()))
            .hint(
                "it may hold report.html, style.css, logo.svg or logo.png, and reference.docx or styles.xml",
            ));
    }
    Ok(House { page: Template::new(page.as_deref(), style.as_deref(), logo)?, word })
}

fn picture(bytes: Vec<u8>, name: &str, media_type: &'static str, start: &[u8]) -> Result<Logo> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).trim_ascii_start();
    if !text.starts_with(start) {
        return Err(Error::rejected("bad_template", format!("'{name}' of the template is no {media_type}"))
            .hint("save the logo as SVG or PNG, with the ending that says so"));
    }
    Ok(Logo { media_type, bytes })
}

fn text(folder: &Path, name: &str) -> Result<Option<String>> {
    let Some(bytes) = bytes(folder, name)? else { return Ok(None) };
    let text = String::from_utf8(bytes).map_err(|_| {
        Error::rejected("bad_template", format!("'{name}' of the template is not UTF-8"))
            .hint("save it as UTF-8")
    })?;
    Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
}

fn bytes(folder: &Path, name: &str) -> Result<Option<Vec<u8>>> {
    let path = folder.join(name);
    let unreadable = |e: std::io::Error| {
        Error::failed("cannot_read", format!("cannot read '{}': {e}", path.display()))
            .hint("check that it is a file and can be read")
    };
    let metadata = match fs::metadata(&path) {
        Ok(metadata) => metadata,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(unreadable(e)),
    };
    if !metadata.is_file() {
        return Err(Error::rejected("bad_template", format!("'{}' is no file", path.display()))
            .hint("a template is made of plain files"));
    }
    if metadata.len() > MOST_BYTES {
        return Err(Error::rejected("too_large", format!("'{}' is larger than 4 MiB", path.display()))
            .hint("a template should be small: it goes into every report"));
    }
    fs::read(&path).map(Some).map_err(unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_a_template_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path()).unwrap_err().code, "bad_template");
        assert_eq!(read(&folder.path().join("missing")).unwrap_err().code, "bad_template");
    }

    #[test]
    fn each_file_of_a_template_must_be_what_its_name_says() {
        for (name, bytes) in [
            ("style.css", &b"\xff"[..]),
            ("logo.png", b"<svg/>"),
            ("logo.svg", b"\x89PNG"),
            ("report.html", b"<p>{{ body }}</p>"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join(name), bytes).unwrap();
            assert_eq!(read(folder.path()).unwrap_err().code, "bad_template", "{name}");
        }
    }

    #[test]
    fn a_style_and_a_logo_alone_go_into_our_own_page() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("style.css"), "\u{feff}h1 { color: #123456 }").unwrap();
        fs::write(folder.path().join("logo.svg"), "\n<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap();
        let page = read(folder.path()).unwrap().page.fill(crate::render::html::Parts::default());
        assert!(
            page.contains("\nh1 { color: #123456 }</style>") && page.contains("data:image/svg+xml;base64,")
        );
    }

    #[test]
    fn styles_for_word_may_stand_alone_and_a_word_file_goes_before_them() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("styles.xml"), "<w:styles/>").unwrap();
        assert_eq!(read(folder.path()).unwrap().word.as_deref(), Some(&b"<w:styles/>"[..]));
        fs::write(folder.path().join("reference.docx"), "PK").unwrap();
        assert_eq!(read(folder.path()).unwrap().word.as_deref(), Some(&b"PK"[..]));
    }
}
