//! How hard the words bind, once the sentence is looked at for sums, numbers and dates.

use super::token::{Sort, Token};
use crate::model::vocabulary::{CommitmentKind, Strength};

/// Marks of money.
const MONEY: &[&str] = &["$", "€", "£", "¥", "₸", "₽", "%"];

/// The strength that a rule gives, raised where the undertaking names a sum, a number of things or a date, and lowered
/// to a stance where it is one.
pub(super) fn strength(rule: Strength, kind: CommitmentKind, tokens: &[Token], has_due: bool) -> Strength {
    let is_sum =
        tokens.windows(2).any(|pair| MONEY.contains(&pair[0].word.as_str()) && pair[1].sort == Sort::Number);
    let is_percent =
        tokens.windows(2).any(|pair| pair[0].sort == Sort::Number && MONEY.contains(&pair[1].word.as_str()));
    let testable = is_sum || is_percent || has_due;
    match (rule, kind) {
        (Strength::Soft, _) if testable => Strength::Firm,
        (Strength::Declaratory, CommitmentKind::Pledge | CommitmentKind::Intention) if testable => {
            Strength::Firm
        }
        (rule, _) => rule,
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn of(text: &str, has_due: bool) -> Strength {
        strength(Strength::Soft, CommitmentKind::Pledge, &tokens(text, 0..text.len()), has_due)
    }

    #[test]
    fn a_sum_a_share_or_a_date_can_be_tested() {
        assert_eq!(of("We will give $5 million.", false), Strength::Firm);
        assert_eq!(of("We will cut waste by 20%.", false), Strength::Firm);
        assert_eq!(of("We will cut waste.", true), Strength::Firm);
        assert_eq!(of("We will cut waste.", false), Strength::Soft);
    }
}
