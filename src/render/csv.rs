//! Comma-separated values: data, so the text is as it is, quoted where it must be.

use ::csv::{QuoteStyle, Writer, WriterBuilder};

use super::document::Document;
use super::table::Table;
use crate::error::{Error, Result};

/// Writes a document's only table.
///
/// # Errors
/// Usage errors `several_tables` and `no_table`: one CSV text is one table.
pub fn write(document: &Document) -> Result<String> {
    let tables: Vec<_> = document.tables().collect();
    match tables.as_slice() {
        [table] => write_table(table),
        [] => Err(Error::usage("no_table", "there is no table here to write as 'csv'")
            .hint("choose another format, such as 'table' or 'markdown'")),
        several => {
            let names: Vec<&str> = several.iter().map(|table| table.name.as_ref()).collect();
            let message = format!("'csv' holds one table, and there are {} here", several.len());
            Err(Error::usage("several_tables", message)
                .hint(format!("choose one with --section: {}; or write to a folder", names.join(", "))))
        }
    }
}

/// Writes one table: a line of keys, then the rows; lines end in `\n`.
///
/// # Errors
/// `csv_failed` when the writer fails, which writing to memory does not.
pub fn write_table(table: &Table) -> Result<String> {
    // Readers drop a byte order mark at the start of a file, but not one inside quotes.
    let marked = table.columns().first().is_some_and(|column| column.key.starts_with('\u{FEFF}'));
    let style = if marked { QuoteStyle::Always } else { QuoteStyle::Necessary };
    let mut writer = WriterBuilder::new().quote_style(style).from_writer(Vec::new());
    records(&mut writer, table).map_err(|source| failed(&source))?;
    let bytes = writer.into_inner().map_err(|source| failed(source.error()))?;
    String::from_utf8(bytes).map_err(|source| failed(&source))
}

fn records(writer: &mut Writer<Vec<u8>>, table: &Table) -> ::csv::Result<()> {
    writer.write_record(table.columns().iter().map(|column| column.key.as_bytes()))?;
    for row in table.rows() {
        for cell in row {
            writer.write_field(cell.text().as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(())
}

fn failed(source: &dyn std::error::Error) -> Error {
    Error::failed("csv_failed", format!("writing 'csv' failed: {source}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Kind;
    use crate::render::{Column, samples};

    #[test]
    fn data_stays_as_it_is() {
        assert_eq!(
            write(&samples::hostile().into()).unwrap(),
            "ref,title,days\n\
             C-1,\"\u{1b}[31mred\u{1b}[0m | a\tb\nc \u{202e}evil\",12\n\
             C-2,协议 اتفاق 👩‍🔬 `x` <b>,\n"
        );
    }

    #[test]
    fn several_tables_are_refused_by_name() {
        let document = Document::from(samples::hostile()).table(samples::none());
        let error = write(&document).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Usage, "several_tables"));
        assert!(error.hint.unwrap().contains("items, notes"));
    }

    #[test]
    fn a_document_without_a_table_is_refused() {
        assert_eq!(write(&Document::new().paragraph("words")).unwrap_err().code, "no_table");
    }

    #[test]
    fn a_byte_order_mark_in_the_first_key_is_kept() {
        let table = Table::new("t").column(Column::text("\u{feff}a", "A")).row(vec!["b".into()]);
        assert_eq!(write_table(&table).unwrap(), "\"\u{feff}a\"\n\"b\"\n");
    }

    proptest! {
        #[test]
        fn what_is_read_back_is_what_was_written(table in samples::any_table()) {
            let text = write_table(&table).unwrap();
            let mut reader = ::csv::ReaderBuilder::new().has_headers(true).from_reader(text.as_bytes());
            let keys: Vec<String> = table.columns().iter().map(|column| column.key.to_string()).collect();
            prop_assert_eq!(reader.headers().unwrap().iter().map(str::to_owned).collect::<Vec<_>>(), keys);
            let read: Vec<Vec<String>> =
                reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            let written: Vec<Vec<String>> = table
                .rows()
                .iter()
                .map(|row| row.iter().map(|cell| cell.text().into_owned()).collect())
                .collect();
            prop_assert_eq!(read, written);
        }
    }
}
