//! A small preliminary reading of web pages: the words of the article, nothing of the page's furniture.
//!
//! It knows tags and entities and no more; a full reader takes its place.

/// Elements that are left out with everything in them.
const LEFT_OUT: &[&str] = &[
    "script", "style", "nav", "header", "footer", "aside", "form", "noscript", "svg", "template", "head",
    "button",
];

/// Elements that end a line.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "tr",
    "td",
    "th",
    "table",
    "section",
    "article",
    "main",
    "blockquote",
    "dd",
    "dt",
    "figure",
    "figcaption",
    "hr",
    "title",
];

/// The text of a web page, one paragraph a line.
pub fn preview(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let body = ["article", "main"].iter().find_map(|name| inside(html, &lower, name)).unwrap_or(html);
    let lower = body.to_ascii_lowercase();
    let mut text = String::with_capacity(body.len() / 2);
    let mut at = 0;
    while let Some(open) = body[at..].find('<').map(|i| at + i) {
        push(&mut text, &body[at..open]);
        let (name, closing) = tag_name(&lower[open..]);
        if lower[open..].starts_with("<!--") {
            at = lower[open..].find("-->").map_or(body.len(), |i| open + i + 3);
            continue;
        }
        let end = lower[open..].find('>').map_or(body.len(), |i| open + i + 1);
        at = if !closing && LEFT_OUT.contains(&name) && !lower[open..end].ends_with("/>") {
            lower[end..].find(&format!("</{name}")).map_or(end, |i| {
                let close = end + i;
                lower[close..].find('>').map_or(body.len(), |i| close + i + 1)
            })
        } else {
            end
        };
        if BLOCKS.contains(&name) {
            text.push('\n');
        }
    }
    push(&mut text, &body[at..]);
    let lines = text.split('\n').map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// What stands between the first opening and the last closing tag of a name, where that is most of a page.
fn inside<'a>(html: &'a str, lower: &str, name: &str) -> Option<&'a str> {
    let open = lower.find(&format!("<{name}"))?;
    let start = open + lower[open..].find('>')? + 1;
    let end = lower.rfind(&format!("</{name}"))?;
    html.get(start..end).filter(|inside| inside.len() > 400)
}

/// The name of the tag that a text begins with, and whether it closes.
fn tag_name(text: &str) -> (&str, bool) {
    let inner = text.get(1..).unwrap_or_default();
    let closing = inner.starts_with('/');
    let inner = inner.trim_start_matches('/');
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    (&inner[..end], closing)
}

/// Adds text with its entities decoded; line breaks of the source are blanks.
fn push(text: &mut String, raw: &str) {
    let mut rest = raw;
    while let Some(at) = rest.find(['&', '\n', '\r']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if !rest.starts_with('&') {
            text.push(' ');
            rest = &rest[1..];
            continue;
        }
        let name_end = rest.bytes().take(12).position(|b| b == b';');
        match name_end.and_then(|end| entity(&rest[1..end]).map(|c| (end, c))) {
            Some((end, c)) => {
                text.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                text.push('&');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
}

/// The character of an entity.
fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "laquo" => '«',
        "raquo" => '»',
        "hellip" => '…',
        "bull" => '•',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_article_is_kept_and_the_furniture_goes() {
        let html = "<html><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav><div><p>They agreed&nbsp;to &#8220;act&#8221;.</p><script>x<y</script><p>End &amp; out</p></div><footer>Foot</footer></body></html>";
        assert_eq!(preview(html), "They agreed to “act”.\n\nEnd & out");
    }

    proptest! {
        #[test]
        fn any_text_is_read(html in "(<|>|</|<p>|<script|&#x|;|<!--|\\PC){0,60}") {
            let _ = preview(&html);
        }
    }
}
