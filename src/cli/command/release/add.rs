use std::path::{Path, PathBuf};

use clap::Args;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::{Write, tables};
use super::told::{self, Given, Told};
use crate::error::{Error, Result};
use crate::extract;
use crate::model::reference::Sort;
use crate::model::text;
use crate::model::vocabulary::ReleaseKind;
use crate::model::{address, language_tag};
use crate::read::{self, MediaType, ReadOptions, ReleaseText};
use crate::store::Store;
use crate::store::attestation::{self, Standing, Verified};
use crate::store::party::{self, Unknown};
use crate::store::release::{self, NewText, ReleaseFacts};

/// Store a release: its text, its hash, and what is known of it
///
/// Reads text, Markdown, saved web pages, Word files, mails and PDF; other encodings than UTF-8 are detected and
/// converted. Title, date, issuer, language and address that the file states itself are used and shown; flags
/// override them. The same release again adds nothing. A changed text from a known address, or with --version-of,
/// is kept beside the first.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  onrecord release add readout.html\n  onrecord release add readout.txt --title \"…\" --issuer \"MFA of Kazakhstan\" --date 2025-06-04 \\\n    --language en --url https://…"
)]
pub struct Add {
    /// The file; '-' reads standard input
    file: PathBuf,
    /// Title [default: as the file states it]
    #[arg(long, short)]
    title: Option<String>,
    /// Who issued it [default: the publisher that the file states]
    #[arg(long, value_name = "PARTY")]
    issuer: Option<String>,
    /// readout, communique, joint_statement, press_release, speech, instrument or other
    #[arg(long)]
    kind: Option<ReleaseKind>,
    /// When it was published [default: as the file states it, else unknown]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    date: Option<String>,
    /// Date of the event it tells of
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    event_date: Option<String>,
    /// Place of that event
    #[arg(long)]
    place: Option<String>,
    /// Language of the text as a tag, such as en, kk or pt-BR [default: as the file states it, else told from its words]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Where it was published
    #[arg(long)]
    url: Option<String>,
    /// Encoding of the file [default: detected]
    #[arg(long)]
    encoding: Option<String>,
    /// What the input is: txt, md, html, docx, eml or pdf [default: by its content, then its name]
    #[arg(long = "type", value_name = "TYPE")]
    media_type: Option<MediaType>,
    /// A later text of this release
    #[arg(long, value_name = "R-1")]
    version_of: Option<String>,
    /// Make the issuer even where its name is close to a known one
    #[arg(long)]
    new_party: bool,
    #[command(flatten)]
    write: Write,
}

impl Add {
    /// Stores the release or its later version.
    pub fn run(mut self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        // What cannot be a date is said before a file is read.
        context.day_if(self.date.as_deref())?;
        context.day_if(self.event_date.as_deref())?;
        self.url = self.url.as_deref().map(address::parse).transpose()?;
        self.language = self.language.as_deref().map(language_tag::parse).transpose()?;
        let read = self.read()?;
        let text = new_text(&read);
        if let Some(first) = release::find_same(store.query(), &text)? {
            let card = release::show(store.query(), first.id)?;
            return Ok(Answer::made(Vec::new(), self.write.dry_run)?.meta("same_as", first.to_string()).say(
                format!("this release is stored already, as {first} {}: nothing was added; 'onrecord release edit {first}' changes what is known of it", card.title),
            ));
        }
        let mut told = self.settle(context, &store, &read)?;
        if told.language.is_none() {
            let language = extract::language(&read.text);
            told.notes.push(format!("found language: {language} (told from the words of the text)"));
            told.language = Some(language.to_owned());
        }
        let earlier = match (&self.version_of, &told.url) {
            (Some(reference), _) => Some(Sort::Release.parse(reference)?),
            (None, Some(url)) => release::find_url(store.query(), url)?,
            (None, None) => None,
        };
        let dry_run = self.write.dry_run;
        let mut notes = notes_on(&read);
        notes.extend(told.notes.iter().cloned());
        if let Some(earlier) = earlier {
            release::require(store.query(), earlier.id)?;
            let quotes = attestation::verify_against(store.query(), earlier.id, &text.text)?;
            let version = store.write(&context.intent("release add", dry_run), |draft| {
                release::add_version(draft, earlier.id, text.clone())
            })?;
            let mut answer = Answer::made(
                vec![Made::new(earlier, format!("version {version} stored"), counted(&quotes))],
                dry_run,
            )?;
            notes.extend(quotes.iter().filter(|q| q.standing != Standing::Intact).map(changed));
            answer.talk.append(&mut notes);
            return Ok(answer.say(format!("see each quote with 'onrecord release verify {earlier}'")));
        }
        let mut issuer = told.issuer.iter().map(|name| ((), name.clone())).collect::<Vec<_>>();
        let unknown = match self.settle_issuer(context, &store, &mut issuer)? {
            Unknown::Refuse => Unknown::MakeUnlessNear,
            settled => settled,
        };
        for ((), name) in &issuer {
            if party::is_unknown(store.query(), name)? {
                notes.push(format!(
                    "'{name}' was not known yet: recorded as a party; see 'onrecord party list'"
                ));
            }
        }
        let facts = self.facts(context, told)?;
        let made = store.write(&context.intent("release add", dry_run), |draft| {
            let mut facts = facts.clone();
            for ((), name) in &issuer {
                facts.issuer = Some(party::ensure(draft, name, unknown)?);
            }
            release::add(draft, &facts, text.clone())
        })?;
        let title = facts.title.unwrap_or_default();
        let mut answer = Answer::made(vec![Made::new(made, "release stored", title.trim())], dry_run)?;
        if facts.published_on.is_none() {
            notes.push(format!(
                "its date is unknown: give it with 'onrecord release edit {made} --date DATE'"
            ));
        }
        answer.talk.append(&mut notes);
        Ok(answer)
    }

