use proptest::prelude::*;

use super::*;

/// Units as columns: each coder's line, a digit a unit, `.` where there is no value.
fn coded(lines: &[&str]) -> Vec<Vec<usize>> {
    let width = lines[0].len();
    let value = |line: &&str, unit: usize| (line.as_bytes()[unit] as char).to_digit(10).map(|d| d as usize);
    (0..width).map(|unit| lines.iter().filter_map(|line| value(line, unit)).collect()).collect()
}

/// Whether two are the same but for the last digits of a sum in another order.
fn is_near(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        (one, other) => one == other,
    }
}

fn rounded(number: Option<f64>) -> String {
    number.map_or("none".to_owned(), |number| format!("{number:.3}"))
}

/// Example A: two observers, ten units, binary data.
#[test]
fn the_published_example_of_two_observers_and_binary_data_gives_095() {
    let a = agreement(Level::Nominal, &coded(&["0100000000", "1110010010"]));
    assert_eq!(rounded(a.alpha), "0.095");
    assert_eq!((a.pairs_agreeing, a.pairs, a.percent), (6, 10, Some(60.0)));
    assert_eq!(a.reading(), Reading::Unreliable);
}

/// Example B: two observers, twelve units, five nominal categories (a … e as 0 … 4).
#[test]
fn the_published_example_of_two_observers_and_nominal_data_gives_692() {
    let a = agreement(Level::Nominal, &coded(&["001132224330", "101112224333"]));
    assert_eq!(rounded(a.alpha), "0.692");
    assert_eq!(a.reading(), Reading::Tentative);
}

/// Example C: four observers, twelve units, values missing; one unit has a single value.
fn four() -> Vec<Vec<usize>> {
    coded(&["123321412...", "1233224125.3", ".3332342251.", "12332441251."])
}

#[test]
fn the_published_example_of_four_observers_with_missing_data_gives_743_and_815() {
    let nominal = agreement(Level::Nominal, &four());
    assert_eq!(rounded(nominal.alpha), "0.743");
    assert_eq!((nominal.units, nominal.units_left_out, nominal.values), (11, 1, 40));
    let ordinal = agreement(Level::Ordinal, &four());
    assert_eq!(rounded(ordinal.alpha), "0.815");
    assert_eq!(ordinal.reading(), Reading::Reliable);
}

#[test]
fn without_variation_or_pairs_there_is_no_alpha() {
    let same = agreement(Level::Nominal, &[vec![1, 1], vec![1, 1]]);
    assert_eq!((same.alpha, same.percent, same.reading()), (None, Some(100.0), Reading::Undefined));
    let alone = agreement(Level::Ordinal, &[vec![1], vec![], vec![2]]);
    assert_eq!((alone.alpha, alone.percent, alone.units, alone.units_left_out), (None, None, 0, 3));
    assert_eq!(agreement(Level::Nominal, &[]).alpha, None);
}

#[test]
fn systematic_disagreement_is_below_chance() {
    assert!(agreement(Level::Nominal, &coded(&["0101", "1010"])).alpha.unwrap() < 0.0);
}

fn units() -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::collection::vec(0..5_usize, 0..5), 0..20)
}

proptest! {
    #[test]
    fn perfect_agreement_is_one_wherever_values_vary(
        values in prop::collection::vec((0..5_usize, 2..5_usize), 2..20),
    ) {
        let units = values.iter().map(|(value, coders)| vec![*value; *coders]).collect::<Vec<_>>();
        let varies = values.iter().any(|(value, _)| *value != values[0].0);
        for level in [Level::Nominal, Level::Ordinal] {
            let found = agreement(level, &units);
            prop_assert!(is_near(found.alpha, varies.then_some(1.0)), "{found:?}");
            prop_assert_eq!(found.pairs_agreeing, found.pairs);
        }
    }

    #[test]
    fn neither_the_order_of_coders_nor_that_of_units_matters(units in units(), turn in 0..5_usize) {
        let mut turned = units.clone();
        turned.reverse();
        for values in turned.iter_mut().filter(|values| !values.is_empty()) {
            let by = turn % values.len();
            values.rotate_left(by);
        }
        for level in [Level::Nominal, Level::Ordinal] {
            let (one, other) = (agreement(level, &units), agreement(level, &turned));
            prop_assert!(is_near(one.alpha, other.alpha), "{one:?} {other:?}");
            prop_assert_eq!((one.pairs_agreeing, one.pairs), (other.pairs_agreeing, other.pairs));
        }
    }

    #[test]
    fn alpha_is_never_above_one_and_a_nominal_alpha_forgets_names(units in units()) {
        let nominal = agreement(Level::Nominal, &units);
        let renamed = units.iter().map(|v| v.iter().map(|value| (value * 2 + 1) % 5).collect()).collect::<Vec<_>>();
        let other = agreement(Level::Nominal, &renamed);
        prop_assert!(is_near(other.alpha, nominal.alpha), "{nominal:?} {other:?}");
        for alpha in [nominal.alpha, agreement(Level::Ordinal, &units).alpha].into_iter().flatten() {
            prop_assert!(alpha <= 1.0 + 1e-9, "{alpha}");
        }
    }
}
