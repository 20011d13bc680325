mod steps;

use std::path::{Path, PathBuf};

use clap::{Args, Parser};
use serde::Serialize;

use super::super::answer::Answer;
use super::super::context::Context;
use super::super::words::in_quotes;
use super::super::{Cli, output};
use crate::error::{Error, Result};
use crate::render::{Block, Document};
use steps::{AS_OF, PAGE, RELEASES};

/// Make a small filled database from three example releases, and show what it can tell
///
/// Makes the folder DIR (./onrecord-demo, or -2, -3 … when that is there) with a database and the releases it was
/// made from, then shows the follow-up report and what to try next. Nothing else is written.
#[derive(Debug, Args)]
pub struct Demo {
    /// The folder to make
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

#[derive(Debug, Serialize)]
struct Made {
    database: String,
    as_of: &'static str,
    steps: Vec<String>,
}

impl Demo {
    /// Makes the demo.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let folder = make_folder(self.folder)?;
        let database = folder.join("onrecord.db");
        for (name, text) in RELEASES {
            output::save(&folder.join(name), text.as_bytes(), false)?;
        }
        let inner = Context { database: Some(database.clone()), ..context.clone() };
        let mut done = Vec::new();
        let reads_pages = cfg!(feature = "ingest");
        for step in steps::steps().filter(|step| reads_pages || !step.contains(&PAGE)) {
            step_through(&inner, &folder, step)?;
            done.push(shown(step));
        }
        let report = step_through(
            &inner,
            &folder,
            &["report", "follow-up", "--as-of", AS_OF, "--since", "2025-09-30"],
        )?;
        let proposed = if reads_pages { "R-3" } else { "R-2" };
        let proposals = step_through(&inner, &folder, &["extract", proposed])?;
        let db = database.display().to_string();
        let document = tour(&db, &done, proposals.document, report.document);
        Answer::new("onrecord.demo/1", &Made { database: db, as_of: AS_OF, steps: done }, document)
    }
}

/// Makes the folder; one that is there and holds anything is left alone.
fn make_folder(given: Option<PathBuf>) -> Result<PathBuf> {
    let is_free =
        |path: &Path| std::fs::read_dir(path).map_or(!path.exists(), |mut entries| entries.next().is_none());
    let folder = match given {
        Some(folder) if is_free(&folder) => folder,
        Some(folder) => {
            return Err(Error::rejected(
                "exists",
                format!("'{}' is there and is not empty", folder.display()),
            )
            .hint("name another folder: onrecord demo OTHER"));
        }
        None => std::iter::once("onrecord-demo".to_owned())
            .chain((2..1000).map(|n| format!("onrecord-demo-{n}")))
            .map(PathBuf::from)
            .find(|path| is_free(path))
            .ok_or_else(|| {
                Error::rejected("exists", "there are too many demo folders here").hint("onrecord demo OTHER")
            })?,
    };
    std::fs::create_dir_all(&folder)
        .map_err(|e| Error::failed("cannot_create", format!("cannot make '{}': {e}", folder.display())))?;
    Ok(folder)
}

/// Runs one command line as if it had been typed, with file names taken in the demo's folder.
fn step_through(context: &Context, folder: &Path, step: &[&str]) -> Result<Answer> {
    let words = step.iter().map(|word| match RELEASES.iter().find(|(name, _)| name == word) {
        Some((name, _)) => folder.join(name).into_os_string(),
        None => (*word).into(),
    });
    let cli = Cli::try_parse_from(std::iter::once("onrecord".into()).chain(words))
        .map_err(|e| Error::failed("demo", format!("the demo does not fit this program: {e}")))?;
    cli.command.run(context)
}

/// A command line as a shell would take it.
fn shown(step: &[&str]) -> String {
    let quoted = step.iter().map(|word| {
        let plain =
            !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || "-_./:=,".contains(c));
        if plain { (*word).to_owned() } else { in_quotes(word) }
    });
    format!("onrecord {}", quoted.collect::<Vec<_>>().join(" "))
}

fn tour(db: &str, steps: &[String], proposals: Document, report: Document) -> Document {
    let mut document = Document::new()
        .heading(1, "A small ledger, made just now")
        .paragraph(format!(
            "{} commands made {db} from three example releases: commitments in their exact words, evidence, searches, \
             deadlines and one that moved. Some of them:",
            steps.len()
        ))
        .list([1, 3, 4, 11, 14].iter().filter_map(|i| steps.get(*i).cloned()).collect());
    document = document.heading(1, "What a saved web page promises").paragraph(format!(
        "R-3 is a saved page, read without its menus; nobody has gone through it yet. These are the proposals, and \
         'onrecord --db {db} review R-3' takes you through them:"
    ));
    document.blocks.extend(proposals.blocks);
    if let Some(title) = report.title {
        document = document.block(Block::Heading { level: 1, text: title, anchor: None });
    }
    for block in report.blocks {
        document = document.block(block);
    }
    document.heading(1, "What to try next").list(vec![
        format!("onrecord --db {db} list"),
        format!("onrecord --db {db} show C-1"),
        format!("onrecord --db {db} history C-1"),
        format!("onrecord --db {db} review R-3"),
        format!("onrecord --db {db} list --as-of 2025-06-30 --status open"),
        format!("onrecord --db {db} report month 2025-10"),
        format!("onrecord --db {db} search glacier"),
        format!(
            "onrecord --db {db} sql \"select ref, title, status, due_on from commitments order by due_on\""
        ),
        format!("onrecord --db {db} check"),
    ])
}
