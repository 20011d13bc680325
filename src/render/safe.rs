//! Makes text from outside safe to show: what cannot be seen, or reorders what is seen, becomes visible.
//!
//! Every writer meant for people passes all text through here; CSV and JSON are data and do not.
//! Letters of right-to-left scripts, their marks (LRM, RLM, ALM) and the joiners (ZWJ, ZWNJ)
//! stay: they are how those texts are written.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Makes text safe for one line: as [`safe_text`], and each line break or tab becomes a blank.
pub fn safe(text: &str) -> Cow<'_, str> {
    clean(text, |c| if matches!(c, '\n' | '\t') { Treatment::Blank } else { treatment(c) })
}

/// Makes running text safe: control characters become their pictures (`␛`), other invisible or reordering
/// characters their code (`<U+202E>`); line breaks (`\r\n` as `\n`) and tabs are kept.
pub fn safe_text(text: &str) -> Cow<'_, str> {
    clean(text, treatment)
}

/// What becomes of one character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Treatment {
    Keep,
    Blank,
    Picture(char),
    Code,
}

fn treatment(c: char) -> Treatment {
    match c {
        '\n' | '\t' => Treatment::Keep,
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)).map_or(Treatment::Code, Treatment::Picture),
        '\u{7F}' => Treatment::Picture('␡'),
        // C1 controls: some terminals obey them as they obey ESC.
        '\u{80}'..='\u{9F}'
        // Line and paragraph separators.
        | '\u{2028}' | '\u{2029}'
        // Bidirectional embeddings, overrides and isolates.
        | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        // Deprecated format controls, annotation marks, a byte order mark inside a text.
        | '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FEFF}'
        // Tags: a whole hidden text can be written in them.
        | '\u{E0000}'..='\u{E007F}' => Treatment::Code,
        c if is_noncharacter(c) => Treatment::Code,
        _ => Treatment::Keep,
    }
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

fn clean(text: &str, treat: impl Fn(char) -> Treatment) -> Cow<'_, str> {
    if text.chars().all(|c| treat(c) == Treatment::Keep) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\r' && chars.peek() == Some(&'\n') {
            continue;
        }
        match treat(c) {
            Treatment::Keep => out.push(c),
            Treatment::Blank => out.push(' '),
            Treatment::Picture(picture) => out.push(picture),
            Treatment::Code => {
                // Writing to a String cannot fail.
                let _ = write!(out, "<U+{:04X}>", u32::from(c));
            }
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escape_sequences_become_visible() {
        assert_eq!(safe("\u{1b}[31mred\u{7}\u{7f}\0"), "␛[31mred␇␡␀");
        assert_eq!(safe("\u{9b}31m"), "<U+009B>31m");
    }

    #[test]
    fn what_reorders_or_hides_becomes_visible() {
        assert_eq!(safe("user\u{202e}txt.exe\u{2069}"), "user<U+202E>txt.exe<U+2069>");
        assert_eq!(safe("a\u{2028}b\u{feff}c\u{fffe}"), "a<U+2028>b<U+FEFF>c<U+FFFE>");
        assert_eq!(safe("hi\u{e0041}\u{e007f}"), "hi<U+E0041><U+E007F>");
    }

    #[test]
    fn scripts_joiners_and_direction_marks_stay_and_cost_nothing() {
        for text in ["اتفق الطرفان", "می\u{200c}خواهم", "👩\u{200d}🔬", "a\u{200f}b", "协议", "Қазақстан"]
        {
            assert!(matches!(safe(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn one_line_stays_one_line_and_text_keeps_its_lines() {
        assert_eq!(safe("a\r\nb\nc\td\re"), "a b c d␍e");
        assert_eq!(safe_text("a\r\nb\nc\td\re"), "a\nb\nc\td␍e");
    }

    proptest! {
        #[test]
        fn nothing_that_controls_a_terminal_is_left(text in ".*|\\PC*|[\0-\u{a0}\u{2020}-\u{2070}]*") {
            let line = safe(&text).into_owned();
            prop_assert!(line.chars().all(|c| !c.is_control()));
            prop_assert!(safe_text(&text).chars().all(|c| !c.is_control() || c == '\n' || c == '\t'));
            let again = safe(&line).into_owned();
            prop_assert_eq!(again, line);
        }
    }
}
