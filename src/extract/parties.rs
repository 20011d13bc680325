//! Who is bound: names in the sentence, and what `the parties`, `the Minister` or `we` stand for.

use std::collections::HashMap;
use std::ops::Range;

use super::cue::Cue;
use super::grammar::{Grammar, Level};
use super::names::named;
use super::propose::Context;
use super::subject::Class;
use super::token::{Token, tokens};

/// Words at most between an office and the party it belongs to.
const NEAR: usize = 9;

/// The parties of an undertaking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Roles {
    /// Who is bound.
    pub(super) parties: Vec<String>,
    /// Whom else the sentence names.
    pub(super) counterparts: Vec<String>,
}

/// A name in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    tokens: Range<usize>,
    party: String,
}

/// Who has appeared in the text so far.
pub(super) struct Cast<'a> {
    grammar: &'static Grammar,
    /// Names of the ledger's parties by first word.
    known: HashMap<String, Vec<(Vec<String>, &'a str)>>,
    /// The two that appeared first.
    seen: Vec<String>,
    /// Offices (by their first letters) and persons: the party they were last named with.
    stands_for: HashMap<String, String>,
}

impl<'a> Cast<'a> {
    pub(super) fn new(grammar: &'static Grammar, context: &Context<'a>) -> Self {
        let mut known: HashMap<String, Vec<(Vec<String>, &'a str)>> = HashMap::new();
        for party in &context.parties {
            for name in std::iter::once(party.name).chain(party.aliases.iter().copied()) {
                let words: Vec<String> = tokens(name, 0..name.len()).into_iter().map(|t| t.word).collect();
                if let Some(first) = words.first() {
                    known.entry(first.clone()).or_default().push((words, party.name));
                }
            }
        }
        for names in known.values_mut() {
            names.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Self { grammar, known, seen: Vec::new(), stands_for: HashMap::new() }
    }

    /// Finds who a sentence names, and remembers them.
    pub(super) fn note(&mut self, tokens: &[Token]) -> Vec<Mention> {
        let mentions = self.mentions(tokens);
        // Of two ministers of one sentence, `the Minister` is the first; one of a later sentence takes his place.
        let mut offices = HashMap::new();
        for mention in &mentions {
            self.note_offices(tokens, mention, &mut offices);
            if self.seen.len() < 2 && !self.seen.contains(&mention.party) {
                self.seen.push(mention.party.clone());
            }
        }
        self.stands_for.extend(offices);
        mentions
    }

    /// The office before a name, and the person after it, stand for the party from now on.
    fn note_offices(&self, tokens: &[Token], mention: &Mention, offices: &mut HashMap<String, String>) {
        let from = mention.tokens.start.saturating_sub(NEAR);
        let before = (from..mention.tokens.start).rev().take_while(|i| !tokens[*i].is(","));
        let after = (mention.tokens.end..tokens.len().min(mention.tokens.end + 4))
            .take_while(|i| tokens[*i].is_word());
        // `the Bank` is the World Bank that was named.
        for token in &tokens[mention.tokens.clone()] {
            if mention.tokens.len() > 1 && token.capital && self.grammar.is("actor", &token.word) {
                offices.entry(body(&token.word)).or_insert_with(|| mention.party.clone());
            }
        }
        for i in before.chain(after.clone()) {
            let word = &tokens[i].word;
            if self.grammar.is("role", word) {
                offices.entry(stem(word)).or_insert_with(|| mention.party.clone());
            }
        }
        for token in after.map(|i| &tokens[i]).take_while(|t| t.capital) {
            if !self.grammar.is("role", &token.word) {
                offices.entry(token.word.clone()).or_insert_with(|| mention.party.clone());
            }
        }
    }

    /// The parties of the undertaking that a cue carries.
    pub(super) fn roles(&self, tokens: &[Token], mentions: &[Mention], cue: Option<&Cue>) -> Roles {
        let mut parties = cue.map(|cue| self.bound(tokens, cue, mentions)).unwrap_or_default();
        parties.dedup();
        Self::apart(parties, mentions)
    }

    /// Those who are bound, and whom else the sentence names.
    pub(super) fn apart(parties: Vec<String>, mentions: &[Mention]) -> Roles {
        let mut counterparts: Vec<String> = Vec::new();
        for mention in mentions {
            if !parties.contains(&mention.party) && !counterparts.contains(&mention.party) {
                counterparts.push(mention.party.clone());
            }
        }
        Roles { parties, counterparts }
    }

    fn bound(&self, tokens: &[Token], cue: &Cue, mentions: &[Mention]) -> Vec<String> {
        let inside = |range: &Range<usize>| -> Vec<String> {
            let found = mentions.iter().filter(|m| m.tokens.start < range.end && range.start < m.tokens.end);
            let mut names: Vec<String> = Vec::new();
            for mention in found {
                if !names.contains(&mention.party) {
                    names.push(mention.party.clone());
                }
            }
            names
        };
        // `reaffirmed Kazakhstan's commitment`: the words of the cue name who is bound.
        if cue.rule.level != Level::Inner {
            let start =
                if cue.rule.level == Level::Noun { cue.hit.start.saturating_sub(4) } else { cue.hit.start };
            let own = inside(&(start..cue.hit.end));
            if !own.is_empty() {
                return own;
            }
        }
        let named = inside(&cue.subject.tokens);
        if !named.is_empty() {
            return named;
        }
        let subject = tokens.get(cue.subject.tokens.clone()).unwrap_or_default();
        if let Some(party) = subject.iter().find_map(|t| {
            self.stands_for.get(&t.word).or_else(|| {
                let office = self.grammar.is("role", &t.word).then(|| self.stands_for.get(&stem(&t.word)));
                office.flatten().or_else(|| self.stands_for.get(&body(&t.word)))
            })
        }) {
            return vec![party.clone()];
        }
        if subject.iter().any(|t| self.grammar.is("both", &t.word)) {
            return self.seen.iter().take(2).cloned().collect();
        }
        match cue.subject.class {
            Class::We | Class::Person => self.seen.first().cloned().into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The names in a sentence, in order, none inside another.
    fn mentions(&self, tokens: &[Token]) -> Vec<Mention> {
        let words: Vec<&str> = tokens.iter().map(|t| t.word.as_str()).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let limit = (at + 14).min(words.len());
            match self.name_at(&words[at..limit], &tokens[at]) {
                Some((length, party)) => {
                    found.push(Mention { tokens: at..at + length, party });
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest name of a party of the ledger or of a well-known one, else one by its adjective.
    fn name_at(&self, words: &[&str], token: &Token) -> Option<(usize, String)> {
        let first = words.first()?;
        let ours = self.known.get(*first).and_then(|names| {
            names
                .iter()
                .find(|(name, _)| words.len() >= name.len() && name.iter().zip(words).all(|(a, b)| a == b))
                // Codes such as `US` are words of the language too.
                .filter(|(name, _)| token.code || name.len() > 1 || name[0].chars().count() > 3)
        });
        let ours = ours.map(|(name, party)| (name.len(), *party));
        let known = token.capital.then(|| named(words)).flatten();
        // `UN Regional Centre` is not `UN`; of two names of one length the ledger's own counts.
        let longest = match (ours, known) {
            (Some(ours), Some(known)) if known.0 > ours.0 => Some(known),
            (ours, known) => ours.or(known),
        };
        longest
            .or_else(|| self.grammar.names(first, token.code).map(|party| (1, party)))
            .map(|(length, party)| (length, party.to_owned()))
    }
}

/// A body by the last word of its name; kept apart from offices and persons.
fn body(word: &str) -> String {
    format!("the {word}")
}

/// The first letters of an office: `министра` and `министр` are one.
fn stem(word: &str) -> String {
    word.chars().take(6).collect()
}

#[cfg(test)]
mod tests {
    use super::super::propose::{Context, KnownParty, propose};

    fn parties(text: &str) -> Vec<Vec<String>> {
        let context = Context {
            parties: vec![KnownParty { name: "Lake Agency", aliases: vec!["the Agency of Lakes"] }],
            ..Context::default()
        };
        propose(text, &context).into_iter().filter(|c| c.rejected.is_none()).map(|c| c.parties).collect()
    }

    #[test]
    fn a_name_before_the_verb_or_in_the_possessive_is_bound() {
        assert_eq!(parties("Norway will provide two ships."), [["Norway"]]);
        assert_eq!(parties("The envoy reaffirmed Chad’s commitment to the truce."), [["Chad"]]);
    }

    #[test]
    fn the_parties_are_those_who_were_named_first() {
        let text = "The Foreign Minister of Kazakhstan met the President of Finland. The parties agreed to meet again.";
        assert_eq!(parties(text), [["Kazakhstan", "Finland"]]);
    }

    #[test]
    fn an_office_stands_for_its_party() {
        let text = "The Minister of Health of Peru arrived. The Minister pledged to open ten clinics.";
        assert_eq!(parties(text), [["Peru"]]);
    }

    #[test]
    fn of_two_ministers_the_minister_is_the_first() {
        let text = "The Foreign Minister of Peru met the Foreign Minister of Chile. The Minister pledged to open a road.";
        assert_eq!(parties(text), [["Peru"]]);
    }

    #[test]
    fn a_body_goes_by_the_last_word_of_its_name() {
        let text = "The World Bank and Peru met. The Bank stands ready to help Bolivia.";
        assert_eq!(parties(text), [["World Bank"]]);
    }

    #[test]
    fn parties_of_the_ledger_are_known_by_their_aliases() {
        assert_eq!(parties("The Agency of Lakes will provide boats."), [["Lake Agency"]]);
    }

    #[test]
    fn the_longest_name_counts_and_nobody_is_his_own_counterpart() {
        let context = Context {
            parties: vec![KnownParty { name: "UN", aliases: vec!["United Nations"] }],
            ..Context::default()
        };
        let text = "The envoy of Peru and the United Nations Development Programme met. The United Nations Development Programme will open an office in Lima.";
        let found = propose(text, &context);
        let last = found.last().unwrap();
        assert_eq!(last.parties, ["United Nations Development Programme"]);
        assert!(!last.counterparts.iter().any(|c| c == "UN" || last.parties.contains(c)));
    }

    #[test]
    fn a_country_in_capitals_owns_its_commitment() {
        let text = "He met Peru and stressed the U.S. commitment to the truce. She conveyed the US readiness to help.";
        assert_eq!(parties(text), [["United States"], ["United States"]]);
    }
}
