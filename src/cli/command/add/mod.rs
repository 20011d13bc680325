mod form;

use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::editor::{Guard, NO_GUARD};
use super::super::missing::missing;
use super::super::pick::What;
use super::super::roles::each_party;
use super::Write;
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::vocabulary::{AttestationKind, Basis, CommitmentKind, Priority, RoleKind, Strength};
use crate::render::safe;
use crate::store::attestation::{self, Passage};
use crate::store::commitment::{self, NewCommitment};
use crate::store::deadline::NewDeadline;
use crate::store::origin::{self, Beside, Place};
use crate::store::{Store, release, topic};

/// Record a commitment: its exact words, who is bound, by when
///
/// The quote must stand in the release. Blanks, quotation marks and an ellipsis may differ: the words are
/// recorded as they stand in the release. With --attests the words are recorded as a further passage of a
/// commitment that is there already: a restatement, amendment, withdrawal or third party's account. Where
/// something is missing on a terminal, your editor opens on a form with the text of the release.
#[derive(Debug, Clone, Args)]
#[command(
    after_help = "Example:\n  onrecord add -r R-1 --quote \"the parties agreed to establish …\" --title \"Close cooperation\" \\\n    --kind agreement --strength soft --by Kazakhstan --by UNRCCA --topic \"SDG 17\" --due 2026"
)]
pub struct Add {
    /// The release in which the words stand
    #[arg(long, short, value_name = "R-1")]
    release: Option<String>,
    /// The exact words
    #[arg(long, short, value_name = "WORDS")]
    quote: Option<String>,
    /// Short title
    #[arg(long, short)]
    title: Option<String>,
    /// agreement, pledge, support, readiness, intention or ongoing_action
    #[arg(long, short)]
    kind: Option<CommitmentKind>,
    /// binding, firm, soft or declaratory
    #[arg(long, short)]
    strength: Option<Strength>,
    /// Who is bound; may be given several times
    #[arg(long, value_name = "PARTY")]
    by: Vec<String>,
    /// To whom; may be given several times
    #[arg(long, value_name = "PARTY")]
    counterpart: Vec<String>,
    /// Who backs it without being bound
    #[arg(long, value_name = "PARTY")]
    supporting: Vec<String>,
    /// Who gains by it
    #[arg(long, value_name = "PARTY")]
    beneficiary: Vec<String>,
    /// Topic, by code or title; may be given several times
    #[arg(long, value_name = "TOPIC")]
    topic: Vec<String>,
    /// When it is due: 2026-12-01, 2026-12, 2026Q4, 2026H1 or 2026
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    due: Option<String>,
    /// Where the due date comes from: stated, derived or analyst
    #[arg(long, value_name = "BASIS", requires = "due", default_value = "stated")]
    due_basis: Basis,
    /// The words from which the due date was read
    #[arg(long, value_name = "WORDS", requires = "due")]
    due_words: Option<String>,
    /// When it was made [default: the date of the release's event, else of its publication]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    made_on: Option<String>,
    /// Its condition: "subject to …"
    #[arg(long)]
    condition: Option<String>,
    /// What would show that it is met
    #[arg(long, value_name = "WORDS")]
    success_test: Option<String>,
    /// high, normal or low
    #[arg(long, default_value = "normal")]
    priority: Priority,
    /// The analyst who owns it
    #[arg(long)]
    owner: Option<String>,
    /// Review it every so many days
    #[arg(long, value_name = "DAYS")]
    review_days: Option<i64>,
    /// Make parties that nobody knows yet
    #[arg(long)]
    new_party: bool,
    /// Record the words as a further passage of this commitment
    #[arg(long, value_name = "C-7", conflicts_with_all = ["title", "by", "kind", "strength", "due"])]
    attests: Option<String>,
    /// What that passage is: restatement, amendment, withdrawal or third_party
    #[arg(long = "as", value_name = "WHAT", requires = "attests", default_value = "restatement")]
    attests_as: AttestationKind,
    #[command(flatten)]
    write: Write,
}

impl Add {
    /// Records the commitment or the passage; where something is missing, and somebody sits at the terminal, by a form.
    pub fn run(mut self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        if let Some(error) = self.lacks() {
            if !context.can_edit() {
                // What is wrong with the words is told before what else is missing.
                let has_words = self.release.is_some() && self.quote.is_some();
                return if has_words { self.record(context, &mut store, NO_GUARD) } else { Err(error) };
            }
            let picked = self.release.take().map_or_else(|| context.pick(store.query(), What::Release), Ok);
            let source = Sort::Release.parse(self.release.insert(picked?))?;
            let done = context.through_form(
                &mut store,
                "add",
                |query| self.form(query, source),
                |store, filled, guard| {
                    let args = self.filled(filled, context, store.query(), source)?;
                    args.record(context, store, guard).map_err(|e| vec![filled.mistake(e)])
                },
            )?;
            return done.map_or_else(|| Answer::unchanged(self.write.dry_run), Ok);
        }
        self.record(context, &mut store, NO_GUARD)
    }

