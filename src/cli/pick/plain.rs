//! The same choice line by line: a numbered list and a typed number. For screen readers, for terminals that can do no
//! more, and where keys cannot be read one by one.

use super::line;
use super::rank::{Needle, rank};
use crate::cli::dialog;
use crate::error::Result;
use crate::store::choice::Choice;

/// The most that are read out at once.
const ROWS: usize = 15;

/// Lets a person pick; none where it was left.
pub fn pick(question: &str, choices: &[Choice]) -> Result<Option<usize>> {
    let needles = choices.iter().map(Needle::of).collect::<Vec<_>>();
    let mut found = (0..choices.len()).collect::<Vec<_>>();
    loop {
        dialog::say(&numbered(question, choices, &found))?;
        let answer = dialog::ask("number, a part of it, or nothing to leave: ")?.unwrap_or_default();
        if answer.is_empty() {
            return Ok(None);
        }
        let number = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(at) = number.and_then(|number| found.iter().take(ROWS).nth(number)) {
            return Ok(Some(*at));
        }
        match rank(&needles, &answer).as_slice() {
            [] => dialog::say(&format!("nothing is like '{answer}'"))?,
            [only] => return Ok(Some(*only)),
            several => several.clone_into(&mut found),
        }
    }
}

fn numbered(question: &str, choices: &[Choice], found: &[usize]) -> String {
    let rows = (1..).zip(found).take(ROWS).map(|(number, at)| format!("\n{number}. {}", line(&choices[*at])));
    let more = match found.len().checked_sub(ROWS) {
        Some(more @ 1..) => format!("\nand {more} more"),
        _ => String::new(),
    };
    format!("{question}{}{more}", rows.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_numbered_and_says_how_many_more_there_are() {
        let choice = |n: usize| Choice { value: format!("C-{n}"), title: "T".into(), detail: String::new() };
        let choices = (1..=17).map(choice).collect::<Vec<_>>();
        let text = numbered("Which?", &choices, &(0..17).collect::<Vec<_>>());
        assert!(
            text.starts_with("Which?\n1. C-1  T\n2. C-2  T\n") && text.ends_with("15. C-15  T\nand 2 more")
        );
    }
}
