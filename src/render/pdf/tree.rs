//! The structure that goes with the pages, for readers who hear them: headings, paragraphs, lists, tables, links.

/// What a part of the structure is.
#[derive(Debug, Clone)]
pub(super) enum Role {
    Heading(u16, String),
    Paragraph,
    Quote(Option<String>),
    List,
    Item,
    Label,
    ItemBody,
    Table,
    Row,
    HeaderCell,
    RowHeaderCell,
    Cell,
    Caption,
    Figure(String),
    Link,
    Contents,
    ContentsItem,
}

/// A place for the number of something that is drawn; the drawing fills it.
pub(super) type Slot = usize;

/// A child of a part.
#[derive(Debug, Clone, Copy)]
pub(super) enum Child {
    Part(usize),
    Drawn(Slot),
}

/// The parts of a document by number, each with its children.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub parts: Vec<(Role, Vec<Child>)>,
    /// What stands outermost, in reading order.
    pub outermost: Vec<usize>,
    /// How many slots there are.
    pub slots: usize,
}

impl Tree {
    /// A new part, outermost or in another one.
    pub(super) fn part(&mut self, role: Role, within: Option<usize>) -> usize {
        let number = self.parts.len();
        self.parts.push((role, Vec::new()));
        match within.and_then(|within| self.parts.get_mut(within)) {
            Some((_, children)) => children.push(Child::Part(number)),
            None => self.outermost.push(number),
        }
        number
    }

    /// A new slot in a part.
    pub(super) fn slot(&mut self, within: usize) -> Slot {
        let slot = self.slots;
        self.slots += 1;
        if let Some((_, children)) = self.parts.get_mut(within) {
            children.push(Child::Drawn(slot));
        }
        slot
    }
}
