//! What every layout holds, whatever the figures are.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::render::samples::any_figure;
use crate::render::{Figure, Tone, figure::Series, figure::Stacks};

fn bars(categories: &[&str], values: &[u64]) -> Figure {
    let series = Series { label: "open".to_owned(), tone: Tone::Plain, values: values.to_vec() };
    let categories = categories.iter().map(|c| (*c).to_owned()).collect();
    let stacks = Stacks { heading: "Party".to_owned(), categories, series: vec![series] };
    Figure {
        name: "f".to_owned(),
        title: String::new(),
        description: String::new(),
        chart: Chart::Bars(stacks),
    }
}

fn texts(scene: &Scene) -> Vec<&str> {
    let mut texts = Vec::new();
    for shape in &scene.shapes {
        if let Shape::Text { text, .. } = shape {
            texts.push(text.as_str());
        }
    }
    texts
}

/// Every spot of a scene; texts with both their ends.
fn spots(scene: &Scene) -> Vec<Spot> {
    let mut spots = Vec::new();
    for shape in &scene.shapes {
        match shape {
            Shape::Rect { x, y, width, height, .. } => spots.extend([(*x, *y), (x + width, y + height)]),
            Shape::Polygon { corners, .. } => spots.extend(corners),
            Shape::Lines { lines, .. } => spots.extend(lines.iter().flatten()),
            Shape::Text { at, text, anchor, size, .. } => {
                let width = text_width(text, *size);
                let start = match anchor {
                    Anchor::Start => at.0,
                    Anchor::Middle => at.0 - width / 2.0,
                    Anchor::End => at.0 - width,
                };
                spots.extend([(start, at.1), (start + width, at.1)]);
            }
        }
    }
    spots
}

#[test]
fn every_bar_names_its_category_and_its_value() {
    let scene = layout(&bars(&["Kazakhstan", "UNDP"], &[12, 0]), PAGE_WIDTH);
    assert_eq!(texts(&scene), ["Kazakhstan", "12", "UNDP", "0"]);
}

#[test]
fn a_chart_without_categories_says_that_there_is_nothing() {
    assert_eq!(texts(&layout(&bars(&[], &[]), PAGE_WIDTH)), ["—"]);
}

#[test]
fn more_bars_than_fit_a_page_are_counted() {
    let names: Vec<String> = (0..75).map(|n| format!("party {n}")).collect();
    let scene = layout(&bars(&names.iter().map(String::as_str).collect::<Vec<_>>(), &[1; 75]), PAGE_WIDTH);
    assert_eq!(texts(&scene).last(), Some(&"+ 15"));
    assert!(scene.height < 660.0, "{}", scene.height);
}

#[test]
fn one_day_alone_stands_in_the_middle_of_its_axis() {
    let on = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let point = crate::render::figure::Point { on, label: "due".to_owned(), tone: Tone::Bad };
    let row =
        crate::render::figure::TimelineRow { label: "C-1".to_owned(), points: vec![point], joined: true };
    let timeline = crate::render::figure::Timeline { heading: String::new(), rows: vec![row], marked: None };
    let scene = layout(&Figure { chart: Chart::Timeline(timeline), ..bars(&[], &[]) }, PAGE_WIDTH);
    assert!(texts(&scene).contains(&"due") && texts(&scene).contains(&"2026-03"), "{scene:?}");
}

#[test]
fn labels_of_near_points_stand_below_and_above_and_a_third_in_the_table_alone() {
    use crate::render::figure::{Point, Timeline, TimelineRow};
    let on = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    let labels = ["not assessed", "in progress", "stalled"];
    let points = labels.into_iter().zip(1..).map(|(label, day)| Point {
        on: on(day),
        label: label.to_owned(),
        tone: Tone::Plain,
    });
    let row = TimelineRow { label: "C-1".to_owned(), points: points.collect(), joined: false };
    let timeline =
        Timeline { heading: String::new(), rows: vec![row], marked: Some((on(30), String::new())) };
    let scene = layout(&Figure { chart: Chart::Timeline(timeline), ..bars(&[], &[]) }, PAGE_WIDTH);
    let shown: Vec<_> = texts(&scene).into_iter().filter(|text| labels.contains(text)).collect();
    assert_eq!(shown, ["not assessed", "in progress"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everything_stays_on_the_scene(figure in any_figure()) {
        for width in [PAGE_WIDTH, PHONE_WIDTH] {
            let scene = layout(&figure, width);
            prop_assert!(scene.height > 0.0 && scene.height < 740.0, "{}", scene.height);
            for (x, y) in spots(&scene) {
                prop_assert!((-0.5..=width + 0.5).contains(&x), "x {}", x);
                prop_assert!((-0.5..=scene.height + 0.5).contains(&y), "y {}", y);
            }
        }
    }

    #[test]
    fn no_text_of_a_scene_controls_anything(figure in any_figure()) {
        let scene = layout(&figure, PAGE_WIDTH);
        prop_assert!(texts(&scene).iter().all(|t| t.chars().all(|c| !c.is_control())));
    }
}
