//! The parts that parties play, as fields of forms and columns of spreadsheets name them.

use crate::model::vocabulary::RoleKind;

/// The name of each, in the order in which people are asked for them.
pub const ROLES: [(&str, RoleKind); 4] = [
    ("by", RoleKind::Committing),
    ("counterpart", RoleKind::Counterpart),
    ("supporting", RoleKind::Supporting),
    ("beneficiary", RoleKind::Beneficiary),
];

/// Who stands in which role, one by one.
pub fn each_party(roles: impl IntoIterator<Item = (RoleKind, Vec<String>)>) -> Vec<(RoleKind, String)> {
    roles.into_iter().flat_map(|(role, names)| names.into_iter().map(move |name| (role, name))).collect()
}
