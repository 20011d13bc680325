//! Where a link inside the document leads in a workbook: the row of the record, or the sheet of the section.

use std::collections::BTreeMap;

use super::super::document::{Block, Document};
use super::sheet::Sheet;

/// Cells by the anchors of the document, as links of Excel.
pub(super) struct Places {
    by_anchor: BTreeMap<String, String>,
}

impl Places {
    /// `names` has one more name than there are sheets: the first sheet's.
    pub(super) fn new(document: &Document, sheets: &[Sheet<'_>], names: &[String]) -> Self {
        let mut by_anchor = BTreeMap::new();
        for (index, block) in document.blocks.iter().enumerate() {
            match block {
                Block::Heading { anchor: Some(anchor), .. } => {
                    // A heading leads to the table below it.
                    let below = sheets.iter().position(|sheet| sheet.block > index);
                    if let Some(name) = below.and_then(|at| names.get(at + 1)) {
                        by_anchor.entry(anchor.clone()).or_insert_with(|| cell(name, 1));
                    }
                }
                Block::Entries { entries, .. } => {
                    for (number, anchor) in
                        entries.iter().enumerate().filter_map(|(n, e)| Some((n, e.anchor.as_ref()?)))
                    {
                        let holds = |sheet: &Sheet<'_>| sheet.block == index && sheet.rows.contains(&number);
                        let Some(at) = sheets.iter().position(holds) else { continue };
                        let (Some(sheet), Some(name)) = (sheets.get(at), names.get(at + 1)) else { continue };
                        let row = number - sheet.rows.start + 2;
                        by_anchor.entry(anchor.clone()).or_insert_with(|| cell(name, row));
                    }
                }
                _ => {}
            }
        }
        Self { by_anchor }
    }

    /// The link to an anchor, where the workbook has its place.
    pub(super) fn of(&self, anchor: &str) -> Option<&str> {
        self.by_anchor.get(anchor).map(String::as_str)
    }
}

/// A link to the first cell of a row, counted from one.
pub(super) fn cell(sheet: &str, row: usize) -> String {
    format!("internal:'{}'!A{row}", sheet.replace('\'', "''"))
}
