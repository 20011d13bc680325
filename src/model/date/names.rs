//! Names of months in the languages of the reports other than English.

/// For each month its names in Russian (both cases, and shortened), Kazakh (both cases) and French.
const NAMES: [&[&str]; 12] = [
    &["январь", "января", "янв", "қаңтар", "қаңтардың", "janvier", "janv"],
    &["февраль", "февраля", "фев", "февр", "ақпан", "ақпанның", "février", "fevrier", "févr"],
    &["март", "марта", "мар", "наурыз", "наурыздың", "mars"],
    &["апрель", "апреля", "апр", "сәуір", "сәуірдің", "avril", "avr"],
    &["май", "мая", "мамыр", "мамырдың", "mai"],
    &["июнь", "июня", "июн", "маусым", "маусымның", "juin"],
    &["июль", "июля", "июл", "шілде", "шілденің", "juillet", "juil"],
    &["август", "августа", "авг", "тамыз", "тамыздың", "août", "aout"],
    &["сентябрь", "сентября", "сен", "сент", "қыркүйек", "қыркүйектің", "septembre"],
    &["октябрь", "октября", "окт", "қазан", "қазанның", "octobre"],
    &["ноябрь", "ноября", "ноя", "нояб", "қараша", "қарашаның", "novembre"],
    &["декабрь", "декабря", "дек", "желтоқсан", "желтоқсанның", "décembre", "decembre", "déc"],
];

/// For each month its names in Spanish, which stand with `de`.
const SPANISH: [&[&str]; 12] = [
    &["enero", "ene"],
    &["febrero"],
    &["marzo"],
    &["abril", "abr"],
    &["mayo"],
    &["junio"],
    &["julio"],
    &["agosto", "ago"],
    &["septiembre", "setiembre"],
    &["octubre"],
    &["noviembre"],
    &["diciembre", "dic"],
];

fn number(names: &[&[&str]; 12], word: &str) -> Option<u32> {
    (1..).zip(names).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}

/// The number of a month by its name in lower case.
pub(super) fn month(word: &str) -> Option<u32> {
    number(&NAMES, word).or_else(|| spanish_month(word))
}

/// The number of a month by its Spanish name in lower case.
pub(super) fn spanish_month(word: &str) -> Option<u32> {
    number(&SPANISH, word)
}

/// Whether the word only says that the number before it is a year: `2026 г.`, `2026 жылғы`.
pub(super) fn is_year_word(word: &str) -> bool {
    matches!(word, "г" | "год" | "года" | "ж" | "жыл" | "жылы" | "жылғы" | "жылдың")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::numeric::month_number;

    #[test]
    fn a_name_stands_for_one_month() {
        let all = NAMES.iter().chain(&SPANISH).flat_map(|names| names.iter()).collect::<Vec<_>>();
        for (place, name) in all.iter().enumerate() {
            assert!(!all[..place].contains(name) && month_number(name).is_none(), "{name}");
            assert_eq!(name.to_lowercase(), **name);
        }
        assert_eq!((month("мамыр"), month("août"), month("diciembre")), (Some(5), Some(8), Some(12)));
        assert_eq!((month("smarch"), spanish_month("mai")), (None, None));
    }
}
