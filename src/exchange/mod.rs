//! What goes out and comes in: forms of files, as values and texts; no I/O, no SQL, no clock.

mod cell;
pub mod columns;
pub mod foreign;
pub mod ics;
pub mod lines;
pub mod package;
#[cfg(feature = "parquet")]
pub mod parquet;
mod record;

pub use cell::{escaped, unescaped};
pub use record::record;

/// A name or a word of somebody's file without case, blanks and signs, for comparing.
fn fold(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The version of the forms in which everything is exported; another one is refused.
pub const FORM: i64 = 1;
