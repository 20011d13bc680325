//! Parties.
use super::cue::Cue;
use super::grammar::Grammar;
use super::propose::Context;
use super::token::Token;
#[derive(Debug, Default)]
pub(super) struct Roles {
    pub(super) parties: Vec<String>,
    pub(super) counterparts: Vec<String>,
}
pub(super) struct Cast<'a> {
    _p: std::marker::PhantomData<&'a ()>,
}
impl<'a> Cast<'a> {
    pub(super) fn new(_g: &'static Grammar, _c: &'a Context<'a>) -> Self {
        Self { _p: std::marker::PhantomData }
    }
    pub(super) fn roles(&self, _text: &str, _tokens: &[Token], _cues: &[Cue]) -> Roles {
        Roles::default()
    }
    pub(super) fn note(&mut self, _text: &str, _tokens: &[Token]) {}
}
