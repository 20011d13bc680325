//! The Content-Security-Policy of a page: what a browser may do with it, which is next to nothing.

use sha2::{Digest, Sha256};

use super::base64;

/// Nothing is loaded or run; only this style sheet, and these scripts where there are any, and pictures inside the page.
pub fn policy(style: &str, scripts: &[&str]) -> String {
    let mut policy = format!("default-src 'none'; style-src {}; img-src data:", source(style));
    for (index, script) in scripts.iter().enumerate() {
        policy += &format!("{}{}", if index == 0 { "; script-src " } else { " " }, source(script));
    }
    policy + "; base-uri 'none'; form-action 'none'"
}

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
        let plain = policy("body{}", &[]);
        let expected = format!(
            "default-src 'none'; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'"
        );
        assert_eq!(plain, expected);
        assert!(policy("", &["body{}", ""]).contains(&format!("; script-src {style} 'sha256-47DEQ")));
    }
}
