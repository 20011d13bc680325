//! Pages read back by an independent reader.

use std::cell::RefCell;

use html5ever::tokenizer::states::RawKind::Rawtext;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};
use proptest::prelude::*;

use super::*;
use crate::render::safe::safe_text;
use crate::render::samples::{any_document, hostile};
use crate::render::{Block, Cell, Column, Link, Quotation, Table};

/// What a page is made of.
#[derive(Default)]
struct Page {
    tags: Vec<(String, Vec<(String, String)>)>,
    text: String,
    style: String,
    comments: usize,
    errors: Vec<String>,
}

#[derive(Default)]
struct Sink {
    page: RefCell<Page>,
    in_style: RefCell<bool>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut page = self.page.borrow_mut();
        match token {
            Token::TagToken(Tag { kind: TagKind::StartTag, name, attrs, .. }) => {
                let attributes = attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string()));
                page.tags.push((name.to_string(), attributes.collect()));
                if &*name == "style" {
                    self.in_style.replace(true);
                    return TokenSinkResult::RawData(Rawtext);
                }
            }
            Token::TagToken(_) => {
                self.in_style.replace(false);
            }
            Token::CharacterTokens(text) if *self.in_style.borrow() => page.style.push_str(&text),
            Token::CharacterTokens(text) => page.text.push_str(&text),
            Token::CommentToken(_) => page.comments += 1,
            Token::ParseError(error) => page.errors.push(error.into_owned()),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn read(html: &str) -> Page {
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(Sink::default(), html5ever::tokenizer::TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.page.into_inner()
}

const TAGS: &str = "html head meta title style body a header h1 h2 h3 h4 h5 h6 p div nav ul li main footer section \
                    article figure figcaption blockquote table caption thead tbody tr th td dl dt dd span br time \
                    svg desc rect path text details summary mark";
const ATTRIBUTES: &str = "lang charset http-equiv content name class href id tabindex aria-labelledby aria-hidden \
                          aria-describedby rel cite dir role scope data-label datetime viewbox width height \
                          font-family font-size font-weight text-anchor x y d fill stroke stroke-width \
                          stroke-dasharray";

/// Nothing but our own elements and attributes, addresses only of the web, identifiers once, links inside the page
/// with an end.
fn assert_ours(page: &Page) -> Result<(), TestCaseError> {
    prop_assert_eq!(&page.errors, &Vec::<String>::new());
    prop_assert_eq!(page.comments, 0);
    let mut ids = Vec::new();
    for (tag, attributes) in &page.tags {
        prop_assert!(TAGS.split_whitespace().any(|known| known == tag), "<{}>", tag);
        for (name, value) in attributes {
            prop_assert!(ATTRIBUTES.split_whitespace().any(|known| known == name), "{}={}", name, value);
            if matches!(name.as_str(), "href" | "cite") {
                let lower = value.to_ascii_lowercase();
                let is_web = lower.starts_with("http://") || lower.starts_with("https://");
                prop_assert!(is_web || value.starts_with('#'), "{}", value);
            }
            if name == "id" {
                prop_assert!(!ids.contains(value), "twice: {}", value);
                ids.push(value.clone());
            }
        }
    }
    let links = page.tags.iter().flat_map(|(_, attributes)| attributes);
    for (_, target) in links.filter(|(name, value)| name == "href" && value.starts_with('#')) {
        prop_assert!(ids.iter().any(|id| *id == target[1..]), "{} leads nowhere", target);
    }
    Ok(())
}

fn attribute<'a>(page: &'a Page, tag: &str, name: &str) -> Vec<&'a str> {
    let found = page.tags.iter().filter(|(t, _)| t == tag).flat_map(|(_, attributes)| attributes);
    found.filter(|(n, _)| n == name).map(|(_, value)| value.as_str()).collect()
}

#[test]
fn the_policy_names_the_style_that_a_browser_reads() {
    let page = read(&write(&Document::new().title("T")));
    let policies = attribute(&page, "meta", "content");
    let expected = policy(&page.style);
    assert!(policies.contains(&expected.as_str()), "{policies:?}");
    let own = Template::new(None, Some("h1 { color: red }\r\n"), None).unwrap();
    let page = read(&own.fill(Parts::of(&Document::new())));
    assert!(attribute(&page, "meta", "content").contains(&policy(&page.style).as_str()));
}

#[test]
fn hostile_texts_stay_texts() {
    let evil =
        "</style></title><script>alert(1)</script><img src=x onerror=\"a\">{{ body }}\u{202e}\0'\"`--><!--";
    let link = |to: &str| Cell::from(evil).link(Link::Url(to.to_owned()));
    let document = Document::new()
        .title(evil)
        .subtitle(evil)
        .anchored(2, evil, "x\" onmouseover=\"1")
        .heading(2, evil)
        .paragraph(evil)
        .list(vec![evil.to_owned()])
        .fields("f", vec![(evil.to_owned(), link("javascript:alert(1)"))])
        .fields("g", vec![(evil.to_owned(), link("https://example.org/\"><script>"))])
        .quote(Quotation {
            url: Some("https://example.org/'\"onclick=alert(1)//".to_owned()),
            language: Some("en\" onclick=\"x".to_owned()),
            ..Quotation::new(evil, Some(evil.to_owned()))
        })
        .table(hostile().title(evil).footer(evil));
    let page = read(&write(&document));
    assert_ours(&page).unwrap();
    assert_eq!(page.text.matches("<script>alert(1)</script>").count(), 18, "{}", page.text);
    assert!(page.text.contains("<U+202E>") && page.text.contains('␀'));
}

#[test]
fn cells_lead_to_the_first_mention_of_what_has_no_place_of_its_own() {
    let cell = Cell::from("C-1").link(Link::Anchor("c-1".to_owned()));
    let table = Table::new("t").column(Column::text("ref", "Ref")).row(vec![cell.clone()]).row(vec![cell]);
    let page = read(&write(&table.into()));
    assert_ours(&page).unwrap();
    assert_eq!(attribute(&page, "th", "id"), ["c-1"]);
    assert_eq!(attribute(&page, "a", "href").iter().filter(|href| **href == "#c-1").count(), 2);
}

/// All texts of a block that a reader must find on the page.
fn texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => vec![text],
        Block::Quote(quotation) => vec![&quotation.text],
        Block::List(items) => items.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

/// A text without blanks, which a page does not keep.
fn condensed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_document_becomes_a_page_of_our_own_markup_with_all_its_words(document in any_document()) {
        let page = read(&write(&document));
        assert_ours(&page)?;
        let shown = condensed(&page.text);
        let skipped = usize::from(document.title.is_none());
        for text in document.blocks.iter().skip(skipped).flat_map(texts) {
            let expected = condensed(&safe_text(text));
            prop_assert!(shown.contains(&expected), "{:?} not in {:?}", expected, shown);
        }
    }
}
