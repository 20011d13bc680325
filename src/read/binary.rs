//! Files that are not text, told by their first bytes.

use crate::error::Error;

/// What a PDF document is called.
pub(super) const PDF: &str = "a PDF document";

/// What a Word document is called.
pub(super) const DOCX: &str = "a Word document (DOCX)";

/// What the first bytes of a file stand for.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", PDF),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Microsoft Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1A\n", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x7FELF", "a program"),
    (b"\x1F\x8B\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xFD7zXZ\0", "an xz archive"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\0\0\xFE\xFF", "text in UTF-32"),
    (b"\xFF\xFE\0\0", "text in UTF-32"),
];

/// The formats that are read, in words.
#[cfg(feature = "ingest")]
pub(super) const READ: &str = "text, Markdown, HTML, DOCX, EML and PDF";
#[cfg(not(feature = "ingest"))]
pub(super) const READ: &str = "text and Markdown";

/// How far into a ZIP archive the names of its first files are looked for, in bytes.
const ZIP_HEAD: usize = 4096;

/// How far before its end its list of files is looked through, in bytes.
const ZIP_TAIL: usize = 64 * 1024;

/// The first bytes of Microsoft's older container, which also holds encrypted new documents.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// How far into such a container its list of streams is looked for, in bytes.
const OLE_HEAD: usize = 1024 * 1024;

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn utf16(text: &[u8]) -> Vec<u8> {
    text.iter().flat_map(|byte| [*byte, 0]).collect()
}

/// Says what a file is, with an article, when its first bytes are those of a format that is not text.
pub(super) fn binary_kind(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let (head, tail) =
            (&bytes[..bytes.len().min(ZIP_HEAD)], &bytes[bytes.len().saturating_sub(ZIP_TAIL)..]);
        return Some(zip_kind(&[head, b" ", tail].concat()));
    }
    if bytes.starts_with(OLE) && holds(&bytes[..bytes.len().min(OLE_HEAD)], &utf16(b"EncryptedPackage")) {
        return Some("an encrypted Office document");
    }
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

/// Tells office documents from other ZIP archives by the names of the files inside.
fn zip_kind(head: &[u8]) -> &'static str {
    let holds = |name: &[u8]| holds(head, name);
    if holds(b"word/") {
        DOCX
    } else if holds(b"xl/") {
        "an Excel workbook (XLSX)"
    } else if holds(b"ppt/") {
        "a PowerPoint presentation (PPTX)"
    } else if holds(b"application/vnd.oasis.opendocument") {
        "an OpenDocument file"
    } else if holds(b"[Content_Types].xml") {
        "a Microsoft Office document"
    } else {
        "a ZIP archive"
    }
}

/// The refusal of a format that this version does not read.
pub(super) fn not_read(name: &str, kind: &str) -> Error {
    Error::rejected("unsupported_format", format!("'{name}' is {kind}; this version reads {READ}"))
        .hint("save its text as a UTF-8 text file and add that")
}

/// The refusal of bytes that are no text in any encoding that is read.
pub(super) fn not_text(why: &str) -> Error {
    Error::rejected("not_text", format!("the input is not text: {why}"))
        .hint(format!("this version reads {READ}; save the text as a UTF-8 text file and add that"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_first_bytes() {
        assert_eq!(binary_kind(b"%PDF-1.7\n"), Some("a PDF document"));
        assert_eq!(binary_kind(b"PK\x03\x04\0\0word/document.xml"), Some("a Word document (DOCX)"));
        assert_eq!(binary_kind(b"PK\x03\x04\0\0xl/workbook.xml"), Some("an Excel workbook (XLSX)"));
        assert_eq!(binary_kind(b"PK\x03\x04\0\0photo"), Some("a ZIP archive"));
        assert_eq!(binary_kind(b"\xFF\xFE\0\0T\0\0\0"), Some("text in UTF-32"));
        assert_eq!(binary_kind(b"\xFF\xFET\0"), None);
        assert_eq!(binary_kind(b"The parties"), None);
        assert_eq!(binary_kind(b""), None);
    }
}
