//! What every page holds: a policy that fits its style, and no markup that comes from the data.

use std::collections::BTreeMap;

use super::*;
use crate::render::Tone;
use crate::render::scene::Paint;

/// The colours of a scheme in the style sheet: the first `:root` is light, the second dark.
fn scheme(nth: usize) -> BTreeMap<&'static str, [u8; 3]> {
    let block = STYLE.split(":root {").nth(nth).unwrap().split('}').next().unwrap();
    let colors = block.split("--").filter_map(|rule| {
        let (name, value) = rule.split_once(": #")?;
        let byte = |n: usize| u8::from_str_radix(value.get(n..n + 2)?, 16).ok();
        Some((name, [byte(0)?, byte(2)?, byte(4)?]))
    });
    colors.collect()
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    crate::render::scene::contrast(a, b)
}

#[test]
fn what_is_read_stands_out_in_the_light_and_in_the_dark() {
    for nth in [1, 2] {
        let colors = scheme(nth);
        assert_eq!(colors.len(), 18, "{colors:?}");
        for name in ["ink", "muted", "link", "plain", "good", "warn", "bad", "dim", "strong"] {
            assert!(contrast(colors[name], colors["paper"]) >= 4.5, "{nth} {name}");
        }
        for name in ["ink", "muted", "link", "good", "warn", "bad"] {
            assert!(contrast(colors[name], colors["shade"]) >= 4.5, "{nth} {name} on shade");
        }
        for name in ["ink", "muted", "link"] {
            assert!(contrast(colors[name], colors["warn-pale"]) >= 4.5, "{nth} {name} on a target");
        }
        for tone in ["plain", "good", "warn", "bad", "dim", "strong"] {
            let pale = format!("{tone}-pale");
            assert!(contrast(colors[tone], colors[pale.as_str()]) >= 3.0, "{nth} {tone}");
        }
    }
}

#[test]
fn the_light_scheme_is_that_of_paper() {
    let colors = scheme(1);
    let tones = [Tone::Plain, Tone::Good, Tone::Warn, Tone::Bad, Tone::Dim, Tone::Strong];
    let paints = tones.into_iter().flat_map(|tone| [Paint::Full(tone), Paint::Pale(tone)]);
    for paint in paints.chain([Paint::Ink, Paint::Muted, Paint::Rule, Paint::Paper]) {
        assert_eq!(colors[paint.name()], paint.rgb(), "{paint:?}");
        assert!(STYLE.contains(&format!(".f-{} {{", paint.name())), "{paint:?}");
    }
}

#[cfg(feature = "ingest")]
mod parsed;
