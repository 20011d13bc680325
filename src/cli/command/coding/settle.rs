use clap::Args;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::super::words::in_quotes;
use super::super::Write;
use crate::error::Result;
use crate::model::coding::{Code, Unit};
use crate::model::reference::{Ref, Sort};
use crate::store::coding;

/// Settle a difference, with the reason
///
/// For those who have coded every sentence themselves. A later word takes the place of an earlier one. Where it is
/// settled as a commitment, the command that records it is given, with the exact words.
#[derive(Debug, Args)]
pub struct Settle {
    /// The release
    #[arg(value_name = "R-1")]
    release: String,
    /// The number of the sentence
    #[arg(value_name = "UNIT")]
    unit: i64,
    /// What it is: KIND/STRENGTH such as pledge/firm, or no
    #[arg(long = "as", value_name = "CODE")]
    code: String,
    /// Why
    #[arg(long, value_name = "WORDS")]
    reason: String,
    #[command(flatten)]
    write: Write,
}

impl Settle {
    pub(super) fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let reference = Sort::Release.parse(&self.release)?;
        let code = self.code.parse::<Code>()?;
        let dry_run = self.write.dry_run;
        let unit = store.write(&context.intent("coding settle", dry_run), |draft| {
            coding::settle(draft, reference, self.unit, code, &self.reason)
        })?;
        let made =
            Made::new(format!("{reference} {}", unit.number), format!("settled as {code}"), &unit.quote);
        Ok(Answer::made(vec![made], dry_run)?.say_if(ready(reference, &unit, code)))
    }
}

/// The command that records a settled commitment in its exact words.
fn ready(release: Ref, unit: &Unit, code: Code) -> Option<String> {
    let (kind, strength) = (code.kind?, code.strength?);
    let words = unit.quote.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(format!(
        "to record it: onrecord add -r {release} --quote {} --kind {kind} --strength {strength} --title … --by …",
        in_quotes(&words)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_holds_the_exact_words_as_a_shell_takes_them() {
        let unit =
            Unit { number: 3, quote: "They'll open\na \"school\" for $5.".to_owned(), start: 0, end: 31 };
        let line = ready(Sort::Release.of(7), &unit, "pledge/firm".parse().unwrap()).unwrap();
        assert_eq!(
            line,
            "to record it: onrecord add -r R-7 --quote 'They'\\''ll open a \"school\" for $5.' --kind pledge \
             --strength firm --title … --by …"
        );
        assert_eq!(ready(Sort::Release.of(7), &unit, "no".parse().unwrap()), None);
    }
}
