//! The identity of our files and the way from older ones.

use std::path::Path;

use crate::db::Query;
use crate::db::open::{Format, pragma};
use crate::db::schema::{self, Difference};
use crate::error::{Error, Kind, Result};

/// The current format: `application_id` is "onrc" in ASCII; version = major × 1000 + minor.
pub const FORMAT: Format<'static> = Format {
    application_id: 0x6f6e_7263,
    version: 1000,
    schema: include_str!("../../schema.sql"),
    migrations: &[],
};

/// How the objects of a database differ from those of this program's schema. None is known of a newer format.
pub(super) fn differences(query: &dyn Query) -> Result<Option<Vec<Difference>>> {
    if pragma(query, "user_version")? > FORMAT.version {
        return Ok(None);
    }
    schema::compare(query, FORMAT.schema).map(Some)
}

/// The refusal of a database whose schema is not ours any more.
pub(super) fn changed(path: &Path, differences: &[Difference]) -> Error {
    let spoilt = differences.iter().filter(|d| d.spoils_writing()).collect::<Vec<_>>();
    let first = spoilt.first().map(|d| format!(": {}", said(d))).unwrap_or_default();
    let others = match spoilt.len() {
        0 | 1 => String::new(),
        n => format!(" (and {} more)", n - 1),
    };
    let message = format!("another program changed the rules of '{}'{first}{others}", path.display());
    Error::new(Kind::Foreign, "changed_schema", message)
        .hint("nothing was changed; 'onrecord check schema' names all; restore a copy from a backup")
}

/// A difference in words.
pub(super) fn said(difference: &Difference) -> String {
    use schema::What;
    let Difference { sort, name, what } = difference;
    match what {
        What::Missing => format!("the {sort} '{name}' is missing"),
        What::Changed => format!("the {sort} '{name}' is not as onrecord makes it"),
        What::Planted => format!("the {sort} '{name}' is none of onrecord's and acts on what it writes"),
        What::Beside => format!("the {sort} '{name}' is none of onrecord's"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_application_id_spells_onrc() {
        assert_eq!(&u32::try_from(FORMAT.application_id).unwrap().to_be_bytes(), b"onrc");
    }

    #[test]
    fn migrations_rise_to_the_current_version() {
        let steps = FORMAT.migrations.iter().map(|(to, _)| *to).collect::<Vec<_>>();
        assert!(steps.windows(2).all(|w| w[0] < w[1]));
        assert_eq!(steps.last().copied().unwrap_or(FORMAT.version), FORMAT.version);
    }
}
