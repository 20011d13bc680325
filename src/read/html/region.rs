//! Where on a page its main text stands.

use super::tree::{Id, Tree, fold_blanks};
use super::weight::{Weight, Weights, is_block};

/// So many headings of one level are looked at.
const HEADINGS: usize = 20;

/// Finds the element that holds the main text, and leaves out what in it is none: everything beside the way down
/// to the prose, and blocks that are mostly links.
pub fn main_region(tree: &Tree, body: Id, weights: &mut Weights, headline: Option<Id>) -> Id {
    let mut region = told(tree, body, weights).unwrap_or(body);
    while let Some(child) = dominant(tree, region, weights) {
        if headline.is_some_and(|h| tree.is_in(h, region) && !tree.is_in(h, child)) {
            break;
        }
        let others: Vec<Id> = tree.nodes[region].children.iter().copied().filter(|c| *c != child).collect();
        if others.iter().any(|other| is_text_of(tree, *other, weights)) {
            break;
        }
        region = child;
    }
    drop_lists_of_links(tree, region, weights);
    region
}

/// The heading that is the page's title: an h1, or else an h2, whose words stand in what the page calls itself.
pub fn headline(tree: &Tree, weights: &Weights, titles: &[String]) -> Option<Id> {
    let titles: Vec<String> = titles.iter().map(|title| plain(title)).collect();
    let fits = |id: &Id| {
        let words = plain(&tree.words(*id));
        words.len() >= 8 && titles.iter().any(|title| title.contains(&words))
    };
    ["h1", "h2", "h3"]
        .iter()
        .find_map(|name| tree.named(0, name).take(HEADINGS).find(|id| !weights.dropped[*id] && fits(id)))
        .or_else(|| {
            let mut all = tree.named(0, "h1").filter(|id| !weights.dropped[*id]);
            all.next().filter(|id| all.next().is_none() && tree.words(*id).len() >= 8)
        })
}

/// Letters and digits in lower case, for the comparison of titles.
fn plain(text: &str) -> String {
    let letters = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    fold_blanks(&text.to_lowercase().chars().map(letters).collect::<String>())
}

/// The element that the page itself marks as the article or the main part, if it holds the bulk of the prose.
fn told(tree: &Tree, body: Id, weights: &Weights) -> Option<Id> {
    let all = weights.of[body].prose;
    let kept = |id: &Id| !weights.dropped[*id];
    let body_of = |id: &Id| {
        tree.attribute(*id, "itemprop").is_some_and(|p| p.split_whitespace().any(|p| p == "articleBody"))
    };
    let is_main = |id: &Id| tree.nodes[*id].name == "main" || tree.attribute(*id, "role") == Some("main");
    let heaviest = |ids: Vec<Id>| ids.into_iter().rev().max_by_key(|id| weights.of[*id].prose);
    let holds =
        |id: &Id, share: usize| weights.of[*id].prose > 0 && weights.of[*id].prose * 100 >= all * share;
    heaviest(tree.below(body).filter(kept).filter(body_of).collect())
        .filter(|id| holds(id, 40))
        .or_else(|| heaviest(tree.named(body, "article").filter(kept).collect()).filter(|id| holds(id, 60)))
        .or_else(|| {
            heaviest(tree.below(body).filter(kept).filter(is_main).collect()).filter(|id| holds(id, 40))
        })
}

/// The child that holds the bulk of the prose and can be a part of the page.
fn dominant(tree: &Tree, region: Id, weights: &Weights) -> Option<Id> {
    let all = weights.of[region].prose;
    let is_part = |id: &Id| {
        matches!(
            tree.nodes[*id].name.as_str(),
            "div"
                | "section"
                | "article"
                | "main"
                | "table"
                | "tbody"
                | "tr"
                | "td"
                | "center"
                | "form"
                | "span"
        )
    };
    let mut children = tree.nodes[region].children.iter().copied().filter(|id| !weights.dropped[*id]);
    children.find(|id| is_part(id) && all > 0 && weights.of[*id].prose * 100 >= all * 55)
}

/// Whether something beside the bulk of the prose belongs to the text: prose without links.
fn is_text_of(tree: &Tree, id: Id, weights: &Weights) -> bool {
    let Weight { text, linked, prose, .. } = weights.of[id];
    !weights.dropped[id] && (prose > 0 && linked * 10 < text || tree.nodes[id].name.is_empty() && text >= 40)
}

/// Leaves out what in the region is mostly links: lists of other pages, tags, buttons.
fn drop_lists_of_links(tree: &Tree, region: Id, weights: &mut Weights) {
    let all = weights.of[region].prose;
    let below: Vec<Id> = tree.below(region).collect();
    // The place of each node among its siblings, once: pages may have a million of them.
    let mut places = vec![0; tree.nodes.len()];
    for id in &below {
        tree.nodes[*id].children.iter().enumerate().for_each(|(place, child)| places[*child] = place);
    }
    for id in below {
        if id == region {
            continue;
        }
        if tree.nodes[id].parent.is_some_and(|parent| weights.dropped[parent]) {
            weights.dropped[id] = true;
            continue;
        }
        let Weight { text, linked, links, prose } = weights.of[id];
        let is_heading = matches!(tree.nodes[id].name.as_str(), "h1" | "h2");
        weights.dropped[id] |= match tree.nodes[id].name.as_str() {
            "a" | "span" | "p" | "strong" | "b" => {
                text > 0 && text < 60 && linked == text && stands_alone(tree, id, places[id], weights)
            }
            "li" | "td" | "tr" | "em" | "i" | "u" | "font" | "sup" | "sub" | "dt" | "dd" | "" => false,
            "ul" | "ol" if follows_colon(tree, id, places[id]) => false,
            _ => {
                !is_heading
                    && links > 0
                    && (linked * 2 > text || links >= 3 && linked * 4 > text && prose * 10 < all * 3)
            }
        };
    }
}

/// Whether nothing but blocks stands beside an element: it is a line of its own.
fn stands_alone(tree: &Tree, id: Id, at: usize, weights: &Weights) -> bool {
    let Some(parent) = tree.nodes[id].parent else { return false };
    let siblings = &tree.nodes[parent].children;
    let shows = |sibling: &&Id| weights.of[**sibling].text > 0;
    let beside =
        [siblings[..at].iter().rev().take(8).find(shows), siblings[at + 1..].iter().take(8).find(shows)];
    !matches!(tree.nodes[parent].name.as_str(), "li" | "td" | "p")
        && beside.into_iter().flatten().all(|sibling| is_block(&tree.nodes[*sibling].name))
}

/// Whether a list belongs to the sentence before it: "the parties signed:".
fn follows_colon(tree: &Tree, id: Id, at: usize) -> bool {
    let Some(parent) = tree.nodes[id].parent else { return false };
    let siblings = &tree.nodes[parent].children;
    let before =
        siblings[..at].iter().rev().take(8).map(|sibling| tree.words(*sibling)).find(|w| !w.is_empty());
    before.is_some_and(|words| words.ends_with(':'))
}
