use std::path::{Path, PathBuf};

use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::template;
use super::in_template;
use super::issue::{bytes, parts, template as template_hash};
use super::recipe::Recipe;
use crate::db::Query;
use crate::error::{Error, Kind, Result};
use crate::model::digest::sha256;
use crate::model::reference::Sort;
use crate::present;
use crate::present::words::Language;
use crate::read;
use crate::render::Format;
use crate::report::verified::{
    DamagedEdition, Differing, KnownFile, Verified, VerifiedEdition, VerifiedFile,
};
use crate::store::Store;
use crate::store::edition::{self, Damaged, Edition, EditionFile, PROGRAM_VERSION};
use crate::store::operation::digest_at;

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The editions [default: all]
    #[arg(value_name = "X-3")]
    editions: Vec<String>,
    /// The house's own page, for editions that were written into one
    #[arg(long, value_name = "FOLDER")]
    template: Option<PathBuf>,
    /// A file that came to you: which edition is it?
    #[arg(long, value_name = "FILE")]
    file: Vec<PathBuf>,
}

impl VerifyArgs {
    pub(super) fn run(self, store: &Store) -> Result<Answer> {
        let query = store.query();
        if let Some(folder) = &self.template {
            // What is wrong with it is said once, and not of every edition.
            template::read(folder)?;
        }
        let files = self.file.iter().map(|file| known_file(query, file)).collect::<Result<Vec<_>>>()?;
        let mut wanted = Vec::new();
        for given in &self.editions {
            let edition = Sort::Edition.parse(given)?;
            let shown = edition::show(query, edition.id);
            if let Err(error) = &shown
                && error.kind == Kind::NotFound
            {
                return Err(error.clone());
            }
            wanted.push(Damaged::or(edition, shown)?);
        }
        if wanted.is_empty() && files.is_empty() {
            wanted = edition::list(query)?;
        }
        let mut verified = Verified { editions: Vec::new(), damaged: Vec::new(), files };
        for listed in wanted {
            let made = match listed {
                Ok(it) => Damaged::or(it.r#ref, verify(query, &it, self.template.as_deref()))?,
                Err(damaged) => Err(damaged),
            };
            match made {
                Ok(made) => verified.editions.push(made),
                Err(Damaged { edition, why }) => verified.damaged.push(DamagedEdition { edition, why }),
            }
        }
        let mut answer =
            Answer::new("onrecord.report.verified/1", &verified, present::edition::verified(&verified))?;
        answer.outcome = outcome(&verified);
        if answer.outcome.is_none() && !verified.editions.is_empty() {
            answer = answer.say(match verified.editions.len() {
                1 => "intact: made again byte for byte".to_owned(),
                n => format!("{n} editions are intact: made again byte for byte"),
            });
        }
        Ok(answer)
    }
}

/// What was found; nothing where everything is intact and known.
fn outcome(verified: &Verified) -> Option<Error> {
    let wrong = verified.editions.iter().filter(|e| !e.intact).count();
    let unknown = verified.files.iter().filter(|f| f.edition.is_none()).count();
    let all = verified.editions.len() + verified.damaged.len();
    let mut said = Vec::new();
    if wrong > 0 {
        said.push(format!("{wrong} of {all} editions cannot be made again as issued"));
    }
    if !verified.damaged.is_empty() {
        said.push(format!("{} of {all} editions are damaged", verified.damaged.len()));
    }
    if unknown > 0 {
        said.push(format!("{unknown} of {} files are no edition of this database", verified.files.len()));
    }
    if said.is_empty() {
        return None;
    }
    let error = Error::new(Kind::Finding, "not_intact", said.join("; "));
    let is_data = verified.editions.iter().any(|e| !e.digest_intact || !e.parts.is_empty());
    let is_other_program =
        verified.editions.iter().any(|e| !e.intact && e.program_version != PROGRAM_VERSION);
    Some(match (is_data || !verified.damaged.is_empty(), is_other_program) {
        (_, true) => error.hint("another version of this program issued it: compare with that version"),
        (true, false) => error.hint("the data are not what they were: run 'onrecord check'"),
        (false, false) => error,
    })
}

/// Which edition a file is, by its bytes.
fn known_file(query: &dyn Query, path: &Path) -> Result<KnownFile> {
    let hash = sha256(&read::read_bytes(path)?);
    let is_of = edition::find_file(query, &hash)?.into_iter().next();
    // Of a damaged edition nothing more is known than that the file is one of its.
    let held =
        is_of.map(|of| Damaged::or(of, edition::show(query, of.id))).transpose()?.and_then(|it| it.ok());
    let found = held.as_ref().and_then(|e| e.files.iter().find(|f| f.sha256 == hash).map(|f| (e, f)));
    Ok(KnownFile {
        file: path.display().to_string(),
        edition: is_of,
        report: found.map(|(edition, _)| edition.report),
        subject: found.map(|(edition, _)| edition.subject.clone()),
        number: found.map(|(edition, _)| edition.number),
        language: found.map(|(_, file)| file.language.clone()),
        format: found.map(|(_, file)| file.format.clone()),
        sha256: hash,
    })
}

/// Makes an edition again, in each language and format in which it was frozen.
fn verify(query: &dyn Query, edition: &Edition, template: Option<&Path>) -> Result<VerifiedEdition> {
    let digest_intact = digest_at(query, edition.known_at)? == edition.digest;
    let mut answers = Answers { query, edition, template, made: Vec::new() };
    let made = parts(answers.get(edition.language.parse()?, false)?)?;
    let names = edition.parts.keys().chain(made.keys().filter(|name| !edition.parts.contains_key(*name)));
    let differing: Vec<String> =
        names.filter(|name| edition.parts.get(*name) != made.get(*name)).cloned().collect();
    let files =
        edition.files.iter().map(|file| verify_file(file, &mut answers)).collect::<Result<Vec<_>>>()?;
    Ok(VerifiedEdition {
        edition: edition.r#ref,
        report: edition.report,
        subject: edition.subject.clone(),
        number: edition.number,
        intact: digest_intact && differing.is_empty() && files.iter().all(|f| f.differs.is_none()),
        digest_intact,
        parts: differing,
        files,
        program_version: edition.program_version.clone(),
        made_with: PROGRAM_VERSION.to_owned(),
    })
}

/// An edition made again, once in each language that is asked for.
struct Answers<'a> {
    query: &'a dyn Query,
    edition: &'a Edition,
    template: Option<&'a Path>,
    made: Vec<(Language, bool, Answer)>,
}

