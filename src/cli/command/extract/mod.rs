mod show;
mod source;

use clap::Args;
use serde::Serialize;

use super::super::answer::Answer;
use super::super::context::Context as Surroundings;
use super::super::outside::With;
use crate::error::Result;
use crate::extract::likeness::{Gist, most_alike};
use crate::extract::{Candidate, Context, language, propose};
use crate::model::language_tag;
use crate::model::reference::Ref;

pub(super) use source::known_parties;
use source::{Ledger, Source};

/// The confidence from which candidates are shown: the best balance on the annotated releases.
pub(super) const MIN_CONFIDENCE: f64 = 0.5;

/// Propose the commitments that a release states, with their exact words
///
/// Reads a text, Markdown, web page, PDF, Word file or mail, or a release of the database by its reference, and writes
/// nothing; no database is needed. Every quote stands in the text as it would be stored, at the characters given.
/// Where there is a database, its parties are known by all their names, and a passage that says again what one of its
/// commitments says is marked as looking like it; of a stored release, the passages that are recorded already are marked.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  onrecord extract readout.txt --date 2026-11-05 --format jsonl\n  onrecord extract R-7 --explain"
)]
pub struct Extract {
    /// The file, or a stored release such as R-7; '-' reads standard input
    #[arg(value_name = "FILE|R-7")]
    file: String,
    /// Also show the look-alikes that were left out, with the reason
    #[arg(long)]
    explain: bool,
    /// Show candidates from this confidence on, from 0 to 1
    #[arg(long, value_name = "X", default_value_t = MIN_CONFIDENCE)]
    min_confidence: f64,
    /// The day the release was published, from which deadlines are reckoned [default: the one found with the text]
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// en, ru, fr, es or kk [default: the stored release's, else told from the text]
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// What the file is: text, markdown, html, pdf, docx or eml [default: told from its name and content]
    #[arg(long = "type", value_name = "TYPE")]
    media_type: Option<crate::read::MediaType>,
    #[command(flatten)]
    with: With,
}

/// One line of the answer.
#[derive(Debug, Serialize)]
struct Line<'a> {
    release: &'a str,
    #[serde(flatten)]
    candidate: &'a Candidate,
    /// The commitment of the database that says the same.
    looks_like: Option<Ref>,
    /// The commitments of a stored release that stand in the same passage.
    recorded_as: Vec<Ref>,
}

impl Extract {
    /// Proposes.
    pub fn run(self, surroundings: &Surroundings) -> Result<Answer> {
        let mut ledger = Ledger::find(surroundings)?;
        let source = Source::open(surroundings, &mut ledger, &self.file, self.media_type)?;
        self.propose(surroundings, ledger, source)
    }

    /// Proposes from what another program hands over: a text, or else the stored release that is named. No file is read.
    #[cfg(feature = "mcp")]
    pub(in crate::cli) fn run_given(self, surroundings: &Surroundings, text: Option<&str>) -> Result<Answer> {
        let mut ledger = Ledger::find(surroundings)?;
        let source = match text {
            Some(text) => Source::given(text)?,
            None => Source::stored(surroundings, &mut ledger, &self.file)?,
        };
        self.propose(surroundings, ledger, source)
    }

    fn propose(self, surroundings: &Surroundings, ledger: Ledger, source: Source) -> Result<Answer> {
        let asked = surroundings.day_if(self.date.as_deref())?;
        let told = self.language.as_deref().map(language_tag::parse).transpose()?;
        let context = Context {
            release_date: asked.or(source.date),
            language: told.as_deref().or(source.language.as_deref()),
            parties: known_parties(&ledger.parties),
        };
        let own = propose(&source.text, &context);
        let (all, said) = self.with.add(&source.text, &context, own);
        let shown = |c: &&Candidate| match c.rejected {
            Some(_) => self.explain,
            None => c.confidence >= self.min_confidence,
        };
        let candidates: Vec<&Candidate> = all.iter().filter(shown).collect();
        let known = || ledger.said.iter().map(|(reference, gist)| (reference, gist));
        let alike = |c: &Candidate| most_alike(&Gist::of(&c.quote), known()).copied();
        let lines: Vec<Line> = candidates
            .iter()
            .map(|c| {
                Ok(Line {
                    release: &source.name,
                    candidate: c,
                    looks_like: if c.rejected.is_none() { alike(c) } else { None },
                    recorded_as: ledger.recorded(c)?,
                })
            })
            .collect::<Result<_>>()?;
        let count = candidates.iter().filter(|c| c.rejected.is_none()).count();
        let mut answer = Answer::new("onrecord.candidates/1", &lines, show::document(&lines, self.explain))?
            .meta("release", source.name.as_str())
            .meta("language", context.language.unwrap_or_else(|| language(&source.text)))
            .meta("candidates", count);
        answer.talk.extend(ledger.talk);
        answer.talk.extend(said.refused);
        answer.outcome = said.failure;
        Ok(if count == 0 { answer.say(format!("no commitment found in '{}'", source.name)) } else { answer })
    }
}
