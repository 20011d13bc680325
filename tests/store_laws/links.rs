//! Links between commitments lead one way.

use onrecord::model::vocabulary::LinkKind;
use onrecord::store::link;

use crate::ground::{Ground, day, intent};

crate::laws![
    what_replaces_changes_or_holds_another_is_not_replaced_changed_or_held_by_it,
    other_links_may_lead_both_ways,
];

/// Four commitments, linked in a row by this kind; then the last to the first.
fn round(ground: &mut Ground, kind: LinkKind) -> Result<(), &'static str> {
    let release = ground.release("2026-01-10", "We will act. They will act. All will act. None will rest.");
    let quotes = ["We will act", "They will act", "All will act", "None will rest"];
    let ids = quotes.map(|quote| ground.commitment("2026-01-10", release, quote));
    for pair in ids.windows(2) {
        ground.write("2026-01-11", |d| link::add(d, pair[0], kind, pair[1], None));
    }
    let back = ground.store.write(&intent(day("2026-01-12")), |d| link::add(d, ids[1], kind, ids[0], None));
    let around = ground.store.write(&intent(day("2026-01-12")), |d| link::add(d, ids[3], kind, ids[0], None));
    back.map_err(|e| e.code).and(around.map_err(|e| e.code))
}

fn what_replaces_changes_or_holds_another_is_not_replaced_changed_or_held_by_it(ground: &mut Ground) {
    for kind in [LinkKind::Supersedes, LinkKind::Amends, LinkKind::PartOf] {
        *ground = Ground::new(ground.backend);
        assert_eq!(round(ground, kind), Err("link_circle"), "{kind}");
    }
    // A shorter way to the same end is no circle.
    ground.write("2026-01-13", |d| link::add(d, 1, LinkKind::PartOf, 4, None));
    ground.write("2026-01-13", |d| link::add(d, 4, LinkKind::DependsOn, 1, None));
}

fn other_links_may_lead_both_ways(ground: &mut Ground) {
    assert_eq!(round(ground, LinkKind::DependsOn), Ok(()));
}
