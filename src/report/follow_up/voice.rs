//! The seam to the words: the report knows what to say, and leaves it to its caller how.

use super::asks::Ask;
use super::gathered::Gathered;

/// Puts into words, in the language of the report, what its data carry as sentences.
pub trait Voice {
    /// What to ask, by [`Ask::question`], with the success test.
    fn question(&self, ask: &Ask) -> String;

    /// The whole message, ready to send; [`Ask::ask`] is there already.
    fn message(&self, ask: &Ask) -> String;

    /// What is lacking, by [`Gathered::missing`] and the evidence so far.
    fn lacks(&self, gathered: &Gathered) -> String;
}
