//! Tags of languages (BCP 47): `en`, `kk-Cyrl`, `pt-BR`.

use super::directory::nearest;
use crate::error::{Error, Result};

/// The languages of two letters (ISO 639-1); most mistakes are among these.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv \
    cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig \
    ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn \
    mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk \
    sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za \
    zh zu";

/// What people write in place of a tag: names, codes of countries, codes of three letters.
const MEANT: [(&str, &str); 33] = [
    ("en", "english anglais inglés английский ағылшын eng gb us"),
    ("ru", "russian russe ruso русский орыс rus рус"),
    ("kk", "kazakh qazaq kazakhstan казахский қазақ қазақша kaz qaz kz қаз каз"),
    ("fr", "french français francés французский француз fra fre"),
    ("es", "spanish español espagnol castellano испанский испан spa"),
    ("ar", "arabic arabe العربية арабский ara"),
    ("zh", "chinese mandarin 中文 китайский zho chi cn"),
    ("de", "german deutsch allemand немецкий deu ger"),
    ("it", "italian italiano итальянский ita"),
    ("pt", "portuguese português португальский por"),
    ("tr", "turkish türkçe турецкий tur"),
    ("uz", "uzbek oʻzbek узбекский uzb"),
    ("ky", "kyrgyz kirghiz кыргызский кыргыз киргизский kir"),
    ("tg", "tajik тоҷикӣ таджикский tgk tj"),
    ("tk", "turkmen туркменский tuk tm"),
    ("az", "azerbaijani azeri азербайджанский aze"),
    ("hy", "armenian армянский hye arm"),
    ("ka", "georgian ქართული грузинский kat geo"),
    ("uk", "ukrainian українська украинский ukr ua"),
    ("be", "belarusian беларуская белорусский bel by"),
    ("mn", "mongolian монгол монгольский mon"),
    ("fa", "persian farsi فارسی персидский fas per ir"),
    ("ps", "pashto pushto пушту pus"),
    ("hi", "hindi हिन्दी хинди hin in"),
    ("ur", "urdu اردو урду urd pk"),
    ("ja", "japanese 日本語 японский jpn jp"),
    ("ko", "korean 한국어 корейский kor"),
    ("pl", "polish polski польский pol"),
    ("nl", "dutch nederlands голландский nld dut"),
    ("sv", "swedish svenska шведский swe"),
    ("cs", "czech čeština чешский ces cze cz"),
    ("el", "greek ελληνικά греческий ell gre gr"),
    ("he", "hebrew עברית иврит heb iw"),
];

/// A tag in the spelling of BCP 47: the language in small letters, a script as `Cyrl`, a country as `KZ`.
///
/// # Errors
/// `bad_language`: it is none; a near one is named.
pub fn parse(text: &str) -> Result<String> {
    let text = text.trim();
    match meant(text) {
        None if is_tag(text) => Ok(spelt(text)),
        meant => {
            let error = Error::rejected("bad_language", format!("'{text}' is no language tag"));
            Err(match meant {
                Some(tag) => error.hint(format!("did you mean '{tag}'?")),
                None => error.hint("give a tag of BCP 47, such as en, ru, kk, fr, es or pt-BR"),
            })
        }
    }
}

/// The tag that somebody means by a name or a code that is none.
fn meant(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let named = |name: &str| MEANT.iter().find(|(_, names)| names.split(' ').any(|known| known == name));
    if let Some((tag, _)) = named(&lower) {
        return Some((*tag).to_owned());
    }
    if text.contains('_') {
        let tag = text.replace('_', "-");
        return (is_tag(&tag) && meant(&tag).is_none()).then(|| spelt(&tag));
    }
    // `English (UK)`: the first word tells; a short one is near to everything.
    let word = lower.split(|c: char| !c.is_alphabetic()).next().filter(|word| word.chars().count() > 3)?;
    let long = MEANT.iter().flat_map(|(_, names)| names.split(' ')).filter(|name| name.chars().count() > 3);
    let near = nearest(word, long).into_iter().next()?;
    named(&near).map(|(tag, _)| (*tag).to_owned())
}

/// Whether it has the form of a tag, with a language of two letters that there is, or one of three.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_language = match language.len() {
        2 => TWO_LETTERS.split_whitespace().any(|known| known == language),
        3 => language.bytes().all(|b| b.is_ascii_lowercase()),
        _ => false,
    };
    let rest: Vec<&str> = parts.collect();
    let are_alphanumeric = |part: &&str| part.bytes().all(|b| b.is_ascii_alphanumeric());
    is_language && text.len() <= 35 && rest.iter().all(are_alphanumeric) && are_in_order(&rest)
}

/// Whether the parts after the language stand in their order: script, country, variants, then extensions.
fn are_in_order(parts: &[&str]) -> bool {
    let is_alphabetic = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    let mut next = 0;
    for (at, part) in parts.iter().enumerate() {
        let place = match part.len() {
            // After a letter alone follow extensions, each with something in it.
            1 => {
                return parts[at + 1..].iter().all(|part| (2..=8).contains(&part.len()))
                    && at + 1 < parts.len();
            }
            4 if is_alphabetic(part) => 1,
            2 if is_alphabetic(part) => 2,
            3 if part.bytes().all(|b| b.is_ascii_digit()) => 2,
            4 if part.as_bytes()[0].is_ascii_digit() => 3,
            5..=8 => 3,
            _ => return false,
        };
        if place < next {
            return false;
        }
        next = if place == 3 { 3 } else { place + 1 };
    }
    true
}

/// The tag as it is usually spelt.
fn spelt(tag: &str) -> String {
    let mut in_extension = false;
    let part = |(at, part): (usize, &str)| {
        in_extension |= part.len() == 1;
        match part.len() {
            2 if at > 0 && !in_extension => part.to_ascii_uppercase(),
            4 if at > 0 && !in_extension => {
                let (first, rest) = part.split_at(1);
                first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
            }
            _ => part.to_ascii_lowercase(),
        }
    };
    tag.split('-').enumerate().map(part).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_spelt_as_tags_are() {
        for (typed, tag) in [
            ("en", "en"),
            (" KK ", "kk"),
            ("pt-br", "pt-BR"),
            ("KK-CYRL-kz", "kk-Cyrl-KZ"),
            ("es-419", "es-419"),
            ("sl-rozaj-1994", "sl-rozaj-1994"),
            ("ckb", "ckb"),
            ("en-u-ca-Buddhist", "en-u-ca-buddhist"),
        ] {
            assert_eq!(parse(typed).as_deref(), Ok(tag));
        }
    }

    #[test]
    fn a_name_or_a_code_of_something_else_is_answered_with_the_tag_that_was_meant() {
        for (typed, tag) in [
            ("english", "en"),
            ("Englsh", "en"),
            ("English (UK)", "en"),
            ("kz", "kk"),
            ("Қазақ", "kk"),
            ("русский", "ru"),
            ("rus", "ru"),
            ("ua", "uk"),
            ("en_US", "en-US"),
            ("francais", "fr"),
        ] {
            let error = parse(typed).unwrap_err();
            assert_eq!(error.hint, Some(format!("did you mean '{tag}'?")), "{typed}");
        }
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for typed in [
            "",
            "xx",
            "e",
            "klingonese tongue",
            "en-",
            "en--us",
            "en-x",
            "en-us-cyrl",
            "../../x",
            "en\u{202e}",
        ] {
            let error = parse(typed).unwrap_err();
            assert_eq!(error.code, "bad_language", "{typed}");
            assert!(error.hint.unwrap().starts_with("give a tag"), "{typed}");
        }
    }
}
