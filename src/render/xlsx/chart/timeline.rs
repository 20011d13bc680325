//! Points on an axis of days, one line for each row.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition, ChartFormat, ChartLine,
    ChartMarker, ChartMarkerType, ChartSolidFill, ChartType, ExcelDateTime,
};

use super::super::super::cell::Tone;
use super::super::super::figure::Timeline;
use super::super::super::labels::Labels;
use super::super::super::scene::Paint;
use super::{Cells, MOST, font, height, look, named, text};

/// Shapes of points, so that colour is never alone.
const MARKERS: [ChartMarkerType; 4] =
    [ChartMarkerType::Circle, ChartMarkerType::Square, ChartMarkerType::Diamond, ChartMarkerType::Triangle];

/// The chart over the columns of [`values::table`](super::values::table): row, day, what, line. Nothing where a day is one
/// that Excel's calendar does not have.
pub(super) fn chart(timeline: &Timeline, cells: &Cells<'_>, labels: &Labels) -> Option<Chart> {
    let days = || timeline.rows.iter().flat_map(|row| &row.points).map(|point| point.on);
    let has_day = |day: NaiveDate| (1901..=9998).contains(&day.year());
    if timeline.rows.len() > MOST || !days().all(has_day) {
        return None;
    }
    let mut chart = Chart::new(ChartType::ScatterStraightWithMarkers);
    let mut first = 1_u32;
    for (place, row) in timeline.rows.iter().enumerate() {
        let points = u32::try_from(row.points.len()).ok()?;
        if points == 0 {
            continue;
        }
        let last = first + points - 1;
        let series = chart.add_series().set_name(cells.one(first, 0));
        series.set_categories(cells.part(1, first, last)).set_values(cells.part(3, first, last));
        series.set_format(&mut line(row.joined)).set_marker(&marker(place));
        // The first point carries the name of the row.
        let mut label = ChartDataLabel::new();
        label.show_series_name().set_position(ChartDataLabelPosition::Above).set_font(&font(8.0));
        let mut shown = vec![label.to_custom()];
        shown.extend((1..points).map(|_| ChartDataLabel::new().set_hidden().to_custom()));
        series.set_data_label(&label).set_custom_data_labels(&shown);
        first = last + 1;
    }
    let (from, to) = (days().min()?, days().max()?);
    let beside = chrono::TimeDelta::days(((to - from).num_days() / 16).max(7));
    let day = match &timeline.marked {
        Some((on, label)) => format!("{} ({}: {on})", labels.day, text(label)),
        None => labels.day.to_string(),
    };
    named(chart.x_axis(), &day);
    chart
        .x_axis()
        .set_num_format("yyyy-mm-dd")
        .set_min_date(date(from - beside)?)
        .set_max_date(date(to + beside)?);
    let rows = u32::try_from(timeline.rows.len()).ok()?;
    named(chart.y_axis(), &timeline.heading);
    chart
        .y_axis()
        .set_min(0)
        .set_max(rows + 1)
        .set_major_unit(1)
        .set_label_position(ChartAxisLabelPosition::None);
    chart.y_axis().set_major_gridlines_line(ChartLine::new().set_color(look::RULE).set_width(0.5));
    chart.legend().set_hidden();
    height(&mut chart, timeline.rows.len() * 2);
    Some(chart)
}

fn line(joined: bool) -> ChartFormat {
    let mut format = ChartFormat::new();
    if joined {
        format.set_line(ChartLine::new().set_color(look::colour(Paint::Muted)).set_width(1.5));
    } else {
        format.set_no_line();
    }
    format
}

fn marker(place: usize) -> ChartMarker {
    let mut marker = ChartMarker::new();
    marker.set_type(MARKERS[place % MARKERS.len()]).set_size(8);
    marker.set_format(ChartSolidFill::new().set_color(look::colour(Paint::Full(Tone::Plain))));
    marker
}

fn date(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}
