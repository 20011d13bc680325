//! The line of a statement that is wrong, with a caret below the place.

use unicode_width::UnicodeWidthStr;

use crate::render::safe;

/// How much of a long line stands before and after the place.
const AROUND: usize = 60;

/// The line in which byte `at` lies, and a line with a caret below it; none when the place is not in the text.
pub(super) fn excerpt(sql: &str, at: usize) -> Option<String> {
    let (before, after) = (sql.get(..at)?, sql.get(at..)?);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let start = if skipped > 0 { "…" } else { "" };
    let before: String = before.chars().skip(skipped).collect();
    let end = if after.chars().count() > AROUND { "…" } else { "" };
    let after: String = after.chars().take(AROUND).collect();
    let before = format!("{start}{}", safe(&before.replace('\t', " ")));
    let blanks = " ".repeat(before.width());
    Some(format!("  {before}{}{end}\n  {blanks}^", safe(&after)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_stands_below_the_place() {
        assert_eq!(excerpt("select ref,\n  statu\nfrom x", 14).unwrap(), "    statu\n    ^");
        assert_eq!(
            excerpt("select 'Қазақстан 世界', x", 36).unwrap(),
            "  select 'Қазақстан 世界', x\n                           ^"
        );
        assert_eq!(excerpt("select", 6).unwrap(), "  select\n        ^");
        assert_eq!(excerpt("ж", 1), None);
        assert_eq!(excerpt("x", 9), None);
    }

    #[test]
    fn a_long_line_is_shown_around_the_place_and_control_characters_are_made_visible() {
        let line = format!("{}\u{1b}[2J x {}", "a".repeat(500), "b".repeat(500));
        let shown = excerpt(&line, 505).unwrap();
        assert!(shown.lines().all(|l| l.chars().count() < 140), "{shown}");
        assert!(!shown.contains('\u{1b}'));
    }
}
