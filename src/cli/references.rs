//! References from the command line, and from standard input where a command is given `-`.

use std::io;

use super::context::Context;
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};

impl Context {
    /// Reads references, each once, in the order given; `-` reads more of them from standard input.
    ///
    /// # Errors
    /// A word that is no reference of this sort; from standard input with the line it stands in.
    pub fn references(&self, sort: Sort, given: &[String]) -> Result<Vec<i64>> {
        let mut ids = Vec::new();
        for word in given {
            let found = if word == "-" {
                let bytes = crate::read::read_stdin_limited(io::stdin().lock())?;
                listed(sort, &String::from_utf8_lossy(&bytes))?
            } else {
                vec![sort.parse(word)?]
            };
            for reference in found {
                if !ids.contains(&reference.id) {
                    ids.push(reference.id);
                }
            }
        }
        Ok(ids)
    }
}

/// Of what sort a record is by its letter: a commitment, release, piece of evidence or party; none for all else.
pub fn by_letter(text: &str) -> Option<Sort> {
    match text.trim().chars().next()?.to_ascii_uppercase() {
        'C' => Some(Sort::Commitment),
        'R' => Some(Sort::Release),
        'E' => Some(Sort::Evidence),
        'P' => Some(Sort::Party),
        _ => None,
    }
}

/// What writes references that can be read here.
const BARE: &str = "write it as C-42; 'onrecord list' and 'onrecord due' write references alone with --refs";

/// The references in some lines, as `list` writes them and people keep them.
///
/// Commas, semicolons and blanks part words. A line that is nothing but references gives all of them; of any other
/// line the first word counts, so that `C-42  Joint training school` and the rows of a table give `C-42`. Empty
/// lines, lines after `#` and the heading `ref` of a table are passed over.
fn listed(sort: Sort, text: &str) -> Result<Vec<Ref>> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let words = line.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).map(unquoted);
        let mut words = words.filter(|word| !word.is_empty()).peekable();
        let Some(first) = words.peek().copied().filter(|word| !word.starts_with('#')) else { continue };
        if number == 1 && first.eq_ignore_ascii_case("ref") {
            continue;
        }
        let reference = sort
            .parse(first)
            .map_err(|e| Error { message: format!("line {number} of standard input: {}", e.message), ..e })
            .map_err(|e| if sort == Sort::Commitment { e.hint(BARE) } else { e })?;
        match words.map(|word| sort.parse(word)).collect::<Result<Vec<_>>>() {
            Ok(all) => found.extend(all),
            Err(_) => found.push(reference),
        }
    }
    Ok(found)
}

/// A word without the quotation marks of a spreadsheet.
fn unquoted(word: &str) -> &str {
    word.trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> std::result::Result<Vec<i64>, String> {
        let found = listed(Sort::Commitment, text).map_err(|e| e.message)?;
        Ok(found.into_iter().map(|reference| reference.id).collect())
    }

    #[test]
    fn references_stand_one_a_line_or_with_commas_and_blanks_between() {
        assert_eq!(read("C-1\nC-2\r\nc3\n"), Ok(vec![1, 2, 3]));
        assert_eq!(read(" C-1, C-2;7\tc4 \n\n# C-5\n"), Ok(vec![1, 2, 7, 4]));
        assert_eq!(read("\u{feff}C-1"), Ok(vec![1]));
        assert_eq!(read(""), Ok(vec![]));
    }

    #[test]
    fn of_a_line_with_a_title_the_first_word_counts() {
        assert_eq!(read("C-42  2026 plan for water\nC-7\tC-8 restated"), Ok(vec![42, 7]));
    }

    #[test]
    fn the_rows_of_a_table_give_their_first_column() {
        assert_eq!(read("ref\tstatus\nC-3\tongoing\t2025-09\n"), Ok(vec![3]));
        assert_eq!(read("ref,status\n\"C-3\",ongoing\n"), Ok(vec![3]));
    }

    #[test]
    fn what_is_no_reference_is_named_with_its_line() {
        let message = read("C-1\n\nsolar park C-2\n").unwrap_err();
        assert_eq!(message, "line 3 of standard input: 'solar' is not the reference of a commitment");
        assert!(read("R-1").unwrap_err().starts_with("line 1 of standard input: 'R-1'"));
    }
}
