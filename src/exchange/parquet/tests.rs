//! Files written and read back.

use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Row;
use serde_json::json;

use super::*;

const ALL: [(&str, ColumnKind); 6] = [
    ("ref", ColumnKind::Text),
    ("due_on", ColumnKind::Day),
    ("recorded_at", ColumnKind::Moment),
    ("is_open", ColumnKind::Flag),
    ("evidence_count", ColumnKind::Integer),
    ("share", ColumnKind::Real),
];

fn shape(columns: &[(&str, ColumnKind)]) -> Shape {
    let column = |(name, kind): &(&str, ColumnKind)| Column {
        name: (*name).to_owned(),
        kind: *kind,
        required: false,
        words: Vec::new(),
        description: String::new(),
    };
    Shape {
        name: "commitments".to_owned(),
        description: "One row: a commitment.".to_owned(),
        columns: columns.iter().map(column).collect(),
        primary_key: vec!["id".to_owned()],
        foreign_keys: Vec::new(),
    }
}

fn written(shape: &Shape, rows: &[Vec<Json>]) -> Vec<u8> {
    let mut writer = Writer::begin(shape, Vec::new()).unwrap();
    for row in rows {
        writer.row(row).unwrap();
    }
    writer.finish().unwrap()
}

fn read(bytes: Vec<u8>) -> (Vec<Row>, usize) {
    let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).unwrap();
    let rows = reader.get_row_iter(None).unwrap().collect::<std::result::Result<_, _>>().unwrap();
    (rows, reader.num_row_groups())
}

#[test]
fn values_come_back_with_their_types_and_nothing_stays_nothing() {
    let rows = [
        vec![
            json!("C-1"),
            json!("1969-12-31"),
            json!("2026-03-01T09:30:00.250Z"),
            json!(1),
            json!(7),
            json!(0.5),
        ],
        vec![Json::Null, Json::Null, Json::Null, Json::Null, Json::Null, Json::Null],
        vec![
            json!(""),
            json!("2026-12-01"),
            json!("1970-01-01T00:00:00.000Z"),
            json!(0),
            json!(i64::MIN),
            json!(1),
        ],
    ];
    let told = read(written(&shape(&ALL), &rows)).0.iter().map(|row| row.to_string()).collect::<Vec<_>>();
    assert_eq!(
        told,
        [
            "{ref: \"C-1\", due_on: 1969-12-31, recorded_at: 2026-03-01 09:30:00.250 +00:00, is_open: true, \
             evidence_count: 7, share: 0.5}",
            "{ref: null, due_on: null, recorded_at: null, is_open: null, evidence_count: null, share: null}",
            "{ref: \"\", due_on: 2026-12-01, recorded_at: 1970-01-01 00:00:00.000 +00:00, is_open: false, \
             evidence_count: -9223372036854775808, share: 1.0}",
        ]
    );
}

#[test]
fn the_same_rows_give_the_same_bytes_also_none() {
    let rows = [vec![json!("Ёлка")]];
    let shape = shape(&ALL[..1]);
    assert_eq!(written(&shape, &rows), written(&shape, &rows));
    let (none, groups) = read(written(&shape, &[]));
    assert_eq!((none.len(), groups), (0, 0));
}

#[test]
fn long_tables_are_parted_into_groups() {
    let rows = vec![vec![json!("x".repeat(1 << 20))]; 40];
    let (rows, groups) = read(written(&shape(&ALL[..1]), &rows));
    assert_eq!((rows.len(), groups), (40, 3));
}

#[test]
fn a_value_of_another_kind_is_named_with_its_column() {
    let bad = [
        (json!(7), "text"),
        (json!("soon"), "day"),
        (json!("2026-03-01"), "moment"),
        (json!(2), "0 or 1"),
        (json!("7"), "whole number"),
        (json!("half"), "number"),
    ];
    for ((column, kind), (value, told)) in ALL.iter().zip(&bad) {
        let mut writer = Writer::begin(&shape(&[(*column, *kind)]), Vec::new()).unwrap();
        let error = writer.row(std::slice::from_ref(value)).unwrap_err();
        let expected = format!("'{column}' of 'commitments' holds {value}, which is no {told}");
        assert_eq!((error.code, error.message), ("bad_value", expected));
    }
}
