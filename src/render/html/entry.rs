//! Records with long texts, one below the other.

use super::page::Writer;
use super::text::line;
use crate::render::document::Entry;
use crate::render::escape::escaped;
use crate::render::table::Table;

impl Writer<'_> {
    /// Writes entries, with the title and the note of their table.
    pub fn entries(&mut self, table: &Table, entries: &[Entry]) {
        let section = self.level;
        if let Some(title) = &table.title {
            self.out += &format!("<p class=\"title\">{}</p>\n", line(title));
        }
        let mut level = (section + 1).min(6);
        for entry in entries {
            if let Some(group) = &entry.group {
                let group_level = (section + 1).min(6);
                self.out += &format!("<h{group_level} class=\"group\">{}</h{group_level}>\n", line(group));
                level = (group_level + 1).min(6);
            }
            self.entry(entry, level);
        }
        if let Some(footer) = &table.footer {
            self.paragraph(footer, " class=\"note\"");
        }
    }

    fn entry(&mut self, entry: &Entry, level: u8) {
        let title = line(&entry.title);
        let away =
            entry.anchor.as_deref().and_then(|anchor| self.anchors.elsewhere(anchor)).map(str::to_owned);
        let (attribute, title) = match (away, self.anchors.place(entry.anchor.as_deref())) {
            (Some(address), _) => (String::new(), format!("<a href=\"{}\">{title}</a>", escaped(&address))),
            // Not in the way of those who read with a keyboard or by ear: the address bar has it as well.
            (None, Some(id)) => {
                let here =
                    format!("<a class=\"here\" href=\"#{id}\" aria-hidden=\"true\" tabindex=\"-1\">#</a>");
                (format!(" id=\"{id}\""), format!("{title} {here}"))
            }
            (None, None) => (String::new(), title),
        };
        self.out += &format!("<article class=\"entry\"{attribute}>\n<h{level}>{title}</h{level}>\n");
        match entry.facts.as_slice() {
            [one] => self.paragraph(one, " class=\"facts\""),
            facts => self.list(facts, " class=\"facts\""),
        }
        entry.quotes.iter().for_each(|quotation| self.quote(quotation));
        entry.remarks.iter().for_each(|remark| self.paragraph(remark, " class=\"remark\""));
        self.out.push_str("</article>\n");
    }
}
