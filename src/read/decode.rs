//! Bytes into text: which encoding they are in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, REPLACEMENT, UTF_8};

use crate::error::{Error, Result};

use super::binary::{binary_kind, not_text};
use super::utf16::utf16_without_mark;

/// So many control characters are let through in any text, such as the terminal escapes of a captured screen.
const STRAY_CONTROLS: usize = 4;

/// A text and the encoding it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without its byte order mark, otherwise as it was.
    pub text: String,
    /// The encoding's name in the Encoding Standard, such as `windows-1251`.
    pub encoding: String,
    /// Whether some bytes made no sense in it and became U+FFFD.
    pub had_errors: bool,
    /// Whether the encoding was guessed: no byte order mark, not valid UTF-8, none declared.
    pub guessed: bool,
}

/// Decodes a text file.
///
/// A byte order mark decides; else the declared label (`windows-1251`, `koi8-r`, `latin1`, …); else the text is
/// UTF-8 if it is valid UTF-8 (or valid but for a few bytes), or what its bytes look like. Binary input and
/// unknown labels are errors.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Result<Decoded> {
    let declared = declared.map(encoding_for).transpose()?;
    if let Some(kind) = binary_kind(bytes) {
        return Err(not_text(&format!("it is {kind}")));
    }
    let (encoding, guessed) = match (Encoding::for_bom(bytes), declared) {
        (Some((marked, _)), _) => (marked, false),
        (None, Some(declared)) => (declared, false),
        (None, None) => detect(bytes)?,
    };
    let (text, encoding, had_errors) = encoding.decode(bytes);
    refuse_controls(&text)?;
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name().to_owned(), had_errors, guessed })
}

/// The encoding that a label names.
fn encoding_for(label: &str) -> Result<&'static Encoding> {
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != REPLACEMENT).ok_or_else(|| {
        Error::usage("unknown_encoding", format!("unknown encoding '{label}'"))
            .hint("write it as utf-8, utf-16le, windows-1251, koi8-r, iso-8859-1 or another label of the web")
    })
}

/// The encoding that bytes without a byte order mark look like, and whether that is a guess.
fn detect(bytes: &[u8]) -> Result<(&'static Encoding, bool)> {
    if bytes.contains(&0) {
        return match utf16_without_mark(bytes) {
            Some(encoding) => Ok((encoding, true)),
            None => Err(not_text("it holds zero bytes")),
        };
    }
    if is_utf8_but_for_a_few_bytes(bytes) {
        return Ok((UTF_8, false));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok((detector.guess(None, Utf8Detection::Deny), true))
}

/// Whether the bytes are UTF-8, perhaps damaged: other encodings hardly ever hold its sequences by chance, so
/// that one broken byte must not turn the whole text into another encoding.
fn is_utf8_but_for_a_few_bytes(bytes: &[u8]) -> bool {
    let (mut sequences, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sequences += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || sequences >= 4 * broken
}

/// Refuses text that is made of control characters.
fn refuse_controls(text: &str) -> Result<()> {
    let is_control = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{85}');
    if text.contains('\0') {
        return Err(not_text("it holds NUL characters"));
    }
    let controls = text.chars().filter(is_control).count();
    if controls.saturating_sub(STRAY_CONTROLS) * 20 > text.chars().count() {
        return Err(not_text(&format!("it holds {controls} control characters")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use encoding_rs::{KOI8_R, WINDOWS_1251, WINDOWS_1252};
    use proptest::prelude::*;

    use super::*;
    use crate::error::Kind;

    const RUSSIAN: &str = "Стороны договорились открыть совместный центр по водным ресурсам в Актобе до конца года. \
        Министр подтвердил готовность поддержать эту работу.";
    const FRENCH: &str =
        "Les délégations sont convenues d’élaborer un plan d’été à Genève, où l’équipe s’installera.";

    fn name(bytes: &[u8]) -> String {
        decode(bytes, None).unwrap().encoding
    }

    #[test]
    fn utf_8_is_read_with_and_without_its_mark() {
        let marked = [b"\xEF\xBB\xBF".as_slice(), RUSSIAN.as_bytes()].concat();
        for bytes in [RUSSIAN.as_bytes(), &marked] {
            let decoded = decode(bytes, None).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding.as_str()), (RUSSIAN, "UTF-8"));
            assert!(!decoded.had_errors && !decoded.guessed);
        }
    }

    #[test]
    fn older_cyrillic_and_latin_encodings_are_detected() {
        for (text, encoding) in [(RUSSIAN, WINDOWS_1251), (RUSSIAN, KOI8_R), (FRENCH, WINDOWS_1252)] {
            let decoded = decode(&encoding.encode(text).0, None).unwrap();
            assert_eq!(decoded.text, text, "{}", encoding.name());
            assert!(decoded.guessed);
        }
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        for order in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = RUSSIAN.encode_utf16().flat_map(order).collect();
            let mark = order(0xFEFF);
            for bytes in [bytes.clone(), [mark.as_slice(), &bytes].concat()] {
                let decoded = decode(&bytes, None).unwrap();
                assert_eq!(decoded.text, RUSSIAN);
                assert!(decoded.encoding.starts_with("UTF-16"));
            }
        }
    }

    #[test]
    fn a_declared_label_decides_where_there_is_no_mark() {
        let bytes = WINDOWS_1251.encode("Да").0;
        let decoded = decode(&bytes, Some("CP1251")).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.encoding.as_str()), ("Да", "windows-1251"));
        let error = decode(b"x", Some("klingon")).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Usage, "unknown_encoding"));
        assert_eq!(decode(b"x", Some("iso-2022-kr")).unwrap_err().code, "unknown_encoding");
        assert!(decode(b"\xFFagreed", Some("utf-8")).unwrap().had_errors);
    }

    #[test]
    fn one_broken_byte_does_not_make_utf_8_another_encoding() {
        let mut bytes = RUSSIAN.as_bytes().to_vec();
        bytes.truncate(bytes.len() - 2);
        assert_eq!(name(&bytes), "UTF-8");
        assert!(decode(&bytes, None).unwrap().had_errors);
    }

    #[test]
    fn binary_input_is_refused_by_name() {
        let error = decode(b"%PDF-1.4 and so on", None).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Rejected, "not_text"));
        assert!(error.message.contains("PDF") && error.hint.is_some());
        assert_eq!(decode(b"agreed\0to", None).unwrap_err().code, "not_text");
        assert_eq!(decode(b"agreed\0to", Some("utf-8")).unwrap_err().code, "not_text");
        assert_eq!(decode(&b"\x01\x02agreed\x03\x04".repeat(9), None).unwrap_err().code, "not_text");
    }

    #[test]
    fn a_few_terminal_escapes_are_text() {
        assert_eq!(decode(b"\x1b[31mThe parties agreed\x1b[0m", None).unwrap().encoding, "UTF-8");
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_without_nul_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            if let Ok(decoded) = decode(&bytes, None) {
                prop_assert!(!decoded.text.contains('\0'));
            }
        }

        #[test]
        fn any_text_without_controls_comes_back(text in "\\PC{0,60}") {
            prop_assume!(!text.starts_with('\u{FEFF}') && binary_kind(text.as_bytes()).is_none());
            prop_assert_eq!(decode(text.as_bytes(), None).unwrap().text, text);
        }
    }
}
