//! Issued editions: listed, one on a page, and what came of making them again.

use super::phrase::minute;
use crate::model::date::format_moment;
use crate::model::filter::Said;
use crate::model::vocabulary::ReportKind;
use crate::render::{Cell, Column, Document, Table, Tone};
use crate::report::verified::{Differing, KnownFile, Verified, VerifiedFile};
use crate::store::edition::{Edition, Listed};

/// Every edition, in the order of issue; of a damaged one why it cannot be read.
pub fn list(editions: &[Listed]) -> Document {
    let mut table = Table::new("editions")
        .column(Column::text("ref", "Edition"))
        .column(Column::text("report", "Report"))
        .column(Column::text("subject", "Of"))
        .column(Column::number("number", "Number"))
        .column(Column::flex("filters", "Filters"))
        .column(Column::text("previous", "Follows"))
        .column(Column::flex("files", "Frozen as"))
        .column(Column::text("issued", "Issued"))
        .column(Column::text("by", "By"))
        .column(Column::flex("damaged", "Damaged").if_filled())
        .empty("no report was issued yet");
    for listed in editions {
        let edition = match listed {
            Ok(edition) => edition,
            Err(damaged) => {
                let mut row = vec![Cell::empty(); 10];
                row[0] = damaged.edition.to_string().into();
                row[9] = Cell::from(damaged.why.as_str()).tone(Tone::Bad);
                table.push(row);
                continue;
            }
        };
        table.push(vec![
            edition.r#ref.to_string().into(),
            report(edition.report),
            edition.subject.as_str().into(),
            edition.number.into(),
            said(&edition.filters),
            edition.previous.map(|r| r.to_string()).into(),
            edition.files.iter().map(|f| file(&f.language, &f.format)).collect::<Vec<_>>().into(),
            minute(&format_moment(edition.recorded_at)).into(),
            edition.recorded_by.as_str().into(),
            Cell::empty(),
        ]);
    }
    table.into()
}

/// One edition with all that is kept of it.
pub fn page(edition: &Edition) -> Document {
    let filters =
        if edition.filters.is_empty() { "none: every commitment".into() } else { said(&edition.filters) };
    let rows: Vec<(&str, Cell)> = vec![
        ("Report", report(edition.report)),
        ("Of", edition.subject.as_str().into()),
        ("Number", edition.number.into()),
        ("Follows", edition.previous.map(|r| r.to_string()).into()),
        ("As of", edition.as_of.into()),
        ("Evidence is new from", edition.since.into()),
        ("Known at", format_moment(edition.known_at).into()),
        ("Filters", filters),
        ("Newest operation that it knows", edition.operation.into()),
        ("Digest of the data", edition.digest.as_str().into()),
        ("Program", edition.program_version.as_str().into()),
        ("Format of the database", edition.schema_version.into()),
        ("Language", edition.language.as_str().into()),
        ("Issued", format_moment(edition.recorded_at).into()),
        ("By", edition.recorded_by.as_str().into()),
    ];
    let rows = rows.into_iter().filter(|(_, cell)| !cell.text().is_empty());
    let mut files = Table::new("files")
        .title("Frozen as")
        .column(Column::text("language", "Language"))
        .column(Column::text("format", "Format"))
        .column(Column::number("bytes", "Bytes"))
        .column(Column::flex("sha256", "SHA-256"))
        .column(Column::text("program", "Program"))
        .column(Column::text("frozen", "Frozen"));
    for frozen in &edition.files {
        files.push(vec![
            frozen.language.as_str().into(),
            frozen.format.as_str().into(),
            frozen.byte_count.into(),
            frozen.sha256.as_str().into(),
            frozen.program_version.as_str().into(),
            minute(&format_moment(frozen.recorded_at)).into(),
        ]);
    }
    let mut parts = Table::new("parts")
        .title("SHA-256 of each part of the data")
        .column(Column::text("part", "Part"))
        .column(Column::flex("sha256", "SHA-256"));
    parts.extend(edition.parts.iter().map(|(name, hash)| vec![name.into(), hash.into()]));
    Document::new()
        .title(format!(
            "{} {} {}, edition {}",
            edition.r#ref,
            edition.report.command(),
            edition.subject,
            edition.number
        ))
        .fields("edition", rows.map(|(label, cell)| (label.to_owned(), cell)).collect())
        .table(files)
        .table(parts)
}

