//! Keeps text from becoming markup, with as few backslashes as that takes.
//!
//! Web addresses become `<https://…>`, so that no sign inside them needs a backslash.

/// Escapes text that stands inside a line: headings, labels.
pub(super) fn inline(line: &str) -> String {
    escape(line.trim_matches([' ', '\t']), None)
}

/// Escapes text that stands at the start of a line, where signs such as `#` and `-` mean something; line breaks
/// are kept, blanks around lines are not (they would mean code, or a hard break), a tab becomes a blank.
pub(super) fn lines(text: &str) -> String {
    let line = |line: &str| {
        let line = line.trim_matches([' ', '\t']);
        escape(line, lead(line))
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Where in a line the sign stands that would make it a heading, a quote, a list, a rule or a table; nothing
/// for an ordinary line.
fn lead(line: &str) -> Option<usize> {
    let after = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let first = line.chars().next()?;
    let hashes = line.len() - line.trim_start_matches('#').len();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let found = match first {
        '>' => true,
        '#' => after(&line[hashes..]),
        '-' | '+' | '*' if after(&line[1..]) => true,
        '0'..='9' => {
            return (line[digits..].starts_with(['.', ')']) && after(&line[digits + 1..])).then_some(digits);
        }
        _ => line.chars().all(|c| matches!(c, '-' | '_' | '*' | '=' | ':' | ' ' | '\t')),
    };
    found.then_some(0)
}

/// Escapes one line, the sign at byte `lead` in any case.
fn escape(line: &str, lead: Option<usize>) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut previous = None;
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        if let Some(length) = address(&line[at..], previous) {
            let address = &line[at..at + length];
            out.push('<');
            out.push_str(address);
            out.push('>');
            at += length;
            previous = address.chars().next_back();
            continue;
        }
        let rest = &line[at + c.len_utf8()..];
        if lead == Some(at) || is_markup(c, previous, rest) {
            out.push('\\');
        }
        out.push(if c == '\t' { ' ' } else { c });
        at += c.len_utf8();
        previous = Some(c);
    }
    out
}

/// Whether a sign would be read as markup between what comes before and after it.
fn is_markup(c: char, previous: Option<char>, rest: &str) -> bool {
    let next = rest.chars().next();
    let blank = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let inside = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    match c {
        '|' | '`' | '[' => true,
        '*' | '~' => !(blank(previous) && blank(next)),
        '_' => !(blank(previous) && blank(next) || inside(previous) && inside(next)),
        '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
        '&' => is_entity(rest),
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
        _ => false,
    }
}

/// Whether what follows an `&` makes it an entity, such as `lt;`.
fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    end > 0 && name[end..].starts_with(';')
}

/// The length in bytes of the web address that begins here, without the punctuation of the sentence around it.
fn address(text: &str, previous: Option<char>) -> Option<usize> {
    if previous.is_some_and(|c| c.is_alphanumeric() || c == '\\') {
        return None;
    }
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let ends = |(at, c): (usize, char)| {
        c.is_whitespace()
            || matches!(c, '<' | '>' | '"' | '`' | '|' | '\\')
            // Renderers do not agree on what an entity in an address is.
            || (c == '&' && is_entity(&host[at + 1..]))
    };
    let end = host.char_indices().find(|&sign| ends(sign)).map_or(host.len(), |(at, _)| at);
    let host = &host[..end];
    let mut trimmed = host.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '”', '»']);
    if !trimmed.contains('(') {
        trimmed = trimmed.trim_end_matches([')', ']']);
    }
    let scheme = if text.starts_with("https") { 8 } else { 7 };
    (!trimmed.is_empty()).then_some(scheme + trimmed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in [
            "Agreed to meet (twice) by 2026-12-01; 5 < 6 > 4, snake_case, a * b, AT&T, ~ 5 %, C:\\data, #12",
            "«Қазақстан» — 协议",
            "-5 °C",
            "1.5 million",
            "#tag",
            "a - b",
        ] {
            assert_eq!(lines(text), text);
        }
    }

    #[test]
    fn markup_becomes_text() {
        for (text, escaped) in [
            ("*a* **b**", "\\*a\\* \\*\\*b\\*\\*"),
            ("_a_ b_", "\\_a\\_ b\\_"),
            ("[x](javascript:y) ![i](j)", "\\[x](javascript:y) !\\[i](j)"),
            ("<script>&lt;&#60;", "\\<script>\\&lt;\\&#60;"),
            ("~~gone~~ `code`", "\\~\\~gone\\~\\~ \\`code\\`"),
            ("a\\*b\\", "a\\\\\\*b\\\\"),
        ] {
            assert_eq!(inline(text), escaped);
        }
    }

    #[test]
    fn the_start_of_a_line_is_no_markup() {
        for (text, escaped) in [
            ("# a", "\\# a"),
            ("> a", "\\> a"),
            ("- a", "\\- a"),
            ("+", "\\+"),
            ("* a", "\\* a"),
            ("12) a", "12\\) a"),
            ("1986. a", "1986\\. a"),
            ("---", "\\---"),
            ("===", "\\==="),
            (":--", "\\:--"),
            ("    code", "code"),
            ("a  \n- b\tc", "a\n\\- b c"),
        ] {
            assert_eq!(lines(text), escaped);
        }
        assert_eq!(inline("1. Overview"), "1. Overview");
    }

    #[test]
    fn addresses_stand_in_brackets() {
        for (text, escaped) in [
            ("see https://e.org/a_b*c?x=1&lt;.", "see <https://e.org/a_b*c?x=1>\\&lt;."),
            ("https://e.org/?a&lt;b&c=d", "<https://e.org/?a>\\&lt;b&c=d"),
            ("(http://e.org/~u)", "(<http://e.org/~u>)"),
            ("https://e.org/a_(b)", "<https://e.org/a_(b)>"),
            ("https://e.org/|x", "<https://e.org/>\\|x"),
            ("https://", "https://"),
            ("xhttps://a", "xhttps://a"),
            ("\\https://a", "\\https://a"),
        ] {
            assert_eq!(inline(text), escaped);
        }
    }
}
