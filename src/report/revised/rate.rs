//! Rates of fulfilment that are revised.

use serde::Serialize;

use super::figure::Figure;

/// Which rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RateName {
    /// Of those closed with an outcome.
    RateOfClosed,
    /// Of those due by the as-of day.
    RateOfDue,
}

impl RateName {
    /// Both rates, in the order of the report.
    pub const ALL: [Self; 2] = [Self::RateOfClosed, Self::RateOfDue];

    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RateOfClosed => "rate_of_closed",
            Self::RateOfDue => "rate_of_due",
        }
    }

    /// The figure after which it is told: its denominator.
    pub const fn denominator(self) -> Figure {
        match self {
            Self::RateOfClosed => Figure::DenominatorOfClosed,
            Self::RateOfDue => Figure::DenominatorOfDue,
        }
    }

    const fn numerator(self) -> Figure {
        match self {
            Self::RateOfClosed => Figure::FulfilledOfClosed,
            Self::RateOfDue => Figure::FulfilledOfDue,
        }
    }
}

/// A rate, from 0 to 1, as it was printed and as it is known now; none where there is nothing to divide by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RevisedRate {
    /// Which one.
    pub rate: RateName,
    /// As the earlier edition printed it.
    pub then: Option<f64>,
    /// As it is known now.
    pub now: Option<f64>,
}

/// The rates that differ, from the sums of each figure.
pub(super) fn revised(figures: &[Figure], before: &[i64], after: &[i64]) -> Vec<RevisedRate> {
    let rate = |rate: RateName, sums: &[i64]| {
        let sum = |figure| figures.iter().position(|f| *f == figure).and_then(|at| sums.get(at).copied());
        let part = |figure| u32::try_from(sum(figure)?).ok();
        let (part, whole) = (part(rate.numerator())?, part(rate.denominator()).filter(|n| *n > 0)?);
        Some(f64::from(part) / f64::from(whole))
    };
    let of = |name| RevisedRate { rate: name, then: rate(name, before), now: rate(name, after) };
    RateName::ALL.into_iter().map(of).filter(|r| r.then != r.now).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_told_when_it_differs_and_not_when_both_of_its_parts_doubled() {
        let figures = [Figure::FulfilledOfDue, Figure::DenominatorOfDue];
        assert_eq!(revised(&figures, &[1, 2], &[2, 4]), []);
        let told = revised(&figures, &[0, 0], &[1, 4]);
        assert_eq!(told, [RevisedRate { rate: RateName::RateOfDue, then: None, now: Some(0.25) }]);
    }
}
