//! Manual pages, one a command: clap_mangen writes what it writes well, the rest is put right here.

use clap::Command;
use clap_mangen::Man;

use crate::error::{Error, Result};

/// The day these pages were last looked at: a page has to carry one, and it must not be that of the run.
const REVISED: &str = "2026-11-26";
/// What clap_mangen puts before every part: it belongs before the whole.
const PREAMBLE: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// The pages of a command that was built and of all below it, with their file names.
pub fn pages(command: &Command) -> Result<Vec<(String, Vec<u8>)>> {
    let mut pages = Vec::new();
    collect(command, None, &mut pages)?;
    Ok(pages)
}

fn collect(command: &Command, above: Option<&str>, pages: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    pages.push((format!("{}.1", name(command)), page(command, above)?));
    below(command).try_for_each(|sub| collect(sub, Some(name(command)), pages))
}

fn below(command: &Command) -> impl Iterator<Item = &Command> {
    let is_shown =
        |sub: &&Command| !sub.is_hide_set() && (sub.get_name() != "help" || sub.get_version().is_some());
    command.get_subcommands().filter(is_shown)
}

fn name(command: &Command) -> &str {
    command.get_display_name().unwrap_or_else(|| command.get_name())
}

/// The page of one command; `above` is the name of the page of the command that it belongs to.
pub fn page(command: &Command, above: Option<&str>) -> Result<Vec<u8>> {
    let name = name(command);
    let man = Man::new(command.clone().disable_help_subcommand(true));
    let mut text = String::from(PREAMBLE);
    let version = env!("CARGO_PKG_VERSION");
    text.push_str(&format!(
        ".TH \"{}\" \"1\" \"{REVISED}\" \"onrecord {version}\" \"onrecord\"\n",
        escaped(&name.to_uppercase())
    ));
    text.push_str(&part(name, |out| man.render_name_section(out))?);
    text.push_str(&format!(".SH SYNOPSIS\n{}\n", synopsis(command)));
    text.push_str(&part(name, |out| man.render_description_section(out))?);
    text.push_str(&part(name, |out| man.render_options_section(out))?);
    if below(command).next().is_some() {
        text.push_str(&part(name, |out| man.render_subcommands_section(out))?);
    }
    if command.get_after_long_help().or_else(|| command.get_after_help()).is_some() {
        let notes = part(name, |out| man.render_extra_section(out))?;
        // Lists and examples keep their lines.
        text.push_str(&format!("{}.fi\n", notes.replacen(".SH EXTRA\n", ".SH NOTES\n.nf\n", 1)));
    }
    text.push_str(&see_also(name, above));
    Ok(text.replace(".br\n\n.br\n", ".sp\n").into_bytes())
}

fn part(name: &str, write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> Result<String> {
    let failed =
        |what: String| Error::failed("no_page", format!("the page of '{name}' cannot be written: {what}"));
    let mut bytes = Vec::new();
    write(&mut bytes).map_err(|e| failed(e.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|e| failed(e.to_string()))?;
    Ok(text.replace(PREAMBLE, ""))
}

/// The usage as the help shows it: what must be given, and that there are options.
fn synopsis(command: &Command) -> String {
    let usage = command.clone().render_usage().to_string();
    let lines =
        usage.trim_start_matches("Usage:").lines().map(|line| line.trim()).filter(|line| !line.is_empty());
    lines.map(|line| format!("\\fB{}\\fR", escaped(line))).collect::<Vec<_>>().join("\n.br\n")
}

fn see_also(name: &str, above: Option<&str>) -> String {
    let above = above.filter(|above| *above != "onrecord");
    let pages = std::iter::once("onrecord").filter(|page| *page != name).chain(above);
    let mut lines = pages.map(|page| format!(".BR {} (1),\n", escaped(page))).collect::<String>();
    lines.push_str("onrecord help TOPIC (dates, formats, filters, sql, exit\\-codes, environment, files, accessibility)\n");
    format!(".SH SEE ALSO\n{lines}")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq")
}
