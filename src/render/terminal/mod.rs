//! For a terminal: fitted to its width, nothing cut, colour only on request.

mod grid;
mod layout;
mod paint;
mod plain;
mod wrap;

use self::grid::Grid;
use self::wrap::{measure, wrap};
use super::cell::{Cell, Tone};
use super::document::{Block, Document, Entry, Quotation};
use super::safe::{safe, safe_text};
use super::table::{Align, Column, Table};

/// The narrowest screen text is fitted to; on a narrower one lines run over.
const NARROWEST: usize = 20;
/// The widest line of running text: longer ones are hard to read.
const PROSE: usize = 100;

/// What the text is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// Columns; nothing where a table may be of any width (running text still stays within 100 columns).
    pub width: Option<usize>,
    /// Whether tones become colours.
    pub color: bool,
    /// Whether rules and quotation marks may be other than ASCII. The data always may.
    pub unicode: bool,
    /// Whether it is read by ear or touch: plain lines of label and value, nothing drawn.
    pub accessible: bool,
}

impl Screen {
    /// A screen without colour.
    pub const fn plain(width: Option<usize>) -> Self {
        Self { width, color: false, unicode: true, accessible: false }
    }

    /// The columns text is fitted to.
    fn columns(&self) -> usize {
        self.width.unwrap_or(usize::MAX).max(NARROWEST)
    }

    fn pick<T>(&self, unicode: T, ascii: T) -> T {
        if self.unicode { unicode } else { ascii }
    }
}

/// Writes a document; blocks are separated by one empty line.
pub fn write(document: &Document, screen: &Screen) -> String {
    if screen.accessible {
        return plain::write(document);
    }
    let title = document.title.iter().map(|title| heading(1, title, screen));
    let blocks = title.chain(document.blocks.iter().map(|block| self::block(block, screen)));
    let mut out = String::new();
    for lines in blocks.filter(|lines| !lines.is_empty()) {
        if !out.is_empty() {
            out.push('\n');
        }
        for line in lines {
            paint::write(&mut out, line.trim_end_matches(' '), screen.color);
            out.push('\n');
        }
    }
    out
}

fn block(block: &Block, screen: &Screen) -> Vec<String> {
    match block {
        Block::Heading { level, text, .. } => heading(*level, text, screen),
        Block::Paragraph(text) => prose(text, "", screen, Tone::Plain),
        Block::Fields { rows, .. } => {
            let texts = rows.iter().map(|(label, cell)| (safe(label).into_owned(), cell)).collect::<Vec<_>>();
            fields(&texts, 0, screen)
        }
        Block::Table(table) => self::table(table, screen),
        Block::Quote(quotation) => quote(quotation, screen),
        Block::Figure(_) => Vec::new(),
        Block::List(items) => items.iter().flat_map(|item| bullet(item, screen)).collect(),
        Block::Entries { table, entries } if entries.is_empty() => self::table(table, screen),
        Block::Entries { table, entries } => {
            let title = table.title.as_deref().map(|title| heading(3, title, screen));
            title
                .into_iter()
                .chain(entries.iter().map(|e| entry(e, screen)))
                .collect::<Vec<_>>()
                .join(&String::new())
        }
    }
}

/// A strong line with the rest indented below it.
fn entry(entry: &Entry, screen: &Screen) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(group) = &entry.group {
        lines.extend(heading(2, group, screen));
    }
    lines.extend(heading(3, &entry.title, screen));
    let some = |texts: &[String], tone| match texts {
        [] => Vec::new(),
        texts => prose(&texts.join("\n"), "  ", screen, tone),
    };
    lines.extend(some(&entry.facts, Tone::Dim));
    lines.extend(entry.quotes.iter().flat_map(|q| quote(q, screen)));
    lines.extend(some(&entry.remarks, Tone::Plain));
    lines
}

/// The title is underlined twice, sections once; deeper headings are only strong.
fn heading(level: u8, text: &str, screen: &Screen) -> Vec<String> {
    let lines = wrap(&safe(text), screen.columns());
    let rule = match level {
        0 | 1 => Some(screen.pick("═", "=")),
        2 => Some(screen.pick("─", "-")),
        _ => None,
    };
    let width = lines.iter().map(|line| measure(line)).max().unwrap_or(0);
    let rule = rule.map(|sign| sign.repeat(width));
    lines.into_iter().map(|line| paint::mark(&line, Tone::Strong)).chain(rule).collect()
}

/// Running text, wrapped and indented.
fn prose(text: &str, indent: &str, screen: &Screen, tone: Tone) -> Vec<String> {
    let width = screen.columns().min(PROSE) - measure(indent);
    let lines = wrap(&safe_text(text), width);
    lines.into_iter().map(|line| format!("{indent}{}", paint::mark(&line, tone))).collect()
}

