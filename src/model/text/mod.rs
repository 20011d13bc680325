//! Release text: how it is stored, how names are compared, how a quote is found in it.
//!
//! Offsets are counted in characters (Unicode scalar values), as `substr` of `SQLite` counts them, from 0, the
//! end exclusive.

mod align;
mod bare;
mod find;
mod fold;
mod marks;
mod near;
mod normalise;
mod places;
mod quote;
mod sentence;
mod span;
mod surroundings;
mod tolerant;

pub use bare::{EDGES, bare, bare_span};
pub use find::{Found, find_quote};
pub use fold::fold;
pub use normalise::{NORMALISER, normalise};
pub use span::{char_len, slice_chars};
pub use surroundings::{Passage, context, sentence_around, sentences_around};
