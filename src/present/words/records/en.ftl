### The fixed words of editions, of the dossier of a commitment and of the report on a party, in English.

## Reports of nothing

month-not-begun = The month had not begun when this was known ({ $known_at }).
nothing-recorded = No commitment is recorded for this day yet.
nothing-passes = No commitment passes the filters.

## Editions and earlier figures revised

revised-title = Earlier figures revised
revised-intro =
    { $differing ->
        [0] None of the { $compared } figures that edition { $number } of { $subject } ({ $edition }, known at { $known_at }) printed is another one by what is known now.
        [one] One of the { $compared } figures that edition { $number } of { $subject } ({ $edition }, known at { $known_at }) printed is another one by what is known now.
       *[other] { $differing } of the { $compared } figures that edition { $number } of { $subject } ({ $edition }, known at { $known_at }) printed are other ones by what is known now.
    }
revised-intro-follow-up =
    { $differing ->
        [0] None of the { $compared } figures that edition { $number } of the follow-up report of { $date } ({ $edition }, known at { $known_at }) printed is another one by what is known now.
        [one] One of the { $compared } figures that edition { $number } of the follow-up report of { $date } ({ $edition }, known at { $known_at }) printed is another one by what is known now.
       *[other] { $differing } of the { $compared } figures that edition { $number } of the follow-up report of { $date } ({ $edition }, known at { $known_at }) printed are other ones by what is known now.
    }
edition-first = { $number } ({ $edition })
edition-after = { $number } ({ $edition }), after { $previous }

revised-no-edition = No earlier edition was issued.
revised-because = Why they are revised
revised-parties = Committing parties that are named otherwise now
revised-points = { $change } percentage points
revised-made-was = was made on { $was }
revised-taken-away = { $event } taken away

revised-figure-opening_stock = opening stock
revised-figure-new = new
revised-figure-reopened = reopened
revised-figure-closed = closed
revised-figure-closing_stock = closing stock
revised-figure-overdue = overdue
revised-figure-status = status { $status }
revised-figure-fulfilled_of_closed = fulfilled, of those closed
revised-figure-denominator_of_closed = closed with an outcome
revised-figure-fulfilled_of_due = fulfilled, of those due
revised-figure-denominator_of_due = due
revised-figure-commitments = commitments
revised-figure-open = open
revised-figure-closed_in_all = closed
revised-figure-flag = flag: { $flag }
revised-figure-dated = open, with a due date
revised-figure-evidenced = open, with evidence
revised-figure-reviewed = open, reviewed at least once
revised-figure-rate_of_closed = fulfilment rate, of those closed
revised-figure-rate_of_due = fulfilment rate, of those due

revised-by-late_commitment = commitment recorded late
revised-by-late_status = status recorded late
revised-by-correction = correction
revised-by-late_deadline = deadline recorded late
revised-by-edit = date made put right
revised-by-filter = in or out of the filters by an edit
revised-by-late_evidence = evidence recorded late
revised-by-late_search = search recorded late
revised-by-late_passage = passage recorded late
revised-by-review = priority or review interval changed
revised-by-threshold = thresholds changed
revised-by-undone = undone

column-figure = Figure
column-figures = Figures
column-then = Then
column-now = Now
column-says = Says
column-because_of = Because of
column-recorded_since = Recorded since

## Dossier of a commitment

dossier-subtitle = Dossier as of { $date }
dossier-sentence = Status: { $status } since { $since }; { $due }. { $evidence ->
        [0] No evidence was gathered
        [one] One piece of evidence was gathered
       *[other] { $evidence } pieces of evidence were gathered
    }; { $restatements ->
        [0] it was not said again
        [one] it was said again once
       *[other] it was said again { $restatements } times
    }.
dossier-due = due { $due }{ $lateness }
dossier-undated = no due date
dossier-overdue = , { $days ->
        [one] one day overdue
       *[other] { $days } days overdue
    }
dossier-late = , fulfilled { $days ->
        [one] one day late
       *[other] { $days } days late
    }
dossier-no-passage = No passage is recorded.
dossier-wording = Wording in each release
dossier-one-wording = One release states it.
dossier-wordings = { $all } passages state it; { $other ->
        [0] all in the words of the first
        [one] one of them in other words than the first
       *[other] { $other } of them in other words than the first
    }.
dossier-passage = { $kind }, { $date }
dossier-same-words = The same words as the first.
dossier-other-words = Other words than the first.
dossier-what-happened = What happened
dossier-status-history = Statuses
dossier-deadlines = Deadlines
dossier-no-deadline = No due date was ever set.
dossier-evidence = Evidence
dossier-no-evidence = No evidence was gathered.
dossier-searches = Searches
dossier-no-search = Nobody has recorded a search.
dossier-links = Links
dossier-no-link = It is linked to no other commitment.
dossier-notes = Notes of the desk
dossier-notes-stay = { $count ->
        [one] This note is the desk's own: do not hand it on.
       *[other] These notes are the desk's own: do not hand them on.
    }
