//! Files into release text.
//!
//! [`read_bytes`] and [`read_stdin_limited`] fetch bytes and know the file system; [`read_release`] makes release
//! text of bytes and knows the formats; [`decode`] knows the encodings.

mod binary;
mod decode;
#[cfg(feature = "ingest")]
mod docx;
mod file;
mod found;
#[cfg(any(feature = "ingest", feature = "sheets"))]
mod guarded;
#[cfg(feature = "ingest")]
mod html;
#[cfg(feature = "ingest")]
mod mail;
mod markdown;
mod media;
#[cfg(feature = "ingest")]
mod pdf;
mod release;
pub mod sheet;
mod utf16;

pub use decode::{Decoded, decode};
pub use file::{read_bytes, read_stdin_limited};
pub use found::{FoundField, first};
pub use media::MediaType;
pub use release::{ReadOptions, ReleaseText, read_release};

use crate::error::Error;

/// The largest file that is read, in bytes (50 MiB).
pub const MAX_BYTES: usize = 50 * 1024 * 1024;

/// The error for more than [`MAX_BYTES`].
fn too_large(name: &str) -> Error {
    let limit = MAX_BYTES / (1024 * 1024);
    Error::limit("too_large", format!("'{name}' is larger than {limit} MiB, the limit for one release"))
        .hint("save the part that matters as its own file")
}
