//! How much prose, how many links each element holds.

use super::noise::{is_dropped, is_suspect};
use super::tree::{Id, Tree};

/// A block of so many characters may be prose; shorter ones are labels, dates, items of menus.
const PROSE: usize = 40;

/// What an element holds, in characters without blanks folded away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// All text.
    pub text: usize,
    /// Text in links.
    pub linked: usize,
    /// Links.
    pub links: usize,
    /// Text of blocks that are long enough and mostly outside links.
    pub prose: usize,
}

/// What is kept of a page, and the weight of each node in it.
#[derive(Debug)]
pub struct Weights {
    /// By node.
    pub of: Vec<Weight>,
    /// By node: left out, with all below it.
    pub dropped: Vec<bool>,
}

/// Weighs the page: leaves out what is noise, and sums up from the texts to the document.
pub fn weigh(tree: &Tree, body: Id) -> Weights {
    let mut dropped = vec![false; tree.nodes.len()];
    for id in tree.below(body) {
        let above = id != body && tree.nodes[id].parent.is_some_and(|parent| dropped[parent]);
        dropped[id] = above || (id != body && is_dropped(tree, id));
    }
    let mut weights = Weights { of: Vec::new(), dropped };
    weights.of = sum(tree, body, &weights.dropped);
    let all = weights.of[body].prose;
    let mut again = false;
    for id in tree.below(body) {
        let above = tree.nodes[id].parent.is_some_and(|parent| id != body && weights.dropped[parent]);
        let weight = weights.of[id];
        if above || (weight.prose * 10 <= all * 4 && is_suspect(tree, id)) {
            again |= !weights.dropped[id];
            weights.dropped[id] = true;
        }
    }
    if again {
        weights.of = sum(tree, body, &weights.dropped);
    }
    weights
}

/// Whether an element starts and ends a block of text.
pub fn is_block(name: &str) -> bool {
    !matches!(
        name,
        "" | "a"
            | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "br"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "o:p"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "ruby"
            | "rt"
            | "rp"
            | "rb"
            | "picture"
            | "source"
    )
}

fn sum(tree: &Tree, body: Id, dropped: &[bool]) -> Vec<Weight> {
    let mut weights = vec![Weight::default(); tree.nodes.len()];
    let mut own = vec![(0_usize, 0_usize); tree.nodes.len()];
    let mut block_of = vec![body; tree.nodes.len()];
    let mut in_link = vec![false; tree.nodes.len()];
    let order: Vec<Id> = tree.below(body).filter(|id| !dropped[*id]).collect();
    for &id in &order {
        let node = &tree.nodes[id];
        if let Some(parent) = node.parent.filter(|_| id != body) {
            in_link[id] = in_link[parent] || node.name == "a";
            block_of[id] = if is_block(&node.name) { id } else { block_of[parent] };
        }
        let length = node.text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
        weights[id].text = length;
        own[block_of[id]].0 += length;
        if in_link[id] {
            weights[id].linked = length;
            own[block_of[id]].1 += length;
        }
        weights[id].links = usize::from(node.name == "a" && tree.attribute(id, "href").is_some());
    }
    for &id in order.iter().rev() {
        let (text, linked) = own[id];
        if text >= PROSE && linked * 2 < text {
            weights[id].prose += text;
        }
        if let Some(parent) = tree.nodes[id].parent.filter(|_| id != body) {
            let child = weights[id];
            let sum = &mut weights[parent];
            sum.text += child.text;
            sum.linked += child.linked;
            sum.links += child.links;
            sum.prose += child.prose;
        }
    }
    weights
}