impl Answers<'_> {
    /// The answer in a language, in the template where it was issued in one.
    fn get(&mut self, lang: Language, in_house: bool) -> Result<&Answer> {
        let place = match self.made.iter().position(|(made, house, _)| (*made, *house) == (lang, in_house)) {
            Some(place) => place,
            None => {
                let answer = Recipe::of(self.edition, self.query, lang)?.answer(self.query)?;
                let template = self.template.filter(|_| in_house);
                self.made.push((lang, in_house, in_template(template, answer)?));
                self.made.len() - 1
            }
        };
        let missing = || Error::failed("no_answer", "the edition was not made");
        self.made.get(place).map(|(.., answer)| answer).ok_or_else(missing)
    }
}

fn verify_file(file: &EditionFile, answers: &mut Answers<'_>) -> Result<VerifiedFile> {
    let in_house = file.template_sha256.is_some();
    let lang = file.language.parse::<Language>().ok();
    let answer = lang.map(|lang| answers.get(lang, in_house)).transpose()?;
    // A format, a language or a template that is not at hand is no proof of anything.
    let made = match (file.format.parse::<Format>(), answer) {
        (Ok(format), Some(answer)) if template_hash(answer, format) == file.template_sha256 => {
            bytes(answer, format).ok()
        }
        _ => None,
    };
    let needs_template = made.is_none() && file.template_sha256.is_some();
    let made_sha256 = made.map(|bytes| sha256(&bytes));
    let differs = match &made_sha256 {
        None if needs_template => Some(Differing::NeedsTemplate),
        None => Some(Differing::CannotBeMade),
        Some(hash) => (*hash != file.sha256).then_some(Differing::Bytes),
    };
    Ok(VerifiedFile {
        language: file.language.clone(),
        format: file.format.clone(),
        frozen_sha256: file.sha256.clone(),
        made_sha256,
        differs,
        program_version: file.program_version.clone(),
    })
}
