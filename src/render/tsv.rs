//! Tab-separated lines for pipes: a header of keys, one record a line, nothing cut.

use super::document::Document;
use super::safe::safe;
use super::table::Table;

/// Writes a document's tables. With more than one, each is preceded by a line `# name`; other blocks are left
/// out: a pipe wants rows.
pub fn write(document: &Document) -> String {
    let tables: Vec<_> = document.tables().collect();
    let mut out = String::new();
    for table in &tables {
        if tables.len() > 1 {
            out.push_str("# ");
            out.push_str(&safe(&table.name));
            out.push('\n');
        }
        out.push_str(&write_table(table));
    }
    out
}

/// Writes one table: a line of keys, then a line for each row. A tab or line break inside a cell becomes a blank.
pub fn write_table(table: &Table) -> String {
    let mut out = String::new();
    line(&mut out, table.columns().iter().map(|column| safe(&column.key)));
    for row in table.rows() {
        // Two steps: a number's text lives only as long as its cell's.
        line(&mut out, row.iter().map(|cell| safe(&cell.text()).into_owned()));
    }
    out
}

fn line(out: &mut String, fields: impl Iterator<Item = impl AsRef<str>>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            out.push('\t');
        }
        out.push_str(field.as_ref());
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::render::samples;

    #[test]
    fn one_record_is_one_line() {
        assert_eq!(
            write(&samples::hostile().into()),
            "ref\ttitle\tdays\n\
             C-1\t␛[31mred␛[0m | a b c <U+202E>evil\t12\n\
             C-2\t协议 اتفاق 👩‍🔬 `x` <b>\t\n"
        );
    }

    #[test]
    fn several_tables_are_named() {
        let document = Document::new()
            .paragraph("left out")
            .fields("record", vec![("Ref".to_owned(), "C-1".into())])
            .table(samples::none());
        assert_eq!(write(&document), "# record\nfield\tvalue\nRef\tC-1\n# notes\nref\n");
    }

    proptest! {
        #[test]
        fn lines_are_rows_and_one_and_fields_are_columns(table in samples::any_table()) {
            let text = write_table(&table);
            let lines: Vec<&str> = text.strip_suffix('\n').unwrap().split('\n').collect();
            prop_assert_eq!(lines.len(), table.rows().len() + 1);
            for line in lines {
                prop_assert_eq!(line.split('\t').count(), table.columns().len());
            }
        }
    }
}
