use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::present;
use crate::report;
use crate::store::coding;

/// Compare the coders: agreement, Krippendorff's alpha, and the differences to settle
///
/// For those who have coded every sentence themselves: to anybody else, what others decided stays hidden.
#[derive(Debug, Args)]
pub struct Compare {
    /// The release
    #[arg(value_name = "R-1")]
    release: String,
    /// Only this table: agreement or differences
    #[arg(long, value_name = "NAME")]
    pub(super) section: Option<String>,
}

impl Compare {
    pub(super) fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let reference = Sort::Release.parse(&self.release)?;
        let text = coding::coded_text(store.query(), reference)?;
        let codings = coding::seen_by(store.query(), reference, text, &context.environment.user)?;
        let settled = coding::settlements(store.query(), text.id)?;
        let comparison = report::coding::compare(reference, text.version, &codings, &settled);
        let answer = Answer::new(
            "onrecord.coding_comparison/1",
            &comparison,
            present::coding::comparison(&comparison),
        )?;
        let open = comparison.differences.iter().filter(|difference| difference.settled.is_none()).count();
        let hint = format!(
            "{open} to settle: onrecord coding settle {reference} UNIT --as pledge/firm --reason \"…\" (or --as no)"
        );
        Ok(answer.say_if((open > 0).then_some(hint)).say_if(text.is_old.then(|| {
            format!("{reference} has a newer text than version {}, which nobody has coded yet", text.version)
        })))
    }
}
