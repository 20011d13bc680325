//! Charts: drawn where a scene is laid out for them, told to those who do not see it.

use super::super::figure::Figure;
use super::super::safe::safe;
use super::super::scene::{PAGE_WIDTH, layout};
use super::flow::Flow;
use super::page::{BOTTOM, Item, LEFT, TOP};
use super::tree::Role;

impl Flow<'_> {
    /// Number and title, the drawing, what it shows.
    pub(super) fn figure(&mut self, figure: &Figure) {
        let scene = layout(figure, PAGE_WIDTH);
        let number = self.scenes.len();
        let height = scene.height.min(BOTTOM - TOP - 60.0);
        let title = format!("{} {}. {}", safe(&self.labels.figure), number + 1, safe(&figure.title));
        let part = self.tree.part(Role::Figure(safe(&figure.description).into_owned()), None);
        self.caption(&title, height + 8.0, Some(part));
        self.kept = None;
        let slot = self.tree.slot(part);
        self.put(Item::Scene { x: LEFT, y: self.y, number, slot });
        self.scenes.push(scene);
        self.y += height + 8.0;
    }
}
