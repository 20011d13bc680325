//! Which addresses from the data a writer may make into links.

/// The address, where it is one of the web: `http` or `https`, a host, and nothing that cannot stand in one.
/// Anything else (`javascript:`, `file:`, half an address) stays text.
pub fn web(address: &str) -> Option<&str> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c);
    let is_shown_as_it_is = super::safe(address) == address;
    (is_web && !host.is_empty() && address.chars().all(is_plain) && is_shown_as_it_is).then_some(address)
}

/// The address with its letters outside ASCII written out, where they are hidden in percent signs; what would mean
/// something else or is no text stays as it is.
pub fn spelled_out(address: &str) -> String {
    let mut out = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        match escaped(rest) {
            Some(byte) if !byte.is_ascii() => {
                let (letters, after) = run(rest);
                match String::from_utf8(letters) {
                    Ok(letters) if letters.chars().all(char::is_alphanumeric) => out.extend(letters.bytes()),
                    _ => out.extend_from_slice(rest.get(..rest.len() - after.len()).unwrap_or_default()),
                }
                rest = after;
            }
            _ => {
                out.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| address.to_owned())
}

/// The byte written as `%D3` at the beginning.
fn escaped(text: &[u8]) -> Option<u8> {
    match text {
        [b'%', high, low, ..] => {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
        }
        _ => None,
    }
}

/// The bytes beyond ASCII that are written so from the beginning, and what comes after them.
fn run(mut text: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut bytes = Vec::new();
    while let Some(byte) = escaped(text).filter(|byte| !byte.is_ascii()) {
        bytes.push(byte);
        text = text.get(3..).unwrap_or_default();
    }
    (bytes, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_followed() {
        for address in ["https://e.org", "HTTP://e.org/a?b=c#d", " https://қаз.example/жаңалық "] {
            assert_eq!(web(address), Some(address.trim()));
        }
        let refused = [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "ftp://e.org",
            "https://",
            "https:///path",
            "https://e.org/a b",
            "https://e.org/\u{202e}x",
            "https://e.org/\"onclick",
            "e.org",
            "",
        ];
        assert_eq!(refused.map(web), [None; 10]);
    }

    #[test]
    fn letters_behind_percent_signs_are_spelled_out_and_nothing_else() {
        for (address, spelled) in [
            ("https://e.org/%D3%99%d2%9b", "https://e.org/әқ"),
            ("https://e.org/a%2Fb%20%41", "https://e.org/a%2Fb%20%41"),
            ("https://e.org/%D3%FF%E2%80%AE", "https://e.org/%D3%FF%E2%80%AE"),
            ("https://e.org/%D", "https://e.org/%D"),
            ("https://e.org/ә%", "https://e.org/ә%"),
        ] {
            assert_eq!(spelled_out(address), spelled);
        }
    }
}
