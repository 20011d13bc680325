//! The readers, through the library: real pages where the corpus lies, pages of our own, hostile files.

#![cfg(feature = "ingest")]
#![allow(clippy::unwrap_used)]

mod corpus;
mod hostile;
mod mails;
mod pages;
mod pdfs;
#[cfg(feature = "sheets")]
mod sheets;
mod word;

use onrecord::error::Result;
use onrecord::read::{ReadOptions, ReleaseText, read_release};

fn read(bytes: &[u8], name: &str) -> Result<ReleaseText> {
    read_release(bytes, name, &ReadOptions::default())
}

/// The value of a field and where it was found.
fn found<'a>(release: &'a ReleaseText, field: &str) -> Option<(&'a str, &'a str)> {
    onrecord::read::first(&release.found, field).map(|f| (f.value.as_str(), f.place.as_str()))
}
