//! The encoding that a page declares.

use super::super::decode::{Decoded, decode};
use crate::error::Result;

/// So far into a page its declaration is looked for, in bytes.
const HEAD: usize = 8 * 1024;

/// Decodes a page: by what the user says, else by its byte order mark, else as UTF-8 where its letters beyond ASCII
/// are valid UTF-8 (browsers save pages so and leave the old declaration in them), else as it declares, else by
/// what its bytes look like.
pub fn decode_page(bytes: &[u8], said: Option<&str>) -> Result<Decoded> {
    if said.is_some() || (std::str::from_utf8(bytes).is_ok() && !bytes.is_ascii()) {
        return decode(bytes, said);
    }
    match declared(bytes) {
        // A page that was read as ASCII so far cannot be UTF-16, and one that is not valid UTF-8 is not that.
        Some(label) if !label.starts_with("utf") => decode(bytes, Some(&label))
            .or_else(|error| if error.code == "unknown_encoding" { decode(bytes, None) } else { Err(error) }),
        _ => decode(bytes, None),
    }
}

/// The label in `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml … encoding="…"?>`.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let in_metas =
        head.split("<meta").skip(1).filter_map(|tag| label_after(tag.split('>').next()?, "charset"));
    let in_xml = head
        .trim_start()
        .strip_prefix("<?xml")
        .and_then(|rest| label_after(rest.split("?>").next()?, "encoding"));
    in_metas.into_iter().next().or(in_xml)
}

fn label_after(tag: &str, word: &str) -> Option<String> {
    let rest = tag.split_once(word)?.1.trim_start().strip_prefix('=')?;
    let rest = rest.trim_start().trim_start_matches(['"', '\'']);
    let label: String =
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c)).collect();
    (!label.is_empty()).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_is_found_in_its_usual_places() {
        for (head, label) in [
            ("<html><META CharSet='Windows-1251'>", Some("windows-1251")),
            ("<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">", Some("koi8-r")),
            ("<?xml version='1.0' encoding=\"ISO-8859-1\"?><html>", Some("iso-8859-1")),
            ("<meta name=charset><p>charset=utf-8", None),
        ] {
            assert_eq!(declared(head.as_bytes()).as_deref(), label, "{head}");
        }
    }
}
