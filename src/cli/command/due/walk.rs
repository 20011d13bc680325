//! The agenda item by item: each is shown and asked about; leaving in the middle loses nothing.

use super::answers::Answers;
use super::deed;
use super::page::Page;
use crate::cli::answer::Made;
use crate::cli::context::Context;
use crate::cli::dialog::{ask, say, say_error, show};
use crate::error::{Error, Kind, Result};
use crate::model::reference::{Ref, Sort};
use crate::store::card::{self, Card};
use crate::store::{Store, operation, settings, undo};

const PROMPT: &str = "[r/t/e/l/p/n/o/s/b/u/q/?] ";
/// Two keys a line, so that it fits and is read well by ear.
const HELP: &str = "A letter, then Enter:
r  reviewed: the same status again     t  another status
e  evidence                            l  looked: where, and what was found
p  postpone: another due date          n  a note
o  addresses to open                   u  undo the last
s  skip                                b  back
q  leave, and come back later          ?  these lines";

/// An answer that is none of the letters, in one line.
fn unknown(answer: &str) -> String {
    let letters = "r, t, e, l, p, n, o, s, b, u or q, then Enter; ? tells what each does";
    if answer.is_empty() { format!("  {letters}") } else { format!("  '{answer}' is none of {letters}") }
}

/// Something that was done on the walk.
struct Done {
    /// At which item.
    at: usize,
    /// The operation.
    operation: Ref,
    /// What it says.
    lines: Vec<Made>,
}

/// What the walk came to.
pub(super) struct Walked {
    /// What was recorded, and not taken back.
    pub(super) lines: Vec<Made>,
    /// It in a sentence.
    pub(super) summary: String,
}

/// Walks through the commitments of the agenda.
///
/// # Errors
/// The terminal or the ledger is gone; Ctrl-C. What was recorded before stays.
pub(super) fn walk(context: &Context, store: &mut Store, agenda: &[Card]) -> Result<Walked> {
    let mut done: Vec<Done> = Vec::new();
    let mut at = 0;
    let mut answers = Answers::default();
    let mut is_fresh = true;
    say(&format!("{HELP}\n"))?;
    while let Some(item) = agenda.get(at) {
        let card = now(context, store, item)?;
        let (reference, status) = (card.r#ref, card.status);
        answers.turn_to(reference);
        let page = Page::read(store.query(), card)?;
        if is_fresh {
            show(&context.page(&page.document(&format!("{} of {}", at + 1, agenda.len()))))?;
        }
        is_fresh = true;
        let Some(answer) = ask(PROMPT)? else { break };
        let (deed, goes_on) = match answer.to_lowercase().as_str() {
            "r" => (deed::review(context, store, &mut answers, reference, status), true),
            "t" => (deed::status(context, store, &mut answers, reference), true),
            "p" => (deed::postpone(context, store, &mut answers, reference), true),
            "e" => (deed::evidence(context, store, &mut answers, reference), false),
            "l" => (deed::looked(context, store, &mut answers, reference), false),
            "n" => (deed::note(context, store, &mut answers, reference), false),
            "s" => {
                at += 1;
                continue;
            }
            "b" => {
                at = at.saturating_sub(1);
                continue;
            }
            "u" => {
                at = take_back(context, store, &mut done, at)?;
                continue;
            }
            "q" => break,
            "o" => {
                say(&addresses(&page))?;
                is_fresh = false;
                continue;
            }
            "?" => {
                say(HELP)?;
                is_fresh = false;
                continue;
            }
            other => {
                say(&unknown(other))?;
                is_fresh = false;
                continue;
            }
        };
        match deed {
            Ok(Some(lines)) => {
                answers.forget();
                for line in &lines {
                    say(&format!("  {} {}", line.r#ref, line.what))?;
                }
                let operation = Sort::Operation.of(operation::head(store.query())?.id);
                done.push(Done { at, operation, lines });
                at += usize::from(goes_on);
            }
            Ok(None) => is_fresh = false,
            Err(error) if error.kind == Kind::Interrupted => return Err(error),
            // What cannot be recorded is said, and asked again.
            Err(error) => {
                say_error(&error)?;
                is_fresh = false;
            }
        }
    }
    Ok(told(agenda.len(), done))
}

/// The commitment as it is now: something may have been recorded since the agenda was drawn up.
fn now(context: &Context, store: &Store, item: &Card) -> Result<Card> {
    let query = store.query();
    let states = card::states(query, &[item.r#ref.id])?;
    let cards = card::cards(query, &states, context.today(), &settings::thresholds(query)?)?;
    cards
        .into_iter()
        .next()
        .ok_or_else(|| Error::not_found("no_commitment", format!("'{}' is not there any more", item.r#ref)))
}

/// Takes back the last deed of this walk, and nothing else; the item it was about.
fn take_back(context: &Context, store: &mut Store, done: &mut Vec<Done>, at: usize) -> Result<usize> {
    let Some(last) = done.last() else {
        say("  nothing was done on this walk yet")?;
        return Ok(at);
    };
    let is_newest = Sort::Operation.of(operation::head(store.query())?.id) == last.operation;
    let undone = store.write(&context.intent("undo", false), |draft| {
        if is_newest { undo::undo(draft) } else { undo::revert(draft, last.operation) }
    });
    match undone {
        Ok(undone) => {
            say(&format!("  taken back: {}", undone.work.summary))?;
            let back = last.at;
            done.pop();
            Ok(back)
        }
        Err(error) => {
            say_error(&error)?;
            Ok(at)
        }
    }
}

fn addresses(page: &Page) -> String {
    match page.addresses() {
        [] => "  no address is recorded".to_owned(),
        all => all.iter().map(|address| format!("  {address}")).collect::<Vec<_>>().join("\n"),
    }
}

fn told(items: usize, done: Vec<Done>) -> Walked {
    let mut touched = done.iter().map(|done| done.at).collect::<Vec<_>>();
    touched.sort_unstable();
    touched.dedup();
    let (things, left) = (done.len(), items - touched.len());
    let noun = if things == 1 { "thing" } else { "things" };
    let summary =
        format!("{things} {noun} recorded on {} of {items} items; {left} left as they were", touched.len());
    Walked { lines: done.into_iter().flat_map(|done| done.lines).collect(), summary }
}
