//! What others call our statuses, in the languages of the reports: `statuses.txt`.

use std::sync::LazyLock;

use crate::exchange::fold;
use crate::model::vocabulary::Status;

/// Each word as [`folded`] gives it, with its status.
static WORDS: LazyLock<Vec<(Status, String)>> = LazyLock::new(|| {
    let lines = include_str!("statuses.txt").lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| {
        let (status, rest) = line.split_once(' ')?;
        let (_language, words) = rest.split_once(' ')?;
        Some((status.parse::<Status>().ok()?, words))
    });
    rows.flat_map(|(status, words)| words.split(',').map(move |word| (status, folded(word)))).collect()
});

/// At most so many slips of the hand in a word, and on no more than a fifth of its letters.
const SLIPS: usize = 2;

/// A word without case, blanks, signs and the accents that people leave out.
fn folded(word: &str) -> String {
    let mut plain = String::new();
    for c in fold(word).chars() {
        match c {
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'à' | 'â' | 'á' => plain.push('a'),
            'ç' => plain.push('c'),
            'î' | 'ï' | 'í' => plain.push('i'),
            'ô' | 'ó' => plain.push('o'),
            'ù' | 'û' | 'ú' => plain.push('u'),
            'œ' => plain.push_str("oe"),
            'ё' => plain.push('е'),
            _ => plain.push(c),
        }
    }
    plain
}

/// The status that a word of others means, where it cannot be mistaken.
pub(super) fn meant(word: &str) -> Option<Status> {
    let wanted = folded(word);
    WORDS.iter().find(|(_, known)| *known == wanted).map(|(status, _)| *status)
}

/// The status that a mistyped word is likely to mean: none where words for two of them are near, and none where the first
/// two letters differ, for there `un` and `не` stand.
pub(super) fn near(word: &str) -> Option<Status> {
    let wanted = folded(word);
    let length = wanted.chars().count();
    let own = Status::ALL.iter().map(|status| (*status, folded(status.as_str())));
    let mut found = own
        .chain(WORDS.iter().cloned())
        .filter(|(_, known)| known.chars().take(2).eq(wanted.chars().take(2)))
        .filter(|(_, known)| {
            let slips = strsim::osa_distance(known, &wanted);
            slips <= SLIPS && slips * 5 <= length.max(known.chars().count())
        })
        .map(|(status, _)| status);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_a_word_stands_once() {
        let text = include_str!("statuses.txt");
        let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        assert_eq!(WORDS.len(), rows.map(|row| row.split(',').count()).sum::<usize>());
        for (place, (status, word)) in WORDS.iter().enumerate() {
            assert!(WORDS[..place].iter().all(|(_, other)| other != word), "{word}");
            assert_eq!(meant(word), Some(*status));
            // None takes the place of a word of our own.
            assert!(word.parse::<Status>().is_err(), "{word}");
        }
    }

    #[test]
    fn statuses_are_known_in_the_languages_of_the_reports() {
        for (word, status) in [
            ("В процессе", Status::InProgress),
            ("Выполнено", Status::Fulfilled),
            ("завершён", Status::Fulfilled),
            ("Не выполнено", Status::NotFulfilled),
            ("частично выполнено", Status::PartiallyFulfilled),
            ("Орындалды", Status::Fulfilled),
            ("орындалуда", Status::InProgress),
            ("Орындалмады", Status::NotFulfilled),
            ("En cours", Status::InProgress),
            ("Terminé", Status::Fulfilled),
            ("mis en œuvre", Status::Fulfilled),
            ("en curso", Status::InProgress),
            ("Cumplido", Status::Fulfilled),
            ("En ejecución", Status::InProgress),
        ] {
            assert_eq!(meant(word), Some(status), "{word}");
        }
        for word in [
            "Not started",
            "Pending",
            "не начато",
            "Басталған жоқ",
            "non commencé",
            "No iniciado",
            "просрочено",
        ] {
            assert_eq!((meant(word), near(word)), (None, None), "{word}");
        }
    }

    #[test]
    fn a_slip_is_told_from_a_word_that_says_the_contrary() {
        assert_eq!(near("Complted"), Some(Status::Fulfilled));
        assert_eq!(near("in progres"), Some(Status::InProgress));
        assert_eq!(near("выполненно"), Some(Status::Fulfilled));
        for word in
            ["incomplete", "unfulfilled", "undone", "inachevé", "орындалады", "Nearly there", "fail", "-", ""]
        {
            assert_eq!(near(word), None, "{word}");
        }
    }
}
