//! The list that is narrowed by typing: what is typed, what it leaves, which row is chosen, how it looks.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::key::Key;
use super::line;
use super::rank::{Needle, rank};
use crate::render::safe;
use crate::store::choice::Choice;

/// The most rows that are shown at once.
const ROWS: usize = 10;

/// What a key led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The list stays.
    Stay,
    /// This choice was taken.
    Taken(usize),
    /// It was left.
    Left,
    /// It was interrupted.
    Interrupted,
}

/// The list.
#[derive(Debug)]
pub struct List<'a> {
    question: &'a str,
    choices: &'a [Choice],
    needles: Vec<Needle>,
    typed: String,
    found: Vec<usize>,
    at: usize,
    top: usize,
    rows: usize,
}

impl<'a> List<'a> {
    /// A list of all choices on a screen of so many lines.
    pub fn new(question: &'a str, choices: &'a [Choice], height: usize) -> Self {
        Self {
            question,
            choices,
            needles: choices.iter().map(Needle::of).collect(),
            typed: String::new(),
            found: (0..choices.len()).collect(),
            at: 0,
            top: 0,
            rows: height.saturating_sub(3).clamp(1, ROWS),
        }
    }

    /// What a key does.
    pub fn press(&mut self, key: Key) -> Step {
        let last = self.found.len().saturating_sub(1);
        match key {
            Key::Enter => return self.found.get(self.at).map_or(Step::Stay, |at| Step::Taken(*at)),
            Key::Escape => return Step::Left,
            Key::Interrupt => return Step::Interrupted,
            Key::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            Key::Down => self.at = if self.at >= last { 0 } else { self.at + 1 },
            Key::PageUp => self.at = self.at.saturating_sub(self.rows),
            Key::PageDown => self.at = (self.at + self.rows).min(last),
            Key::Home => self.at = 0,
            Key::End => self.at = last,
            Key::Char(letter) => self.type_in(|typed| typed.push(letter)),
            Key::Backspace => self.type_in(|typed| {
                typed.pop();
            }),
            Key::Clear => self.type_in(String::clear),
            Key::ClearWord => self.type_in(|typed| {
                let word = typed.trim_end().rfind(' ').map_or(0, |at| at + 1);
                typed.truncate(word);
            }),
            Key::Other => {}
        }
        if self.at < self.top {
            self.top = self.at;
        } else if self.at >= self.top + self.rows {
            self.top = self.at + 1 - self.rows;
        }
        Step::Stay
    }

    fn type_in(&mut self, change: impl FnOnce(&mut String)) {
        change(&mut self.typed);
        self.found = rank(&self.needles, &self.typed);
        (self.at, self.top) = (0, 0);
    }

    /// The line of the question with what was typed.
    pub fn prompt(&self, width: usize) -> String {
        fit(&format!("{} {}", self.question, safe(&self.typed)), width)
    }

    /// The rows below it, the chosen one after `>`, and how many there are.
    pub fn draw(&self, width: usize) -> Vec<String> {
        let shown = self.found.iter().enumerate().skip(self.top).take(self.rows);
        let row = |(place, at): (usize, &usize)| {
            let mark = if place == self.at { ">" } else { " " };
            fit(&format!("{mark} {}", line(&self.choices[*at])), width)
        };
        let mut lines = shown.map(row).collect::<Vec<_>>();
        let all = self.choices.len();
        let count = match self.found.len() {
            0 => format!("none of {all}: take letters back with Backspace, leave with Esc"),
            found => format!("{found} of {all} · type a part of it, ↑ ↓, Enter takes it, Esc leaves"),
        };
        lines.push(fit(&format!("  {count}"), width));
        lines
    }

    /// The line that stays when this choice was taken.
    pub fn taken(&self, at: usize, width: usize) -> String {
        fit(&format!("{} {}", self.question, line(&self.choices[at])), width)
    }
}

/// The text cut to so many columns, with a mark where it was cut.
fn fit(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for sign in text.graphemes(true) {
        used += sign.width();
        if used > width {
            break;
        }
        cut.push_str(sign);
    }
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices() -> Vec<Choice> {
        let choice = |(number, title): (usize, &str)| Choice {
            value: format!("C-{}", number + 1),
            title: title.to_owned(),
            detail: "in progress".to_owned(),
        };
        let titles = [
            "Solar park",
            "水资源中心协议关于数据共享的长标题水资源中心协议关于数据共享的长标题",
            "حديقة شمسية",
            "bad\u{1b}[31m\u{202e}title",
        ];
        titles.into_iter().chain(["Canal"; 16]).enumerate().map(choice).collect()
    }

    #[test]
    fn typing_narrows_and_enter_takes() {
        let choices = choices();
        let mut list = List::new("Which?", &choices, 24);
        for letter in "solar".chars() {
            assert_eq!(list.press(Key::Char(letter)), Step::Stay);
        }
        assert_eq!(list.prompt(80), "Which? solar");
        let footer = "  1 of 20 · type a part of it, ↑ ↓, Enter takes it, Esc leaves";
        assert_eq!(list.draw(80), ["> C-1  Solar park · in progress", footer]);
        assert_eq!(list.press(Key::Enter), Step::Taken(0));
        assert_eq!(list.press(Key::Escape), Step::Left);
        "xyz".chars().for_each(|letter| assert_eq!(list.press(Key::Char(letter)), Step::Stay));
        assert_eq!(list.press(Key::Enter), Step::Stay);
        assert!(list.draw(80)[0].starts_with("  none of 20"));
        list.press(Key::Clear);
        assert_eq!(list.draw(80).len(), 11);
    }

    #[test]
    fn the_chosen_row_stays_in_sight() {
        let choices = choices();
        let mut list = List::new("Which?", &choices, 8);
        for _ in 0..7 {
            list.press(Key::Down);
        }
        let rows = list.draw(80);
        assert_eq!((rows.len(), rows[4].as_str()), (6, "> C-8  Canal · in progress"));
        list.press(Key::Home);
        list.press(Key::Up);
        assert!(list.draw(80)[4].starts_with("> C-20"));
    }

    #[test]
    fn no_row_is_wider_than_the_screen_and_none_moves_the_cursor() {
        let choices = choices();
        for width in [20, 40, 80] {
            let list = List::new("Which?", &choices, 24);
            for row in list.draw(width) {
                assert!(row.width() <= width, "{width}: {row}");
                assert!(!row.contains(['\u{1b}', '\u{202e}']), "{row}");
            }
        }
        assert!(List::new("Which?", &choices, 24).draw(80)[2].contains("حديقة شمسية"));
    }
}
