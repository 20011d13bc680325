//! The structure of a document in the terms of PDF.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

use super::tree::{Child, Role, Tree};

/// Builds the structure from the parts, with what was drawn for each slot.
pub(super) fn build(tree: &Tree, drawn: &[Option<Identifier>], language: &str) -> TagTree {
    let mut root = TagTree::new().with_lang(Some(language.to_owned()));
    for part in &tree.outermost {
        if let Some(group) = group(tree, *part, drawn) {
            root.push(group);
        }
    }
    root
}

/// A part with its children; nothing where it has none, for nobody could hear it.
fn group(tree: &Tree, part: usize, drawn: &[Option<Identifier>]) -> Option<TagGroup> {
    let (role, children) = tree.parts.get(part)?;
    let child = |child: &Child| -> Option<Node> {
        match child {
            Child::Part(part) => group(tree, *part, drawn).map(Node::from),
            Child::Drawn(slot) => drawn.get(*slot).copied().flatten().map(Node::from),
        }
    };
    let children: Vec<Node> = children.iter().filter_map(child).collect();
    let is_needed = matches!(role, Role::Cell | Role::HeaderCell | Role::RowHeaderCell);
    (!children.is_empty() || is_needed).then(|| TagGroup::with_children(kind(role), children))
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Heading(level, title) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Quote(language) => Tag::BlockQuote.with_lang(language.clone()).into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::HeaderCell => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeaderCell => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Caption => Tag::Caption.into(),
        Role::Figure(description) => Tag::Figure(Some(description.clone())).into(),
        Role::Link => Tag::Link.into(),
        Role::Contents => Tag::TOC.into(),
        Role::ContentsItem => Tag::TOCI.into(),
    }
}
