//! Addresses of the web: where a release was published, where evidence is found.

use crate::error::{Error, Result};

/// Whether a text begins as an address of the web does.
pub fn is_web(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}

/// An address as it is kept: it becomes a link in reports, so it is `http` or `https`.
///
/// # Errors
/// `bad_url`: anything else.
pub fn parse(text: &str) -> Result<String> {
    if is_web(text) {
        return Ok(text.to_owned());
    }
    Err(Error::rejected("bad_url", format!("'{text}' is not a web address")).hint("write it with https://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_kept() {
        for address in ["https://e.org", "HTTP://e.org/a?b=c#d", "https://қаз.example/жаңалық"] {
            assert_eq!(parse(address).as_deref(), Ok(address));
        }
        for other in ["javascript:alert(1)", "ftp://e.org", "e.org/https://e.org", "http:/e.org", "ж", ""] {
            assert_eq!(parse(other).unwrap_err().code, "bad_url", "{other}");
        }
    }
}
