//! Lines into paragraphs; words broken at line ends are put together again.

use std::collections::HashSet;

use super::lines::Line;
use super::{length, whole};

/// The text of all pages: a blank line between paragraphs, items on lines of their own.
pub fn text_of(pages: &[Vec<Line>]) -> String {
    let whole: HashSet<String> =
        pages.iter().flatten().flat_map(|line| inner_compounds(&line.text)).collect();
    let leading = usual_leading(pages);
    let mut text = String::new();
    let mut last: Option<&Line> = None;
    for page in pages {
        let (left, right) = margins(page);
        for (index, line) in page.iter().enumerate() {
            let joined = last.is_some_and(|last| {
                if index == 0 { runs_over(last, line) } else { continues(last, line, leading, left, right) }
            });
            if joined {
                join(&mut text, &line.text, &whole);
            } else {
                if !text.is_empty() {
                    let items = is_item(&line.text) && last.is_some_and(|_| last_paragraph_is_item(&text));
                    text.push_str(if items { "\n" } else { "\n\n" });
                }
                text.push_str(&as_item(&line.text));
            }
            last = Some(line);
        }
    }
    text
}

/// The distance between lines that occurs most, in points.
fn usual_leading(pages: &[Vec<Line>]) -> f32 {
    let mut gaps: Vec<i32> = pages
        .iter()
        .flat_map(|page| page.windows(2).map(|pair| whole((pair[0].y - pair[1].y) * 4.0)))
        .filter(|gap| (16..200).contains(gap))
        .collect();
    gaps.sort_unstable();
    let longest = gaps.chunk_by(|a, b| a == b).max_by_key(|run| run.len()).and_then(|run| run.first());
    longest.map_or(14.0, |gap| length(*gap) / 4.0)
}

/// Where most lines of a page begin, and where the longest end.
fn margins(page: &[Line]) -> (f32, f32) {
    let mut starts: Vec<i32> = page.iter().map(|line| whole(line.x)).collect();
    starts.sort_unstable();
    let left = starts.chunk_by(|a, b| a == b).max_by_key(|run| run.len()).and_then(|run| run.first());
    let right = page.iter().map(|line| line.end).fold(0.0, f32::max);
    (left.map_or(0.0, |left| length(*left)), right)
}

/// Whether a line goes on in the paragraph of the line before it.
fn continues(last: &Line, line: &Line, leading: f32, left: f32, right: f32) -> bool {
    let gap = last.y - line.y;
    let size = last.size.max(line.size);
    let is_next = gap > 0.0 && gap < (leading * 1.35).max(size * 1.05).min(size * 2.6);
    let is_same_size = (last.size - line.size).abs() < size * 0.12;
    let is_indented = line.x > last.x + size * 0.8 && line.x > left + size * 0.8;
    let is_short =
        last.end < right - (right - left) * 0.22 && !last.text.ends_with(['-', '\u{2010}', '\u{ad}']);
    let ends = ends_sentence(&last.text) || last.text.ends_with([':', ';']);
    let begins_new =
        line.text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    is_next && is_same_size && !is_item(&line.text) && !is_indented && !(is_short && (ends || begins_new))
}

/// Whether the last line of a page goes on on the next.
fn runs_over(last: &Line, line: &Line) -> bool {
    let begins_small = line.text.chars().next().is_some_and(char::is_lowercase);
    (last.size - line.size).abs() < last.size.max(line.size) * 0.12
        && !ends_sentence(&last.text)
        && begins_small
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '»', ')', '’']).ends_with(['.', '!', '?', '…'])
}

/// Whether a line begins with a bullet, a dash, or a number of a list.
fn is_item(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next().unwrap_or(' ');
    if "•▪●○◦■–—-*\u{f0b7}\u{f0a7}\u{b7}".contains(first) {
        return chars.next() == Some(' ');
    }
    let number: String = text.chars().take_while(|c| c.is_ascii_digit()).collect();
    let after = text[number.len()..].chars().take(2).collect::<String>();
    (1..=2).contains(&number.len()) && (after == ". " || after == ") ")
}

fn last_paragraph_is_item(text: &str) -> bool {
    text.rsplit('\n').next().is_some_and(is_item)
}

/// Bullets of symbol fonts become the bullet of Unicode.
fn as_item(text: &str) -> String {
    match text.strip_prefix(['\u{f0b7}', '\u{f0a7}']) {
        Some(rest) => format!("•{rest}"),
        None => text.to_owned(),
    }
}

/// Adds a line to a paragraph. A hyphen at the end of the line before goes, unless the same compound stands
/// somewhere in the document with its hyphen, or it is one that Russian always writes so.
fn join(text: &mut String, line: &str, whole: &HashSet<String>) {
    let hyphen = text.chars().last().filter(|c| matches!(c, '-' | '\u{2010}' | '\u{ad}'));
    let begins_small = line.chars().next().is_some_and(char::is_lowercase);
    let Some(hyphen) = hyphen.filter(|_| begins_small) else {
        if !text.ends_with(['-', '\u{2010}']) || text.ends_with(" -") {
            text.push(' ');
        }
        text.push_str(line);
        return;
    };
    let before = &text[..text.len() - hyphen.len_utf8()];
    let start = before
        .rfind(|c: char| !c.is_alphanumeric() && c != '-')
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let head = before[start..].to_lowercase();
    let tail: String = line.chars().take_while(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    if head.is_empty() {
        text.push_str(line);
        return;
    }
    let stays = hyphen != '\u{ad}'
        && (whole.contains(&format!("{head}-{tail}"))
            || matches!(tail.as_str(), "либо" | "нибудь" | "то" | "таки")
            || matches!(head.as_str(), "по" | "во" | "кое" | "из" | "non" | "self" | "co"));
    if !stays {
        text.truncate(text.len() - hyphen.len_utf8());
    }
    text.push_str(line);
}

/// The words with a hyphen inside a line, in lower case.
fn inner_compounds(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| word.trim_matches('-').contains('-'))
        .map(|word| word.trim_matches('-').to_lowercase())
}
