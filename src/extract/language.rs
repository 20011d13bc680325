//! Which language a text is in, told by its script and its commonest words.

/// How much of the text is looked at, in bytes.
const LOOKED_AT: usize = 40_000;

/// Letters of Kazakh that Russian does not have.
const KAZAKH: &str = "әғқңөұүһі";

/// Common words of the languages in Latin script; those that two of them share are left out.
const COMMON: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "the", "of", "and", "to", "with", "for", "that", "will", "was", "is", "by", "on", "at", "its",
            "from",
        ],
    ),
    (
        "fr",
        &[
            "le", "les", "des", "et", "du", "une", "dans", "pour", "sur", "avec", "au", "aux", "par", "est",
            "qui",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "las", "y", "del", "por", "con", "para", "una", "su", "al", "como", "sus", "más",
            "fue",
        ],
    ),
];

/// The language code (`en`, `ru`, `fr`, `es`, `kk`) of a text; `en` where nothing tells.
pub fn language(text: &str) -> &'static str {
    let mut limit = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let (mut latin, mut cyrillic, mut kazakh) = (0_usize, 0_usize, 0_usize);
    let mut counts = [0_usize; COMMON.len()];
    for word in text[..limit].split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
        let word = word.to_lowercase();
        for c in word.chars() {
            match c {
                'a'..='z' | 'à'..='ÿ' => latin += 1,
                c if KAZAKH.contains(c) => {
                    kazakh += 1;
                    cyrillic += 1;
                }
                'а'..='я' | 'ё' => cyrillic += 1,
                _ => {}
            }
        }
        for (count, (_, common)) in counts.iter_mut().zip(&COMMON) {
            *count += usize::from(common.contains(&word.as_str()));
        }
    }
    if cyrillic > latin {
        return if kazakh * 40 > cyrillic { "kk" } else { "ru" };
    }
    let best = COMMON.iter().zip(counts).rev().max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count > 0).map_or("en", |((code, _), _)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_enough_to_tell() {
        for (text, code) in [
            ("The parties agreed to open an office in the capital.", "en"),
            ("Стороны договорились открыть представительство в столице.", "ru"),
            ("Les deux parties ont convenu de renforcer la coopération dans le domaine de l'eau.", "fr"),
            (
                "Las partes acordaron fortalecer la cooperación en materia de agua con los países de la región.",
                "es",
            ),
            ("Тараптар су саласындағы ынтымақтастықты нығайтуға уағдаласты.", "kk"),
            ("", "en"),
            ("12 34 — !", "en"),
        ] {
            assert_eq!(language(text), code, "{text}");
        }
    }
}
