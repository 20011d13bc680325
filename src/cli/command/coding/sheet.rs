use clap::Args;
use serde::Serialize;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use crate::error::Result;
use crate::extract;
use crate::model::coding::{Code, Coded};
use crate::model::reference::Sort;
use crate::present;
use crate::store::{coding, release};

#[derive(Debug, Args)]
#[command(
    after_help = "Fill in, for each sentence:\n  commitment  yes or no\n  kind        agreement, pledge, support, readiness, intention or ongoing_action\n  strength    binding, firm, soft or declaratory\n  note        anything\n\nExample:\n  onrecord coding sheet R-1 -o mine.csv\n  onrecord coding add R-1 mine.csv"
)]
pub struct Sheet {
    /// The release
    #[arg(value_name = "R-1")]
    release: String,
    /// Fill in what you handed in last
    #[arg(long)]
    mine: bool,
}

/// One line of a sheet.
#[derive(Debug, Serialize)]
struct Line<'a> {
    number: i64,
    sentence: &'a str,
    commitment: Option<bool>,
    kind: Option<&'static str>,
    strength: Option<&'static str>,
    note: Option<&'a str>,
}

impl Sheet {
    pub(super) fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let reference = Sort::Release.parse(&self.release)?;
        let (version, text) = release::newest_text(store.query(), reference.id)?;
        let units = extract::units(&text);
        let mine =
            if self.mine { coding::own(store.query(), version, &context.environment.user)? } else { None };
        let coded = |number: i64| -> Option<&Coded> {
            mine.as_ref().and_then(|mine| mine.coded.iter().find(|coded| coded.unit.number == number))
        };
        let rows = units.iter().map(|unit| (unit, coded(unit.number))).collect::<Vec<_>>();
        let lines = rows
            .iter()
            .map(|(unit, coded)| {
                let code =
                    |value: fn(&Code) -> Option<&'static str>| coded.and_then(|coded| value(&coded.code));
                Line {
                    number: unit.number,
                    sentence: &unit.quote,
                    commitment: coded.map(|coded| coded.code.is_commitment),
                    kind: code(|code| code.kind.map(|kind| kind.as_str())),
                    strength: code(|code| code.strength.map(|strength| strength.as_str())),
                    note: coded.and_then(|coded| coded.note.as_deref()),
                }
            })
            .collect::<Vec<_>>();
        let answer = Answer::new("onrecord.coding_sheet/1", &lines, present::coding::sheet(&rows))?;
        Ok(answer.say(format!(
            "{} sentences: write yes or no into 'commitment', and kind and strength where it is yes; \
             then: onrecord coding add {reference} FILE",
            units.len()
        )))
    }
}
