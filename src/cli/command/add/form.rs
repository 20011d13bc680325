//! The form of a commitment, or of a further passage of one.

use super::Add;
use crate::cli::context::Context;
use crate::cli::editor::remarks::{DAY, DUE, PARTIES, TOPICS, days, words_of};
use crate::cli::editor::{Filled, Form, Mistake};
use crate::db::Query;
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{AttestationKind, Basis, CommitmentKind, Priority, Strength};
use crate::store::{attestation, commitment, release, topic};

/// How much of the release's text stands below the form, in characters.
const TEXT: usize = 30_000;

impl Add {
    /// The form, with what was given on the command line, and the release's text to copy from.
    pub(super) fn form(&self, query: &dyn Query, source: Ref) -> Result<Form> {
        let card = release::show(query, source.id)?;
        let text = release::newest_text(query, source.id)?.1;
        let on = card.event_on.or(card.published_on).map(|day| format!(", {day}")).unwrap_or_default();
        let from = format!("{source} {}{on}", card.title);
        let quote = "The exact words; blanks and quotation marks may differ, and … leaves words out";
        let form = if let Some(attests) = &self.attests {
            let id = Sort::Commitment.parse(attests)?.id;
            let title = commitment::require(query, id)?.title;
            let kinds = AttestationKind::ALL.iter().skip(1).map(|kind| kind.as_str()).collect::<Vec<_>>();
            Form::new(format!("Record a further passage of C-{id} {title}, from {from}."))
                .text("quote", self.quote.clone(), quote)
                .needed()
                .line("as", Some(self.attests_as.to_string()), format!("One of: {}", kinds.join(", ")))
        } else {
            self.whole(Form::new(format!("Record a commitment from {from}.")), quote)
        };
        let cut = text.char_indices().nth(TEXT).map_or(text.len(), |(at, _)| at);
        let more = (cut < text.len())
            .then(|| format!("… the rest is shown by: onrecord release show {source} --text"));
        let heading = [format!("The text of {source}:"), String::new()];
        let below = heading.into_iter().chain(text[..cut].lines().map(str::to_owned)).chain(more);
        Ok(Form { below: below.collect(), places: PLACES, ..form })
    }

    fn whole(&self, form: Form, quote: &str) -> Form {
        form.text("quote", self.quote.clone(), quote)
            .needed()
            .line("title", self.title.clone(), "Short title")
            .needed()
            .line(
                "kind",
                self.kind.map(|k| k.to_string()),
                words_of::<CommitmentKind>("What sort of undertaking.", 0),
            )
            .needed()
            .line(
                "strength",
                self.strength.map(|s| s.to_string()),
                words_of::<Strength>("How hard it binds.", 0),
            )
            .needed()
            .lines("by", self.by.clone(), format!("Who is bound: {PARTIES}"))
            .needed()
            .lines("counterpart", self.counterpart.clone(), "To whom")
            .lines("supporting", self.supporting.clone(), "Who backs it without being bound")
            .lines("beneficiary", self.beneficiary.clone(), "Who gains by it")
            .lines("topic", self.topic.clone(), TOPICS)
            .line("due", self.due.clone(), format!("When it is due: {DUE}"))
            .line(
                "due-basis",
                Some(self.due_basis.to_string()),
                words_of::<Basis>("Where the due date comes from.", 0),
            )
            .text("due-words", self.due_words.clone(), "The words from which the due date was read")
            .line(
                "made-on",
                self.made_on.clone(),
                format!("When it was made: {DAY} Empty: the day of the release"),
            )
            .text("condition", self.condition.clone(), "Its condition: \"subject to …\"")
            .text("success-test", self.success_test.clone(), "What would show that it is met")
            .line("priority", Some(self.priority.to_string()), words_of::<Priority>("How urgent.", 0))
            .line("owner", self.owner.clone(), "The analyst who owns it")
            .line(
                "review-days",
                self.review_days.map(|days| days.to_string()),
                "Review it every so many days. Empty: the usual interval",
            )
    }

    /// The command line that the form stands for.
    pub(super) fn filled(
        &self,
        filled: &Filled<'_>,
        context: &Context,
        query: &dyn Query,
        source: Ref,
    ) -> std::result::Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let find = |words: &str| attestation::find_passage(query, source, words);
        let mut args = self.clone();
        args.quote = filled.checked("quote", &mut mistakes, find);
        if self.attests.is_some() {
            args.attests_as = filled.parsed("as", &mut mistakes, str::parse).unwrap_or(self.attests_as);
        } else {
            args.title = filled.one("title");
            args.kind = filled.parsed("kind", &mut mistakes, str::parse);
            args.strength = filled.parsed("strength", &mut mistakes, str::parse);
            args.by = filled.all("by");
            args.counterpart = filled.all("counterpart");
            args.supporting = filled.all("supporting");
            args.beneficiary = filled.all("beneficiary");
            args.topic = filled.all_checked("topic", &mut mistakes, |name| topic::require(query, name));
            args.due = filled.checked("due", &mut mistakes, |text| context.due(text));
            args.due_basis = filled.parsed("due-basis", &mut mistakes, str::parse).unwrap_or(Basis::Stated);
            args.due_words = filled.checked("due-words", &mut mistakes, find);
            args.made_on = filled.checked("made-on", &mut mistakes, |text| context.day(text));
            args.condition = filled.one("condition");
            args.success_test = filled.one("success-test");
            args.priority = filled.parsed("priority", &mut mistakes, str::parse).unwrap_or(Priority::Normal);
            args.owner = filled.one("owner");
            args.review_days = filled.parsed("review-days", &mut mistakes, days);
        }
        if mistakes.is_empty() { Ok(args) } else { Err(mistakes) }
    }
}

const PLACES: &[(&str, &str)] = &[
    ("recorded_already", "quote"),
    ("unknown_party", "by"),
    ("no_party", "by"),
    ("due_before_made", "due"),
    ("no_date", "made-on"),
    ("in_future", "made-on"),
    ("bad_interval", "review-days"),
];
