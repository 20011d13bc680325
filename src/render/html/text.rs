//! Texts of the data as content of a page.

use crate::render::address::web;
use crate::render::cell::{Cell, Link, Tone, Value};
use crate::render::escape::escaped;
use crate::render::safe::{safe, safe_text};

use super::anchors::Anchors;

/// One line as content.
pub(super) fn line(text: &str) -> String {
    escaped(&safe(text)).into_owned()
}

/// Running text as content: line breaks are kept, addresses of the web can be followed.
pub(super) fn running(text: &str) -> String {
    // First made visible, then trimmed: a control character counts as a blank to `trim`.
    let text = safe_text(text);
    text.trim().lines().map(|line| linked(line.trim_end())).collect::<Vec<_>>().join("<br>\n")
}

/// One line with its addresses as links.
pub(super) fn linked(text: &str) -> String {
    let text = safe(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some(start) = next_address(rest) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| c.is_whitespace() || "<>\"“”«»".contains(c)).unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '…']);
        out += &escaped(before);
        match web(address) {
            Some(address) => out += &outward(address, &escaped(address), " class=\"address\""),
            None => out += &escaped(address),
        }
        rest = &from[address.len()..];
        if address.is_empty() {
            break;
        }
    }
    out + &escaped(rest)
}

fn next_address(text: &str) -> Option<usize> {
    ["https://", "http://"].into_iter().filter_map(|scheme| text.find(scheme)).min()
}

/// A link that leaves the page. `content` is markup; the address has been looked at.
pub(super) fn outward(address: &str, content: &str, class: &str) -> String {
    format!("<a href=\"{}\"{class} rel=\"noopener noreferrer\">{content}</a>", escaped(address))
}

/// A cell's content with its link and tone.
pub(super) fn cell(cell: &Cell, anchors: &Anchors) -> String {
    let shown = match &cell.value {
        Value::Text(text) if cell.link.is_none() => running(text),
        Value::Date(day) => format!("<time datetime=\"{0}\">{0}</time>", day.format("%Y-%m-%d")),
        Value::Quoted(quoted) => {
            let words = line(&quoted.text);
            match language(Some(&quoted.language)) {
                language if words.is_empty() || language.is_empty() => words,
                language => format!("<span{language} dir=\"auto\">{words}</span>"),
            }
        }
        value => line(&value.shown()),
    };
    let shown = match &cell.link {
        _ if shown.is_empty() => shown,
        Some(Link::Url(url)) => match web(url) {
            Some(address) => outward(address, &shown, ""),
            None => shown,
        },
        Some(Link::Anchor(anchor)) => match anchors.find(anchor) {
            Some(address) => format!("<a href=\"{}\">{shown}</a>", escaped(&address)),
            None => shown,
        },
        None => shown,
    };
    match tone(cell.tone) {
        Some(class) if !shown.is_empty() => format!("<span class=\"{class}\">{shown}</span>"),
        _ => shown,
    }
}

/// The class of a tone; a plain one needs none.
fn tone(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Good => Some("good"),
        Tone::Warn => Some("warn"),
        Tone::Bad => Some("bad"),
        Tone::Dim => Some("dim"),
        Tone::Strong => Some("strong"),
    }
}

/// The attribute for the language of a text, where it is spelled as one.
pub(super) fn language(language: Option<&str>) -> String {
    let is_tag = |tag: &&str| {
        (2..=35).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    language.filter(is_tag).map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_running_text_are_links_without_the_point_behind_them() {
        assert_eq!(
            linked("See (https://example.org/a?b=1&c), <http://x.example>."),
            "See (<a href=\"https://example.org/a?b=1&amp;c\" class=\"address\" rel=\"noopener noreferrer\">\
             https://example.org/a?b=1&amp;c</a>), &lt;<a href=\"http://x.example\" class=\"address\" \
             rel=\"noopener noreferrer\">http://x.example</a>&gt;."
        );
        assert_eq!(linked("https:// http://. <b>"), "https:// http://. &lt;b&gt;");
    }

    #[test]
    fn a_control_character_at_the_edge_of_a_text_is_seen() {
        assert_eq!(running("\u{85}a\u{85} \n"), "&lt;U+0085&gt;a&lt;U+0085&gt;");
    }

    #[test]
    fn words_of_others_say_their_language() {
        let anchors = Anchors::default();
        let title = |language| cell(&Cell::quoted("Заявление", language), &anchors);
        assert_eq!(title(Some("ru")), "<span lang=\"ru\" dir=\"auto\">Заявление</span>");
        assert_eq!((title(None).as_str(), title(Some("\"x")).as_str()), ("Заявление", "Заявление"));
    }

    #[test]
    fn a_language_must_be_spelled_as_one() {
        assert_eq!(language(Some("kk-Latn")), " lang=\"kk-Latn\"");
        assert_eq!(language(Some("en\" onclick=\"x")) + &language(None) + &language(Some("")), "");
    }
}
