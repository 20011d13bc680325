//! The follow-up flags.
