//! Turns what the rules of `schema.sql` raise into typed errors, in one place.

use crate::error::Error;

/// Gives an error of the database its domain meaning, where a rule raised it.
pub(super) fn translate(error: Error) -> Error {
    let Some((_, raised)) = error.message.split_once("onrecord:") else {
        return error;
    };
    match raised.split(':').next().unwrap_or_default().trim() {
        "operation_taken" => {
            Error::new(crate::error::Kind::Busy, "busy", "another program wrote at the same moment")
                .hint("nothing was changed; try again")
        }
        "quote_not_in_release" => Error::rejected(
            "quote_not_in_release",
            "the quote does not stand in the release where it is said to",
        ),
        "before_commitment" => Error::rejected(
            "before_commitment",
            "a status cannot take effect before the commitment was made",
        )
        .hint("give a later --on, or put the commitment's own date right with 'onrecord edit --made-on'"),
        "never_back_to_not_assessed" => {
            Error::rejected("never_back", "a commitment never goes back to not_assessed")
                .hint("use no_evidence when somebody looked and found nothing")
        }
        "first_status_is_not_assessed" => Error::rejected(
            "first_status",
            "the first status of a commitment is not_assessed and stays there",
        )
        .hint("record what is known now as a status of its own"),
        "correction_of_another" => {
            Error::rejected("bad_correction", "a correction answers a status event of the same commitment")
        }
        "waits_already" => {
            Error::rejected("waits_already", "a status of this commitment waits for a second reader already")
                .hint("'onrecord confirm' lists what waits")
        }
        "not_a_second_reader" => Error::rejected(
            "same_reader",
            "what one person proposed is confirmed by another, and as it was proposed",
        )
        .hint("'onrecord confirm' lists what waits"),
        "recorded_already" => {
            let table = raised.rsplit(':').next().unwrap_or_default().trim();
            Error::rejected("recorded_already", format!("'{table}' holds such a row already"))
                .hint("nothing was changed; a row is recorded once and never replaced")
        }
        "append_only" => {
            let table = raised.rsplit(':').next().unwrap_or_default().trim();
            Error::rejected("append_only", format!("rows of '{table}' are never changed or deleted"))
                .hint("record what is right beside it")
        }
        _ => error,
    }
}