/// What came of making editions again, and of looking up files.
pub fn verified(verified: &Verified) -> Document {
    let mut document = Document::new();
    if !verified.editions.is_empty() || !verified.damaged.is_empty() || verified.files.is_empty() {
        document = document.table(editions(verified));
    }
    if !verified.files.is_empty() {
        document = document.table(files(&verified.files));
    }
    document
}

/// One row for the data of an edition and one for each of its files; one for an edition that cannot be read.
fn editions(verified: &Verified) -> Table {
    let mut table = Table::new("verified")
        .column(Column::text("edition", "Edition"))
        .column(Column::text("report", "Report"))
        .column(Column::text("subject", "Of"))
        .column(Column::number("number", "Number"))
        .column(Column::text("what", "What"))
        .column(Column::text("verdict", "Verdict"))
        .column(Column::flex("differs", "What differs"))
        .column(Column::text("program", "Issued with"))
        .column(Column::text("made_with", "Made with"))
        .empty("no report was issued yet");
    for edition in &verified.editions {
        let head = || -> [Cell; 4] {
            [
                edition.edition.to_string().into(),
                report(edition.report),
                edition.subject.as_str().into(),
                edition.number.into(),
            ]
        };
        let history = if edition.digest_intact { "" } else { "the history up to then has another digest" };
        let mut row = |what: String, intact: bool, differs: String, program: &str| {
            let verdict = if intact {
                Cell::from("intact").tone(Tone::Good)
            } else {
                Cell::from("differs").tone(Tone::Bad)
            };
            let tail =
                [what.into(), verdict, differs.into(), program.into(), edition.made_with.as_str().into()];
            table.push(head().into_iter().chain(tail).collect());
        };
        row("history".into(), edition.digest_intact, history.into(), &edition.program_version);
        let parts = edition.parts.join(", ");
        row("data".into(), edition.parts.is_empty(), parts, &edition.program_version);
        for file in &edition.files {
            row(
                self::file(&file.language, &file.format),
                file.differs.is_none(),
                differing(file),
                &file.program_version,
            );
        }
    }
    table.extend(verified.damaged.iter().map(|damaged| {
        let mut row = vec![Cell::empty(); 9];
        row[0] = damaged.edition.to_string().into();
        row[5] = Cell::from("damaged").tone(Tone::Bad);
        row[6] = damaged.why.as_str().into();
        row
    }));
    table
}

fn differing(file: &VerifiedFile) -> String {
    match (file.differs, &file.made_sha256) {
        (None, _) => String::new(),
        (Some(Differing::CannotBeMade), _) => "this build of the program does not write it".to_owned(),
        (Some(Differing::NeedsTemplate), _) => "it needs the template that it was written into".to_owned(),
        (Some(Differing::Bytes), made) => {
            let made = made.as_deref().unwrap_or_default();
            format!("SHA-256 was {}…, is {}…", start(&file.frozen_sha256), start(made))
        }
    }
}

fn files(files: &[KnownFile]) -> Table {
    let mut table = Table::new("files")
        .column(Column::flex("file", "File"))
        .column(Column::text("edition", "Edition"))
        .column(Column::text("report", "Report"))
        .column(Column::text("subject", "Of"))
        .column(Column::number("number", "Number"))
        .column(Column::text("what", "Frozen as"))
        .column(Column::flex("sha256", "SHA-256"));
    for file in files {
        let is = file.edition.map_or_else(|| Cell::from("none").tone(Tone::Bad), |r| r.to_string().into());
        let what = file.language.as_deref().zip(file.format.as_deref());
        table.push(vec![
            file.file.as_str().into(),
            is,
            file.report.map_or_else(Cell::empty, report),
            file.subject.clone().into(),
            file.number.into(),
            what.map(|(language, format)| self::file(language, format)).into(),
            file.sha256.as_str().into(),
        ]);
    }
    table
}

fn said(filters: &[Said]) -> Cell {
    filters.iter().map(ToString::to_string).collect::<Vec<_>>().into()
}

fn report(report: ReportKind) -> Cell {
    crate::render::Word { code: report.as_str(), label: report.command().to_owned() }.into()
}

/// `docx in kk`
fn file(language: &str, format: &str) -> String {
    format!("{format} in {language}")
}

/// Enough of a hash to tell two apart.
fn start(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
