mod apply;
mod known;
mod proposed;
mod screen;
mod show;

use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::super::outside::{Said, With};
use super::Write;
use super::extract::{MIN_CONFIDENCE, known_parties};
use crate::error::{Error, Result};
use crate::extract;
use crate::model::reference::{Ref, Sort};
use crate::store::proposal::{self, Fate, NewProposal, Proposal};
use crate::store::{Store, party, release};

pub(super) use apply::{Case, Decision};

/// Go through the proposed commitments of a release: accept, edit, reject with a reason
///
/// The proposals and what became of each are kept, so you can leave and come back. On a terminal they are shown
/// one by one with their surroundings; without one, or with the flags below, decisions are taken from the
/// command line. Proposals are named C1, C2 … within their release.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  onrecord review R-7\n  onrecord review R-7 --accept C1,C3 --reject C2=courtesy --restates C4=C-12\n  onrecord review R-7 --accept-all --min-confidence 0.8 --dry-run"
)]
pub struct Review {
    /// The release
    #[arg(value_name = "R-7")]
    release: String,
    /// Record these as commitments: C1,C3
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    accept: Vec<String>,
    /// Record every undecided one from --min-confidence on, but for what is recorded already
    #[arg(long)]
    accept_all: bool,
    /// Reject, with the reason: C2=courtesy,C5=past
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    reject: Vec<String>,
    /// Record as a restatement of a commitment that is there: C4=C-12
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    restates: Vec<String>,
    /// Propose and accept from this confidence on, from 0 to 1
    #[arg(long, value_name = "X", default_value_t = MIN_CONFIDENCE)]
    min_confidence: f64,
    /// Who is bound, where a proposal names nobody; may be given several times
    #[arg(long, value_name = "PARTY")]
    by: Vec<String>,
    /// A title: C1=Joint training school [default: the beginning of the words]
    #[arg(long, value_name = "C1=TITLE")]
    title: Vec<String>,
    /// Make parties that nobody knows yet
    #[arg(long)]
    new_party: bool,
    /// Do not ask before more than 10 decisions
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    with: With,
    #[command(flatten)]
    write: Write,
}

impl Review {
    /// Reviews.
    pub fn run(self, context: &Context) -> Result<Answer> {
        if !(0.0..=1.0).contains(&self.min_confidence) {
            return Err(Error::usage(
                "bad_confidence",
                format!("{} is not from 0 to 1", self.min_confidence),
            ));
        }
        let mut store = context.open()?;
        let source = Sort::Release.parse(&self.release)?;
        let (proposals, said) = self.proposals(context, &mut store, source)?;
        let mut answer = self.go_through(context, &mut store, source, &proposals)?;
        answer.talk.splice(0..0, said.refused);
        answer.outcome = said.failure;
        Ok(answer)
    }

    /// Takes the decisions of the flags, else those of a person at the terminal, else shows what there is.
    fn go_through(
        &self,
        context: &Context,
        store: &mut Store,
        source: Ref,
        proposals: &[Proposal],
    ) -> Result<Answer> {
        let case = Case::open(context, store, source, &self.by, self.new_party)?;
        let (decisions, left_out) = self.decisions(store, &case, proposals)?;
        if decisions.is_empty() && context.environment.can_ask() && !self.write.dry_run {
            screen::walk(context, store, &case, proposals)?;
        } else if !decisions.is_empty() {
            context.confirm(decisions.len(), "review", self.yes)?;
            let made = apply::all(context, store, &case, &decisions, self.write.dry_run)?;
            let mut answer = Answer::made(made, self.write.dry_run)?;
            if decisions.iter().any(Decision::takes_title_from_words) {
                answer.talk.push("titles were taken from the words; give better ones with --title C1=… or 'onrecord edit C-1 --title …'".to_owned());
            }
            answer.talk.extend(left_out);
            if !self.write.dry_run {
                let proposals = proposal::of_release(store.query(), source.id)?;
                let known = case.all_known(store, &proposals)?;
                answer.talk.push(show::coverage(source, &proposals, &known));
            }
            return Ok(answer);
        }
        let proposals = if self.write.dry_run {
            proposals.to_vec()
        } else {
            proposal::of_release(store.query(), source.id)?
        };
        let known = case.all_known(store, &proposals)?;
        let answer = Answer::new(
            "onrecord.proposals/1",
            &show::data(&proposals, &known)?,
            show::document(&proposals, &known),
        )?;
        let answer = answer.say_if(left_out).say(show::coverage(source, &proposals, &known));
        Ok(match release::show(store.query(), source.id)?.read_on {
            None if proposals.iter().all(|p| p.fate.is_some()) => answer.say(format!(
                "all is decided; when you have read it in full: onrecord release read {source}"
            )),
            _ => answer,
        })
    }

