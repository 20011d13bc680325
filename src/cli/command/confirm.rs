use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::data::Data;
use super::super::many::Many;
use super::Write;
use super::status::line;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::present;
use crate::store::{Store, second_reading, status};

/// Confirm closing statuses that wait for a second reader, or list what waits
///
/// With 'onrecord setting second_reader on', a closing status of a commitment of high priority waits until another
/// person than the one who recorded it confirms it here. What the status needs is judged again, and both names are
/// kept. With --decline it is taken off the desk, and the commitment stays as it is.
#[derive(Debug, Args)]
pub struct Confirm {
    /// The commitments; without any, lists what waits
    #[arg(value_name = "C-1")]
    commitments: Vec<String>,
    /// Do not confirm: take the proposed status off the desk
    #[arg(long, requires = "commitments", requires = "reason")]
    decline: bool,
    /// Why it is declined
    #[arg(long, value_name = "WORDS", requires = "decline")]
    reason: Option<String>,
    /// Do not ask before confirming more than 10
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

impl Confirm {
    /// Confirms, declines or lists.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        if self.commitments.is_empty() {
            return list(context, &store);
        }
        let ids = context.references(Sort::Commitment, &self.commitments)?;
        let dry_run = self.write.dry_run;
        let many = Many { command: "confirm", count: ids.len(), yes: self.yes, dry_run };
        if self.decline {
            let reason = self.reason.as_deref().unwrap_or_default();
            let declined = context.write_many(
                &mut store,
                many,
                |draft| {
                    ids.iter()
                        .map(|id| second_reading::decline(draft, *id, reason))
                        .collect::<Result<Vec<_>>>()
                },
                |declined| declined.iter().map(|reading| declined_line(context, reading)).collect(),
            )?;
            return Answer::made(declined.iter().map(|r| declined_line(context, r)).collect(), dry_run);
        }
        let recorded = context.write_many(
            &mut store,
            many,
            |draft| ids.iter().map(|id| status::confirm(draft, *id)).collect::<Result<Vec<_>>>(),
            |recorded| recorded.iter().map(line).collect(),
        )?;
        let mut answer = Answer::made(recorded.iter().map(line).collect(), dry_run)?;
        answer.data = Data::of(&recorded)?;
        answer.schema = "onrecord.status_recorded/1";
        Ok(answer)
    }
}

fn declined_line(context: &Context, reading: &second_reading::Reading) -> Made {
    let what = if reading.is_by(&context.environment.user) { "taken back" } else { "declined" };
    let what = format!("{} {what}; stays {}", reading.to.label(), reading.from.label());
    Made::new(reading.commitment, what, reading.title.clone())
}

/// What waits, and whether whoever asks may confirm it.
fn list(context: &Context, store: &Store) -> Result<Answer> {
    let waiting = second_reading::waiting(store.query())?;
    let user = &context.environment.user;
    let table = present::second_reading::table(&waiting, user);
    let answer = Answer::new("onrecord.second_readings/1", &waiting, table)?;
    let yours = waiting.iter().filter(|reading| !reading.is_by(user)).count();
    let hint = match (waiting.len(), yours) {
        (0, _) => None,
        (_, 0) => Some(format!("all of it was proposed by {user}: another person has to confirm it")),
        _ => Some(
            "confirm with 'onrecord confirm REF', or take it off the desk with --decline --reason \"…\""
                .to_owned(),
        ),
    };
    Ok(answer.say_if(hint))
}
