//! Own texts of many genres, each sentence marked as a commitment or not: found and not found are counted.

use onrecord::extract::{Context, propose};

/// The confidence from which `onrecord extract` shows a candidate.
const SHOWN: f64 = 0.5;

/// What was counted.
#[derive(Debug, Default)]
struct Count {
    found: usize,
    false_alarms: usize,
    missed: usize,
    wrong: Vec<String>,
}

impl Count {
    fn f1(&self) -> f64 {
        let real = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        2.0 * real(self.found) / real(2 * self.found + self.false_alarms + self.missed)
    }
}

/// Reads the marked texts of a file one by one and compares.
fn count(language: &str, file: &str) -> Count {
    let mut count = Count::default();
    for text in file.split("\n= ").skip(1) {
        let marked: Vec<(bool, &str)> = text
            .lines()
            .filter_map(|line| match line.split_at_checked(2) {
                Some(("+ ", sentence)) => Some((true, sentence)),
                Some(("- ", sentence)) => Some((false, sentence)),
                _ => None,
            })
            .collect();
        let whole = marked.iter().map(|(_, s)| *s).collect::<Vec<_>>().join("\n\n");
        let context = Context { language: Some(language), ..Context::default() };
        let shown: Vec<_> = propose(&whole, &context)
            .into_iter()
            .filter(|c| c.rejected.is_none() && c.confidence >= SHOWN)
            .collect();
        for (is_commitment, sentence) in marked {
            let proposed = shown.iter().any(|c| sentence.contains(&c.quote));
            match (is_commitment, proposed) {
                (true, true) => count.found += 1,
                (true, false) => {
                    count.missed += 1;
                    count.wrong.push(format!("missed: {sentence}"));
                }
                (false, true) => {
                    count.false_alarms += 1;
                    count.wrong.push(format!("false alarm: {sentence}"));
                }
                (false, false) => {}
            }
        }
    }
    count
}

fn at_least(language: &str, file: &str, f1: f64) {
    let count = count(language, file);
    assert!(count.f1() >= f1, "{language}: {:.2}\n{}", count.f1(), count.wrong.join("\n"));
}

#[test]
fn english_texts_of_many_genres_are_read() {
    at_least("en", include_str!("texts/en.txt"), 0.999);
}

#[test]
fn russian_texts_of_many_genres_are_read() {
    at_least("ru", include_str!("texts/ru.txt"), 0.999);
}

#[test]
fn french_texts_of_many_genres_are_read() {
    at_least("fr", include_str!("texts/fr.txt"), 0.999);
}

#[test]
fn spanish_texts_of_many_genres_are_read() {
    at_least("es", include_str!("texts/es.txt"), 0.999);
}

#[test]
fn kazakh_texts_of_many_genres_are_read() {
    at_least("kk", include_str!("texts/kk.txt"), 0.999);
}
