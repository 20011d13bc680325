//! How far coders agree who coded the same units without seeing each other: percent, and Krippendorff's alpha.
//!
//! Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), whose worked examples are the tests:
//! alpha = 1 − observed disagreement / disagreement expected by chance, over the coincidences of pairable values.

mod coincidence;
#[cfg(test)]
mod tests;

use serde::Serialize;

use self::coincidence::Coincidences;

/// How far two values lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Any two different values are equally different.
    Nominal,
    /// Values have an order: the more lie between two, the more they differ.
    Ordinal,
}

/// The agreement on one variable, with what it was counted from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// How values were compared.
    pub level: Level,
    /// Units that at least two coders gave a value.
    pub units: usize,
    /// Units that fewer coders gave a value: left out.
    pub units_left_out: usize,
    /// The values on those units.
    pub values: usize,
    /// Pairs of coders on one unit that gave the same value.
    pub pairs_agreeing: usize,
    /// Pairs of coders on one unit.
    pub pairs: usize,
    /// [`Self::pairs_agreeing`] of [`Self::pairs`], in percent; none without a pair.
    pub percent: Option<f64>,
    /// Krippendorff's alpha; none where the values do not vary: then nothing tells agreement from habit.
    pub alpha: Option<f64>,
}

/// What an alpha says, by Krippendorff's rule of thumb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// .800 or more: data to rely on.
    Reliable,
    /// From .667 to below .800: for tentative conclusions.
    Tentative,
    /// Below .667: discard, or settle and code again.
    Unreliable,
    /// No variation, or no pair.
    Undefined,
}

impl Agreement {
    /// What its alpha says.
    pub fn reading(&self) -> Reading {
        match self.alpha {
            None => Reading::Undefined,
            Some(alpha) if alpha >= 0.8 => Reading::Reliable,
            Some(alpha) if alpha >= 0.667 => Reading::Tentative,
            Some(_) => Reading::Unreliable,
        }
    }
}

/// The agreement of coders: of each unit, the values that coders gave it, a rank from 0 each; who gave none is left out.
///
/// Neither the order of units nor that of the values on a unit matters. Linear in the values, but for the table of
/// different values.
pub fn agreement(level: Level, units: &[Vec<usize>]) -> Agreement {
    let pairable = || units.iter().filter(|values| values.len() > 1);
    let (mut pairs, mut pairs_agreeing) = (0, 0);
    for values in pairable() {
        pairs += values.len() * (values.len() - 1) / 2;
        for (at, value) in values.iter().enumerate() {
            pairs_agreeing += values.iter().skip(at + 1).filter(|other| *other == value).count();
        }
    }
    Agreement {
        level,
        units: pairable().count(),
        units_left_out: units.len() - pairable().count(),
        values: pairable().map(Vec::len).sum(),
        pairs_agreeing,
        pairs,
        percent: (pairs > 0)
            .then(|| 100.0 * coincidence::number(pairs_agreeing) / coincidence::number(pairs)),
        alpha: Coincidences::of(units).alpha(level),
    }
}
