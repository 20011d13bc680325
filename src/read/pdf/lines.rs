//! Strings into lines.

use super::page::Shown;

/// A gap wider than this share of the letters' size is a space.
const SPACE: f32 = 0.17;

/// A line of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where it begins, in points.
    pub x: f32,
    /// Where it ends.
    pub end: f32,
    /// Its base line, from the bottom of the page.
    pub y: f32,
    /// The size of its letters.
    pub size: f32,
    /// Its text, blanks folded.
    pub text: String,
}

/// Puts the strings of a page together to lines, in the order in which they are shown. Lines that are shown in
/// another order than from top to bottom (a head at the end) keep their place in it.
pub fn lines_of(shown: Vec<Shown>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for string in shown {
        let continues = lines.last().is_some_and(|line| {
            let size = line.size.max(string.size);
            (line.y - string.y).abs() < size * 0.45 && string.x > line.end - size
        });
        match lines.last_mut().filter(|_| continues) {
            Some(line) => {
                let gap = string.x - line.end;
                if gap > SPACE * line.size.min(string.size) {
                    line.text.push_str(if gap > line.size * 3.0 { "  " } else { " " });
                }
                line.text.push_str(&string.text);
                line.end = line.end.max(string.end);
                if string.size > line.size {
                    (line.size, line.y) = (string.size, string.y);
                }
            }
            None => lines.push(Line {
                x: string.x,
                end: string.end,
                y: string.y,
                size: string.size,
                text: string.text,
            }),
        }
    }
    for line in &mut lines {
        line.text = line.text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}
