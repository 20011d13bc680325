//! Topics: a tag tree. The 17 Sustainable Development Goals come with every database.

use serde::Serialize;

use super::Draft;
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::goals::Goal;
use crate::model::{directory, text};

/// A topic as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicCard {
    /// Short code, such as `SDG 17`.
    pub code: String,
    /// Title.
    pub title: String,
    /// Code of the topic above it.
    pub parent: Option<String>,
    /// Commitments tagged with it.
    pub commitments: i64,
}

/// Adds the 17 goals.
pub(super) fn add_goals(draft: &mut Draft<'_>) -> Result<()> {
    for goal in Goal::all() {
        insert(draft, &goal.code(), goal.title, None)?;
    }
    Ok(())
}

/// The id of the topic with this code or title; a goal is found by the code of any language of reports too.
pub fn find(query: &dyn Query, name: &str) -> Result<Option<i64>> {
    let by_code = |code: &str| -> Result<Option<i64>> {
        let wanted = Statement::new("SELECT id FROM topic WHERE folded = :folded").bind("folded", fold(code));
        query.query(&wanted)?.first().map(|row| row.get("id")).transpose()
    };
    if let Some(id) = by_code(name)? {
        return Ok(Some(id));
    }
    if let Some(id) = Goal::meant(name).map(|goal| by_code(&goal.code())).transpose()?.flatten() {
        return Ok(Some(id));
    }
    let wanted = text::fold(name);
    let titles = query.query(&Statement::new("SELECT id, title FROM topic ORDER BY id"))?;
    for row in &titles.rows {
        if text::fold(&row.get::<String>("title")?) == wanted {
            return row.get("id").map(Some);
        }
    }
    Ok(None)
}

/// The id of a topic that must be there; a near miss is named.
pub fn require(query: &dyn Query, name: &str) -> Result<i64> {
    if let Some(id) = find(query, name)? {
        return Ok(id);
    }
    let known = list(query)?.into_iter().flat_map(|t| [t.code, t.title]).collect::<Vec<_>>();
    let near = directory::nearest(name, known.iter().map(String::as_str));
    let error = Error::rejected("unknown_topic", format!("unknown topic '{name}'"));
    Err(match near.first() {
        Some(near) => error.hint(format!("did you mean '{near}'? 'onrecord topic add' makes a new one")),
        None => error.hint("see 'onrecord topic list'; 'onrecord topic add' makes a new one"),
    })
}

/// Codes are the same without blanks and hyphens: `SDG17`, `sdg-17`, `SDG 17`.
pub(super) fn fold(code: &str) -> String {
    text::fold(code).replace([' ', '-', '_'], "")
}

/// Adds a topic. A code that is taken is refused.
pub fn add(draft: &mut Draft<'_>, code: &str, title: Option<&str>, parent: Option<i64>) -> Result<i64> {
    if code.trim().is_empty() {
        return Err(Error::rejected("empty_name", "a topic needs a code"));
    }
    if find(draft.query(), code)?.is_some() {
        return Err(Error::rejected("name_taken", format!("there is a topic '{code}' already")));
    }
    draft.say(format!("added topic {}", code.trim()));
    insert(draft, code.trim(), title.unwrap_or(code).trim(), parent)
}

fn insert(draft: &mut Draft<'_>, code: &str, title: &str, parent: Option<i64>) -> Result<i64> {
    let id = draft.next_id("topic")?;
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("topic").into()),
        ("code", code.into()),
        ("folded", fold(code).into()),
        ("title", title.into()),
        ("parent_id", parent.into()),
        ("recorded_at", draft.at().into()),
    ];
    draft.insert("topic", INSERT, fields);
    Ok(id)
}

const INSERT: &str = "
INSERT INTO topic (id, uid, code, folded, title, parent_id, recorded_at)
VALUES (:id, :uid, :code, :folded, :title, :parent_id, :recorded_at)";

/// Gives a topic another title or parent.
pub fn edit(draft: &mut Draft<'_>, id: i64, title: Option<&str>, parent: Option<i64>) -> Result<()> {
    let before = Statement::new("SELECT code, title, parent_id FROM topic WHERE id = :id").bind("id", id);
    let rows = draft.query().query(&before)?;
    let Some(row) = rows.first() else {
        return Err(Error::not_found("no_topic", format!("no topic number {id}")));
    };
    if parent.is_some_and(|p| is_below(draft.query(), p, id).unwrap_or(true)) {
        return Err(Error::rejected("topic_cycle", "a topic cannot stand below itself"));
    }
    let old = vec![("title", row.value("title")?.clone()), ("parent_id", row.value("parent_id")?.clone())];
    let new = vec![
        ("title", title.map_or_else(|| old[0].1.clone(), Into::into)),
        ("parent_id", parent.map_or_else(|| old[1].1.clone(), Into::into)),
    ];
    if old != new {
        draft.say(format!("edited topic {}", row.get::<String>("code")?));
        draft.update(
            "topic",
            "UPDATE topic SET title = :title, parent_id = :parent_id WHERE id = :id",
            id,
            &old,
            new,
        );
    }
    Ok(())
}

/// Whether topic `id` is `above` or stands anywhere below it.
fn is_below(query: &dyn Query, id: i64, above: i64) -> Result<bool> {
    Ok(query
        .query(&Statement::new(DESCENDANTS).bind("id", above))?
        .map(|r| r.get::<i64>("id"))?
        .contains(&id))
}

/// A topic with all topics below it.
pub(super) const DESCENDANTS: &str = "
WITH RECURSIVE below (id) AS (
  SELECT id FROM topic WHERE id = :id
  UNION
  SELECT t.id FROM topic AS t JOIN below AS b ON t.parent_id = b.id)
SELECT id FROM below ORDER BY id";

/// The topics, each below its parent's id order.
pub fn list(query: &dyn Query) -> Result<Vec<TopicCard>> {
    query.query(&Statement::new(LIST))?.map(read_card)
}

const LIST: &str = "
SELECT t.code, t.title, parent.code AS parent,
       (SELECT count(*) FROM commitment_topic AS ct WHERE ct.topic_id = t.id) AS commitments
FROM topic AS t
LEFT JOIN topic AS parent ON parent.id = t.parent_id
ORDER BY coalesce(t.parent_id, t.id), t.id";

fn read_card(row: &Row) -> Result<TopicCard> {
    Ok(TopicCard {
        code: row.get("code")?,
        title: row.get("title")?,
        parent: row.get("parent")?,
        commitments: row.get("commitments")?,
    })
}

/// The topic of a list with this code or title.
pub fn pick<'a>(cards: &'a [TopicCard], name: &str) -> Option<&'a TopicCard> {
    let by_code = |code: &str| cards.iter().find(|card| fold(&card.code) == fold(code));
    let by_goal = || Goal::meant(name).and_then(|goal| by_code(&goal.code()));
    by_code(name)
        .or_else(by_goal)
        .or_else(|| cards.iter().find(|card| text::fold(&card.title) == text::fold(name)))
}
