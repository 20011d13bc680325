//! The elements and texts of a web page, in one vector.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};

/// The place of a node in [`Tree::nodes`].
pub type Id = usize;

/// A page: the document is node 0.
#[derive(Debug, Default)]
pub struct Tree {
    /// All nodes ever made, also those that were taken out again (they have no parent).
    pub nodes: Vec<Node>,
}

/// One node.
#[derive(Debug, Default)]
pub struct Node {
    /// Its parent, unless it is the document or was taken out.
    pub parent: Option<Id>,
    /// Its children in order.
    pub children: Vec<Id>,
    /// The element's name in lower case; empty for a text or something else.
    pub name: String,
    /// The element's attributes.
    pub attributes: Vec<(String, String)>,
    /// The text, if it is one.
    pub text: String,
}

impl Tree {
    /// The element's attribute.
    pub fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        self.nodes[id].attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The nodes from `root` down, parents before children, in the order of the page.
    pub fn below(&self, root: Id) -> impl Iterator<Item = Id> + '_ {
        let mut open = vec![root];
        std::iter::from_fn(move || {
            let id = open.pop()?;
            open.extend(self.nodes[id].children.iter().rev());
            Some(id)
        })
    }

    /// The elements of a name, in the order of the page.
    pub fn named<'a>(&'a self, root: Id, name: &'a str) -> impl Iterator<Item = Id> + 'a {
        self.below(root).filter(move |id| self.nodes[*id].name == name)
    }

    /// Whether `id` is `ancestor` or stands in it.
    pub fn is_in(&self, id: Id, ancestor: Id) -> bool {
        std::iter::successors(Some(id), |id| self.nodes[*id].parent).any(|id| id == ancestor)
    }

    /// All text below a node, blanks folded.
    pub fn words(&self, root: Id) -> String {
        let mut all = String::new();
        for id in self.below(root) {
            all.push_str(&self.nodes[id].text);
            if self.nodes[id].name == "br" {
                all.push(' ');
            }
        }
        fold_blanks(&all)
    }
}

/// A text with one space for each run of blanks, none at its ends.
pub fn fold_blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Builds a [`Tree`] while the parser reads.
#[derive(Debug, Default)]
pub struct Builder {
    tree: RefCell<Tree>,
    depths: RefCell<Vec<usize>>,
    deepest: Cell<usize>,
}

/// A node and, for an element, its full name.
#[derive(Debug, Clone)]
pub struct Handle {
    id: Id,
    name: Rc<QualName>,
}

impl Builder {
    /// A builder with an empty document.
    pub fn new() -> Self {
        let builder = Self::default();
        builder.add(Node::default());
        builder
    }

    /// How many nodes there are, and how deep the deepest was put.
    pub fn extent(&self) -> (usize, usize) {
        (self.tree.borrow().nodes.len(), self.deepest.get())
    }

    fn add(&self, node: Node) -> Id {
        let mut tree = self.tree.borrow_mut();
        tree.nodes.push(node);
        self.depths.borrow_mut().push(0);
        tree.nodes.len() - 1
    }

    fn plain(&self) -> Handle {
        Handle { id: self.add(Node::default()), name: Rc::new(no_name()) }
    }

    /// Puts a child into `parent`, at `place` of its children or at their end.
    fn put(&self, parent: Id, place: Option<usize>, child: NodeOrText<Handle>) {
        let place = place.unwrap_or_else(|| self.tree.borrow().nodes[parent].children.len());
        let id = match child {
            NodeOrText::AppendNode(handle) => {
                self.detach(handle.id);
                handle.id
            }
            NodeOrText::AppendText(text) => {
                let mut tree = self.tree.borrow_mut();
                let before = place.checked_sub(1).map(|before| tree.nodes[parent].children[before]);
                if let Some(before) = before.filter(|b| !tree.nodes[*b].text.is_empty()) {
                    tree.nodes[before].text.push_str(&text);
                    return;
                }
                drop(tree);
                self.add(Node { text: text.to_string(), ..Node::default() })
            }
        };
        let mut tree = self.tree.borrow_mut();
        let place = place.min(tree.nodes[parent].children.len());
        tree.nodes[parent].children.insert(place, id);
        tree.nodes[id].parent = Some(parent);
        let depth = self.depths.borrow()[parent] + 1;
        self.depths.borrow_mut()[id] = depth;
        self.deepest.set(self.deepest.get().max(depth));
    }

    fn detach(&self, id: Id) {
        let mut tree = self.tree.borrow_mut();
        if let Some(parent) = tree.nodes[id].parent.take() {
            let children = &mut tree.nodes[parent].children;
            if let Some(place) = children.iter().rposition(|child| *child == id) {
                children.remove(place);
            }
        }
    }
}

fn no_name() -> QualName {
    QualName::new(None, html5ever::ns!(), html5ever::LocalName::default())
}

impl TreeSink for Builder {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { id: 0, name: Rc::new(no_name()) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Handle {
        let attributes =
            attributes.into_iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
        let node = Node { name: name.local.to_ascii_lowercase().to_string(), attributes, ..Node::default() };
        Handle { id: self.add(node), name: Rc::new(name) }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        self.plain()
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.plain()
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(parent.id, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.tree.borrow().nodes[element.id].parent.is_some();
        if has_parent { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.detach(node.id);
        }
        let tree = self.tree.borrow();
        let Some(parent) = tree.nodes[sibling.id].parent else { return };
        let place = tree.nodes[parent].children.iter().rposition(|child| *child == sibling.id);
        drop(tree);
        self.put(parent, place, child);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        let mut tree = self.tree.borrow_mut();
        let known = &mut tree.nodes[target.id].attributes;
        for attribute in attributes {
            if known.iter().all(|(key, _)| **key != *attribute.name.local) {
                known.push((attribute.name.local.to_string(), attribute.value.to_string()));
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let children = std::mem::take(&mut self.tree.borrow_mut().nodes[node.id].children);
        for child in children {
            self.tree.borrow_mut().nodes[child].parent = None;
            let handle = Handle { id: child, name: Rc::new(no_name()) };
            self.put(new_parent.id, None, NodeOrText::AppendNode(handle));
        }
    }
}
