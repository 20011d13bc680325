//! Blind double coding: sheets, who handed in what, and how far coders agree.

use super::phrase::minute;
use crate::model::agreement::{Level, Reading};
use crate::model::coding::{Code, Coded, Unit};
use crate::render::{Cell, Column, Document, Table, Tone, minus};
use crate::report::coding::{Comparison, Difference, Variable};
use crate::store::coding::Handed;

/// An empty sheet, or one with what its coder decided.
pub fn sheet(rows: &[(&Unit, Option<&Coded>)]) -> Table {
    let mut table = Table::new("sheet")
        .column(Column::number("number", "Number"))
        .column(Column::flex("sentence", "Sentence"))
        .column(Column::text("commitment", "Commitment"))
        .column(Column::text("kind", "Kind"))
        .column(Column::text("strength", "Strength"))
        .column(Column::flex("note", "Note"))
        .empty("the text has no sentence");
    for (unit, coded) in rows {
        let sentence = unit.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        let code = coded.map(|coded| coded.code);
        table.push(vec![
            unit.number.into(),
            sentence.into(),
            code.map(|code| if code.is_commitment { "yes" } else { "no" }).into(),
            code.and_then(|code| code.kind).map(|kind| kind.as_str()).into(),
            code.and_then(|code| code.strength).map(|strength| strength.as_str()).into(),
            coded.and_then(|coded| coded.note.clone()).into(),
        ]);
    }
    table
}

/// Who has coded what.
pub fn list(handed: &[Handed]) -> Table {
    let mut table = Table::new("codings")
        .column(Column::text("release", "Release"))
        .column(Column::number("version", "Version"))
        .column(Column::text("coder", "Coder"))
        .column(Column::number("coded", "Coded"))
        .column(Column::number("units", "Of"))
        .column(Column::text("whole", "Whole"))
        .column(Column::number("times", "Handed in"))
        .column(Column::text("last", "Last"))
        .column(Column::flex("title", "Title"))
        .empty("nobody has coded a release; begin with 'onrecord coding sheet R-1 -o mine.csv'");
    for one in handed {
        table.push(vec![
            one.release.to_string().into(),
            one.version.into(),
            one.coder.as_str().into(),
            one.coded.into(),
            one.units.into(),
            if one.is_whole { "yes" } else { "no" }.into(),
            one.times.into(),
            minute(&one.at).into(),
            one.title.as_str().into(),
        ]);
    }
    table
}

/// How far the coders agree, how to read it, and what is to be settled.
pub fn comparison(comparison: &Comparison) -> Document {
    let Comparison { release, version, coders, units, .. } = comparison;
    let who = coders.iter().map(|coder| match coder.times {
        1 => format!("{} ({} of {units})", coder.name, coder.coded),
        times => format!("{} ({} of {units}, handed in {times} times)", coder.name, coder.coded),
    });
    Document::new()
        .heading(1, format!("Coding of {release}, version {version}"))
        .paragraph(format!("{units} sentences, coded by {}.", who.collect::<Vec<_>>().join(", ")))
        .table(agreement(&comparison.agreement))
        .paragraph(HOW_TO_READ)
        .table(differences(comparison))
}

const HOW_TO_READ: &str = "How to read alpha (Krippendorff): 1 is perfect agreement, 0 is what chance would give, below 0 \
    is systematic disagreement. Rely on data from .800 on; draw tentative conclusions from .667 to .800; below .667 mend the \
    guideline and code again. Percent agreement does not take out chance: where nearly every sentence is 'no', coders agree \
    often whatever they do. Pairs are pairs of coders on one sentence. Left out are sentences that fewer than two coders \
    answered; kind and strength are asked only where a coder saw a commitment. Strength is compared in its order (ordinal), \
    the others are not (nominal).";

fn agreement(variables: &[Variable]) -> Table {
    let mut table = Table::new("agreement")
        .title("Agreement")
        .column(Column::text("variable", "Variable"))
        .column(Column::text("level", "Level"))
        .column(Column::number("units", "Sentences"))
        .column(Column::number("left_out", "Left out"))
        .column(Column::number("pairs_agreeing", "Pairs agreeing"))
        .column(Column::number("pairs", "Of pairs"))
        .column(Column::number("percent", "Percent"))
        .column(Column::number("alpha", "Alpha"))
        .column(Column::text("reading", "Reading"));
    let alpha = |alpha: f64| {
        let alpha = format!("{alpha:.3}");
        let read_as = minus(&alpha);
        Cell::from(alpha).read_as(read_as)
    };
    for Variable { variable, agreement, reading } in variables {
        let level = match agreement.level {
            Level::Nominal => "nominal",
            Level::Ordinal => "ordinal",
        };
        table.push(vec![
            (*variable).into(),
            level.into(),
            agreement.units.into(),
            agreement.units_left_out.into(),
            agreement.pairs_agreeing.into(),
            agreement.pairs.into(),
            agreement.percent.map(|percent| format!("{percent:.1}")).into(),
            agreement.alpha.map(alpha).into(),
            said(*reading, agreement.pairs).into(),
        ]);
    }
    table
}

const fn said(reading: Reading, pairs: usize) -> &'static str {
    match reading {
        Reading::Reliable => "reliable",
        Reading::Tentative => "tentative",
        Reading::Unreliable => "not reliable",
        Reading::Undefined if pairs == 0 => "nothing to compare",
        Reading::Undefined => "no alpha: the answers do not vary",
    }
}

fn differences(comparison: &Comparison) -> Table {
    let mut table = Table::new("differences")
        .title("Differences to settle")
        .column(Column::number("unit", "Unit"))
        .column(Column::flex("sentence", "Sentence"));
    for coder in &comparison.coders {
        table = table.column(Column::text(coder.name.clone(), coder.name.clone()));
    }
    table = table
        .column(Column::text("settled", "Settled"))
        .column(Column::text("settled_by", "By").if_filled())
        .column(Column::flex("reason", "Reason").if_filled())
        .empty("none: the coders agree on every sentence");
    for Difference { unit, codes, settled } in &comparison.differences {
        let tone = if settled.is_some() { Tone::Dim } else { Tone::Plain };
        let mut row = vec![
            unit.number.into(),
            Cell::from(unit.quote.split_whitespace().collect::<Vec<_>>().join(" ")).tone(tone),
        ];
        let code = |code: &Option<Code>| code.map_or("not coded".to_owned(), |code| code.to_string());
        row.extend(codes.iter().map(|one| Cell::from(code(one)).tone(tone)));
        row.push(settled.as_ref().map(|s| s.code.to_string()).into());
        row.push(settled.as_ref().map(|s| s.by.clone()).into());
        row.push(settled.as_ref().map(|s| s.reason.clone()).into());
        table.push(row);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::agreement::Agreement;

    #[test]
    fn an_alpha_below_zero_has_a_minus_sign_for_people() {
        let agreement = Agreement {
            level: Level::Nominal,
            units: 2,
            units_left_out: 0,
            values: 4,
            pairs_agreeing: 0,
            pairs: 2,
            percent: Some(0.0),
            alpha: Some(-0.5),
        };
        let table =
            super::agreement(&[Variable { variable: "kind", agreement, reading: Reading::Unreliable }]);
        let at = table.columns().iter().position(|column| column.key == "alpha").unwrap();
        let alpha = &table.rows()[0][at];
        assert_eq!((alpha.text().as_ref(), alpha.shown().as_ref()), ("-0.500", "−0.500"));
    }
}
