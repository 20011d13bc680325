//! The bytes of a file into the text of a release.

use crate::error::{Error, Result};
use crate::model::digest::sha256;
use crate::model::text::normalise;

#[cfg(not(feature = "ingest"))]
use super::binary::not_read;
use super::decode::{Decoded, decode};
#[cfg(feature = "ingest")]
use super::docx::read_docx;
use super::found::{FoundField, first};
#[cfg(feature = "ingest")]
use super::html::{self, decode_page};
#[cfg(feature = "ingest")]
use super::mail::read_mail;
use super::markdown::read_markdown;
use super::media::{MediaType, media_type};
#[cfg(feature = "ingest")]
use super::pdf::read_pdf;
use super::{MAX_BYTES, too_large};

/// What the user says about a file; what is not said is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The label of the encoding, such as `windows-1251`.
    pub encoding: Option<String>,
    /// The media type, whatever the name of the file.
    pub media_type: Option<MediaType>,
}

/// The text of a release, ready to be stored, and what the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseText {
    /// The normalised text, front matter left out.
    pub text: String,
    /// SHA-256 of the normalised text in UTF-8, hexadecimal.
    pub text_sha256: String,
    /// SHA-256 of the file's bytes, hexadecimal.
    pub original_sha256: String,
    /// Such as `text/plain`.
    pub media_type: &'static str,
    /// The encoding the file was in, such as `UTF-8`.
    pub encoding: String,
    /// Whether the encoding was guessed.
    pub encoding_guessed: bool,
    /// Whether bytes that made no sense in the encoding became U+FFFD.
    pub had_errors: bool,
    /// The title found first, if one was.
    pub title_found: Option<String>,
    /// Everything found about title, date, publisher, url and language, with its place; the first of a field counts.
    pub found: Vec<FoundField>,
    /// The size of the file in bytes.
    pub bytes: u64,
}

/// Makes release text of the bytes of a file. `name` is its name, or `-`: it tells the format and stands in the
/// errors, which are: too large (limit), not a format that is read, not text, no words in it.
pub fn read_release(bytes: &[u8], name: &str, options: &ReadOptions) -> Result<ReleaseText> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large(name));
    }
    let told = media_type(bytes, name);
    let media_type = options.media_type.map_or(told, Ok)?;
    let Body { text, found, encoding, guessed, had_errors } = body(media_type, bytes, name, options)?;
    let text = normalise(&text);
    if !text.contains(char::is_alphanumeric) {
        return Err(Error::rejected("empty_release", format!("'{name}' holds no words"))
            .hint("a release is stored with its text; check that the right file was saved"));
    }
    Ok(ReleaseText {
        text_sha256: sha256(text.as_bytes()),
        original_sha256: sha256(bytes),
        text,
        media_type: media_type.as_str(),
        encoding,
        encoding_guessed: guessed,
        had_errors,
        title_found: first(&found, "title").map(|f| f.value.clone()),
        found,
        bytes: bytes.len() as u64,
    })
}

/// What a format's reader makes of a file.
struct Body {
    text: String,
    found: Vec<FoundField>,
    encoding: String,
    guessed: bool,
    had_errors: bool,
}

impl Body {
    /// The text of a format that says itself how it is encoded.
    #[cfg(feature = "ingest")]
    fn packed((text, found): (String, Vec<FoundField>)) -> Self {
        let text = text.replace('\0', "\u{fffd}");
        let had_errors = text.contains(char::REPLACEMENT_CHARACTER);
        Self { text, found, encoding: "UTF-8".to_owned(), guessed: false, had_errors }
    }

    fn of(decoded: Decoded, text: String, found: Vec<FoundField>) -> Self {
        let Decoded { encoding, guessed, had_errors, .. } = decoded;
        Self { text, found, encoding, guessed, had_errors }
    }
}

