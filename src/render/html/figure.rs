//! Charts: drawn twice, for a page and for a telephone, and told as a table.

use super::page::Writer;
use super::text::line;
use crate::render::figure::Figure;
use crate::render::scene::{self, PAGE_WIDTH, PHONE_WIDTH};
use crate::render::svg::{self, Words};

impl Writer<'_> {
    /// Writes a chart with its caption, and its values below for all who want them.
    pub fn figure(&mut self, figure: &Figure) {
        self.figures += 1;
        let id = self.anchors.fresh("figure");
        let number = format!("{} {}", self.labels.figure, self.figures);
        self.out += &format!(
            "<figure class=\"chart\" id=\"{id}\">\n\
             <figcaption><span class=\"ordinal\">{}</span> {}</figcaption>\n",
            line(&number),
            line(&figure.title)
        );
        for (class, width) in [("wide", PAGE_WIDTH), ("narrow", PHONE_WIDTH)] {
            let words = Words {
                id: &format!("{id}-{class}"),
                title: &figure.title,
                description: &figure.description,
                class,
            };
            self.out += &svg::write(&scene::layout(figure, width), &words);
        }
        self.values(figure);
        self.out.push_str("</figure>\n");
    }

    /// The table of values, closed until someone opens it.
    fn values(&mut self, figure: &Figure) {
        let table = figure.table(self.labels);
        if table.is_empty() {
            return;
        }
        self.out += &format!("<details>\n<summary>{}</summary>\n", line(&self.labels.show_values));
        self.table(&table);
        self.out.push_str("</details>\n");
    }
}
