//! The Content-Security-Policy of a page: what a browser may do with it, which is next to nothing.

use sha2::{Digest, Sha256};

use super::base64;

/// Nothing is loaded or run; only this style sheet, and pictures inside the page.
pub fn policy(style: &str) -> String {
    format!("default-src 'none'; style-src {}; img-src data:; {REST}", source(style))
}

/// For a page of a site: the style sheet beside it, these scripts inside it, and nothing else.
pub fn script_policy(scripts: &[&str]) -> String {
    let scripts = scripts.iter().map(|script| source(script)).collect::<Vec<_>>().join(" ");
    let scripts = if scripts.is_empty() { String::new() } else { format!("script-src {scripts}; ") };
    format!("default-src 'none'; style-src 'self'; img-src data:; {scripts}{REST}")
}

/// What no page may do.
const REST: &str = "base-uri 'none'; form-action 'none'";

/// The hash of what stands between the tags, as a policy names it.
fn source(text: &str) -> String {
    format!("'sha256-{}'", base64::encode(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_the_hash_of_the_style_and_of_each_script() {
        // printf 'body{}' | openssl dgst -sha256 -binary | base64
        let style = "'sha256-fJgEClQWV1hGkK4qHMO0KotTsVnMYMXTq7/suurGyUo='";
        let expected = format!(
            "default-src 'none'; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'"
        );
        assert_eq!(policy("body{}"), expected);
        let scripts = script_policy(&["body{}", ""]);
        assert!(
            scripts.contains(&format!("style-src 'self'; img-src data:; script-src {style} 'sha256-47DEQ"))
        );
        assert!(!script_policy(&[]).contains("script-src"));
    }
}
