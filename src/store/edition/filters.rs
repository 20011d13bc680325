//! Filters as they are kept with an edition: what each looks at, and its values.

use crate::error::Result;
use crate::model::filter::{Restriction, Said};

/// The form that is kept, and by which editions of one report are told apart: `[["by",["Kazakhstan"]]]`.
pub(super) fn kept(filters: &[Said]) -> String {
    let pairs = filters.iter().map(|said| (said.what, &said.values)).collect::<Vec<_>>();
    serde_json::json!(pairs).to_string()
}

/// Reads what [`kept`] writes.
pub(super) fn read(text: &str) -> Result<Vec<Said>> {
    let pairs: Vec<(Restriction, Vec<String>)> = super::read::from_json(text)?;
    Ok(pairs.into_iter().map(|(what, values)| Said { what, values }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_read_as_they_were_kept() {
        let said =
            |what, values: &[&str]| Said { what, values: values.iter().map(ToString::to_string).collect() };
        let filters = [said(Restriction::By, &["Japan", "K; L"]), said(Restriction::NoEvidence, &[])];
        assert_eq!(kept(&filters), r#"[["by",["Japan","K; L"]],["no_evidence",[]]]"#);
        assert_eq!(read(&kept(&filters)).unwrap(), filters);
        assert_eq!(kept(&[]), "[]");
        assert_eq!(read("[1]").unwrap_err().code, "bad_edition");
    }
}
