//! The form of what describes a commitment.

use super::Edit;
use crate::cli::context::Context;
use crate::cli::editor::remarks::{DAY, PARTIES, TOPICS, days, words_of};
use crate::cli::editor::{Filled, Form, Mistake};
use crate::cli::roles::ROLES;
use crate::db::Query;
use crate::error::Result;
use crate::model::vocabulary::{CommitmentKind, Priority, RoleKind, Strength};
use crate::store::{description, party, topic};

impl Edit {
    /// The form, with what describes the commitment.
    pub(super) fn form(query: &dyn Query, id: i64) -> Result<Form> {
        let now = description::of(query, id)?;
        let words = now.quote.iter().map(|quote| format!("\n  “{quote}”")).collect::<String>();
        let in_role = |role| {
            let own = now.parties.iter().filter(|(r, _)| *r == role);
            own.map(|(_, name)| name.clone()).collect::<Vec<_>>()
        };
        let purpose = format!(
            "Put right what describes C-{id}. Its words, statuses and deadlines are events and are not edited here.{words}"
        );
        let form = Form::new(purpose)
            .line("title", Some(now.title), "Short title")
            .needed()
            .line(
                "kind",
                Some(now.kind.to_string()),
                words_of::<CommitmentKind>("What sort of undertaking.", 0),
            )
            .line("strength", Some(now.strength.to_string()), words_of::<Strength>("How hard it binds.", 0))
            .line("made-on", Some(now.made_on.to_string()), format!("When it was made: {DAY}"))
            .lines("by", in_role(RoleKind::Committing), format!("Who is bound: {PARTIES}"))
            .lines("counterpart", in_role(RoleKind::Counterpart), "To whom")
            .lines("supporting", in_role(RoleKind::Supporting), "Who backs it without being bound")
            .lines("beneficiary", in_role(RoleKind::Beneficiary), "Who gains by it")
            .lines("topic", now.topics, TOPICS)
            .text("condition", now.condition, "Its condition: \"subject to …\"")
            .text("success-test", now.success_test, "What would show that it is met")
            .line("priority", Some(now.priority.to_string()), words_of::<Priority>("How urgent.", 0))
            .line("owner", now.owner, "The analyst who owns it")
            .line(
                "review-days",
                now.review_days.map(|days| days.to_string()),
                "Review it every so many days. Empty: the usual interval",
            )
            .text("reason", None, "Why the date is put right");
        Ok(Form { places: PLACES, ..form })
    }

    /// The command line that the form stands for.
    pub(super) fn filled(
        &self,
        filled: &Filled<'_>,
        context: &Context,
        query: &dyn Query,
    ) -> std::result::Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut args = self.clone();
        filled.parsed("made-on", &mut mistakes, |text| context.day(text));
        filled.all_checked("topic", &mut mistakes, |name| topic::require(query, name));
        let kind = filled.parsed("kind", &mut mistakes, str::parse);
        let strength = filled.parsed("strength", &mut mistakes, str::parse);
        let priority = filled.parsed("priority", &mut mistakes, str::parse);
        let days = filled.parsed("review-days", &mut mistakes, days);
        args.title = filled.changed("title");
        args.kind = filled.changed("kind").and(kind);
        args.strength = filled.changed("strength").and(strength);
        args.priority = filled.changed("priority").and(priority);
        args.made_on = filled.changed("made-on");
        args.condition = filled.changed("condition");
        args.success_test = filled.changed("success-test");
        args.owner = filled.changed("owner");
        args.review_days = filled.changed("review-days").map(|_| days.unwrap_or(0));
        args.reason = filled.one("reason");
        (args.topic, args.remove_topic) = filled.difference("topic");
        for (key, role) in ROLES {
            let (added, removed) = filled.difference(key);
            args.role(role).extend(added);
            // A party is taken out of all its roles: those that it keeps are given to it again.
            for name in &removed {
                for (other, kept) in ROLES.into_iter().filter(|(other, _)| *other != key) {
                    if filled.all(other).contains(name) {
                        args.role(kept).push(name.clone());
                    }
                }
            }
            args.remove_party.extend(removed);
        }
        let unknown = args.remove_party.iter().filter_map(|name| party::require(query, name).err());
        mistakes.extend(unknown.map(Mistake::from));
        if mistakes.is_empty() { Ok(args) } else { Err(mistakes) }
    }

    pub(super) fn role(&mut self, role: RoleKind) -> &mut Vec<String> {
        match role {
            RoleKind::Committing => &mut self.by,
            RoleKind::Counterpart => &mut self.counterpart,
            RoleKind::Supporting => &mut self.supporting,
            RoleKind::Beneficiary => &mut self.beneficiary,
        }
    }
}

const PLACES: &[(&str, &str)] = &[
    ("no_title", "title"),
    ("no_party", "by"),
    ("unknown_party", "by"),
    ("unknown_topic", "topic"),
    ("in_future", "made-on"),
    ("before_commitment", "made-on"),
    ("bad_interval", "review-days"),
];
