//! `word/document.xml` into paragraphs, items and rows.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::{MAX_NESTING, broken, hostile};
use crate::error::Result;

/// How deep tables may stand in each other: the text of the inner ones is carried out level by level.
const MAX_TABLES: usize = 20;

/// The text of the document and the paragraph that is set as its title.
#[derive(Debug, Default)]
pub struct Body {
    /// Paragraphs with a blank line between, items and rows on lines of their own.
    pub text: String,
    /// The first paragraph of the style Title.
    pub title: Option<String>,
}

/// Reads the document part.
pub fn read_body(name: &str, xml: &str) -> Result<Body> {
    let mut reader = Reader::from_str(xml);
    let mut writer = Writer::default();
    let (mut depth, mut hidden) = (0_usize, None::<usize>);
    loop {
        match reader.read_event().map_err(|error| broken(name, &error.to_string()))? {
            Event::DocType(_) => return Err(hostile(name, "declares entities of its own in its XML")),
            Event::Start(element) => {
                depth += 1;
                if depth > MAX_NESTING {
                    return Err(hostile(name, &format!("nests its elements deeper than {MAX_NESTING}")));
                }
                if hidden.is_none() && is_hidden(element.local_name().as_ref()) {
                    hidden = Some(depth);
                }
                if hidden.is_none() {
                    writer.enter(&element);
                }
                if writer.tables.len() > MAX_TABLES {
                    return Err(hostile(name, &format!("nests tables deeper than {MAX_TABLES}")));
                }
            }
            Event::Empty(element) if hidden.is_none() && !is_hidden(element.local_name().as_ref()) => {
                writer.enter(&element);
                writer.leave(element.local_name().as_ref());
            }
            Event::End(element) => {
                if hidden.is_none() {
                    writer.leave(element.local_name().as_ref());
                } else if hidden == Some(depth) {
                    hidden = None;
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(text) if writer.in_text && hidden.is_none() => writer.words(&text.xml10_content()),
            Event::CData(text) if writer.in_text && hidden.is_none() => writer.words(&text.xml10_content()),
            Event::GeneralRef(entity) if writer.in_text && hidden.is_none() => {
                if let Some(c) = reference(&entity) {
                    writer.words(c.encode_utf8(&mut [0; 4]));
                }
            }
            Event::Eof if depth > 0 => return Err(broken(name, "its XML ends in the middle")),
            Event::Eof => {
                writer.paragraph_ends();
                return Ok(writer.body);
            }
            _ => {}
        }
    }
}

/// The character that a reference stands for: the five of XML, or a number.
pub fn reference(entity: &BytesRef<'_>) -> Option<char> {
    match &**entity {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => entity.resolve_char_ref().ok().flatten().filter(|c| *c != '\0'),
    }
}

/// Deleted and moved text, instructions of fields, and the second form of a drawing are not seen by a reader.
fn is_hidden(element: &str) -> bool {
    matches!(
        element,
        "del" | "moveFrom" | "instrText" | "delInstrText" | "Fallback" | "rPrChange" | "pPrChange" | "sectPr"
    )
}

#[derive(Debug, Default)]
struct Writer {
    body: Body,
    in_text: bool,
    paragraph: String,
    style: String,
    is_item: bool,
    was_item: bool,
    /// The open tables; of each the cells of its open row.
    tables: Vec<Vec<String>>,
}

impl Writer {
    fn enter(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "p" => {
                self.paragraph_ends();
                self.style.clear();
                self.is_item = false;
            }
            "t" => self.in_text = true,
            "tab" if !self.paragraph.is_empty() => self.paragraph.push('\t'),
            "br" | "cr" => self.paragraph.push('\n'),
            "noBreakHyphen" => self.paragraph.push('\u{2011}'),
            "pStyle" => self.style = value_of(element),
            "numId" => self.is_item = value_of(element) != "0",
            "tbl" => {
                self.paragraph_ends();
                self.tables.push(Vec::new());
            }
            "tc" => self.tables.last_mut().into_iter().for_each(|row| row.push(String::new())),
            _ => {}
        }
    }

    fn leave(&mut self, element: &str) {
        match element {
            "t" => self.in_text = false,
            "p" | "tc" => self.paragraph_ends(),
            "tr" => self.row_ends(),
            "tbl" => {
                self.row_ends();
                self.tables.pop();
                self.was_item = false;
            }
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        self.paragraph.push_str(text);
    }

    fn paragraph_ends(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let paragraph = paragraph.trim();
        if paragraph.is_empty() {
            return;
        }
        if self.body.title.is_none() && self.style.eq_ignore_ascii_case("title") {
            self.body.title = Some(paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        if let Some(cell) = self.tables.last_mut().and_then(|row| row.last_mut()) {
            if !cell.is_empty() {
                cell.push('\n');
            }
            cell.push_str(paragraph);
            return;
        }
        let is_heading = self.style.to_ascii_lowercase().starts_with("heading");
        let is_item = self.is_item && !is_heading;
        self.line(paragraph, is_item);
        self.was_item = is_item;
    }

    fn line(&mut self, text: &str, is_item: bool) {
        if !self.body.text.is_empty() {
            self.body.text.push_str(if is_item && self.was_item { "\n" } else { "\n\n" });
        }
        if is_item {
            self.body.text.push_str("- ");
        }
        self.body.text.push_str(text);
    }

    /// A row is one line, its cells separated by bars; cells of several paragraphs are paragraphs of their own.
    fn row_ends(&mut self) {
        let Some(row) = self.tables.last_mut() else { return };
        let mut cells = std::mem::take(row);
        cells.retain(|cell| !cell.is_empty());
        if cells.is_empty() {
            return;
        }
        let is_line = cells.iter().all(|cell| !cell.contains('\n'));
        let text = cells.join(if is_line { " | " } else { "\n" });
        let outer = self.tables.len().checked_sub(2).and_then(|outer| self.tables[outer].last_mut());
        if let Some(cell) = outer {
            if !cell.is_empty() {
                cell.push('\n');
            }
            cell.push_str(&text);
            return;
        }
        if is_line {
            self.line_of_table(&text);
        } else {
            self.line(&text.replace('\n', "\n\n"), false);
            self.was_item = false;
        }
    }

    /// Rows of a table follow each other without blank lines.
    fn line_of_table(&mut self, text: &str) {
        let follows = std::mem::replace(&mut self.was_item, true);
        if !self.body.text.is_empty() {
            self.body.text.push_str(if follows { "\n" } else { "\n\n" });
        }
        self.body.text.push_str(text);
    }
}

/// The attribute `w:val`.
fn value_of(element: &BytesStart<'_>) -> String {
    let value =
        element.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == "val");
    value.map(|a| a.value.to_string()).unwrap_or_default()
}
