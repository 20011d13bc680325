//! What a search found.

use crate::render::{Cell, Column, Table};
use crate::store::find::Hit;

/// The hits with their snippets; the words that were hit stand in 【brackets】.
pub fn table(hits: &[Hit]) -> Table {
    let mut table = Table::new("hits")
        .column(Column::text("ref", "Ref"))
        .column(Column::text("sort", "In"))
        .column(Column::flex("title", "Title"))
        .column(Column::flex("snippet", "Words"))
        .empty("nothing found");
    for hit in hits {
        let json = serde_json::to_value(hit).unwrap_or_default();
        let words = json["snippet"].as_array().into_iter().flatten().map(|segment| {
            let text =
                segment.as_str().or(segment[0].as_str()).or(segment["text"].as_str()).unwrap_or_default();
            let is_hit = segment[1].as_bool().or(segment["is_hit"].as_bool()).or(segment["hit"].as_bool());
            if is_hit == Some(true) { format!("【{text}】") } else { text.to_owned() }
        });
        let words = words.collect::<String>();
        table.push(vec![
            Cell::from(hit.r#ref.to_string()),
            hit.sort.as_str().into(),
            hit.title.as_str().into(),
            words.into(),
        ]);
    }
    table
}
