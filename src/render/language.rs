//! Tags of languages, as BCP 47 spells them.

/// Whether a text is such a tag: `ru`, `zh-Hant`.
pub(super) fn is_tag(tag: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    tag.len() >= 2 && tag.split('-').all(is_part)
}

/// The tag with a country, which proofing tools of word processors ask for; English for what is no tag.
pub(super) fn with_country(language: &str) -> &str {
    match language {
        "en" => "en-GB",
        "ru" => "ru-RU",
        "kk" => "kk-KZ",
        "fr" => "fr-FR",
        "es" => "es-ES",
        other if is_tag(other) => other,
        _ => "en-GB",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_letters_and_digits_between_hyphens() {
        assert_eq!(
            ["ru", "zh-Hant-TW", "r", "", "ru-", "\"/>", "қаз"].map(is_tag),
            [true, true, false, false, false, false, false]
        );
        assert_eq!(["kk", "pt-BR", "<b>"].map(with_country), ["kk-KZ", "pt-BR", "en-GB"]);
    }
}
