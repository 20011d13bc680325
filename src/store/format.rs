//! The identity of our files and the way from older ones.

use crate::db::open::Format;

/// The current format: `application_id` is "onrc" in ASCII; version = major × 1000 + minor.
pub const FORMAT: Format = Format {
    application_id: 0x6f6e_7263,
    version: 1000,
    schema: include_str!("../../schema.sql"),
    migrations: &[],
};

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
