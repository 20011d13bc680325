//! A coder's sheet from CSV or TSV: every mistake is told with line, column, value and what would be right.

use csv::{ReaderBuilder, StringRecord};

use crate::error::{Error, Result};
use crate::model::coding::{Code, Coded, Unit};

/// The columns of a sheet.
const COLUMNS: [&str; 6] = ["number", "sentence", "commitment", "kind", "strength", "note"];
/// Those without which nothing can be read.
const NEEDED: [&str; 2] = ["number", "commitment"];
/// Most mistakes told at once.
const TOLD: usize = 10;

/// Reads a sheet of the units of a text. Lines without yes or no are passed over: they are not coded.
///
/// # Errors
/// `bad_sheet` (4), with every mistake on a line of its own.
pub(super) fn read(text: &str, name: &str, units: &[Unit]) -> Result<Vec<Coded>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let broken =
        |e: csv::Error| Error::rejected("bad_sheet", format!("'{name}' cannot be read as a table: {e}"));
    let places = places(reader.headers().map_err(broken)?, name)?;
    let (mut coded, mut wrong) = (Vec::<Coded>::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(broken)?;
        let line = record.position().map_or(0, csv::Position::line);
        let row = Row { record: &record, places: &places };
        match row.read(units) {
            Ok(None) => {}
            Ok(Some(one)) if coded.iter().any(|known| known.unit.number == one.unit.number) => {
                wrong.push(format!("line {line}, column number: sentence {} stands twice", one.unit.number));
            }
            Ok(Some(one)) => coded.push(one),
            Err(message) => wrong.push(format!("line {line}, {message}")),
        }
    }
    coded.sort_by_key(|one| one.unit.number);
    if wrong.is_empty() { Ok(coded) } else { Err(refused(name, &wrong)) }
}

/// What parts the columns: the sign that the first line holds most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let most = [b'\t', b';', b','].into_iter().max_by_key(|sign| first.bytes().filter(|b| b == sign).count());
    most.unwrap_or(b',')
}

/// Where each column stands.
fn places(headers: &StringRecord, name: &str) -> Result<[Option<usize>; 6]> {
    let places =
        COLUMNS.map(|column| headers.iter().position(|header| header.trim().eq_ignore_ascii_case(column)));
    let missing = COLUMNS.iter().zip(places).filter(|(column, at)| at.is_none() && NEEDED.contains(column));
    let missing = missing.map(|(column, _)| format!("'{column}'")).collect::<Vec<_>>();
    if missing.is_empty() {
        return Ok(places);
    }
    let message = format!("'{name}' has no column {}", missing.join(" and no column "));
    Err(Error::rejected("bad_sheet", message).hint(format!(
        "its first line names the columns: {}; 'onrecord coding sheet' makes one",
        COLUMNS.join(", ")
    )))
}

fn refused(name: &str, wrong: &[String]) -> Error {
    let count = match wrong.len() {
        1 => "a mistake".to_owned(),
        n => format!("{n} mistakes"),
    };
    let mut told = wrong.iter().take(TOLD).cloned().collect::<Vec<_>>();
    if wrong.len() > TOLD {
        told.push(format!("and {} more", wrong.len() - TOLD));
    }
    Error::rejected("bad_sheet", format!("'{name}' has {count}:\n  {}", told.join("\n  ")))
        .hint("nothing was recorded; put it right and hand it in again")
}

/// One line of the sheet.
struct Row<'a> {
    record: &'a StringRecord,
    places: &'a [Option<usize>; 6],
}

impl Row<'_> {
    fn get(&self, column: &str) -> &str {
        let at = COLUMNS.iter().position(|known| *known == column).and_then(|at| self.places[at]);
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }

    /// The unit with its code; none where nothing was decided.
    fn read(&self, units: &[Unit]) -> std::result::Result<Option<Coded>, String> {
        let (kind, strength) = (self.get("kind"), self.get("strength"));
        let is_commitment = match self.get("commitment").to_lowercase().as_str() {
            "" if !kind.is_empty() || !strength.is_empty() => {
                return Err(format!(
                    "column commitment: empty, and '{kind}{strength}' beside it; write yes or no"
                ));
            }
            "" => return Ok(None),
            "yes" | "y" | "1" | "true" => true,
            "no" | "n" | "0" | "false" => false,
            _ => return Err(format!("column commitment: '{}'; write yes or no", self.get("commitment"))),
        };
        let unit = self.unit(units)?;
        if !(is_commitment || kind.is_empty() && strength.is_empty()) {
            let column = if kind.is_empty() { "strength" } else { "kind" };
            let given = if kind.is_empty() { strength } else { kind };
            return Err(format!(
                "column {column}: '{given}', and commitment is no; leave it empty, or write yes"
            ));
        }
        let code = Code { is_commitment, kind: word("kind", kind)?, strength: word("strength", strength)? };
        let note = Some(self.get("note")).filter(|note| !note.is_empty()).map(str::to_owned);
        Ok(Some(Coded { unit: unit.clone(), code, note }))
    }

    /// The unit of the line: by its number, with the same words where they stand beside it.
    fn unit<'u>(&self, units: &'u [Unit]) -> std::result::Result<&'u Unit, String> {
        let number = self.get("number");
        let unit = number.parse::<i64>().ok().and_then(|n| units.iter().find(|unit| unit.number == n));
        let unit =
            unit.ok_or_else(|| format!("column number: '{number}'; a number from 1 to {}", units.len()))?;
        let (said, stands) = (self.get("sentence"), unit.quote.as_str());
        if said.is_empty() || said.split_whitespace().eq(stands.split_whitespace()) {
            return Ok(unit);
        }
        Err(format!(
            "column sentence: '{}'; sentence {number} of the newest text is '{}': make a new sheet",
            short(said),
            short(stands)
        ))
    }
}

