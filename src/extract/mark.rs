//! Bullets, numbers and letters of list items, and words that begin the paragraphs of a preamble.

/// What an item of a list begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing: no item.
    None,
    Bullet,
    Number,
    Letter,
}

impl Mark {
    /// The mark that these words begin with.
    pub(super) fn of(text: &str) -> Self {
        match text.trim_start().trim_start_matches('(').chars().next() {
            Some(c) if c.is_ascii_digit() => Self::Number,
            Some('o') | None => Self::Bullet,
            Some(c) if c.is_alphabetic() => Self::Letter,
            Some(_) => Self::Bullet,
        }
    }
}

/// The bytes of the bullet or number that a line begins with, blanks included; 0 without one.
pub(super) fn marker(line: &str) -> usize {
    let body = line.trim_start();
    let indent = line.len() - body.len();
    let rest = body.trim_start_matches(['>', '#']).trim_start();
    let indent = indent + body.len() - rest.len();
    let bullet = rest.chars().next().filter(|c| "-–—•*·▪●‣o✓\u{f0b7}".contains(*c));
    if let Some(bullet) = bullet {
        let after = &rest[bullet.len_utf8()..];
        let blank = after.len() - after.trim_start().len();
        let is_marker = blank > 0 || !(bullet == '*' || bullet == 'o' || bullet == '-');
        return if is_marker && !after.trim().is_empty() { indent + bullet.len_utf8() + blank } else { 0 };
    }
    let roman = roman_marker(rest);
    if roman > 0 {
        return indent + roman;
    }
    let number = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = if (1..=3).contains(&number) { number } else { letter_marker(rest) };
    let after = &rest[number..];
    let Some(closed) = after.strip_prefix(['.', ')']) else { return 0 };
    let blank = closed.len() - closed.trim_start().len();
    if number > 0 && blank > 0 && !closed.trim().is_empty() { indent + number + 1 + blank } else { 0 }
}

/// The bytes of `II - ` with its blanks.
fn roman_marker(rest: &str) -> usize {
    let body = rest.trim_start_matches(['I', 'V', 'X']);
    let dash = body.trim_start().strip_prefix(['-', '–', '—']).filter(|_| body.starts_with(' '));
    match dash {
        Some(after) if body.len() < rest.len() && after.starts_with(' ') => {
            rest.len() - after.trim_start().len()
        }
        _ => 0,
    }
}

/// The bytes of `a` in `a) …`, of `iv` in `iv) …`, of `(b` in `(b) …`.
fn letter_marker(rest: &str) -> usize {
    let open = usize::from(rest.starts_with('('));
    let signs = rest[open..].chars().take_while(|c| c.is_alphanumeric()).take(5).collect::<String>();
    let closed = rest[open + signs.len()..].starts_with(')');
    let roman = signs.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let number = open > 0 && signs.len() <= 2 && signs.chars().all(|c| c.is_ascii_digit());
    if closed && !signs.is_empty() && (signs.chars().count() == 1 || roman || number) {
        open + signs.len()
    } else {
        0
    }
}

/// Words with which a paragraph of a preamble begins, in lower case.
const OPENERS: &[&str] = &[
    "recalling",
    "reaffirming",
    "reiterating",
    "noting",
    "expressing",
    "determining",
    "acting",
    "emphasizing",
    "emphasising",
    "stressing",
    "underlining",
    "underscoring",
    "welcoming",
    "recognizing",
    "recognising",
    "acknowledging",
    "convinced",
    "mindful",
    "bearing",
    "considering",
    "taking",
    "deploring",
    "condemning",
    "commending",
    "having",
    "alarmed",
    "concerned",
    "encouraged",
    "desiring",
    "affirming",
    "guided",
    "resolved",
    "determined",
    "deeply",
    "gravely",
    "conscious",
    "rappelant",
    "réaffirmant",
    "notant",
    "considérant",
    "soulignant",
    "exprimant",
    "déterminé",
    "prenant",
    "saluant",
    "constatant",
    "convaincu",
    "recordando",
    "reafirmando",
    "observando",
    "expresando",
    "subrayando",
    "acogiendo",
    "reconociendo",
    "considerando",
    "teniendo",
    "destacando",
    "ссылаясь",
    "подтверждая",
    "напоминая",
    "отмечая",
    "выражая",
    "подчеркивая",
    "подчёркивая",
    "приветствуя",
    "признавая",
    "учитывая",
    "руководствуясь",
    "действуя",
    "стремясь",
];

/// Whether behind a comma, colon or semicolon begins a paragraph of its own: a numbered one that the lines do not
/// part, or one of a preamble (`…, Recalling …`).
pub(super) fn begins_anew(c: char, rest: &str) -> bool {
    if !rest.starts_with(char::is_whitespace) {
        return false;
    }
    if c != ',' && inner_marker(rest) > 0 {
        return true;
    }
    let word = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    c != ':'
        && word.starts_with(char::is_uppercase)
        && word.len() < 30
        && OPENERS.contains(&word.to_lowercase().as_str())
}

/// The bytes of a number or letter inside a line that begins a paragraph: `; 2. Decides`, `: (a) To protect`.
pub(super) fn inner_marker(rest: &str) -> usize {
    // Only the next few signs tell; the rest may be long.
    let mut near = rest.len().min(24);
    while !rest.is_char_boundary(near) {
        near -= 1;
    }
    let near = &rest[..near];
    let skip = marker(near);
    let lettered = near.trim_start().starts_with(['(', '-', '–', '•']);
    let goes_on = rest[skip..].starts_with(|c: char| c.is_uppercase() || (lettered && c.is_lowercase()));
    if skip > 0 && goes_on { skip } else { 0 }
}
