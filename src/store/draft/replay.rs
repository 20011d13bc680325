//! Writes that put rows back as the operation log keeps them: what an undo is made of.

use std::borrow::Cow;

use super::Draft;
use crate::db::{Statement, Value};
use crate::store::image::{self, Image};
use crate::store::operation::Change;

impl Draft<'_> {
    /// Says that this operation, under that name of a command, takes back operation `id`.
    pub(in crate::store) fn undoes(&mut self, id: i64, command: &'static str) {
        self.undoes = Some(id);
        self.command = command;
    }

    /// The number that this operation gets.
    pub(in crate::store) fn operation(&self) -> i64 {
        self.head.id + 1
    }

    /// Puts back a row that was taken away.
    pub(in crate::store) fn put_back(&mut self, table: &'static str, row: Image) {
        let kept = row.iter().map(|(name, value)| (name.as_str(), value));
        let after = image::write(kept.filter(|(name, _)| !image::leaves_out(table, name)));
        self.changes.push(Change { table, row_id: id_of_image(&row), before: None, after: Some(after) });
        let columns = row.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let values = row.iter().map(|(name, _)| format!(":{name}")).collect::<Vec<_>>().join(", ");
        self.send_image(format!("INSERT INTO \"{table}\" ({columns}) VALUES ({values})"), row);
    }

    /// Gives columns of a row other values: `before` and `after` name the same columns.
    pub(in crate::store) fn set_back(
        &mut self,
        table: &'static str,
        id: i64,
        before: &Image,
        mut after: Image,
    ) {
        let log = |row: &Image| image::write(row.iter().map(|(name, value)| (name.as_str(), value)));
        self.changes.push(Change { table, row_id: id, before: Some(log(before)), after: Some(log(&after)) });
        let sets =
            after.iter().map(|(name, _)| format!("\"{name}\" = :{name}")).collect::<Vec<_>>().join(", ");
        after.push(("id".to_owned(), id.into()));
        self.send_image(format!("UPDATE \"{table}\" SET {sets} WHERE id = :id"), after);
    }

    /// Takes a row away; the log keeps the whole of it, the text of a release too.
    pub(in crate::store) fn take_back(&mut self, table: &'static str, row: &Image) {
        let (id, before) =
            (id_of_image(row), image::write(row.iter().map(|(name, value)| (name.as_str(), value))));
        self.changes.push(Change { table, row_id: id, before: Some(before), after: None });
        let sql = format!("DELETE FROM \"{table}\" WHERE id = :id");
        self.send_image(sql, vec![("id".to_owned(), id.into())]);
    }

    fn send_image(&mut self, sql: String, row: Image) {
        let params = row.into_iter().map(|(name, value)| (Cow::Owned(name), value)).collect();
        self.statements.push(Statement { sql: sql.into(), params });
    }
}

fn id_of_image(row: &Image) -> i64 {
    match image::value(row, "id") {
        Some(Value::Integer(id)) => *id,
        _ => 0,
    }
}
