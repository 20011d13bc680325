//! Where on a page the parts of a document stand: our page, or that of the house that publishes it.

use super::STYLE;
use super::base64;
use super::page::Parts;
use super::policy::policy;
use crate::error::{Error, Result};
use crate::render::escape::escaped;

/// The names that a template may put between `{{` and `}}`.
pub const PLACEHOLDERS: [&str; 8] =
    ["head", "body", "title", "subtitle", "language", "contents", "skip", "logo"];

/// Our own page.
const PAGE: &str = include_str!("page.html");

/// A page with placeholders, what is added to the style, and a logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    page: Vec<Piece>,
    style: String,
    logo: Option<Logo>,
}

/// A picture that goes into the page itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// `image/svg+xml` or `image/png`.
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Placeholder(&'static str),
}

impl Template {
    /// Reads a page; without one it is ours. `style` comes after our style sheet.
    ///
    /// # Errors
    /// Rejected: `bad_template` for a placeholder that is not known or not closed, or when `head` or `body` is missing:
    /// the first carries the style and what a browser may do with the page, the second the document.
    pub fn new(page: Option<&str>, style: Option<&str>, logo: Option<Logo>) -> Result<Self> {
        let page = pieces(page.unwrap_or(PAGE))?;
        for needed in ["head", "body"] {
            if !page.contains(&Piece::Placeholder(needed)) {
                return Err(wrong(format!("the template has no '{{{{ {needed} }}}}'")));
            }
        }
        let style = style.unwrap_or_default();
        if style.to_ascii_lowercase().contains("</style") {
            return Err(wrong("the template's style sheet holds '</style'".to_owned()));
        }
        // A browser reads line ends of a page as `\n`: the hash in the policy is that of what it reads.
        let style = style.replace("\r\n", "\n").replace(['\r', '\0'], "\n");
        Ok(Self { page, style, logo })
    }

    /// Puts the parts of a document where they belong. The body is by far the longest of them: the rest of the page is
    /// put around it where it lies.
    pub fn fill(&self, mut parts: Parts) -> String {
        let body = |piece: &Piece| *piece == Piece::Placeholder("body");
        let (before, after) = match self.page.iter().position(body) {
            Some(at) => (self.text(&self.page[..at], &parts), self.text(&self.page[at + 1..], &parts)),
            None => return self.text(&self.page, &parts),
        };
        let mut page = std::mem::take(&mut parts.body);
        page.reserve_exact(before.len() + after.len());
        page.insert_str(0, &before);
        page.push_str(&after);
        page
    }

    /// A stretch of the page.
    fn text(&self, pieces: &[Piece], parts: &Parts) -> String {
        let part = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Placeholder("head") => self.head(parts),
            Piece::Placeholder("body") => parts.body.clone(),
            Piece::Placeholder("title") => parts.title.clone(),
            Piece::Placeholder("subtitle") => parts.subtitle.clone(),
            Piece::Placeholder("language") => parts.language.clone(),
            Piece::Placeholder("contents") => parts.contents.clone(),
            Piece::Placeholder("skip") => parts.skip.clone(),
            Piece::Placeholder(_) => self.logo.as_ref().map(Logo::element).unwrap_or_default(),
        };
        pieces.iter().map(part).collect()
    }

    /// Encoding, policy, title, style.
    fn head(&self, parts: &Parts) -> String {
        let style = format!("\n{STYLE}{}", self.style);
        format!(
            "<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{}</title>\n<style>{style}</style>",
            escaped(&policy(&style)),
            parts.title
        )
    }
}

impl Default for Template {
    fn default() -> Self {
        let page = pieces(PAGE).unwrap_or_default();
        Self { page, style: String::new(), logo: None }
    }
}

impl Logo {
    /// Named by the text beside it, so it has no words of its own.
    fn element(&self) -> String {
        format!(
            "<img class=\"logo\" alt=\"\" src=\"data:{};base64,{}\">",
            self.media_type,
            base64::encode(&self.bytes)
        )
    }
}

fn pieces(page: &str) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, behind) = after
            .split_once("}}")
            .ok_or_else(|| wrong("a '{{' of the template is never closed".to_owned()))?;
        let known = PLACEHOLDERS.into_iter().find(|known| *known == name.trim());
        let known = known.ok_or_else(|| wrong(format!("the template has an unknown '{{{{{name}}}}}'")))?;
        pieces.extend([Piece::Text(before.to_owned()), Piece::Placeholder(known)]);
        rest = behind;
    }
    pieces.push(Piece::Text(rest.to_owned()));
    Ok(pieces)
}

fn wrong(message: String) -> Error {
    Error::rejected("bad_template", message).hint(format!(
        "the placeholders are {}; 'head' and 'body' must be there",
        PLACEHOLDERS.map(|name| format!("{{{{ {name} }}}}")).join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        Parts { title: "T".to_owned(), body: "<p>B {{ title }}</p>".to_owned(), ..Parts::default() }
    }

    #[test]
    fn placeholders_are_filled_once_and_what_fills_them_is_not_read_again() {
        let logo = Logo { media_type: "image/png", bytes: vec![1, 2, 3] };
        let template = Template::new(Some("{{head}}|{{ logo }}|{{ body }}"), None, Some(logo)).unwrap();
        let page = template.fill(parts());
        assert!(page.ends_with(
            "</style>|<img class=\"logo\" alt=\"\" src=\"data:image/png;base64,AQID\">|<p>B {{ title }}</p>"
        ));
    }

    #[test]
    fn a_template_that_cannot_be_filled_is_refused() {
        for (page, message) in [
            ("{{ head }}", "the template has no '{{ body }}'"),
            ("{{ body }}", "the template has no '{{ head }}'"),
            ("{{ head }}{{ body }}{{ bdy }}", "the template has an unknown '{{ bdy }}'"),
            ("{{ head }}{{ body", "a '{{' of the template is never closed"),
        ] {
            let error = Template::new(Some(page), None, None).unwrap_err();
            assert_eq!((error.code, error.message.as_str()), ("bad_template", message));
        }
        assert!(Template::new(None, Some("a{}</STYLE><script>"), None).is_err());
    }

    #[test]
    fn our_own_page_can_be_filled() {
        assert_eq!(Template::new(None, None, None).unwrap(), Template::default());
        assert!(Template::default().fill(parts()).contains("<h1>T</h1>"));
    }
}
