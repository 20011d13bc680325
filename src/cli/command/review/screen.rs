//! The review on a terminal: one proposal at a time, answers by a letter.

use super::super::super::context::Context;
use super::super::super::dialog::{ask, say, say_error, show as show_page};
use super::apply::{self, Case, Decision, DueDate};
use super::known::Known;
use super::show;
use crate::error::Result;
use crate::model::text;
use crate::render::{Document, Table};
use crate::store::proposal::{self, Fate, Proposal};
use crate::store::{Store, attestation};

const HELP: &str = "a accept · e edit and accept · p part it into several · r restatement of C-… · x reject with a reason · \
                    s skip · b back · q leave, and come back later";
/// The question of each proposal.
const PROMPT: &str = "[a/e/p/r/x/s/b/q/?] ";
/// The same for those who hear it.
const PROMPT_ALOUD: &str = "Type a, e, p, r, x, s, b or q, or a question mark for help: ";
/// How much of the text is shown before and after the words, in characters.
const SURROUNDINGS: usize = 240;

/// Goes through the undecided proposals. Each decision is recorded at once: leaving loses nothing.
pub(super) fn walk(context: &Context, store: &mut Store, case: &Case, proposals: &[Proposal]) -> Result<()> {
    let mut at = 0;
    while let Some(proposal) = proposals.get(at) {
        let now = proposal::of_release(store.query(), case.source.id)?;
        let decided = now.iter().any(|p| p.id == proposal.id && p.fate.is_some());
        if decided {
            at += 1;
            continue;
        }
        // What was accepted a moment ago may hold this one's words.
        let known = case.known(store, proposal)?;
        show_page(&page(context, case, proposal, &known, at + 1, proposals.len()))?;
        let prompt = if context.config.accessible() { PROMPT_ALOUD } else { PROMPT };
        let Some(answer) = ask(prompt)? else { return Ok(()) };
        let decision = match answer.as_str() {
            "a" => Ok(vec![Decision::accept(proposal, None)]),
            "e" => edited(context, store, case, proposal).map(Vec::from_iter),
            "p" => parted(store, case, proposal),
            "r" => restated(proposal, known.alike.map(|r| r.to_string())).map(Vec::from_iter),
            "x" => rejected(proposal).map(Vec::from_iter),
            "s" => {
                at += 1;
                continue;
            }
            "b" => {
                at = proposals[..at]
                    .iter()
                    .rposition(|p| !now.iter().any(|n| n.id == p.id && n.fate.is_some()))
                    .unwrap_or(at);
                continue;
            }
            "q" => return Ok(()),
            _ => {
                say(&if context.config.accessible() { HELP.replace(" · ", "\n") } else { HELP.to_owned() })?;
                continue;
            }
        };
        let recorded = decision.and_then(|decisions| apply::all(context, store, case, &decisions, false));
        match recorded {
            Ok(made) => {
                at += usize::from(!made.is_empty());
                for made in made {
                    say(&format!("  {} {}", made.r#ref, made.what))?;
                }
            }
            // What cannot be recorded is said, and asked again.
            Err(error) => say_error(&error)?,
        }
    }
    Ok(())
}

/// The proposal with its surroundings; its words stand between marks that need no colour.
fn page(
    context: &Context,
    case: &Case,
    proposal: &Proposal,
    known: &Known,
    number: usize,
    of: usize,
) -> String {
    let (start, end) =
        (usize::try_from(proposal.start).unwrap_or(0), usize::try_from(proposal.end).unwrap_or(0));
    let around = text::context(&case.text, start, end, SURROUNDINGS);
    let is_aloud = context.config.accessible();
    let words = around.map_or_else(
        || vec![proposal.quote.clone()],
        // Marks are seen, labels are heard.
        |a| {
            if is_aloud {
                let (before, after) = (a.before.trim(), a.after.trim());
                vec![format!("Before: {before}"), format!("Words: {}", a.words), format!("After: {after}")]
            } else {
                vec![format!("{}»»{}««{}", a.before, a.words, a.after)]
            }
        },
    );
    let mut entry = show::entry(proposal, known);
    entry.group = Some(format!("{} · {number} of {of}", case.source));
    entry.quotes.clear();
    entry.remarks = words;
    let document = Document::new().entries(Table::new("proposal"), vec![entry]);
    context.page(&document)
}

fn restated(proposal: &Proposal, alike: Option<String>) -> Result<Option<Decision<'_>>> {
    let shown = alike.as_deref().map(|r| format!(" [{r}]")).unwrap_or_default();
    let Some(answer) = ask(&format!("restates which commitment?{shown} "))? else { return Ok(None) };
    let answer = if answer.is_empty() { alike.unwrap_or_default() } else { answer };
    if answer.is_empty() {
        return Ok(None);
    }
    let commitment = apply::commitment_ref(&answer)?;
    Ok(Some(Decision::new(proposal, Fate::Restatement { commitment })))
}

fn rejected(proposal: &Proposal) -> Result<Option<Decision<'_>>> {
    let question =
        "why? discussion, courtesy, opinion, past, request, no_actor, expectation, or your own words: ";
    let reason = ask(question)?.unwrap_or_default();
    Ok((!reason.is_empty()).then(|| Decision::new(proposal, Fate::Rejected { reason })))
}