fn quote(quotation: &Quotation, screen: &Screen) -> Vec<String> {
    let (open, close) = screen.pick(("“", "”"), ("\"", "\""));
    let mut lines = prose(&format!("{open}{}{close}", quotation.marked()), "  ", screen, Tone::Plain);
    if let Some(source) = quotation.cited() {
        lines.extend(prose(&format!("{} {source}", screen.pick("—", "--")), "  ", screen, Tone::Dim));
    }
    lines
}

fn bullet(item: &str, screen: &Screen) -> Vec<String> {
    let mut lines = prose(item, "  ", screen, Tone::Plain);
    if let Some(first) = lines.first_mut() {
        first.replace_range(..1, screen.pick("•", "-"));
    }
    lines
}

/// Labels beside their values, which begin after `least` columns or more; a long label is wrapped within a third of
/// the screen.
fn fields(rows: &[(String, &Cell)], least: usize, screen: &Screen) -> Vec<String> {
    let rows: Vec<[(String, Tone); 2]> = rows
        .iter()
        .map(|(label, cell)| {
            [(format!("{label}:"), Tone::Dim), (safe_text(&cell.shown()).into_owned(), cell.tone)]
        })
        .collect();
    let widest = |index: usize| rows.iter().map(|row| measure(&row[index].0)).max().unwrap_or(0);
    let room = screen.columns() - layout::GAP;
    let label = widest(0).max(least).min(room / 3);
    let widths = [label, widest(1).min(room - label)];
    let mut grid = Grid::new(&widths, &[Align::Left, Align::Left]);
    for row in &rows {
        grid.row(row.iter().map(|(text, tone)| (text.as_str(), *tone)));
    }
    grid.lines(screen)
}

/// Title, body and footer; without rows its sentence.
fn table(table: &Table, screen: &Screen) -> Vec<String> {
    let table = &*table.for_readers();
    let title = table.title.as_deref().map(|title| wrap(&safe(title), screen.columns())).unwrap_or_default();
    let mut lines: Vec<String> = title.iter().map(|line| paint::mark(line, Tone::Strong)).collect();
    if table.is_empty() && table.empty.is_empty() {
        // Nothing to say of it.
    } else if table.is_empty() {
        lines.extend(prose(&table.empty, "", screen, Tone::Dim));
    } else {
        lines.extend(body(table, screen));
    }
    if let Some(footer) = &table.footer {
        lines.push(String::new());
        lines.extend(prose(footer, "", screen, Tone::Dim));
    }
    lines
}

/// The rows under their headings. Where the columns do not fit side by side, those that are empty in every row are
/// left out; where that does not help, one record stands below the other.
fn body(table: &Table, screen: &Screen) -> Vec<String> {
    let all: Vec<usize> = (0..table.columns().len()).collect();
    let is_filled = |column: &usize| table.rows().iter().any(|row| !row[*column].text().is_empty());
    let filled: Vec<usize> = all.iter().copied().filter(is_filled).collect();
    side_by_side(table, &all, screen)
        .or_else(|| side_by_side(table, &filled, screen))
        .unwrap_or_else(|| records(table, screen))
}

/// The chosen columns of a table as a grid, where the screen is wide enough.
fn side_by_side(table: &Table, chosen: &[usize], screen: &Screen) -> Option<Vec<String>> {
    let columns: Vec<&Column> = chosen.iter().map(|&index| &table.columns()[index]).collect();
    let headings: Vec<String> = columns.iter().map(|column| safe(&column.heading).into_owned()).collect();
    let text = |cell: &Cell| safe(&cell.shown()).into_owned();
    let cells: Vec<Vec<String>> =
        table.rows().iter().map(|row| chosen.iter().map(|&index| text(&row[index])).collect()).collect();
    let widths = layout::fit(&columns, &headings, &cells, screen.width.map(|_| screen.columns()))?;
    let aligns: Vec<Align> = columns.iter().map(|column| column.align).collect();
    let mut grid = Grid::new(&widths, &aligns);
    grid.header(headings.iter().map(String::as_str));
    for (row, texts) in table.rows().iter().zip(&cells) {
        let tones = chosen.iter().map(|&index| row[index].tone);
        grid.row(texts.iter().map(String::as_str).zip(tones));
    }
    Some(grid.lines(screen))
}

/// One record below the other, each with what it has.
fn records(table: &Table, screen: &Screen) -> Vec<String> {
    let headings: Vec<String> = table.columns().iter().map(|c| safe(&c.heading).into_owned()).collect();
    let widest = headings.iter().map(|heading| measure(heading)).max().unwrap_or(0);
    let mut lines = Vec::new();
    for row in table.rows() {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let filled = headings.iter().cloned().zip(row).filter(|(_, cell)| !cell.text().is_empty());
        lines.extend(fields(&filled.collect::<Vec<_>>(), widest + 1, screen));
    }
    lines
}

#[cfg(test)]
mod tests;
