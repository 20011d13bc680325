//! The extractor from outside: whole texts in five languages and many genres, hostile input, size.

mod genres;
mod hostile;
#[cfg(unix)]
mod outside;
