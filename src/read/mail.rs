//! A mail (EML) into its text; also a web page that a browser saved as one file (MHTML).

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

use super::found::FoundField;
use super::html::read_html;
use crate::error::{Error, Result};

/// How many mails may be attached in one, within each other or beside.
const MAX_MAILS: usize = 50;

/// How many parts may be made of parts.
const MAX_MULTIPARTS: usize = 500;

/// The text of a mail, not yet normalised, and what its header says. Where a mail comes as HTML and as plain text,
/// the HTML counts unless it lacks something: plain text is cut into lines by mail programs.
pub fn read_mail(name: &str, bytes: &[u8]) -> Result<(String, Vec<FoundField>)> {
    for (mark, limit, what) in
        [("message/rfc822", MAX_MAILS, "mails"), ("multipart/", MAX_MULTIPARTS, "multipart bodies")]
    {
        if count(bytes, mark.as_bytes()) > limit {
            return Err(Error::rejected(
                "nested_too_deep",
                format!("'{name}' holds more than {limit} {what}"),
            )
            .hint("save the release itself from the mail and add that"));
        }
    }
    let message = MessageParser::default()
        .parse(bytes)
        .filter(|message| !message.headers().is_empty())
        .ok_or_else(|| {
            Error::rejected("broken_file", format!("'{name}' is not a mail: it has no header"))
                .hint("save the mail again as an EML file, or its text as a text file")
        })?;
    let plain = parts(&message, &message.text_body, |body| match body {
        PartType::Text(text) => Some(text),
        _ => None,
    });
    let html = parts(&message, &message.html_body, |body| match body {
        PartType::Html(text) => Some(text),
        _ => None,
    });
    let plain = if is_flowed(&message) { unflow(&plain) } else { plain };
    let (page, told) = if html.is_empty() { Default::default() } else { read_html(name, &html)? };
    if let Some(url) = saved_from(&message) {
        let mut found = told;
        found.push(FoundField::new("url", url, "Content-Location"));
        return Ok((page, found));
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let text = if letters(&page) * 10 >= letters(&plain) * 8 { page } else { plain };
    let mut found = header(&message);
    found.extend(told.into_iter().filter(|f| f.field == "language"));
    Ok((text, found))
}

/// What the header tells. The sender is shown, but is not for certain the one who issued the release.
fn header(message: &Message<'_>) -> Vec<FoundField> {
    let mut found = Vec::new();
    if let Some(subject) = message.subject().map(str::trim).filter(|subject| !subject.is_empty()) {
        found.push(FoundField::new("title", subject, "mail header, Subject"));
    }
    if let Some(date) = message.date().filter(|date| date.is_valid()) {
        let day = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        found.push(FoundField::new("date", day, "mail header, Date"));
    }
    if let Some(sender) = message.from().and_then(|from| from.first()) {
        let sender = sender.name().or(sender.address()).unwrap_or_default().trim();
        if !sender.is_empty() {
            found.push(FoundField::new("sender", sender, "mail header, From"));
        }
    }
    for attachment in message.attachments().take(20).filter_map(|part| part.attachment_name()) {
        found.push(FoundField::new("attachment", attachment, "mail"));
    }
    found
}

/// The bodies of one sort, one after the other.
fn parts<'a>(
    message: &'a Message<'_>,
    ids: &[u32],
    text: impl Fn(&'a PartType<'_>) -> Option<&'a std::borrow::Cow<'a, str>>,
) -> String {
    let bodies =
        ids.iter().filter_map(|id| message.parts.get(*id as usize)).filter_map(|part| text(&part.body));
    bodies.map(|body| body.as_ref()).collect::<Vec<_>>().join("\n\n")
}

/// The address of a page that a browser saved as MHTML.
fn saved_from(message: &Message<'_>) -> Option<String> {
    let snapshot = message.header("Snapshot-Content-Location").and_then(|value| value.as_text());
    let is_saved = || {
        let from =
            message.from().and_then(|from| from.first()).and_then(|from| from.name().or(from.address()));
        from.is_some_and(|from| from.contains("Saved by"))
    };
    let part = || {
        let id = *message.html_body.first()? as usize;
        message.parts.get(id)?.content_location().filter(|_| is_saved())
    };
    snapshot.or_else(part).map(|url| url.trim().to_owned())
}

/// Whether lines that end with a blank go on in the next one (RFC 3676).
fn is_flowed(message: &Message<'_>) -> bool {
    let part = message.text_body.first().and_then(|id| message.parts.get(*id as usize));
    part.and_then(|part| part.content_type())
        .and_then(|content| content.attribute("format"))
        .is_some_and(|format| format.eq_ignore_ascii_case("flowed"))
}

fn unflow(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        result.push_str(line);
        // The line before a signature stays a line of its own.
        if !line.ends_with(' ') || line == "-- " {
            result.push('\n');
        }
    }
    result
}

/// How often a mark stands in the bytes, in any case.
fn count(bytes: &[u8], mark: &[u8]) -> usize {
    bytes.windows(mark.len()).filter(|window| window.eq_ignore_ascii_case(mark)).count()
}
