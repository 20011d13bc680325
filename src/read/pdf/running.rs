//! Running heads and page numbers: lines at the edge of pages that come again and again.

use std::collections::{HashMap, HashSet};

use super::lines::Line;
use super::whole;

/// So many lines at the top and at the bottom of a page are looked at.
const EDGE: usize = 3;

/// The share of a page's height, at its top and at its bottom, in which heads and page numbers stand.
const MARGIN: f32 = 0.14;

/// Leaves out what stands at the top or bottom of many pages in the same words (digits aside), and page numbers.
/// `sheets` are the lower and upper edges of the pages.
pub fn drop_running_lines(pages: &mut [Vec<Line>], sheets: &[(f32, f32)]) {
    let edges: Vec<HashSet<usize>> =
        pages.iter().zip(sheets).map(|(page, sheet)| edge(page, *sheet)).collect();
    let mut seen: HashMap<(String, i32), usize> = HashMap::new();
    for (page, edge) in pages.iter().zip(&edges) {
        let keys: HashSet<(String, i32)> = edge.iter().map(|i| key(&page[*i])).collect();
        for key in keys {
            *seen.entry(key).or_default() += 1;
        }
    }
    let enough = (pages.len() * 2 / 5).max(2);
    let several = pages.len() > 1;
    for (page, edge) in pages.iter_mut().zip(edges) {
        let mut index = 0;
        page.retain(|line| {
            let at = index;
            index += 1;
            let runs = several && seen.get(&key(line)).is_some_and(|count| *count >= enough);
            !(edge.contains(&at) && (runs || is_page_number(&line.text)))
        });
    }
}

/// The lines in the margins that are nearest to the top and to the bottom.
fn edge(page: &[Line], (bottom, top): (f32, f32)) -> HashSet<usize> {
    let margin = (top - bottom) * MARGIN;
    let is_outside = |index: &usize| page[*index].y > top - margin || page[*index].y < bottom + margin;
    let mut order: Vec<usize> = (0..page.len()).collect();
    order.sort_by(|a, b| page[*b].y.total_cmp(&page[*a].y));
    order.iter().take(EDGE).chain(order.iter().rev().take(EDGE)).copied().filter(is_outside).collect()
}

/// A line's words without digits, and about where on the page it stands.
fn key(line: &Line) -> (String, i32) {
    let words =
        line.text.chars().map(|c| if c.is_numeric() { '0' } else { c }).collect::<String>().to_lowercase();
    let words = words.split('0').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("0");
    (words, whole(line.y / 8.0))
}

/// `3`, `- 3 -`, `3 / 7`, `Page 3 of 7`, `стр. 3`, `iii`.
fn is_page_number(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_number = |word: &String| word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let is_label = |word: &String| {
        matches!(
            word.as_str(),
            "page"
                | "of"
                | "p"
                | "стр"
                | "страница"
                | "из"
                | "с"
                | "página"
                | "pág"
                | "de"
                | "sur"
                | "бет"
                | "беті"
        )
    };
    let numbers = words.iter().filter(|word| is_number(word)).count();
    (1..=2).contains(&numbers)
        && text.chars().count() <= 24
        && words.iter().all(|word| is_number(word) || is_label(word))
        && !text.ends_with(['.', ')', '%'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_told_from_other_short_lines() {
        for number in ["3", "- 3 -", "3 / 7", "Page 3 of 7", "стр. 3", "Страница 3 из 7"] {
            assert!(is_page_number(number), "{number}");
        }
        for other in ["", "3.", "3)", "3 dams", "4 June 2025", "20267", "Page", "10 %"] {
            assert!(!is_page_number(other), "{other}");
        }
    }
}
