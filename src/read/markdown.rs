//! What a Markdown file says about itself: front matter and its first heading.

use super::found::FoundField;

/// How many lines front matter may have; more is text between two rules.
const MAX_FRONT_MATTER: usize = 200;

/// The text of a Markdown file without its front matter, and what it says about itself, front matter first.
pub(super) fn read_markdown(text: &str) -> (&str, Vec<FoundField>) {
    let (front, body) = front_matter(text).unwrap_or(("", text));
    let mut found = Vec::new();
    for (index, line) in front.lines().enumerate() {
        if let Some((field, value)) = field_of(line)
            && found.iter().all(|f: &FoundField| f.field != field)
        {
            found.push(FoundField::new(field, value, format!("front matter, line {}", index + 1)));
        }
    }
    if let Some((line, title)) = first_heading(body) {
        let line = line + text[..text.len() - body.len()].lines().count();
        found.push(FoundField::new("title", title, format!("heading, line {line}")));
    }
    (body, found)
}

/// The block between `---` on the first line and `---` or `...` on a later one, first line included, and the
/// rest; none when a line of it could not be YAML.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    for (index, line) in text.split_inclusive('\n').take(MAX_FRONT_MATTER).enumerate() {
        let trimmed = line.trim_end();
        match index {
            0 if trimmed != "---" => return None,
            0 => {}
            _ if trimmed == "---" || trimmed == "..." => {
                return Some((&text[..at], &text[at + line.len()..]));
            }
            _ if !may_be_yaml(trimmed) => return None,
            _ => {}
        }
        at += line.len();
    }
    None
}

/// Whether a line may be one of block-style YAML: blank, indented, a comment, a list item, `key:`.
fn may_be_yaml(line: &str) -> bool {
    line.is_empty()
        || line.starts_with([' ', '\t', '#', ']', '}'])
        || line.starts_with("- ")
        || line.split_once(':').is_some_and(|(key, value)| {
            !key.contains(char::is_whitespace) && (value.is_empty() || value.starts_with([' ', '\t']))
        })
}

/// The field and value of a `key: value` line, when it is one of those looked for.
fn field_of(line: &str) -> Option<(&'static str, String)> {
    let (key, value) = line.split_once(':')?;
    let field = match key.to_ascii_lowercase().as_str() {
        "title" => "title",
        "date" | "published" | "published_on" => "date",
        "url" | "link" | "source" | "source_url" => "url",
        "language" | "lang" => "language",
        _ => return None,
    };
    let value = scalar(value.trim());
    (!value.is_empty() && !value.starts_with(['|', '>', '[', '{', '&', '*'])).then_some((field, value))
}

/// A YAML scalar on one line: without its quotes, or without the comment behind it.
fn scalar(value: &str) -> String {
    let quoted =
        |mark: char| value.strip_prefix(mark).and_then(|rest| rest.rfind(mark).map(|end| &rest[..end]));
    if let Some(inside) = quoted('"') {
        return inside.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    if let Some(inside) = quoted('\'') {
        return inside.replace("''", "'");
    }
    let end = if value.starts_with('#') { 0 } else { value.find(" #").unwrap_or(value.len()) };
    value[..end].trim_end().to_owned()
}

/// The first heading of the first level, and its line in the body, from 1.
fn first_heading(body: &str) -> Option<(usize, String)> {
    let mut fence: Option<&str> = None;
    let mut previous = "";
    for (index, line) in body.lines().enumerate() {
        let line = line.trim_end();
        let trimmed = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
        if mark.is_some() && (fence.is_none() || fence == mark) {
            fence = if fence.is_none() { mark } else { None };
            previous = "";
            continue;
        }
        if fence.is_some() {
            continue;
        }
        let underlined = !line.is_empty() && line.bytes().all(|b| b == b'=');
        if let Some(title) = line.strip_prefix("# ").map(heading_text).filter(|title| !title.is_empty()) {
            return Some((index + 1, title));
        }
        if underlined && !previous.is_empty() && !previous.starts_with(['#', '-', '*', '>', ' ']) {
            return Some((index, heading_text(previous)));
        }
        previous = line;
    }
    None
}

/// The text of a heading without closing `#` marks and without emphasis around the whole.
fn heading_text(text: &str) -> String {
    let text = text.trim();
    let open = text.trim_end_matches('#');
    let text = if open.is_empty() || open.ends_with(' ') { open.trim_end() } else { text };
    ["**", "__", "*", "_", "`"]
        .into_iter()
        .find_map(|mark| text.strip_prefix(mark)?.strip_suffix(mark).filter(|inside| !inside.contains(mark)))
        .unwrap_or(text)
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fields(text: &str) -> Vec<(&'static str, String, String)> {
        read_markdown(text).1.into_iter().map(|f| (f.field, f.value, f.place)).collect()
    }

    #[test]
    fn front_matter_is_kept_out_of_the_text_and_read() {
        let text = "---\ntitle: \"Water: a readout\"\ndate: 2026-03-04 # local\nLang: ru\nsource: https://example.org/a#b\n\
            tags:\n  - water\n---\n\n# Heading\nText.\n";
        assert_eq!(read_markdown(text).0, "\n# Heading\nText.\n");
        assert_eq!(
            fields(text),
            vec![
                ("title", "Water: a readout".into(), "front matter, line 2".into()),
                ("date", "2026-03-04".into(), "front matter, line 3".into()),
                ("language", "ru".into(), "front matter, line 4".into()),
                ("url", "https://example.org/a#b".into(), "front matter, line 5".into()),
                ("title", "Heading".into(), "heading, line 10".into()),
            ]
        );
    }

    #[test]
    fn a_rule_at_the_top_is_not_front_matter() {
        for text in
            ["---\nThe parties met.\n---\nMore.\n", "---\ntitle: open\n", "Text\n---\ntitle: a\n---\n"]
        {
            assert_eq!(read_markdown(text), (text, vec![]));
        }
    }

    #[test]
    fn the_title_is_the_first_heading_of_the_first_level() {
        let title = |text: &str| fields(text).first().map(|f| f.1.clone());
        assert_eq!(title("## Second\n\n# **Joint statement** #\n"), Some("Joint statement".into()));
        assert_eq!(title("Совместное заявление\n=====\nТекст\n"), Some("Совместное заявление".into()));
        assert_eq!(title("```\n# comment\n```\n# Real C#\n"), Some("Real C#".into()));
        assert_eq!(title("#hashtag\n#\nText\n"), None);
    }

    #[test]
    fn values_that_are_not_plain_words_are_left_alone() {
        assert_eq!(fields("---\ntitle: |\n  Long\ndate:\nurl: [a, b]\n---\n"), vec![]);
        assert_eq!(fields("---\ntitle: 'It''s'\n---\n")[0].1, "It's");
    }

    proptest! {
        #[test]
        fn the_body_is_the_end_of_the_text(text in "((---|[.]{3}|# |title: |[a\"'`~=#:]|\\PC)\n?){0,12}") {
            prop_assert!(text.ends_with(read_markdown(&text).0));
        }
    }
}
