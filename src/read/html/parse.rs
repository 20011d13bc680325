//! A page's text into a [`Tree`], within limits.

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, parse_document};

use super::tree::{Builder, Tree};
use crate::error::{Error, Result};

/// How deep elements may stand in each other; the deepest real pages have some hundred.
pub const MAX_NESTING: usize = 1_000;

/// How many elements, texts and comments a page may have.
pub const MAX_NODES: usize = 3_000_000;

/// The sum over all tags of the square of their number of attributes, which is the work they cost.
const MAX_ATTRIBUTE_WORK: usize = 400_000_000;

/// So much is parsed between two looks at the limits, in bytes.
const STEP: usize = 4096;

/// Parses a page. Too deep, too many elements and tags of countless attributes are refused.
pub fn parse(name: &str, text: &str) -> Result<Tree> {
    if attribute_work(text) > MAX_ATTRIBUTE_WORK {
        return Err(refuse(name, "too_many_attributes", "has a tag with too many attributes"));
    }
    let mut parser = parse_document(Builder::new(), ParseOpts::default());
    let mut rest = text;
    while !rest.is_empty() {
        let (step, after) = rest.split_at(step_of(rest));
        parser.process(StrTendril::from(step));
        let (nodes, depth) = parser.tokenizer.sink.sink.extent();
        if depth > MAX_NESTING {
            let what = format!("nests its elements deeper than {MAX_NESTING}");
            return Err(refuse(name, "nested_too_deep", &what));
        }
        if nodes > MAX_NODES {
            return Err(refuse(name, "too_many_elements", &format!("has more than {MAX_NODES} elements")));
        }
        rest = after;
    }
    let tree = parser.finish();
    if deepest(&tree) > MAX_NESTING {
        let what = format!("nests its elements deeper than {MAX_NESTING}");
        return Err(refuse(name, "nested_too_deep", &what));
    }
    Ok(tree)
}

/// The next step of a text, in bytes: not in the middle of a letter.
fn step_of(rest: &str) -> usize {
    (STEP..rest.len()).find(|end| rest.is_char_boundary(*end)).unwrap_or(rest.len())
}

fn refuse(name: &str, code: &'static str, what: &str) -> Error {
    Error::rejected(code, format!("'{name}' {what}"))
        .hint("copy the text of the release into a text file and add that")
}

/// What the attributes of all tags cost a parser that compares each with those before it.
fn attribute_work(text: &str) -> usize {
    let (mut work, mut words, mut in_tag, mut quote) = (0_usize, 0_usize, false, None);
    let mut before = b' ';
    for byte in text.bytes() {
        match (in_tag, quote) {
            (false, _) => {
                in_tag = before == b'<' && (byte.is_ascii_alphabetic() || byte == b'/');
                words = 0;
            }
            (true, Some(mark)) if mark == byte => quote = None,
            (true, Some(_)) => {}
            (true, None) => match byte {
                b'>' => {
                    in_tag = false;
                    work = work.saturating_add(words * words);
                }
                b'"' | b'\'' if before == b'=' => quote = Some(byte),
                _ if (before.is_ascii_whitespace()
                    || before == b'/'
                    || before == b'"'
                    || before == b'\'')
                    && !byte.is_ascii_whitespace() =>
                {
                    words += 1;
                }
                _ => {}
            },
        }
        before = byte;
    }
    work.saturating_add(words * words)
}

/// How deep the deepest node stands.
fn deepest(tree: &Tree) -> usize {
    let mut open = vec![(0, 0)];
    let mut deepest = 0;
    while let Some((id, depth)) = open.pop() {
        deepest = deepest.max(depth);
        open.extend(tree.nodes[id].children.iter().map(|child| (*child, depth + 1)));
    }
    deepest
}
