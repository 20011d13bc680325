//! Arguments that a command cannot do without.

use crate::error::Error;

/// All that is missing at once, each with what it takes.
pub fn missing(command: &str, arguments: &[(bool, &str, &str)]) -> Error {
    let missing = arguments.iter().filter(|(is_missing, ..)| *is_missing).collect::<Vec<_>>();
    let names = missing.iter().map(|(_, name, _)| *name).collect::<Vec<_>>().join(", ");
    let verb = if missing.len() == 1 { "is" } else { "are" };
    let takes =
        missing.iter().map(|(_, name, what)| format!("{name}: {what}")).collect::<Vec<_>>().join("; ");
    Error::usage("missing", format!("{names} {verb} missing"))
        .hint(format!("{takes}; see 'onrecord {command} --help'"))
}
