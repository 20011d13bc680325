use super::*;
use crate::model::coding::Coded;
use crate::model::reference::Sort;

/// A coding from one code a sentence; an empty one is not coded.
fn coding(name: &str, words: &[&str]) -> Coding {
    let decided = |(at, code): (usize, &&str)| {
        let number = i64::try_from(at).unwrap() + 1;
        let unit =
            Unit { number, quote: format!("Sentence {number}."), start: number * 20, end: number * 20 + 11 };
        (!code.is_empty()).then(|| Coded { unit, code: code.parse().unwrap(), note: None })
    };
    Coding {
        coder: name.to_owned(),
        units: words.len(),
        coded: words.iter().enumerate().filter_map(decided).collect(),
        times: 1,
        at: "2026-01-15T12:00:00.000Z".to_owned(),
    }
}

fn compared(codings: &[Coding]) -> Comparison {
    compare(Sort::Release.of(1), 1, codings, &[])
}

#[test]
fn kinds_are_compared_only_where_both_saw_a_commitment() {
    let asel = coding("asel", &["no", "pledge/firm", "pledge/firm", "support/soft"]);
    let bolat = coding("bolat", &["no", "pledge/soft", "no", "agreement/soft"]);
    let found = compared(&[bolat, asel]);
    let figures = |v: &Variable| {
        (v.variable, v.agreement.pairs_agreeing, v.agreement.pairs, v.agreement.units_left_out)
    };
    assert_eq!(
        found.agreement.iter().map(figures).collect::<Vec<_>>(),
        [("commitment", 3, 4, 0), ("kind", 1, 2, 2), ("strength", 1, 2, 2)]
    );
    assert_eq!(found.coders.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["asel", "bolat"]);
}

#[test]
fn a_sentence_is_a_difference_where_any_answer_differs_and_not_where_one_is_missing() {
    let asel = coding("asel", &["no", "pledge/firm", "pledge/firm", "no"]);
    let bolat = coding("bolat", &["no", "pledge/soft", "", "support/soft"]);
    let found = compared(&[asel, bolat]);
    let told = |d: &Difference| {
        let codes = d.codes.iter().map(|c| c.map_or("-".to_owned(), |c| c.to_string()));
        format!("{} {}", d.unit.number, codes.collect::<Vec<_>>().join(" "))
    };
    assert_eq!(
        found.differences.iter().map(told).collect::<Vec<_>>(),
        ["2 pledge/firm pledge/soft", "4 no support/soft"]
    );
    assert_eq!(found.agreement[0].agreement.units_left_out, 1);
}

#[test]
fn a_strength_two_steps_away_weighs_more_than_one_step() {
    let first = ["pledge/binding", "pledge/firm", "pledge/soft", "pledge/declaratory"];
    let near = ["pledge/firm", "pledge/firm", "pledge/soft", "pledge/declaratory"];
    let far = ["pledge/declaratory", "pledge/firm", "pledge/soft", "pledge/declaratory"];
    let alpha = |other: &[&str]| {
        compared(&[coding("a", &first), coding("b", other)]).agreement[2].agreement.alpha.unwrap()
    };
    assert!(alpha(&near) > alpha(&far) + 0.2);
}

#[test]
fn three_coders_make_three_pairs_of_a_sentence() {
    let found = compared(&[
        coding("a", &["no", "pledge/firm"]),
        coding("b", &["no", "no"]),
        coding("c", &["no", "pledge/firm"]),
    ]);
    let Variable { agreement, .. } = &found.agreement[0];
    assert_eq!((agreement.pairs_agreeing, agreement.pairs), (4, 6));
}
