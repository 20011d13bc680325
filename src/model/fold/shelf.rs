//! The records of many cases in one list.

/// Items of many cases in one list, those of each case together: a hundred thousand small lists would cost more than
/// what stands in them.
#[derive(Debug, Clone)]
pub(super) struct Shelf<T> {
    items: Vec<T>,
    /// Where the items of each case end.
    ends: Vec<usize>,
}

impl<T: Copy> Shelf<T> {
    /// Sorts items by the place of their case. `settle` puts those of one case into order, and drops what does not
    /// count.
    pub(super) fn fill(
        cases: usize,
        items: impl Iterator<Item = (usize, T)>,
        mut settle: impl FnMut(&mut Vec<T>),
    ) -> Self {
        let mut placed: Vec<(usize, T)> = items.collect();
        placed.sort_by_key(|(place, _)| *place);
        let mut shelf = Self { items: Vec::with_capacity(placed.len()), ends: Vec::with_capacity(cases) };
        let mut of_one = Vec::new();
        for same in placed.chunk_by(|a, b| a.0 == b.0) {
            shelf.close(same[0].0);
            of_one.clear();
            of_one.extend(same.iter().map(|(_, item)| *item));
            settle(&mut of_one);
            shelf.items.extend_from_slice(&of_one);
        }
        shelf.close(cases);
        shelf
    }

    /// Ends the lists of all cases up to a place.
    fn close(&mut self, place: usize) {
        self.ends.resize(place, self.items.len());
    }

    /// Parts it into what fits and the rest, each in the same order.
    pub(super) fn part(&self, fits: impl Fn(&T) -> bool) -> (Self, Self) {
        let of = |wanted: bool| {
            let items = |at: usize| self.of(at).iter().copied().filter(|item| fits(item) == wanted);
            let all = (0..self.ends.len()).flat_map(|at| items(at).map(move |item| (at, item)));
            Self::fill(self.ends.len(), all, |_| {})
        };
        (of(true), of(false))
    }

    /// The items of one case.
    pub(super) fn of(&self, place: usize) -> &[T] {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.items[start..self.ends[place]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_case_has_its_own_items_settled_and_some_have_none() {
        let items = [(3, 9), (1, 5), (3, 7), (1, 6)];
        let shelf = Shelf::fill(5, items.into_iter(), |of_one| {
            of_one.sort_unstable();
            of_one.retain(|n| *n != 6);
        });
        let lists = |shelf: &Shelf<i32>| (0..5).map(|at| shelf.of(at).to_vec()).collect::<Vec<_>>();
        assert_eq!(lists(&shelf), [vec![], vec![5], vec![], vec![7, 9], vec![]]);
        let (large, small) = shelf.part(|n| *n > 7);
        assert_eq!(lists(&large), [vec![], vec![], vec![], vec![9], vec![]]);
        assert_eq!(lists(&small), [vec![], vec![5], vec![], vec![7], vec![]]);
    }
}