    fn read(&self) -> Result<ReleaseText> {
        let options = ReadOptions { encoding: self.encoding.clone(), media_type: self.media_type };
        if self.file == Path::new("-") {
            let bytes = read::read_stdin_limited(std::io::stdin().lock())?;
            return read::read_release(&bytes, "-", &options);
        }
        let bytes = read::read_bytes(&self.file)?;
        read::read_release(&bytes, &self.file.to_string_lossy(), &options)
    }

    /// What the flags give and what the file says of itself.
    fn settle(&self, context: &Context, store: &Store, read: &ReleaseText) -> Result<Told> {
        let given = Given {
            title: self.title.as_ref(),
            date: context.day_if(self.date.as_deref())?,
            issuer: self.issuer.as_ref(),
            language: self.language.as_ref(),
            url: self.url.as_ref(),
            new_party: self.new_party,
        };
        told::settle(context, store.query(), &given, &read.found)
    }

    /// Asks about an unknown issuer only where a flag names it.
    fn settle_issuer(
        &self,
        context: &Context,
        store: &Store,
        issuer: &mut [((), String)],
    ) -> Result<Unknown> {
        if self.issuer.is_none() {
            return Ok(if self.new_party { Unknown::Make } else { Unknown::MakeUnlessNear });
        }
        context.settle_parties(store.query(), issuer, self.new_party)
    }

    fn facts(&self, context: &Context, told: Told) -> Result<ReleaseFacts> {
        let event_on = context.day_if(self.event_date.as_deref())?;
        let title = told.title.ok_or_else(|| {
            Error::usage("missing", "--title is missing")
                .hint("the text has no heading of its own; give a title")
        })?;
        Ok(ReleaseFacts {
            title: Some(title),
            issuer: None,
            kind: self.kind,
            published_on: told.date,
            event_on,
            event_place: self.place.clone(),
            url: told.url,
            language: told.language,
        })
    }
}

/// What was read of a file, as it is stored.
pub(in super::super) fn new_text(read: &ReleaseText) -> NewText {
    NewText {
        text: read.text.clone(),
        text_sha256: read.text_sha256.clone(),
        original_sha256: read.original_sha256.clone(),
        media_type: read.media_type.to_owned(),
        encoding: read.encoding.clone(),
        normaliser: text::NORMALISER.to_owned(),
    }
}

/// What the reader should know about how the text was read.
fn notes_on(read: &ReleaseText) -> Vec<String> {
    let mut notes = Vec::new();
    if read.encoding_guessed {
        notes.push(format!("read as {} (detected); give --encoding if the text looks wrong", read.encoding));
    }
    if read.had_errors {
        notes.push(format!("some bytes are not valid {}; they are shown as \u{fffd}", read.encoding));
    }
    notes
}

/// How many quotes of the release are intact, moved, altered or gone in the new text.
fn counted(quotes: &[Verified]) -> String {
    if quotes.is_empty() {
        return "no quotes were taken from it yet".to_owned();
    }
    let words = [Standing::Intact, Standing::Moved, Standing::Altered, Standing::Gone, Standing::Broken];
    let parts: Vec<String> = words
        .iter()
        .map(|standing| (quotes.iter().filter(|quote| quote.standing == *standing).count(), *standing))
        .filter(|(count, _)| *count > 0)
        .map(|(count, standing)| format!("{count} {}", tables::standing(standing)))
        .collect();
    format!("quotes: {}", parts.join(", "))
}

/// One line on a quote that does not stand where it stood.
fn changed(quote: &Verified) -> String {
    let now = quote.now.as_ref().map_or(String::new(), |now| format!("; now: {now}"));
    format!("{} is {}: {}{now}", quote.commitment, tables::standing(quote.standing), quote.quote)
}