/// Asks for words, title, parties, kind, strength and due date; an empty answer keeps what is proposed. Narrower or
/// wider words must stand in the release as well.
fn edited<'a>(
    context: &Context,
    store: &Store,
    case: &Case,
    proposal: &'a Proposal,
) -> Result<Option<Decision<'a>>> {
    let mut decision = Decision::accept(proposal, None);
    let Some(words) = ask("words [as proposed]: ")? else { return Ok(None) };
    if !words.is_empty() {
        decision.passage = Some(attestation::find_passage(store.query(), case.source, &words)?);
    }
    let title = apply::shortened(decision.passage.as_ref().map_or(&proposal.quote, |p| &p.quote));
    let Some(answer) = ask(&format!("title [{title}]: "))? else { return Ok(None) };
    decision.title = Some(if answer.is_empty() { title } else { answer });
    let Some(by) = ask("bound, with commas [as proposed]: ")? else { return Ok(None) };
    if !by.is_empty() {
        decision.by =
            Some(by.split(',').map(|name| name.trim().to_owned()).filter(|n| !n.is_empty()).collect());
    }
    let Some(kind) = ask(&format!("kind [{}]: ", proposal.kind))? else { return Ok(None) };
    decision.kind = (!kind.is_empty()).then(|| kind.parse()).transpose()?;
    let Some(strength) = ask(&format!("strength [{}]: ", proposal.strength))? else { return Ok(None) };
    decision.strength = (!strength.is_empty()).then(|| strength.parse()).transpose()?;
    let Some(due) = ask("due, or 'none' [as proposed]: ")? else { return Ok(None) };
    decision.due = match due.as_str() {
        "" => DueDate::AsProposed,
        "none" => DueDate::None,
        due => DueDate::On(context.due(due)?),
    };
    Ok(Some(decision))
}

/// Asks for the words of each part, until an empty answer; each part becomes a commitment of its own.
fn parted<'a>(store: &Store, case: &Case, proposal: &'a Proposal) -> Result<Vec<Decision<'a>>> {
    let mut parts: Vec<Decision<'a>> = Vec::new();
    loop {
        let question = format!("words of part {} [no more]: ", parts.len() + 1);
        let Some(words) = ask(&question)?.filter(|words| !words.is_empty()) else { return Ok(parts) };
        let passage = attestation::find_passage(store.query(), case.source, &words)?;
        parts.push(Decision {
            passage: Some(passage),
            is_further: !parts.is_empty(),
            ..Decision::accept(proposal, None)
        });
    }
}
