//! Topics.
use super::token::Token;
pub(super) fn topics(_tokens: &[Token]) -> Vec<String> {
    Vec::new()
}