    /// Those that are kept, with those that the text gives now beside them.
    fn proposals(&self, context: &Context, store: &mut Store, source: Ref) -> Result<(Vec<Proposal>, Said)> {
        let card = release::show(store.query(), source.id)?;
        let (version, text) = release::newest_text(store.query(), source.id)?;
        let parties = party::list(store.query())?;
        let about = extract::Context {
            release_date: card.event_on.or(card.published_on),
            language: card.language.as_deref(),
            parties: known_parties(&parties),
        };
        let (found, said) = self.with.add(&text, &about, extract::propose(&text, &about));
        let good = found.iter().filter(|c| c.rejected.is_none() && c.confidence >= self.min_confidence);
        let new: Vec<NewProposal> = good.filter_map(proposed::from_candidate).collect();
        if !self.write.dry_run {
            let kept =
                store.write(&context.intent("review", false), |draft| proposal::keep(draft, source.id, &new));
            kept?;
            return Ok((proposal::of_release(store.query(), source.id)?, said));
        }
        let mut all = proposal::of_release(store.query(), source.id)?;
        let mut number = all.len();
        let carried = proposal::carried(store.query(), source.id)?;
        for new in new {
            if !all.iter().any(|p| (p.start, p.end) == (new.start, new.end)) {
                number += 1;
                let fate = carried.get(&new.quote).cloned();
                all.push(Proposal { fate, ..proposed::tried(new, number, version) });
            }
        }
        all.sort_by_key(|p| (p.start, p.end));
        Ok((all, said))
    }

    /// What the flags decide; and what --accept-all leaves out, in words: what is recorded already.
    fn decisions<'a>(
        &self,
        store: &Store,
        case: &Case,
        proposals: &'a [Proposal],
    ) -> Result<(Vec<Decision<'a>>, Option<String>)> {
        let titles = pairs(&self.title, "--title", "C1=Joint training school")?;
        let title_of = |p: &Proposal| titles.iter().find(|(l, _)| is(p, l)).map(|(_, title)| title.clone());
        let (mut decisions, mut left_out) = (Vec::new(), Vec::new());
        for label in &self.accept {
            let proposal = pick(proposals, label)?;
            decisions.push(Decision::accept(proposal, title_of(proposal)));
        }
        for (label, reason) in pairs(&self.reject, "--reject", "C2=courtesy")? {
            decisions.push(Decision::new(pick(proposals, &label)?, Fate::Rejected { reason }));
        }
        for (label, commitment) in pairs(&self.restates, "--restates", "C4=C-12")? {
            let commitment = Sort::Commitment.parse(&commitment)?;
            decisions.push(Decision::new(pick(proposals, &label)?, Fate::Restatement { commitment }));
        }
        if self.accept_all {
            let open = proposals.iter().filter(|p| p.fate.is_none() && p.confidence >= self.min_confidence);
            let named: Vec<i64> = decisions.iter().map(|d| d.proposal.start).collect();
            for proposal in open.filter(|p| !named.contains(&p.start)) {
                match show::list(&case.recorded(store.query(), proposal)?) {
                    recorded if recorded.is_empty() => {
                        decisions.push(Decision::accept(proposal, title_of(proposal)));
                    }
                    recorded => left_out.push(format!("{} as {recorded}", proposal.label)),
                }
            }
        }
        for (at, decision) in decisions.iter().enumerate() {
            let label = &decision.proposal.label;
            if decisions[..at].iter().any(|d| d.proposal.label == *label) {
                return Err(Error::usage("twice", format!("{label} is decided twice in one command")));
            }
            if let Some(Fate::Accepted { commitment } | Fate::Restatement { commitment }) =
                &decision.proposal.fate
            {
                return Err(Error::rejected(
                    "decided_already",
                    format!("{label} is recorded already, as {commitment}"),
                )
                .hint(format!("see 'onrecord show {commitment}'")));
            }
        }
        let left_out = (!left_out.is_empty())
            .then(|| format!("left out, because it is recorded already: {}", left_out.join("; ")));
        Ok((decisions, left_out))
    }
}

/// `C1`, `c1` and `1` name the same proposal.
fn is(proposal: &Proposal, label: &str) -> bool {
    let number = label.trim().trim_start_matches(['C', 'c']);
    proposal.label.trim_start_matches('C') == number
}

fn pick<'a>(proposals: &'a [Proposal], label: &str) -> Result<&'a Proposal> {
    proposals.iter().find(|p| is(p, label)).ok_or_else(|| {
        let hint = proposals.iter().map(|p| p.label.as_str()).collect::<Vec<_>>().join(", ");
        let hint = if hint.is_empty() {
            "this release has no proposals".to_owned()
        } else {
            format!("one of: {hint}")
        };
        Error::not_found("no_proposal", format!("no proposal '{label}'")).hint(hint)
    })
}

/// `C2=courtesy` as label and value. What follows a comma and names no proposal belongs to the value before.
fn pairs(given: &[String], flag: &str, example: &str) -> Result<Vec<(String, String)>> {
    let mut whole: Vec<String> = Vec::new();
    for part in given {
        match whole.last_mut() {
            Some(before) if !part.contains('=') => before.extend([",", part.as_str()]),
            _ => whole.push(part.clone()),
        }
    }
    let split = |text: &String| {
        text.split_once('=').map(|(label, value)| (label.to_owned(), value.to_owned())).ok_or_else(|| {
            Error::usage("bad_pair", format!("{flag} '{text}' has no '='"))
                .hint(format!("write {flag} {example}"))
        })
    };
    whole.iter().map(split).collect()
}
