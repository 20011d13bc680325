//! The fixed words of reports, in the language that was asked for.
//!
//! Each language is one `.ftl` file beside this one and one in each folder, in Fluent's syntax: messages by key, with variables and plural
//! forms. `present` names keys and hands over values; what a sentence looks like is the translator's business.

mod column;
mod date;
mod filter;
mod labels;
mod language;
mod term;
#[cfg(test)]
mod tests;
mod topic;
mod voice;

use fluent_bundle::{FluentBundle, FluentResource};

pub use fluent_bundle::FluentArgs;
pub use language::Language;
pub use term::Term;

/// The values of a message's variables: `args![count = 3, title = "…"]`.
macro_rules! args {
    ($($name:ident = $value:expr),* $(,)?) => {{
        let mut args = $crate::present::words::FluentArgs::new();
        $(args.set(stringify!($name), $value);)*
        args
    }};
}
pub(crate) use args;

/// A language with its messages. Loaded by the commands that write reports, and by no other.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Loads the messages of a language.
    pub fn new(language: Language) -> Self {
        // A message that cannot be read is left out; a test reads every file.
        let messages = language
            .sources()
            .map(|source| FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest));
        let tag = language.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // The marks would be made visible by writers as what they are: controls of direction.
        bundle.set_use_isolating(false);
        for messages in messages {
            bundle.add_resource_overriding(messages);
        }
        // `NUMBER`, for ordinals; there is none before it that it could collide with.
        let _ = bundle.add_builtins();
        Self { language, bundle }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message without variables. A key that no message has stands for itself; a test holds that none does.
    pub fn text(&self, key: &str) -> String {
        self.say(key, FluentArgs::new())
    }

    /// A message with the values of its variables.
    pub fn say(&self, key: &str, args: FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no message '{key}' in {}", self.language);
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "'{key}' in {}: {errors:?}", self.language);
        text
    }
}

impl Default for Words {
    /// English.
    fn default() -> Self {
        Self::new(Language::English)
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}
