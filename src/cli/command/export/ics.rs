use clap::Args;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::super::place::{Place, quiet};
use super::super::filters::Filters;
use crate::error::{Error, Result};
use crate::exchange::ics::{self, Event};
use crate::model::date::parse_stored_moment;
use crate::store::calendar::{self, Entry};
use crate::store::filter;

/// Write due dates and reviews of open commitments as a calendar (iCalendar)
///
/// Each due date is an all-day event on the last day of its period; each commitment that needs one has a review. The
/// events keep their identities, so that a calendar that reads the file again changes them and makes no second ones.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  onrecord export ics -o due.ics\n  onrecord export ics --owner dana --no-reviews -o dana.ics"
)]
pub struct Ics {
    /// Due dates alone
    #[arg(long)]
    no_reviews: bool,
    #[command(flatten)]
    filters: Filters,
}

impl Ics {
    /// Writes.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let target = &context.target;
        if target.format.is_some() {
            return Err(
                Error::usage("bad_format", "a calendar has its own format").hint("leave --format out")
            );
        }
        let store = context.open()?;
        let filter = filter::resolve(store.query(), &self.filters.words(), context.today())?;
        let entries = calendar::entries(store.query(), &filter, context.today())?;
        let reviews =
            entries.iter().filter(|_| !self.no_reviews).filter_map(|entry| Some((entry, review(entry)?)));
        let days = entries.iter().filter_map(|entry| Some((entry, due(entry)?))).chain(reviews);
        let mut days = days.collect::<Vec<_>>();
        days.sort_by_key(|(entry, event)| (event.on, entry.card.r#ref.id));
        let events = days.into_iter().map(|(_, event)| event).collect::<Vec<_>>();
        let text = ics::calendar("Commitments on record", &events);
        match target.files.as_slice() {
            [] => {
                let mut place = Place::stdout();
                quiet(place.write(text.as_bytes()).and_then(|()| place.finish().map(drop)))?;
                Ok(Answer::said())
            }
            [file] => {
                let mut place = Place::file(file, target.force)?;
                place.write(text.as_bytes())?;
                place.finish()?;
                let days = format!("{} events of {} commitments", events.len(), entries.len());
                Answer::made(vec![Made::new(file.display(), "calendar", days)], false)
            }
            _ => Err(Error::usage("one_file", "a calendar is written into one file")),
        }
    }
}

fn due(entry: &Entry) -> Option<Event> {
    let card = &entry.card;
    let label = card.due.clone()?;
    let day = card.due_on?;
    let by = if label == day.to_string() { String::new() } else { format!(" (by {label})") };
    Some(Event {
        uid: format!("{}.due@onrecord", entry.uid),
        on: day,
        summary: format!("{} due{by}: {}", card.r#ref, card.title),
        categories: vec!["onrecord", "due"],
        ..event(entry)?
    })
}

fn review(entry: &Entry) -> Option<Event> {
    let card = &entry.card;
    Some(Event {
        uid: format!("{}.review@onrecord", entry.uid),
        on: entry.review_on,
        summary: format!("{} review: {}", card.r#ref, card.title),
        categories: vec!["onrecord", "review"],
        ..event(entry)?
    })
}

/// What both events of a commitment have in common.
fn event(entry: &Entry) -> Option<Event> {
    let card = &entry.card;
    let mut lines = Vec::new();
    lines.extend(card.quote.as_ref().map(|quote| format!("“{quote}”")));
    lines.push(format!("Bound: {}", card.committing.join("; ")));
    lines.push(format!("Status: {} since {}", card.status.label(), card.status_since));
    if let (Some(reference), Some(title)) = (&card.release_ref, &card.release_title) {
        lines.push(format!("Release: {reference} {title}"));
    }
    lines.extend(card.owner.as_ref().map(|owner| format!("Owner: {owner}")));
    Some(Event {
        uid: String::new(),
        // What it says changes with its record alone: the same ledger gives the same bytes.
        stamp: parse_stored_moment(card.last_touched_at.as_deref()?).ok()?,
        on: card.made_on,
        summary: String::new(),
        description: lines.join("\n"),
        url: None,
        categories: Vec::new(),
    })
}