fn word<T: std::str::FromStr<Err = Error>>(
    column: &str,
    given: &str,
) -> std::result::Result<Option<T>, String> {
    if given.is_empty() {
        return Ok(None);
    }
    given.parse().map(Some).map_err(|e: Error| {
        format!("column {column}: '{given}'; {}", e.hint.unwrap_or_else(|| "leave it empty".to_owned()))
    })
}

fn short(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() > SHOWN {
        words = words.chars().take(SHOWN).collect::<String>() + "…";
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units() -> Vec<Unit> {
        crate::extract::units("They will open\na school. They met. They will pay.")
    }

    fn told(text: &str) -> Vec<String> {
        let coded = read(text, "mine.csv", &units()).unwrap();
        coded.iter().map(|one| format!("{} {}", one.unit.number, one.code)).collect()
    }

    fn refusal(text: &str) -> String {
        read(text, "mine.csv", &units()).unwrap_err().message
    }

    #[test]
    fn commas_semicolons_and_tabs_part_columns_in_any_order() {
        let wanted = ["1 pledge/firm", "2 no"];
        assert_eq!(told("number,commitment,kind,strength\n1,yes,pledge,firm\n2,no,,\n3,,,\n"), wanted);
        assert_eq!(
            told("\u{feff}Strength;Kind;Commitment;Number\r\nfirm;Pledge;YES;1\r\n;;No;2\r\n"),
            wanted
        );
        assert_eq!(told("number\tcommitment\tkind\tstrength\n2\tn\t\t\n1\ty\tpledge\tfirm"), wanted);
    }

    #[test]
    fn a_sentence_in_other_blanks_is_the_same_and_other_words_are_not() {
        assert_eq!(told("number,sentence,commitment\n1,They will open a school.,no\n"), ["1 no"]);
        assert_eq!(
            refusal("number,sentence,commitment\n1,They will open a library.,no\n"),
            "'mine.csv' has a mistake:\n  line 2, column sentence: 'They will open a library.'; sentence 1 of the \
             newest text is 'They will open a school.': make a new sheet"
        );
    }

    #[test]
    fn every_mistake_is_told_with_line_column_value_and_what_would_be_right() {
        let text = "number,commitment,kind,strength\n1,perhaps,,\n2,no,pledge,\n9,yes,,\n3,yes,plege,firm\n3,,pledge,\n1,no,,\n1,no,,\n";
        let message = refusal(text);
        let lines = message.lines().map(str::trim).collect::<Vec<_>>();
        assert_eq!(lines[0], "'mine.csv' has 6 mistakes:");
        assert_eq!(lines[1], "line 2, column commitment: 'perhaps'; write yes or no");
        assert_eq!(
            lines[2],
            "line 3, column kind: 'pledge', and commitment is no; leave it empty, or write yes"
        );
        assert_eq!(lines[3], "line 4, column number: '9'; a number from 1 to 3");
        assert!(lines[4].starts_with("line 5, column kind: 'plege'; did you mean 'pledge'?"), "{}", lines[4]);
        assert_eq!(lines[5], "line 6, column commitment: empty, and 'pledge' beside it; write yes or no");
        assert_eq!(lines[6], "line 8, column number: sentence 1 stands twice");
    }

    #[test]
    fn a_table_without_the_columns_is_refused_by_name() {
        assert_eq!(refusal("a,b\n1,2\n"), "'mine.csv' has no column 'number' and no column 'commitment'");
        assert_eq!(refusal(""), "'mine.csv' has no column 'number' and no column 'commitment'");
    }
}
