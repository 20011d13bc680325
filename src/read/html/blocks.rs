//! The kept elements of a page into paragraphs, items and rows.

use super::tree::{Id, Tree};
use super::weight::{Weights, is_block};

/// The text under `region`: a blank line between blocks, list items and rows on lines of their own, cells
/// separated by bars.
pub fn text_of(tree: &Tree, region: Id, weights: &Weights) -> String {
    let mut writer = Writer::default();
    let mut open = vec![Step::Enter(region)];
    let mut ordinals: Vec<Option<usize>> = Vec::new();
    while let Some(step) = open.pop() {
        match step {
            Step::Enter(id) if weights.dropped[id] => {}
            Step::Enter(id) => {
                let node = &tree.nodes[id];
                match node.name.as_str() {
                    "" => writer.words(&node.text),
                    "br" => writer.breaks = (writer.breaks + 1).min(2),
                    "hr" => writer.paragraph(),
                    "q" => writer.mark("“"),
                    "ul" | "dir" => ordinals.push(None),
                    "ol" => ordinals.push(Some(
                        tree.attribute(id, "start").and_then(|s| s.trim().parse().ok()).unwrap_or(1),
                    )),
                    "td" | "th" => writer.cell(),
                    _ => {}
                }
                match break_of(&node.name) {
                    Break::Paragraph if alone_in_cell(tree, id) => {}
                    Break::Paragraph => writer.paragraph(),
                    Break::Line => writer.line(),
                    Break::None => {}
                }
                if node.name == "li" {
                    let mark = match ordinals.last_mut() {
                        Some(Some(number)) => {
                            *number = number.saturating_add(1);
                            format!("{}. ", *number - 1)
                        }
                        _ => "- ".to_owned(),
                    };
                    writer.item(&mark, ordinals.len().saturating_sub(1));
                }
                writer.exact += usize::from(node.name == "pre");
                open.push(Step::Leave(id));
                open.extend(node.children.iter().rev().map(|child| Step::Enter(*child)));
            }
            Step::Leave(id) => {
                let name = tree.nodes[id].name.as_str();
                match name {
                    "ul" | "dir" | "ol" => drop(ordinals.pop()),
                    "q" => writer.mark("”"),
                    "td" | "th" => writer.end_cell(),
                    "tr" => writer.end_row(),
                    "li" => writer.lead.clear(),
                    _ => {}
                }
                writer.exact -= usize::from(name == "pre");
                match break_of(name) {
                    Break::Paragraph if alone_in_cell(tree, id) => {}
                    Break::Paragraph => writer.paragraph(),
                    Break::Line => writer.line(),
                    Break::None => {}
                }
            }
        }
    }
    writer.text
}

/// Whether a block is all that a table's cell holds: then its row stays one line.
fn alone_in_cell(tree: &Tree, id: Id) -> bool {
    tree.nodes[id].parent.is_some_and(|parent| {
        let node = &tree.nodes[parent];
        let shows =
            |child: &&Id| !tree.nodes[**child].name.is_empty() || !tree.nodes[**child].text.trim().is_empty();
        matches!(node.name.as_str(), "td" | "th") && node.children.iter().filter(shows).count() == 1
    })
}

enum Step {
    Enter(Id),
    Leave(Id),
}

enum Break {
    None,
    Line,
    Paragraph,
}

fn break_of(name: &str) -> Break {
    match name {
        "td" | "th" => Break::None,
        "li" | "tr" | "dt" | "dd" | "option" => Break::Line,
        _ if is_block(name) => Break::Paragraph,
        _ => Break::None,
    }
}

/// Collects words; breaks and marks are written only once words follow.
#[derive(Default)]
struct Writer {
    text: String,
    breaks: usize,
    lead: String,
    space: bool,
    exact: usize,
    cells: Cells,
}

#[derive(Default, PartialEq, Eq)]
enum Cells {
    #[default]
    Outside,
    Inside,
    Between,
}

impl Writer {
    fn words(&mut self, text: &str) {
        if self.exact > 0 {
            for (index, line) in text.split('\n').enumerate() {
                if index > 0 {
                    self.line();
                }
                self.folded(line);
            }
        } else {
            self.folded(text);
        }
    }

    fn folded(&mut self, text: &str) {
        for (index, word) in text.split(char::is_whitespace).enumerate() {
            self.space |= index > 0;
            if !word.is_empty() {
                self.mark(word);
            }
        }
    }

    fn mark(&mut self, word: &str) {
        if self.breaks > 0 && !self.text.is_empty() {
            self.text.push_str(&"\n".repeat(self.breaks));
        } else if self.cells == Cells::Between && !self.text.is_empty() {
            self.text.push_str(" | ");
        } else if self.space && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(&std::mem::take(&mut self.lead));
        self.text.push_str(word);
        (self.breaks, self.space) = (0, false);
        if self.cells == Cells::Between {
            self.cells = Cells::Inside;
        }
    }

    /// A line ends here; two in a row end a paragraph.
    fn line(&mut self) {
        self.breaks = self.breaks.max(1);
        self.space = false;
    }

    /// A paragraph ends here, unless an item has just begun.
    fn paragraph(&mut self) {
        if self.lead.is_empty() {
            self.breaks = self.breaks.max(2);
        }
        self.space = false;
    }

    fn item(&mut self, mark: &str, depth: usize) {
        self.lead = format!("{}{mark}", "  ".repeat(depth.min(8)));
    }

    fn cell(&mut self) {
        self.space = true;
    }

    fn end_cell(&mut self) {
        if self.breaks == 0 {
            self.cells = Cells::Between;
        } else {
            self.breaks = self.breaks.max(2);
        }
        self.space = true;
    }

    fn end_row(&mut self) {
        self.cells = Cells::Outside;
    }
}
