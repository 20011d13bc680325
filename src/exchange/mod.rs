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

/// The version of the forms in which everything is exported; another one is refused.
pub const FORM: i64 = 1;
