//! `quotes`: the stored texts are those that were hashed, and the quotes stand in them.

use super::Report;
use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::digest::sha256;
use crate::model::reference::Sort;
use crate::model::text::slice_chars;

pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    query.stream(&Statement::new(VERSIONS), &mut |version| {
        let text = version.get::<String>("text")?;
        let release = Sort::Release.of(version.get("release_id")?);
        let number = version.get::<i64>("version")?;
        if sha256(&text) != version.get::<String>("text_sha256")? {
            let message = format!("the text of {release}, version {number}, is not the one that was stored");
            report.error(Some(release.to_string()), message);
        }
        let quotes = Statement::new(QUOTES).bind("version", version.get::<i64>("id")?);
        query.stream(&quotes, &mut |quote| {
            if !stands(quote, &text)? {
                let commitment = Sort::Commitment.of(quote.get("commitment_id")?).to_string();
                let words = quote.get::<String>("quote")?;
                let message = format!(
                    "the quote “{words}” does not stand in {release}, version {number}, where it was recorded"
                );
                report.error(Some(commitment), message);
            }
            Ok(())
        })
    })
}

const VERSIONS: &str = "
SELECT id, release_id, version, text, text_sha256
FROM release_version
ORDER BY id";

const QUOTES: &str = "
SELECT commitment_id, quote, start_char, end_char
FROM attestation
WHERE release_version_id = :version
ORDER BY id";

/// Whether the words stand in the text, to the letter, at their place.
fn stands(quote: &Row, text: &str) -> Result<bool> {
    let place = |column| Ok(usize::try_from(quote.get::<i64>(column)?).unwrap_or(usize::MAX));
    let words = slice_chars(text, place("start_char")?, place("end_char")?);
    Ok(words == Some(quote.get::<String>("quote")?.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Ground, new_text};
    use crate::store::release;

    #[test]
    fn a_text_that_was_altered_is_found_with_the_quotes_that_it_broke() {
        let ground = Ground::with_history();
        ground
            .tamper("UPDATE release_version SET text = replace(text, 'a summit', 'no summit') WHERE id = 1");
        assert_eq!(
            ground.found("quotes"),
            [
                ("R-1".to_owned(), "the text of R-1, version 1, is not the one that was stored".to_owned()),
                (
                    "C-2".to_owned(),
                    "the quote “Kazakhstan will host a summit in 2027” does not stand in R-1, version 1, \
                     where it was recorded"
                        .to_owned()
                ),
            ]
        );
    }

    #[test]
    fn a_quote_that_was_altered_or_shifted_is_found() {
        let records = |sql: &str| {
            let ground = Ground::with_history();
            ground.tamper(sql);
            ground.found("quotes").into_iter().map(|(record, _)| record).collect::<Vec<_>>()
        };
        assert_eq!(records("UPDATE attestation SET quote = 'They will open a centre' WHERE id = 1"), ["C-1"]);
        assert_eq!(
            records(
                "UPDATE attestation SET start_char = start_char + 1, end_char = end_char + 1 WHERE id = 2"
            ),
            ["C-2"]
        );
        assert_eq!(records("UPDATE attestation SET end_char = 9000000000000000000 WHERE id = 2"), ["C-2"]);
    }

    #[test]
    fn a_later_version_without_the_words_breaks_no_quote() {
        let mut ground = Ground::with_history();
        ground.write("2026-05-10", |d| release::add_version(d, 1, new_text("Other words.")).map(drop));
        assert_eq!(ground.found("quotes"), []);
    }
}