    /// What it cannot be recorded without, if anything.
    fn lacks(&self) -> Option<Error> {
        let is_new = self.attests.is_none();
        let kinds = "agreement, pledge, support, readiness, intention or ongoing_action";
        let lacking = [
            (self.release.is_none(), "--release", "the release in which the words stand"),
            (self.quote.is_none(), "--quote", "the exact words"),
            (is_new && self.by.is_empty(), "--by", "who is bound"),
            (is_new && self.title.is_none(), "--title", "a short title"),
            (is_new && self.kind.is_none(), "--kind", kinds),
            (is_new && self.strength.is_none(), "--strength", "binding, firm, soft or declaratory"),
        ];
        lacking.iter().any(|(is_lacking, ..)| *is_lacking).then(|| missing("add", &lacking))
    }

    fn record(self, context: &Context, store: &mut Store, guard: Guard<'_>) -> Result<Answer> {
        let (Some(source), Some(quote)) = (&self.release, &self.quote) else {
            return Err(missing(
                "add",
                &[(true, "--release", "the release"), (true, "--quote", "the exact words")],
            ));
        };
        let source = Sort::Release.parse(source)?;
        let card = release::show(store.query(), source.id)?;
        let passage = attestation::find_passage(store.query(), source, quote)?;
        let made_on =
            context.day_if(self.made_on.as_deref())?.or(card.event_on).or(card.published_on).ok_or_else(
                || {
                    Error::rejected(
                        "no_date",
                        format!("{source} has no date, so it is not known when the words were said"),
                    )
                    .hint(format!(
                        "give --made-on DATE, or date the release: onrecord release edit {source} --date DATE"
                    ))
                },
            )?;
        let dry_run = self.write.dry_run;
        let adapted = passage.adapted.then(|| passage.quote.clone());
        let answer = if let Some(commitment) = &self.attests {
            let commitment = Sort::Commitment.parse(commitment)?;
            let kind = self.attests_as;
            store.write(&context.intent("add", dry_run), |draft| {
                guard(draft.query())?;
                commitment::attest(draft, commitment.id, kind, &passage, made_on)
            })?;
            let detail = format!("“{}” ({source})", passage.quote);
            Answer::made(vec![Made::new(commitment, format!("{} recorded", kind.label()), detail)], dry_run)?
        } else {
            let new = self.commitment(context, store, passage, made_on)?;
            let (made, beside) = store.write(&context.intent("add", dry_run), |draft| {
                guard(draft.query())?;
                let beside = origin::beside(draft.query(), &new.passage)?;
                Ok((commitment::add(draft, &new)?, beside))
            })?;
            let answer =
                Answer::made(vec![Made::new(made, "commitment recorded", new.title.trim())], dry_run)?;
            answer.say_if(near(&beside))
        };
        Ok(match adapted {
            Some(words) => answer.say(format!("the words as they stand in {source}: “{}”", safe(&words))),
            None => answer,
        })
    }

    fn commitment(
        self,
        context: &Context,
        store: &Store,
        passage: Passage,
        made_on: chrono::NaiveDate,
    ) -> Result<NewCommitment> {
        if let Some(error) = self.lacks() {
            return Err(error);
        }
        let (Some(title), Some(kind), Some(strength)) = (self.title, self.kind, self.strength) else {
            return Err(missing("add", &[(true, "--title", "a short title")]));
        };
        let mut parties = each_party([
            (RoleKind::Committing, self.by),
            (RoleKind::Counterpart, self.counterpart),
            (RoleKind::Supporting, self.supporting),
            (RoleKind::Beneficiary, self.beneficiary),
        ]);
        let topics =
            self.topic.iter().map(|t| topic::require(store.query(), t)).collect::<Result<Vec<_>>>()?;
        let due = self.due.as_deref().map(|text| context.due(text)).transpose()?;
        if let Some(words) = &self.due_words {
            attestation::find_passage(store.query(), passage.release, words).map_err(|e| Error {
                code: "words_not_in_release",
                message: format!("the words of the due date do not stand in {}", passage.release),
                ..e
            })?;
        }
        let unknown = context.settle_parties(store.query(), &mut parties, self.new_party)?;
        Ok(NewCommitment {
            title,
            kind,
            strength,
            made_on,
            condition: self.condition,
            success_test: self.success_test,
            priority: self.priority,
            owner: self.owner,
            review_days: self.review_days,
            parties,
            topics,
            passage,
            deadline: due.map(|due| NewDeadline {
                due: Some(due),
                basis: self.due_basis,
                words: self.due_words,
                reason: None,
                on: None,
            }),
            unknown,
        })
    }
}

/// Two undertakings may stand in one sentence; the same one twice would be counted twice.
fn near(beside: &[Beside]) -> Option<String> {
    let one = |known: &Beside| match known.place {
        Place::Around => format!("hold the words of {}", known.commitment),
        Place::Same | Place::Within => format!("stand within the words of {}", known.commitment),
    };
    let places = beside.iter().map(one).collect::<Vec<_>>().join(" and ");
    (!beside.is_empty()).then(|| {
        format!("these words {places}: where that is the same undertaking, take this one back with 'onrecord undo'")
    })
}
