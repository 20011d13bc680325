//! Well-known parties by name: states, United Nations entities, international organisations and groups.
//!
//! They let people write `Kazakhstan`, `KAZ` or `Казахстан` and mean one party, before the ledger holds it. The list
//! is `directory.tsv`; names are compared by [`crate::model::text::fold`].

mod closeness;
mod entries;
mod near;
mod office;

pub use near::{near, nearest};

use super::text::fold;
use super::vocabulary::PartyKind;
use entries::DIRECTORY;

/// A party that is known by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its usual name in English.
    pub name: String,
    /// Its short name, where there is one in use.
    pub short_name: Option<String>,
    /// What sort of body.
    pub kind: PartyKind,
    /// Other names and spellings, codes of states included.
    pub aliases: Vec<&'static str>,
    /// The name of the party it belongs to, itself in the directory.
    pub parent: Option<&'static str>,
}

/// The well-known party of a name, short name, alias or ISO 3166-1 code; a leading "the" does not count.
///
/// Foreign ministries and governments of known states are recognised by their pattern: `MFA of Kazakhstan`, `Ministry
/// of Foreign Affairs of the Kyrgyz Republic`, `Government of Uzbekistan`. The government stays apart from the state.
pub fn find(name: &str) -> Option<Known> {
    let folded = fold(name);
    let bare = without_article(&folded);
    if let Some(entry) = DIRECTORY.get(&folded).or_else(|| DIRECTORY.get(bare)) {
        return Some(entry.known());
    }
    let typed = name.trim();
    let typed = match typed.split_once(char::is_whitespace) {
        Some((_article, rest)) if bare.len() < folded.len() => rest.trim_start(),
        _ => typed,
    };
    office::office_of_state(bare, typed)
}

/// Every spelling of every name in the list, folded, with the name of its party; in no particular order.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    DIRECTORY.folded_names()
}

/// A folded name without a leading "the".
fn without_article(folded: &str) -> &str {
    folded.strip_prefix("the ").unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(given: &str) -> String {
        find(given).unwrap_or_else(|| panic!("{given} is not known")).name
    }

    #[test]
    fn a_state_is_found_by_every_usual_name_and_code() {
        for given in
            ["Kazakhstan", "kazakhstan", "Republic of Kazakhstan", "KZ", "kaz", "Казахстан", "Қазақстан"]
        {
            assert_eq!(name(given), "Kazakhstan", "{given}");
        }
        assert_eq!(name("the Republic of Korea"), "South Korea");
        assert_eq!(name("Cote d’Ivoire"), "Côte d'Ivoire");
        assert_eq!(name("Объединенные Арабские Эмираты"), "United Arab Emirates");
        assert_eq!(find("Kazakhstan").unwrap().kind, PartyKind::State);
    }

    #[test]
    fn bodies_of_the_united_nations_know_their_parent() {
        let centre = find("UNRCCA").unwrap();
        assert_eq!(centre.name, "United Nations Regional Centre for Preventive Diplomacy for Central Asia");
        assert_eq!((centre.kind, centre.parent), (PartyKind::UnEntity, Some("United Nations Secretariat")));
        assert_eq!(name("UN Regional Center for Preventive Diplomacy for Central Asia"), centre.name);
        assert_eq!(name("UN Regional SDG Centre in Almaty"), name("the UN Regional Centre for the SDGs"));
        assert_eq!(name("The United Nations"), "United Nations");
    }

    #[test]
    fn organisations_and_groups_have_their_kinds() {
        assert_eq!(find("ШОС").unwrap().kind, PartyKind::Organisation);
        assert_eq!(find("C5+1").unwrap().kind, PartyKind::Group);
        assert_eq!(find("Atlantis"), None);
        assert_eq!(find(""), None);
        assert_eq!(find("the"), None);
    }

    #[test]
    fn a_foreign_ministry_has_one_name_however_it_is_written() {
        for given in [
            "MFA of Kazakhstan",
            "mfa of the Republic of Kazakhstan",
            "the Ministry of Foreign Affairs of the Republic of Kazakhstan",
            "Foreign Ministry of KZ",
        ] {
            let ministry = find(given).unwrap();
            assert_eq!(ministry.name, "Ministry of Foreign Affairs of Kazakhstan", "{given}");
            assert_eq!(ministry.short_name.as_deref(), Some("MFA of Kazakhstan"));
            assert_eq!((ministry.kind, ministry.parent), (PartyKind::Ministry, Some("Kazakhstan")));
        }
        assert_eq!(name("Foreign Ministry of Netherlands"), "Ministry of Foreign Affairs of the Netherlands");
    }

    #[test]
    fn a_government_is_not_its_state_and_keeps_the_name_typed() {
        let government = find(" The Government of the Kyrgyz Republic ").unwrap();
        assert_eq!(government.name, "Government of the Kyrgyz Republic");
        assert_eq!((government.kind, government.parent), (PartyKind::Office, Some("Kyrgyzstan")));
    }

    #[test]
    fn an_office_of_something_that_is_no_known_state_is_not_known() {
        for given in ["MFA of Atlantis", "Government of the", "MFA of NATO", "Government of "] {
            assert_eq!(find(given), None, "{given}");
        }
    }

    proptest! {
        #[test]
        fn any_name_is_known_or_not(given in "(the |MFA of |ｔｈｅ |Government of )?\\PC{0,12}") {
            if let Some(known) = find(&given) {
                prop_assert!(!known.name.is_empty());
            }
        }
    }
}