fn body(media_type: MediaType, bytes: &[u8], name: &str, options: &ReadOptions) -> Result<Body> {
    match media_type {
        MediaType::Plain => {
            let mut decoded = decode(bytes, options.encoding.as_deref())?;
            let text = std::mem::take(&mut decoded.text);
            Ok(Body::of(decoded, text, Vec::new()))
        }
        MediaType::Markdown => {
            let decoded = decode(bytes, options.encoding.as_deref())?;
            let (text, found) = read_markdown(&decoded.text);
            let text = text.to_owned();
            Ok(Body::of(decoded, text, found))
        }
        #[cfg(feature = "ingest")]
        MediaType::Html => {
            let decoded = decode_page(bytes, options.encoding.as_deref())?;
            let (text, found) = html::read_html(name, &decoded.text)?;
            Ok(Body::of(decoded, text, found))
        }
        #[cfg(feature = "ingest")]
        MediaType::Docx => read_docx(name, bytes).map(Body::packed),
        #[cfg(feature = "ingest")]
        MediaType::Mail => read_mail(name, bytes).map(Body::packed),
        #[cfg(feature = "ingest")]
        MediaType::Pdf => read_pdf(name, bytes).map(Body::packed),
        #[cfg(not(feature = "ingest"))]
        _ => Err(not_read(name, media_type.as_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    fn read(bytes: &[u8], name: &str) -> Result<ReleaseText> {
        read_release(bytes, name, &ReadOptions::default())
    }

    #[test]
    fn text_is_normalised_and_both_forms_are_hashed() {
        let release = read("The parties\u{A0}agreed.\r\n\r\n\r\n".as_bytes(), "readout.txt").unwrap();
        assert_eq!(release.text, "The parties agreed.\n");
        assert_eq!(release.text_sha256, sha256(b"The parties agreed.\n"));
        assert_ne!(release.original_sha256, release.text_sha256);
        assert_eq!(
            (release.media_type, release.encoding.as_str(), release.bytes),
            ("text/plain", "UTF-8", 26)
        );
        assert_eq!(release.title_found, None);
    }

    #[test]
    fn markdown_stays_as_it_is_but_for_its_front_matter() {
        let release =
            read("---\r\ntitle: Воды\r\n---\r\n# Water\r\n\r\n- *agreed* to meet".as_bytes(), "a.md")
                .unwrap();
        assert_eq!(release.text, "# Water\n\n- *agreed* to meet\n");
        assert_eq!(release.title_found.as_deref(), Some("Воды"));
        assert_eq!(release.media_type, "text/markdown");
        assert_eq!(release.found.len(), 2);
    }

    #[test]
    fn what_the_user_says_about_the_file_counts() {
        let options = ReadOptions { encoding: Some("koi8-r".into()), media_type: Some(MediaType::Markdown) };
        let release = read_release(b"# \xE4\xC1", "a.html", &options).unwrap();
        assert_eq!((release.text.as_str(), release.encoding.as_str()), ("# Да\n", "KOI8-R"));
        assert_eq!(release.title_found.as_deref(), Some("Да"));
    }

    #[test]
    fn a_binary_file_is_refused_whatever_the_user_says() {
        let options = ReadOptions { encoding: None, media_type: Some(MediaType::Plain) };
        assert_eq!(read_release(b"%PDF-1.7", "a.txt", &options).unwrap_err().code, "not_text");
        assert_eq!(read(b"\x89PNG\r\n\x1A\n", "a.txt").unwrap_err().code, "unsupported_format");
    }

    #[test]
    fn a_file_without_words_is_refused() {
        for bytes in [b"".as_slice(), b" \r\n\t", b"\xEF\xBB\xBF", b"\xC2\xA0", b"---\n"] {
            let error = read(bytes, "blank.txt").unwrap_err();
            assert_eq!((error.kind, error.code), (Kind::Rejected, "empty_release"));
            assert!(error.message.contains("'blank.txt'"));
        }
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused_by_the_limit() {
        let error = read(&vec![b'a'; MAX_BYTES + 1], "big.txt").unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Limit, "too_large"));
        assert!(error.message.contains("50 MiB"));
    }
}
