//! Texts inside markup: HTML, SVG and XML read what is written here as text and nothing else.

use std::borrow::Cow;

/// The text with the five signs of markup as references; fit for content and for quoted attributes.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The address, if a reader may follow it: `http` or `https` with something behind, and nothing in it that is no part
/// of an address.
pub fn web_address(url: &str) -> Option<&str> {
    let url = url.trim();
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
    let rest = &url[scheme.len()..];
    let is_foreign = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || crate::render::safe(c.encode_utf8(&mut [0; 4])) != c.to_string()
    };
    (!rest.is_empty() && !rest.starts_with(['/', '?', '#']) && !rest.contains(is_foreign)).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(escaped("<b a=\"1\" c='2'>&"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
        assert!(matches!(escaped("Қазақстан"), Cow::Borrowed(_)));
    }

    #[test]
    fn only_addresses_of_the_web_are_followed() {
        for url in ["https://example.org/a?b=c&d#e", " HTTP://example.org ", "https://пример.рф/"] {
            assert_eq!(web_address(url), Some(url.trim()));
        }
        for url in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "https://",
            "https:///x",
            "https://a b",
            "https://a\u{202e}b",
            "java\nscript:https://x",
            "",
        ] {
            assert_eq!(web_address(url), None, "{url}");
        }
    }
}
