//! Exact words on a page, and how anybody can check that they stand where they are said to stand.

use crate::present::record::fields;
use crate::present::words::{Words, args};
use crate::render::{Cell, Quotation};
use crate::report::row::Quote;
use crate::report::site::PublicQuote;

use super::place;

/// Up to this many characters of a quotation stand whole in an address that leads to it; of a longer one the first and the
/// last words.
const WHOLE: usize = 120;

/// The words with where they stand, in the link that finds them there.
pub(super) fn quotation(quote: &Quote, words: &Words) -> Quotation {
    let source: Vec<&str> =
        [Some(quote.release_title.as_str()), quote.issuer.as_deref()].into_iter().flatten().collect();
    let told =
        args![source = source.join(", "), date = words.date(quote.stated_on), kind = words.term(quote.kind)];
    Quotation {
        text: quote.quote.clone(),
        source: Some(words.say("site-stands-in", told)),
        url: quote.url.as_deref().map(|url| fragment(url, &quote.quote)),
        language: quote.language.clone(),
        ..Quotation::default()
    }
}

/// How anybody can check them.
pub(super) fn proof(quote: &PublicQuote, words: &Words) -> Vec<(String, Cell)> {
    let place = words.say("site-characters", args![start = quote.start, end = quote.end]);
    let rows = vec![
        ("column-release", place::cell(quote.said.release)),
        ("site-place", place.into()),
        ("column-text_sha256", quote.text_sha256.clone().into()),
    ];
    fields(rows, words)
}

/// The address with a text fragment, by which a browser finds the words on the page.
fn fragment(url: &str, quote: &str) -> String {
    if url.contains('#') {
        return url.to_owned();
    }
    let words: Vec<&str> = quote.split_whitespace().collect();
    let text = if quote.chars().count() <= WHOLE || words.len() < 12 {
        encoded(&words.join(" "))
    } else {
        let (first, last) = (&words[..5], &words[words.len() - 5..]);
        format!("{},{}", encoded(&first.join(" ")), encoded(&last.join(" ")))
    };
    format!("{url}#:~:text={text}")
}

/// A text as a fragment has it: everything but letters and digits of ASCII as bytes; the hyphen means something there.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_the_words_on_the_page() {
        assert_eq!(
            fragment("https://e.org/a", "agreed to – meet"),
            "https://e.org/a#:~:text=agreed%20to%20%E2%80%93%20meet"
        );
        let long = (1..=40).map(|n| format!("word{n}")).collect::<Vec<_>>().join("\n ");
        assert_eq!(
            fragment("https://e.org/", &long),
            "https://e.org/#:~:text=word1%20word2%20word3%20word4%20word5,word36%20word37%20word38%20word39%20word40"
        );
        assert_eq!(fragment("https://e.org/#b", "x"), "https://e.org/#b");
    }
}
