//! Deadlines in words.
use super::token::Token;
use crate::model::date::Due;
use chrono::NaiveDate;
use std::ops::Range;

pub(super) struct Found {
    pub(super) bytes: Range<usize>,
    pub(super) on: Option<Due>,
}

pub(super) fn due(_code: &str, _text: &str, _tokens: &[Token], _release: Option<NaiveDate>) -> Option<Found> {
    None
}
