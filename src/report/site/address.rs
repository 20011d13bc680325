//! Addresses that may be published.

/// Whether anybody can look at what an address leads to: it is one of the web, and holds no name and password.
pub(super) fn is_public(url: &str) -> bool {
    let url = url.trim().to_ascii_lowercase();
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return false;
    };
    !rest.split(['/', '?', '#']).next().unwrap_or_default().contains('@')
}