dossier-check = How to check the words
dossier-timeline = Timeline
dossier-timeline-heading = What
dossier-timeline-description = { $count } events from { $first } to { $last }: what was said, statuses in force, due dates in the order in which they were set, evidence and searches. The tables below hold the same events.
dossier-row-passages = Said
dossier-row-statuses = Status
dossier-row-deadlines = Due
dossier-row-evidence = Evidence
dossier-row-searches = Searches
dossier-point-due = { $deadline } due { $due }
dossier-point-search = { $search } { $found ->
        [0] nothing found
       *[other] { $found } found
    }
check-intro = Nothing here has to be believed. The first passage is checked like this, the others in the same way:
check-none = Without a passage there is nothing to check.
check-place = The words stand in version { $version } of { $release }, characters { $start } to { $end } of { $length }, counted from 0, the last one not included.
check-program = “onrecord release verify { $release }” compares every quote of the release with its stored text.
check-sql = Any other SQLite tool gives the words too: select substr(text, { $from }, { $count }) from release_version where release_id = { $id } and version = { $version }
check-hash = The SHA-256 of that text, and that of the file as it was received, stand in the table: compare them with a copy of your own. A page that was changed since has other hashes.

## Report on a party

party-title = { $name }: commitments and how they stand
party-subtitle = As of { $date }
party-sentence = { $count ->
        [0] No recorded commitment binds { $name }.
        [one] One recorded commitment binds { $name }: { $open } open, { $closed } closed. { $overdue } overdue, { $due_soon } due soon, { $silent } silent.
       *[other] { $count } recorded commitments bind { $name }: { $open } open, { $closed } closed. { $overdue } overdue, { $due_soon } due soon, { $silent } silent.
    }
party-alone = No recorded party belongs to { $name }.
party-with-members = What binds the { $count ->
        [one] party that belongs
       *[other] { $count } parties that belong
    } to { $name } counts as its own: { $names }.
party-how-it-stands = How it stands
party-roles = Its part in commitments
party-by-status = By status
party-by-status-description = The commitments that bind the party, by status; open and closed ones apart. The table above holds the same figures.
party-all = all
party-pressing = What presses
party-overdue = Overdue
party-due-soon = Due soon
party-silent = Silent
party-commitments = Commitments
party-no-commitments = No recorded commitment names it.
party-role-committing = Binding itself
party-role-supporting = Supporting
party-role-counterpart = Made to it
party-role-beneficiary = For its benefit
party-entry-status = { $status }; made { $made }; { $kind }, { $strength }
party-entry-due = Due { $due }
party-entry-overdue = Due { $due }, { $days ->
        [one] one day overdue
       *[other] { $days } days overdue
    }
party-entry-through = Through { $names }
party-said-again = Said again
party-deadlines-moved = Deadlines moved

## What both share

record-notes = Notes of the desk
record-notes-in = included
record-notes-out = left out
record-party = Party
record-short-name = Short name
record-party-kind = Kind
record-belongs-to = Belongs to
record-members = To it belong
record-parties = Parties
record-kind = Kind
record-strength = Strength
record-made-on = Made
record-condition = Condition
record-success-test = Success test
record-topics = Topics
record-priority = Priority
record-status = Status
record-since = Since
record-due-date = Due
record-due = { $due } ({ $basis })
record-flags = Flags
record-last-reviewed = Last reviewed
record-review-due = Next review due
record-last-evidence = Last evidence
record-retracted = taken away

## Headings of columns

column-after = After it
column-also = Also
column-before = Before it
column-body = Note
column-carries = Carries
column-corrected_by = Corrected by
column-proposed_by = Proposed by
column-end = To character
column-flags = Flags
column-found = Found
column-in_force = In force
column-itself = Itself
column-language = Language
column-last_on = Last
column-length = Characters
column-link = Link
column-media_type = Received as
column-moved_days = Moved by days
column-note_ref = Note
column-original_sha256 = SHA-256 as received
column-other_status = Status of the other
column-other_title = The other
column-passage = Passage
column-read_from = Read from
column-relation = Bears on it
column-resting_on = Resting on
column-retrieved_at = Retrieved
column-role = Part
column-same_words = Same words
column-stands = Stands
column-start = From character
column-stated_on = Said
column-text_sha256 = SHA-256 of the text
column-through = Through
column-through_members = Through others
column-times = Times
column-version = Version
