//! Help by topic: texts beside this file, in a small part of Markdown.

mod page;

use crate::render::Document;

/// A topic of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic {
    /// Its name.
    pub name: &'static str,
    /// What it is about, in a few words.
    pub about: &'static str,
    text: &'static str,
}

/// All topics, in the order they are listed.
pub const TOPICS: [Topic; 8] = [
    Topic {
        name: "dates",
        about: "days, periods, due dates, as-of and known-at",
        text: include_str!("dates.md"),
    },
    Topic {
        name: "formats",
        about: "tables, CSV, JSON, Word, PDF and how to choose",
        text: include_str!("formats.md"),
    },
    Topic {
        name: "filters",
        about: "which commitments: the same everywhere",
        text: include_str!("filters.md"),
    },
    Topic { name: "sql", about: "questions in SQL, the views, other programs", text: include_str!("sql.md") },
    Topic { name: "exit-codes", about: "what a script can rely on", text: include_str!("exit-codes.md") },
    Topic { name: "environment", about: "the variables that are read", text: include_str!("environment.md") },
    Topic {
        name: "files",
        about: "where the database and your settings lie",
        text: include_str!("files.md"),
    },
    Topic {
        name: "accessibility",
        about: "working by ear or touch, without colour or drawing",
        text: include_str!("accessibility.md"),
    },
];

impl Topic {
    /// The topic of this name.
    pub fn find(name: &str) -> Option<Self> {
        let folded = name.to_lowercase().replace([' ', '_'], "-");
        TOPICS.into_iter().find(|topic| topic.name == folded)
    }

    /// Its text as a document.
    pub fn document(self) -> Document {
        page::read(self.text)
    }
}

/// The list of topics, for the help of the whole program.
pub fn list() -> String {
    let lines =
        TOPICS.iter().map(|topic| format!("  {:<14} {}\n", topic.name, topic.about)).collect::<String>();
    format!("Topics of 'onrecord help TOPIC':\n{lines}")
}
