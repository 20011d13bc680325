//! A PDF document: the words of its text layer, put together to lines and paragraphs again.

mod content;
mod font;
mod lexer;
mod lines;
mod load;
mod page;
mod paragraphs;
mod pen;
mod running;
mod table;

use lopdf::{Document, Error as PdfError, Object, decode_text_string};

use super::found::FoundField;
use super::guarded::guarded;
use crate::error::{Error, Result};
use lines::{Line, lines_of};

/// How many pages are read.
pub const MAX_PAGES: usize = 2_000;

/// The largest size of one stream, once decompressed, in bytes (64 MiB).
const MAX_STREAM: usize = 64 * 1024 * 1024;

/// The text of a PDF document, not yet normalised, and what its properties say.
///
/// Damaged files make the reader of the format fail in many ways: it works in a thread of its own, so that a panic
/// in it is one more way of being refused.
pub fn read_pdf(name: &str, bytes: &[u8]) -> Result<(String, Vec<FoundField>)> {
    let read = guarded(name, || read(name, bytes))?;
    read.ok_or_else(|| broken(name, "the reader of PDF gave up on it"))
}

fn read(name: &str, bytes: &[u8]) -> Result<(String, Vec<FoundField>)> {
    let document = load::load(bytes).map_err(|error| refused(name, &error))?;
    let Some(document) = document else {
        return Err(Error::limit("too_many_objects", format!("'{name}' holds too many objects to be read"))
            .hint("save the pages that matter as their own file"));
    };
    if document.trailer.has(b"Encrypt") && document.encryption_state.is_none() {
        return Err(encrypted(name));
    }
    let ids: Vec<_> = document.page_iter().take(MAX_PAGES + 1).collect();
    if ids.len() > MAX_PAGES {
        return Err(Error::limit("too_many_pages", format!("'{name}' has more than {MAX_PAGES} pages"))
            .hint("save the pages that matter as their own file"));
    }
    let mut reader = page::Reader::new(&document);
    let (mut pages, mut edges): (Vec<Vec<Line>>, Vec<(f32, f32)>) = (Vec::new(), Vec::new());
    for id in &ids {
        let page = reader.page(*id).map_err(|error| refused(name, &error))?;
        if reader.exhausted {
            return Err(Error::limit(
                "too_much_content",
                format!("the pages of '{name}' show too much to be read"),
            )
            .hint("save the pages that matter as their own file"));
        }
        edges.push(page.edges);
        pages.push(lines_of(page.shown));
    }
    running::drop_running_lines(&mut pages, &edges);
    let text = paragraphs::text_of(&pages);
    check_letters(name, &text, ids.len(), reader.unreadable)?;
    Ok((text, found(&document)))
}

/// Refuses a document without a text layer, and one whose text is not told in letters.
fn check_letters(name: &str, text: &str, pages: usize, unreadable: usize) -> Result<()> {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    if unreadable > letters {
        return Err(Error::rejected(
            "unreadable_fonts",
            format!("the fonts of '{name}' do not say which letters they show"),
        )
        .hint("recognise its text (OCR), or copy it from the publisher's web page"));
    }
    if letters == 0 {
        let pages = if pages == 1 { "1 page".to_owned() } else { format!("{pages} pages") };
        return Err(Error::rejected(
            "no_text_layer",
            format!("'{name}' has no text layer: {pages}, only images"),
        )
        .hint("it is a scan: recognise its text (OCR) first, and check it against the images"));
    }
    Ok(())
}

/// What the document's properties say. Their dates tell when the file was made: they are not taken.
fn found(document: &Document) -> Vec<FoundField> {
    let mut found = Vec::new();
    let info = document.trailer.get(b"Info").ok().and_then(|info| document.dereference(info).ok());
    let title = info.and_then(|(_, info)| info.as_dict().ok()?.get_deref(b"Title", document).ok());
    if let Some(title) = title.and_then(|title| decode_text_string(title).ok()) {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if !is_name_of_file(&title) && title.len() <= 2_000 {
            found.push(FoundField::new("title", title, "document properties, Title"));
        }
    }
    let lang = document.catalog().ok().and_then(|catalog| catalog.get_deref(b"Lang", document).ok());
    if let Some(Object::String(lang, _)) = lang {
        let lang = String::from_utf8_lossy(lang).to_ascii_lowercase();
        let primary = lang.split(['-', '_']).next().unwrap_or_default();
        if matches!(primary.len(), 2 | 3) && primary.bytes().all(|b| b.is_ascii_lowercase()) {
            found.push(FoundField::new("language", primary, "document properties, Lang"));
        }
    }
    found
}

/// Programs write the name of the file they printed where the title belongs.
fn is_name_of_file(title: &str) -> bool {
    let lower = title.to_lowercase();
    let is_file =
        [".doc", ".docx", ".pdf", ".odt", ".rtf", ".indd", ".txt", ".tmp"].iter().any(|e| lower.ends_with(e));
    is_file
        || lower.starts_with("microsoft word - ")
        || !title.chars().any(char::is_alphabetic)
        || lower == "untitled"
}

fn refused(name: &str, error: &PdfError) -> Error {
    match error {
        PdfError::InvalidPassword | PdfError::Decryption(_) => encrypted(name),
        PdfError::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            let limit = MAX_STREAM / (1024 * 1024);
            Error::limit("hostile_file", format!("'{name}' unpacks to more than {limit} MiB in one stream"))
                .hint("no usual program writes this; ask for the file again, or add its text")
        }
        _ => broken(name, &error.to_string().replace('\n', " ")),
    }
}

/// The nearest whole number; what is beyond its range becomes the nearest that is in it.
#[allow(clippy::cast_possible_truncation)]
fn whole(number: f32) -> i32 {
    number.round() as i32
}

/// A whole number of points, which are few, as a length.
#[allow(clippy::cast_precision_loss)]
fn length(number: i32) -> f32 {
    number as f32
}

fn encrypted(name: &str) -> Error {
    Error::rejected("encrypted_file", format!("'{name}' is encrypted"))
        .hint("open it with its password, save it without one, and add that")
}

fn broken(name: &str, why: &str) -> Error {
    Error::rejected("broken_file", format!("'{name}' is not a sound PDF document: {why}"))
        .hint("download it again, or print it to a new PDF, and add that")
}
