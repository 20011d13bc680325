//! Tables: with a caption and heads that are told to be heads; on a narrow screen a row becomes a card.

use unicode_width::UnicodeWidthStr;

use super::page::Writer;
use super::text::{self, line};
use crate::render::cell::Cell;
use crate::render::table::{Align, Column, Table};

/// Tables of more columns than these become cards on a narrow screen.
const NARROW: usize = 3;

/// Tables of more columns than these are too wide for a sheet of paper: their rows become forms there.
const MANY: usize = 8;

/// Letters that stand side by side on a page; a table that needs more is laid out as forms on a desk too.
const PAGE: usize = 105;

/// The room between two columns, in letters.
const BESIDE: usize = 2;

/// Texts up to this width are not broken, in columns that should not bend.
const UNBROKEN: usize = 24;

/// Tables of at most so many rows stay on one sheet of paper.
const BRIEF: usize = 12;

/// Columns with wider texts than this get more room.
const LONG: usize = 60;

impl Writer<'_> {
    /// Writes a table; one without rows says its sentence.
    pub fn table(&mut self, table: &Table) {
        let table = &*table.for_readers();
        if table.is_empty() || table.columns().is_empty() {
            if let Some(title) = &table.title {
                self.out += &format!("<p class=\"title\">{}</p>\n", line(title));
            }
            self.paragraph(&table.empty, " class=\"empty\"");
        } else {
            self.grid(table);
        }
        if let Some(footer) = &table.footer {
            self.paragraph(footer, " class=\"note\"");
        }
    }

    fn grid(&mut self, table: &Table) {
        let id = self.anchors.fresh("table");
        let shapes: Vec<Shape> =
            table.columns().iter().enumerate().map(|(n, c)| Shape::of(table, n, c)).collect();
        let columns = shapes.iter().filter(|shape| !shape.empty).count();
        let wide = columns > NARROW;
        // A wide table may have to be moved sideways: then it takes the keyboard too, and says what it is. The roles
        // keep it a table for screen readers when its rows are laid out as cards.
        let (region, role) = if wide {
            (format!(" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\""), Role(true))
        } else {
            (String::new(), Role(false))
        };
        let least: usize = shapes.iter().filter(|shape| !shape.empty).map(|shape| shape.least + BESIDE).sum();
        let class = match columns {
            0..=NARROW => "",
            _ if least > PAGE && columns > MANY => " class=\"cards many forms\"",
            _ if least > PAGE => " class=\"cards forms\"",
            _ if columns <= MANY => " class=\"cards\"",
            _ => " class=\"cards many\"",
        };
        let caption = match &table.title {
            Some(title) => format!("<caption id=\"{id}\">{}</caption>", line(title)),
            None => {
                let shown = if self.heading.is_empty() { line(&table.name) } else { self.heading.clone() };
                format!("<caption id=\"{id}\" class=\"unseen\">{shown}</caption>")
            }
        };
        let brief = if table.rows().len() <= BRIEF { " brief" } else { "" };
        self.out +=
            &format!("<div class=\"table{brief}\"{region}>\n<table{class}{}>\n{caption}\n", role.of("table"));
        self.head(table, &shapes, role);
        self.out += &format!("<tbody{}>\n", role.of("rowgroup"));
        for cells in table.rows() {
            self.out += &format!("<tr{}>", role.of("row"));
            let cells = cells.iter().zip(&shapes).filter(|(_, shape)| !shape.empty);
            for (index, (cell, shape)) in cells.enumerate() {
                self.cell(cell, shape, index == 0, role);
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn head(&mut self, table: &Table, shapes: &[Shape], role: Role) {
        self.out += &format!("<thead{}>\n<tr{}>", role.of("rowgroup"), role.of("row"));
        for (column, shape) in table.columns().iter().zip(shapes).filter(|(_, shape)| !shape.empty) {
            let heading = line(&column.heading);
            if heading.is_empty() {
                self.out += &format!("<td{}></td>", role.of("cell"));
            } else {
                let (class, role) = (shape.class, role.of("columnheader"));
                self.out += &format!("<th scope=\"col\"{class}{role}>{heading}</th>");
            }
        }
        self.out.push_str("</tr>\n</thead>\n");
    }

    /// The first cell of a row names it, unless it is a number.
    fn cell(&mut self, cell: &Cell, shape: &Shape, first: bool, role: Role) {
        let id = self.settled(cell.link.as_ref());
        let content = text::cell(cell, &self.anchors);
        let class = shape.class;
        if first && !shape.right && !content.is_empty() {
            self.out += &format!("<th scope=\"row\"{id}{class}{}>{content}</th>", role.of("rowheader"));
        } else {
            let label = if role.0 { &shape.label } else { "" };
            self.out += &format!("<td{id}{class}{label}{}>{content}</td>", role.of("cell"));
        }
    }
}

/// Whether elements say their role.
#[derive(Clone, Copy)]
struct Role(bool);

impl Role {
    fn of(self, role: &str) -> String {
        if self.0 { format!(" role=\"{role}\"") } else { String::new() }
    }
}

/// How the cells of a column look.
struct Shape {
    /// What is empty in every row gives its place to the rest; the first column stays.
    empty: bool,
    right: bool,
    /// The letters that it needs side by side.
    least: usize,
    class: &'static str,
    label: String,
}

impl Shape {
    fn of(table: &Table, index: usize, column: &Column) -> Self {
        let shown = || table.rows().iter().map(|row| row[index].shown());
        let widest = shown().map(|text| text.width()).max().unwrap_or(0);
        let word = shown().filter_map(|text| text.split_whitespace().map(UnicodeWidthStr::width).max()).max();
        let right = column.align == Align::Right;
        let heading = line(&column.heading);
        let word = word.unwrap_or(0);
        let named = column.heading.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
        let is_short = !column.flex && widest <= UNBROKEN;
        Self {
            least: match () {
                () if right || is_short => widest.max(named),
                () if word > UNBROKEN => named.max(UNBROKEN),
                () if column.flex && widest > LONG => named.max(word).max(UNBROKEN),
                () => named.max(word),
            },
            empty: widest == 0 && index > 0,
            right,
            class: match () {
                () if right => " class=\"number\"",
                // Addresses and hashes, which may break anywhere.
                () if word > UNBROKEN => " class=\"split\"",
                () if is_short => " class=\"short\"",
                () if column.flex && widest > LONG => " class=\"long\"",
                () => "",
            },
            label: if heading.is_empty() { String::new() } else { format!(" data-label=\"{heading}\"") },
        }
    }
}
