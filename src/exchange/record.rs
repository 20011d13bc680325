//! One record of a CSV file, as all programs read it.

use crate::error::{Error, Result};

/// The record of these cells with the end of its line.
///
/// # Errors
/// `csv_failed`: those of the writer.
pub fn record<C: AsRef<str>>(cells: impl IntoIterator<Item = C>) -> Result<Vec<u8>> {
    let failed = |e: String| Error::failed("csv_failed", format!("a row cannot be written as CSV: {e}"));
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    for cell in cells {
        writer.write_field(cell.as_ref()).map_err(|e| failed(e.to_string()))?;
    }
    writer.write_record(None::<&[u8]>).map_err(|e| failed(e.to_string()))?;
    writer.into_inner().map_err(|e| failed(e.to_string()))
}

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;

    use super::*;
    use crate::exchange::escaped;

    #[test]
    fn a_record_quotes_what_would_part_it() {
        let cells = [Json::from("a,b"), Json::from("line\nbreak"), Json::Null, Json::from(7)];
        assert_eq!(record(cells.iter().map(escaped)).unwrap(), b"\"a,b\",\"line\nbreak\",,7\n");
    }
}
