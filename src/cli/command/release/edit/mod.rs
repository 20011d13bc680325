mod form;

use clap::Args;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::super::editor::{Guard, NO_GUARD};
use super::super::Write;
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::ReleaseKind;
use crate::model::{address, language_tag};
use crate::store::Store;
use crate::store::party::{self, Unknown};
use crate::store::release::{self, ReleaseFacts};
use crate::store::release_day::{self, Followed};

/// Put right what is known of a release; its text is never edited
///
/// On a terminal 'onrecord release edit R-1' opens your editor on a form.
#[derive(Debug, Clone, Args)]
pub struct Edit {
    /// The release
    #[arg(value_name = "R-1")]
    release: String,
    /// Title
    #[arg(long, short)]
    title: Option<String>,
    /// Who issued it
    #[arg(long, value_name = "PARTY")]
    issuer: Option<String>,
    /// readout, communique, joint_statement, press_release, speech, instrument or other
    #[arg(long)]
    kind: Option<ReleaseKind>,
    /// When it was published
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    date: Option<String>,
    /// Date of the event it tells of
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    event_date: Option<String>,
    /// Place of that event
    #[arg(long)]
    place: Option<String>,
    /// Language of the text as a tag, such as en, kk or pt-BR
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Where it was published
    #[arg(long)]
    url: Option<String>,
    /// Make the issuer even where its name is close to a known one
    #[arg(long)]
    new_party: bool,
    #[command(flatten)]
    write: Write,
}

impl Edit {
    /// Edits the release; where no change is named, and somebody sits at the terminal, by a form.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let reference = Sort::Release.parse(&self.release)?;
        release::require(store.query(), reference.id)?;
        let texts =
            [&self.title, &self.issuer, &self.date, &self.event_date, &self.place, &self.language, &self.url];
        if self.kind.is_some() || texts.into_iter().any(Option::is_some) {
            return self.record(context, &mut store, reference, NO_GUARD);
        }
        if !context.can_edit() {
            return Ok(Answer::made(Vec::new(), self.write.dry_run)?
                .say("no change was named: nothing was changed; see 'onrecord release edit --help'"));
        }
        let done = context.through_form(
            &mut store,
            &format!("release-{reference}"),
            |query| Self::form(query, reference.id),
            |store, filled, guard| {
                let args = self.filled(filled, context)?;
                args.record(context, store, reference, guard).map_err(|e| vec![filled.mistake(e)])
            },
        )?;
        done.map_or_else(|| Answer::unchanged(self.write.dry_run), Ok)
    }

    fn record(
        self,
        context: &Context,
        store: &mut Store,
        reference: Ref,
        guard: Guard<'_>,
    ) -> Result<Answer> {
        let card = release::show(store.query(), reference.id)?;
        let dry_run = self.write.dry_run;
        let url = self.url.as_deref().map(address::parse).transpose()?;
        let facts = ReleaseFacts {
            title: self.title.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()),
            issuer: None,
            kind: self.kind,
            published_on: context.day_if(self.date.as_deref())?,
            event_on: context.day_if(self.event_date.as_deref())?,
            event_place: self.place,
            url,
            language: self.language.as_deref().map(language_tag::parse).transpose()?,
        };
        let unknown = if self.new_party { Unknown::Make } else { Unknown::MakeUnlessNear };
        let from = release_day::said_on(store.query(), reference.id)?;
        let to = facts.event_on.or(if card.event_on.is_some() { None } else { facts.published_on });
        let followed = store.write(&context.intent("release edit", dry_run), |draft| {
            guard(draft.query())?;
            let mut facts = facts.clone();
            if let Some(name) = &self.issuer {
                facts.issuer = Some(party::ensure(draft, name, unknown)?);
            }
            release::edit(draft, reference.id, &facts)?;
            match (from, to) {
                (Some(from), Some(to)) if from != to => release_day::follow(draft, reference.id, from, to),
                _ => Ok(Followed::default()),
            }
        })?;
        let title = facts.title.unwrap_or(card.title);
        let mut made = vec![Made::new(reference, "edited", title)];
        let day = to.or(from).map(|day| day.to_string()).unwrap_or_default();
        let moved = followed
            .moved
            .iter()
            .map(|c| Made::new(c, format!("made on {day} now"), "its release was dated anew"));
        made.extend(moved);
        let answer = Answer::made(made, dry_run)?;
        Ok(followed.kept.iter().fold(answer, |answer, c| {
            answer
                .say(format!("{c} keeps its date: a status took effect by {day}; see 'onrecord history {c}'"))
        }))
    }
}
