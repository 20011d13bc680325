//! Pieces of WordprocessingML as text.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::super::language;
use super::super::safe::safe_text;

/// Text for XML, of an element or an attribute; what a reader could not see is made visible, so every character is
/// one that XML takes.
pub(super) fn escaped(text: &str) -> String {
    let text = safe_text(text);
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // In an attribute a reader of XML would make them blanks.
            '\n' | '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// How a run of letters is set.
#[derive(Debug, Clone, Default)]
pub(super) struct Look<'a> {
    /// The character style by its id.
    pub style: Option<&'a str>,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// RGB in hexadecimal digits.
    pub color: Option<&'static str>,
    /// The size in half points, where it is not the style's.
    pub size: Option<u8>,
    /// The language of the words.
    pub language: Option<Cow<'a, str>>,
}

/// A run with these words; line breaks and tabs are kept.
pub(super) fn run(out: &mut String, text: &str, look: &Look<'_>) {
    out.push_str("<w:r>");
    let text = safe_text(text);
    properties(out, look, is_right_to_left(&text));
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push_str("<w:br/>");
        }
        for (number, piece) in line.split('\t').enumerate() {
            if number > 0 {
                out.push_str("<w:tab/>");
            }
            if !piece.is_empty() {
                let _ = write!(out, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(piece));
            }
        }
    }
    out.push_str("</w:r>");
}

/// The properties of a run, in the order that the schema asks for.
fn properties(out: &mut String, look: &Look<'_>, is_right_to_left: bool) {
    let mut inner = String::new();
    if let Some(style) = look.style {
        let _ = write!(inner, "<w:rStyle w:val=\"{}\"/>", escaped(style));
    }
    if look.bold {
        inner.push_str("<w:b/><w:bCs/>");
    }
    if look.italic {
        inner.push_str("<w:i/><w:iCs/>");
    }
    if let Some(color) = look.color {
        let _ = write!(inner, "<w:color w:val=\"{color}\"/>");
    }
    if let Some(size) = look.size {
        let _ = write!(inner, "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
    }
    if is_right_to_left {
        inner.push_str("<w:rtl/>");
    }
    if let Some(language) = look.language.as_deref().filter(|language| language::is_tag(language)) {
        let attribute = if is_right_to_left { "bidi" } else { "val" };
        let _ = write!(inner, "<w:lang w:{attribute}=\"{language}\"/>");
    }
    if !inner.is_empty() {
        let _ = write!(out, "<w:rPr>{inner}</w:rPr>");
    }
}

/// Whether the first letter of a text belongs to a script that is written from right to left.
pub(super) fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xml(text: &str, look: &Look<'_>) -> String {
        let mut out = String::new();
        run(&mut out, text, look);
        out
    }

    #[test]
    fn words_keep_their_lines_and_signs_of_xml_are_escaped() {
        assert_eq!(
            xml("a <b>\n\tc\u{0}\u{202e}", &Look::default()),
            "<w:r><w:t xml:space=\"preserve\">a &lt;b&gt;</w:t><w:br/><w:tab/>\
             <w:t xml:space=\"preserve\">c␀&lt;U+202E&gt;</w:t></w:r>"
        );
    }

    #[test]
    fn words_say_their_language_and_direction() {
        let look = |tag: &'static str| Look { language: Some(tag.into()), ..Look::default() };
        assert!(xml("Стороны", &look("ru")).contains("<w:rPr><w:lang w:val=\"ru\"/></w:rPr>"));
        assert!(xml("اتفق", &look("ar")).contains("<w:rPr><w:rtl/><w:lang w:bidi=\"ar\"/></w:rPr>"));
        assert!(!xml("x", &look("\"/><evil/>")).contains("lang"));
    }
}
