//! The sentences that the follow-up report's data carry.

use super::{Words, args};
use crate::report::follow_up::{Ask, Gathered, Missing, Question, Voice};

impl Voice for Words {
    fn question(&self, ask: &Ask) -> String {
        let since = ask.since.map(|day| self.date(day)).unwrap_or_default();
        let question = match ask.question {
            Question::Done => self.text("ask-done"),
            Question::InTime => self.text("ask-in-time"),
            Question::SinceNews => self.say("ask-since-news", args![since = since]),
            Question::SinceMade => self.say("ask-since-made", args![since = since]),
        };
        match &ask.success_test {
            Some(test) => self.say("ask-with-test", args![question = question, test = ended(test)]),
            None => self.say("ask-without-test", args![question = question]),
        }
    }

    fn message(&self, ask: &Ask) -> String {
        let words = ask.words.as_ref().map_or_else(
            || self.text("ask-no-passage"),
            |w| {
                let (release, title) = (w.release.to_string(), w.release_title.as_str());
                self.say("ask-passage", args![quote = w.quote.as_str(), release = release, title = title])
            },
        );
        let reference = ask.subject.commitment.to_string();
        self.say(
            "ask-message",
            args![reference = reference, when = when(self, ask), words = words, ask = ask.ask.as_str()],
        )
    }

    fn lacks(&self, gathered: &Gathered) -> String {
        let missing = match gathered.missing {
            Missing::Nothing => {
                let (status, on) = (self.term(gathered.status), self.date(gathered.status_since));
                return self.say("lacks-nothing", args![status = status, on = on]);
            }
            Missing::Support => self.text("lacks-support"),
            Missing::Whole => self.text("lacks-whole"),
            Missing::Decision => self.text("lacks-decision"),
            Missing::Further => {
                let (status, on) = (self.term(gathered.status), self.date(gathered.status_since));
                self.say("lacks-further", args![status = status, on = on])
            }
        };
        match gathered.so_far.contradicts {
            0 => missing,
            count => self.say("lacks-contradicted", args![missing = missing, count = count]),
        }
    }
}

/// The due date and how far off it is.
fn when(words: &Words, ask: &Ask) -> String {
    let Some(due) = &ask.due else {
        return words.say("ask-undated", args![made = words.date(ask.made_on)]);
    };
    let due = words.due_date(due);
    match (ask.days_overdue, ask.days_left) {
        (Some(days), _) => words.say("ask-overdue", args![due = due, days = days]),
        (None, Some(days)) => words.say("ask-days-left", args![due = due, days = days]),
        (None, None) => words.say("ask-due", args![due = due]),
    }
}

/// A text as the end of a sentence.
fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
