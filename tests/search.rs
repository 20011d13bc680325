//! Searching a real database: what is found, under which words, in which order, and what it looks like.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::fmt::Write;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use onrecord::error::Kind;
use onrecord::model::reference::{Ref, Sort};
use onrecord::model::text::normalise;
use onrecord::model::vocabulary::{CommitmentKind, Priority, RoleKind, Strength};
use onrecord::store::commitment::{self, NewCommitment};
use onrecord::store::commitment_edit::{self, CommitmentEdit};
use onrecord::store::evidence::{self, NewEvidence};
use onrecord::store::filter::{self, resolve};
use onrecord::store::find::{Found, HitSort, find};
use onrecord::store::list::{Order, Page, list};
use onrecord::store::party::{self, NewParty, Unknown};
use onrecord::store::release::{self, NewText, ReleaseFacts};
use onrecord::store::{Draft, Intent, Store, attestation, note};
use proptest::prelude::*;
use tempfile::TempDir;

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();

/// A database in a folder of its own, written at a fixed time.
struct Ledger {
    store: Store,
    intent: Intent,
    texts: u64,
    _folder: TempDir,
}

impl Ledger {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let now: DateTime<Utc> = "2026-11-20T09:00:00Z".parse().unwrap();
        let intent = Intent { by: "ana".into(), now, today: DAY, command: "test", dry_run: false };
        let store = Store::create(&folder.path().join("l.db"), Duration::from_secs(1), &intent).unwrap();
        Self { store, intent, texts: 0, _folder: folder }
    }

    fn write<T>(&mut self, decide: impl FnMut(&mut Draft<'_>) -> onrecord::error::Result<T>) -> T {
        self.store.write(&self.intent, decide).unwrap()
    }

    fn text(&mut self, text: &str) -> NewText {
        self.texts += 1;
        let sha = format!("{:064x}", self.texts);
        NewText {
            text: normalise(text),
            text_sha256: sha.clone(),
            original_sha256: sha,
            media_type: "text/plain".into(),
            encoding: "UTF-8".into(),
            normaliser: "1".into(),
        }
    }

    fn release(&mut self, title: &str, text: &str) -> Ref {
        let text = self.text(text);
        let facts = ReleaseFacts { title: Some(title.into()), ..ReleaseFacts::default() };
        self.write(|draft| release::add(draft, &facts, text.clone()))
    }

    fn commitment(&mut self, release: Ref, title: &str, quote: &str) -> Ref {
        self.conditional(release, title, quote, None, None)
    }

    fn conditional(
        &mut self,
        release: Ref,
        title: &str,
        quote: &str,
        condition: Option<&str>,
        success_test: Option<&str>,
    ) -> Ref {
        let passage = attestation::find_passage(self.store.query(), release, quote).unwrap();
        let new = NewCommitment {
            title: title.into(),
            kind: CommitmentKind::Pledge,
            strength: Strength::Firm,
            made_on: DAY,
            condition: condition.map(Into::into),
            success_test: success_test.map(Into::into),
            priority: Priority::Normal,
            owner: None,
            review_days: None,
            parties: vec![(RoleKind::Committing, "Orda".into())],
            topics: Vec::new(),
            passage,
            deadline: None,
            unknown: Unknown::Make,
        };
        self.write(|draft| commitment::add(draft, &new))
    }

    fn note(&mut self, subject: Ref, body: &str) -> Ref {
        self.write(|draft| note::add(draft, subject, body))
    }

    fn evidence(&mut self, title: &str, excerpt: &str) -> Ref {
        let new = NewEvidence {
            title: title.into(),
            dated_on: DAY,
            excerpt: Some(excerpt.into()),
            ..NewEvidence::default()
        };
        Sort::Evidence.of(self.write(|draft| evidence::add(draft, &new)).id)
    }

    fn find(&self, words: &str) -> Found {
        find(self.store.query(), words, 20).unwrap()
    }

    /// The references found, best first.
    fn refs(&self, words: &str) -> String {
        let found = self.find(words);
        assert_eq!(usize::try_from(found.total).unwrap(), found.hits.len(), "{words}");
        found.hits.iter().map(|hit| hit.r#ref.to_string()).collect::<Vec<_>>().join(" ")
    }

    /// The same, in the order of references: where ranking is not the point.
    fn set(&self, words: &str) -> String {
        let refs = self.refs(words);
        let mut refs = refs.split(' ').collect::<Vec<_>>();
        refs.sort_unstable();
        refs.join(" ")
    }

    /// The commitments that `--text` leaves in a list.
    fn filtered(&self, words: &str) -> String {
        let words = filter::Words { text: Some(words.to_owned()), ..filter::Words::default() };
        let filter = resolve(self.store.query(), &words, DAY).unwrap();
        let page = Page { order: Order::Updated, ..Page::default() };
        let listed = list(self.store.query(), &filter, &page, DAY).unwrap();
        let mut refs = listed.cards.iter().map(|card| card.r#ref.to_string()).collect::<Vec<_>>();
        refs.sort();
        refs.join(" ")
    }
}

/// A ledger of two releases, three commitments, notes and evidence.
fn ledger() -> Ledger {
    let mut ledger = Ledger::new();
    let water = ledger.release(
        "Readout of the Aktobe meeting",
        "The ministers met on Friday.\nThe parties agreed to open a joint river office. \
         Orda reaffirmed its support for the UN-80 initiative. The next meeting is in spring.",
    );
    let russian = ledger.release(
        "Сообщение о встрече",
        "Министерство откроет самолётный музей. Принять решение о тёплой воде для всех сёл.",
    );
    ledger.commitment(water, "Joint office", "agreed to open a joint river office");
    ledger.conditional(
        water,
        "Support for reform",
        "support for the UN-80 initiative",
        Some("subject to a budget"),
        Some("a vote in the plenary"),
    );
    ledger.commitment(russian, "Ёлка в Genève", "Министерство откроет самолётный музей");
    ledger.note(Sort::Commitment.of(1), "The lease was signed");
    ledger.note(Sort::Release.of(1), "Printed on pink paper");
    ledger.evidence("Office opened", "a ribbon was cut in the river port");
    ledger
}

fn shown(found: &Found) -> String {
    let mut shown = String::new();
    for hit in &found.hits {
        let snippet = hit.snippet.iter().map(|(t, hit)| if *hit { format!("[{t}]") } else { t.clone() });
        let commitment = hit.commitment.map_or("-".to_owned(), |c| c.to_string());
        let (r, sort, title) = (hit.r#ref, hit.sort, &hit.title);
        writeln!(shown, "{r} {sort} {commitment} '{title}': {}", snippet.collect::<String>()).unwrap();
    }
    shown
}

#[test]
fn every_sort_of_text_is_found_with_its_title_and_the_hits_marked() {
    let mut ledger = ledger();
    let cases = [
        (
            "reform",
            "C-2 commitment C-2 'Support for reform': Support for [reform] subject to a budget a vote in the plenary\n",
        ),
        (
            "budget",
            "C-2 commitment C-2 'Support for reform': Support for reform subject to a [budget] a vote in the plenary\n",
        ),
        (
            "plenary",
            "C-2 commitment C-2 'Support for reform': Support for reform subject to a budget a vote in the [plenary]\n",
        ),
        ("lease", "N-1 note C-1 'Joint office': The [lease] was signed\n"),
        ("pink", "N-2 note - 'Readout of the Aktobe meeting': Printed on [pink] paper\n"),
        ("ribbon", "E-1 evidence - 'Office opened': Office opened a [ribbon] was cut in the river port\n"),
        ("aktobe", "R-1 release - 'Readout of the Aktobe meeting': Readout of the [Aktobe] meeting\n"),
        (
            "friday",
            "R-1 release text - 'Readout of the Aktobe meeting': The ministers met on [Friday]. The parties agreed to open a joint river office. Orda reaffirmed its support for the UN-80 initiative. The…\n",
        ),
    ];
    for (words, wanted) in cases {
        assert_eq!(shown(&ledger.find(words)), wanted, "{words}");
    }
    let quote = ledger.find("initiative").hits.remove(0);
    assert_eq!((quote.r#ref, quote.sort), (Sort::Commitment.of(2), HitSort::Quote));
    let party =
        ledger.write(|draft| party::add(draft, NewParty { name: "Nomad".into(), ..NewParty::default() }));
    ledger.note(Sort::Party.of(party), "moved house");
    let evidence = ledger.note(Sort::Evidence.of(1), "seen in person");
    assert_eq!(ledger.find("house").hits[0].title, "Nomad");
    let seen = &ledger.find("seen").hits[0];
    assert_eq!((seen.r#ref, seen.title.as_str(), seen.commitment), (evidence, "Office opened", None));
}

#[test]
fn words_are_all_wanted_phrases_stand_together_and_exclusions_are_out() {
    let ledger = ledger();
    assert_eq!(ledger.set("river office"), "C-1 E-1 R-1");
    assert_eq!(ledger.set("\"river office\""), "C-1 R-1");
    assert_eq!(ledger.set("river -ribbon"), "C-1 R-1");
    assert_eq!(ledger.set("office -\"river port\" -joint"), "");
    assert_eq!(ledger.set("offi*"), "C-1 E-1 R-1");
    assert_eq!(ledger.set("offi"), "");
    assert_eq!(ledger.set("\"ribbon was c\"*"), "E-1");
    assert_eq!(ledger.set("ribbon OR reform"), "C-2 E-1");
    assert_eq!(ledger.set("ribbon OR joint office"), "C-1 E-1 R-1");
    assert_eq!(ledger.set("ribbon AND office"), "E-1");
    assert_eq!(ledger.set("UN-80"), "C-2 R-1");
}

#[test]
fn a_record_stands_once_by_its_best_text() {
    let ledger = ledger();
    let found = ledger.find("joint office");
    let hits = found.hits.iter().map(|hit| (hit.r#ref.to_string(), hit.sort)).collect::<Vec<_>>();
    assert_eq!(hits, [("C-1".into(), HitSort::Commitment), ("R-1".into(), HitSort::ReleaseText)]);
    assert_eq!((found.total, found.ranked_within, found.hint), (2, None, None));
}

#[test]
fn the_best_come_first_and_commitments_first_on_ties() {
    let mut ledger = Ledger::new();
    let release = ledger.release("Speech", "We plant trees. We plant a great many other things besides.");
    ledger.evidence("saplings", "counted");
    let long =
        ledger.commitment(release, "Far more words than one about saplings and so on", "We plant a great");
    let short = ledger.commitment(release, "saplings planted", "We plant trees");
    let wanted = format!("{short} E-1 {long}");
    assert_eq!(ledger.refs("saplings"), wanted);
}

#[test]
fn the_limit_cuts_the_hits_and_not_the_total() {
    let ledger = ledger();
    let found = find(ledger.store.query(), "office", 1).unwrap();
    assert_eq!((found.hits.len(), found.total), (1, 3));
    let found = find(ledger.store.query(), "office", 0).unwrap();
    assert_eq!((found.hits.len(), found.total, found.hint), (0, 3, None));
}

#[test]
fn case_and_diacritics_make_no_difference() {
    let mut ledger = ledger();
    ledger.note(Sort::Commitment.of(3), "Қазақстан мен Өзбекстан");
    for words in ["geneve", "GENÈVE", "Gene\u{300}ve"] {
        assert_eq!(ledger.refs(words), "C-3", "{words}");
    }
    assert_eq!(ledger.refs("ҚАЗАҚСТАН өзбекстан"), "N-3");
    assert_eq!(ledger.set("МИНИСТЕРСТВО"), "C-3 R-2");
}

#[test]
fn ye_and_yo_find_each_other_also_in_phrases_prefixes_and_exclusions() {
    let mut ledger = ledger();
    let noted = ledger.note(Sort::Commitment.of(3), "елка без игрушек");
    for words in ["елка", "ЁЛКА", "Е\u{308}лка", "ёлк*", "\"елка\""] {
        assert_eq!(ledger.set(words), format!("C-3 {noted}"), "{words}");
    }
    assert_eq!(ledger.set("елка -игрушек"), "C-3");
    assert_eq!(ledger.set("игрушек -ёлка"), "");
    for phrase in ["\"самолетный музей\"", "\"сАмолЁтный музЁй\""] {
        assert_eq!(ledger.set(phrase), "C-3 R-2", "{phrase}");
    }
    assert_eq!(ledger.set("\"решение о теплой воде для всех сел\""), "R-2");
    assert_eq!(ledger.set("и\u{306}"), "");
}

#[test]
fn the_syntax_of_the_index_is_never_an_error() {
    let ledger = ledger();
    for words in [
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR(a b)",
        "a NEAR/2 b",
        "office (",
        "office )",
        "^office",
        "body : office",
        "body:office",
        "{body} : x",
        "office \"",
        "\"\"\" office",
        "office AND",
        "OR office",
        "a OR OR b",
        "office AND NOT port",
        "off*ice",
        "*office",
        "office + port",
        "😀 office",
        "office 😀",
        "office\0\"",
        "'office'",
        "office; DROP TABLE note",
        "-office port -",
        "Ⓐ",
        "कि",
        "\u{10FFFC}",
        "a\u{301}\u{302}",
    ] {
        let found = find(ledger.store.query(), words, 20);
        assert!(found.is_ok(), "{words}: {found:?}");
    }
    for words in ["😀 office", "office 😀", "^office", "office (", "office \"", "'office'", "office\0"] {
        assert_eq!(ledger.set(words), "C-1 E-1 R-1", "{words}");
    }
}

#[test]
fn nothing_to_search_for_is_a_usage_error() {
    let ledger = ledger();
    for words in ["", "   ", "\"\"", "😀", "(", ")^:*", "-office"] {
        let error = find(ledger.store.query(), words, 20).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Usage, "no_words"), "{words}");
        assert!(error.hint.is_some(), "{words}");
    }
}

#[test]
fn the_longest_search_still_runs_and_a_longer_one_is_refused() {
    let ledger = ledger();
    let words = ["е ".repeat(1000), "е".repeat(2000), format!("\"{}\"", "е ".repeat(999)), "е* ".repeat(660)];
    for words in words.into_iter().chain([format!("вода {}", "-е ".repeat(660)), "е OR ".repeat(399) + "е"])
    {
        assert!(find(ledger.store.query(), &words, 20).is_ok(), "{words}");
    }
    let error = find(ledger.store.query(), &"a ".repeat(1001), 20).unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::Limit, "too_many_words"));
}

#[test]
fn nothing_found_is_an_answer_with_a_hint() {
    let ledger = ledger();
    let found = ledger.find("zebra");
    assert_eq!((found.hits.len(), found.total, found.begins_like), (0, 0, false));
    assert_eq!(found.hint.unwrap(), "try 'zebr*', which finds every word that begins so");
    assert_eq!(ledger.set("offic*"), "C-1 E-1 R-1");
}

#[test]
fn what_begins_like_the_words_is_found_only_when_nothing_has_them() {
    let mut ledger = Ledger::new();
    let school = ledger.release("Учебный центр", "Стороны договорились открыть учебный центр в Актобе.");
    let other = ledger.release("Ученики", "Центральный парк.");
    let refs = |found: &Found| found.hits.iter().map(|hit| hit.r#ref).collect::<Vec<_>>();
    let found = ledger.find("учебного центра");
    assert_eq!((refs(&found), found.begins_like, found.total), (vec![school], true, 1));
    assert!(found.hits[0].snippet.contains(&("Учебный".into(), true)), "{:?}", found.hits[0].snippet);
    let found = ledger.find("центр");
    assert_eq!((refs(&found), found.begins_like), (vec![school], false));
    assert_eq!(refs(&ledger.find("центром")), [school, other]);
    for words in ["\"учебного центра\"", "учебного -центр", "учебного -учебный"]
    {
        assert!(!ledger.find(words).begins_like, "{words}");
    }
}

#[test]
fn the_dotless_i_is_found_as_it_is_typed() {
    let mut ledger = Ledger::new();
    let release = ledger.release("Talks", "Recep Kılıç met MUSTAFA KILIÇ.");
    for words in ["kilic", "Kılıç", "KILIC", "kili*", "\"recep kilic\""] {
        assert_eq!(ledger.refs(words), format!("{release}"), "{words}");
    }
}

#[test]
fn parties_are_found_by_any_of_their_names() {
    let mut ledger = ledger();
    let id = ledger.write(|draft| {
        let id = party::add(draft, NewParty { name: "Recep Kılıç".into(), ..NewParty::default() })?;
        party::add_name(draft, id, "Water Envoy of Türkiye")?;
        Ok(id)
    });
    for words in ["kilic", "RECEP kilic", "envoy turkiye", "\"water envoy\"", "env*", "nobody OR recep"] {
        let parties = ledger.find(words).parties;
        assert_eq!(parties.len(), 1, "{words}");
        assert_eq!(
            (parties[0].r#ref, parties[0].name.as_str()),
            (Sort::Party.of(id), "Recep Kılıç"),
            "{words}"
        );
    }
    for words in ["kili", "recep nobody", "recep -kilic", "\"envoy water\"", "cep"] {
        assert_eq!(ledger.find(words).parties, [], "{words}");
    }
}

#[test]
fn a_megabyte_of_the_word_sought_has_a_snippet() {
    let mut ledger = Ledger::new();
    // In a time that grows with the square of the hits this would take minutes.
    ledger.release("Water", &"water ".repeat(170_000));
    let found = ledger.find("water");
    assert_eq!(found.hits.len(), 1);
    ledger.release("Rivers", &format!("{}The water of the river.", "water and ".repeat(20_000)));
    let found = ledger.find("water river");
    let told: String = found.hits[0].snippet.iter().map(|(text, _)| text.as_str()).collect();
    assert!(told.starts_with("water and water") && told.ends_with('…'), "{told}");
}

#[test]
fn edited_titles_are_found_under_the_new_words_only() {
    let mut ledger = ledger();
    let edit = CommitmentEdit {
        title: Some("Shared bureau".into()),
        condition: Some("once funded".into()),
        ..CommitmentEdit::default()
    };
    ledger.write(|draft| commitment_edit::edit(draft, 1, &edit));
    let facts =
        ReleaseFacts { title: Some("Readout of the Semey meeting".into()), ..ReleaseFacts::default() };
    ledger.write(|draft| release::edit(draft, 1, &facts));
    assert_eq!(ledger.refs("bureau funded"), "C-1");
    assert_eq!(ledger.refs("semey"), "R-1");
    assert_eq!(ledger.find("semey").hits[0].title, "Readout of the Semey meeting");
    assert_eq!(ledger.refs("aktobe"), "");
    assert_eq!(ledger.find("joint office").hits[0].sort, HitSort::Quote);
}

#[test]
fn every_version_of_a_release_is_searched_and_the_release_stands_once() {
    let mut ledger = ledger();
    let later = ledger.text("The ministers met on Monday.");
    ledger.write(|draft| release::add_version(draft, 1, later.clone()));
    assert_eq!((ledger.refs("friday"), ledger.refs("monday")), ("R-1".into(), "R-1".into()));
    assert_eq!(ledger.refs("ministers met"), "R-1");
}

#[test]
fn marks_in_a_text_fake_no_hit() {
    let mut ledger = ledger();
    ledger.note(Sort::Commitment.of(1), "a \u{10FFFC} sham \u{10FFFD} receipt");
    assert_eq!(shown(&ledger.find("receipt")), "N-3 note C-1 'Joint office': a sham receipt\n");
    let text = "an \u{10FFFD} odd \u{10FFFC} parchment";
    ledger.release("Odd", text);
    assert_eq!(ledger.find("parchment").hits[0].snippet, [("an odd parchment".to_owned(), false)]);
}

#[test]
fn hits_serialise_for_json() {
    let hit = ledger().find("friday ministers").hits.remove(0);
    let json = serde_json::to_value(&hit).unwrap();
    assert_eq!(json["ref"], "R-1");
    assert_eq!(json["sort"], "release text");
    assert_eq!(json["commitment"], serde_json::Value::Null);
    assert_eq!(json["snippet"][1], serde_json::json!({"text": "ministers", "hit": true}));
    for sort in [HitSort::Commitment, HitSort::Quote, HitSort::Evidence, HitSort::ReleaseText] {
        assert_eq!(serde_json::to_value(sort).unwrap(), sort.as_str());
    }
}

#[test]
fn commitments_are_filtered_by_their_own_texts_and_not_by_notes() {
    let ledger = ledger();
    for (words, left) in [
        ("joint", "C-1"),
        ("budget", "C-2"),
        ("plenary", "C-2"),
        ("initiative", "C-2"),
        ("lease", ""),
        ("ёлка", "C-3"),
        ("pink", ""),
        ("ribbon", ""),
        ("aktobe", ""),
        ("friday", ""),
    ] {
        assert_eq!(ledger.filtered(words), left, "{words}");
    }
}

#[test]
fn very_common_words_are_ranked_within_the_newest_matches_and_said_to_be() {
    let mut ledger = ledger();
    let add = |draft: &mut Draft<'_>, n: usize| {
        (0..n).try_for_each(|_| note::add(draft, Sort::Commitment.of(1), "follow up by phone").map(|_| ()))
    };
    ledger.write(|draft| add(draft, 3000));
    let found = ledger.find("phone");
    assert_eq!((found.total, found.ranked_within, found.hits.len()), (3000, None, 20));
    ledger.write(|draft| add(draft, 500));
    let found = ledger.find("phone");
    assert_eq!((found.total, found.ranked_within, found.hits.len()), (3500, Some(3000), 20));
    assert_eq!(found.hits[0].r#ref, Sort::Note.of(3502));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_typed_is_answered_or_refused_as_no_words(
        typed in prop::collection::vec("([a-zё\"«»*():^+{}\\[\\]',.😀\0 -]|OR |AND |NOT |NEAR|office |\\PC){0,24}", 8)
    ) {
        thread_local!(static LEDGER: Ledger = ledger());
        LEDGER.with(|ledger| {
            for words in typed {
                match find(ledger.store.query(), &words, 5) {
                    Ok(found) => prop_assert!(found.hits.len() <= 5 && found.total >= 0),
                    Err(error) => prop_assert_eq!(error.code, "no_words", "{:?}", words),
                }
            }
            Ok(())
        })?;
    }
}
