### The fixed words of reports in English.

## Dates in running text

date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
quarter = Q{ $quarter } { $year }
half-year = { $half ->
    [1] first
   *[2] second
} half of { $year }
year = { $year }
moment = { $date } at { $time } UTC

## Words that the writers of formats add

writer-contents = Contents
writer-skip-to-content = Skip to content
writer-sources = Sources
writer-page = Page
writer-of = of
writer-figure = Figure
writer-show-values = Show the values
writer-cut = The first %shown% of %all%; all of them are in this report as XLSX and as CSV.
writer-colon = :
writer-count = Number of commitments
writer-day = Day
writer-step = Step
writer-field = Field
writer-value = Value
writer-base = Begins at
writer-total = Total
writer-increase = Increase
writer-decrease = Decrease
writer-what = Event
writer-line = Line

## Statuses of commitments

status-not_assessed = not assessed
status-no_evidence = no evidence
status-in_progress = in progress
status-ongoing = ongoing
status-stalled = stalled
status-partially_fulfilled = partially fulfilled
status-fulfilled = fulfilled
status-not_fulfilled = not fulfilled
status-superseded = superseded
status-withdrawn = withdrawn
status-not_verifiable = not verifiable

## Kinds of commitments

kind-agreement = agreement
kind-pledge = pledge
kind-support = support
kind-readiness = readiness
kind-intention = intention
kind-ongoing_action = ongoing action

## How hard the words bind

strength-binding = binding
strength-firm = firm
strength-soft = soft
strength-declaratory = declaratory

## Why a status event was recorded

move-first = first
move-change = change
move-review = review
move-reopening = reopening
move-correction = correction

## Parts that parties play

role-committing = committing
role-supporting = supporting
role-counterpart = counterpart
role-beneficiary = beneficiary

## What a passage is to its commitment

attestation-origin = origin
attestation-restatement = restatement
attestation-amendment = amendment
attestation-withdrawal = withdrawal
attestation-third_party = third party

## How evidence bears on a commitment

relation-supports = supports
relation-partly_supports = partly supports
relation-contradicts = contradicts
relation-context = context
relation-restates = restates

## Where a due date comes from

basis-stated = stated
basis-derived = derived
basis-analyst = analyst

## How one commitment relates to another

link-restates = restates
link-amends = amends
link-supersedes = supersedes
link-part_of = part of
link-depends_on = depends on
link-duplicates = duplicates

## Sorts of parties

party-kind-state = state
party-kind-ministry = ministry
party-kind-office = office
party-kind-person = person
party-kind-un_entity = UN entity
party-kind-organisation = organisation
party-kind-company = company
party-kind-group = group
party-kind-other = other

## Sorts of releases

release-kind-readout = readout
release-kind-communique = communiqué
release-kind-joint_statement = joint statement
release-kind-press_release = press release
release-kind-speech = speech
release-kind-instrument = instrument
release-kind-other = other

## Priorities

priority-high = high
priority-normal = normal
priority-low = low

## Follow-up flags

flag-overdue = overdue
flag-due_soon = due soon
flag-dormant = dormant
flag-stale = stale
flag-needs_review = needs review
flag-undated = undated
flag-no_evidence_gathered = no evidence gathered
flag-late = late

## Which way a deadline moved

direction-later = later
direction-earlier = earlier
direction-reworded = reworded
direction-set = set
direction-lifted = lifted

## Short words of several reports

all = all
open = open
closed = closed
yes = yes
no = no
none = None.
none-this-month = None this month.
none-named = none named
never = never
unread = unread
unknown = unknown
retracted = retracted
no-evidence-yet = none
no-reason = no reason recorded
made-by-nobody = Made on { $date }; no party is named as bound
as-of = As of { $date }
by-status = By status
by-flag = By flag
counted = { $count } { $what }
names-joined = { $first } and { $last }
semicolon = ;
percent = { $number } %
percent-under-1 = under 1 %
percent-over-99 = over 99 %
range-over = over { $days }
range-count = { $range } days: { $count }
due-on = due { $due } ({ $basis })
due-none = no due date
nature = { $kind }, { $strength }
bound = Bound: { $by }
topics = Topics: { $topics }
condition-is = Condition: { $condition }
evidence-is = Evidence: { $evidence }
reason-is = Reason: { $reason }
success-test-is = Success test: { $test }
overridden = { $rule }: { $reason }
parties-note = A commitment of several parties stands in several rows.
thresholds = due soon within { $due_soon } days; stale after { $stale }, dormant after { $dormant }; review every { $priority } days where priority is high, overdue or due within { $within }, { $standing } where standing, else { $other }

## Rules that a status was recorded against

rule-needs_search = Recorded without a search
rule-needs_step = Recorded without evidence of a step
rule-needs_support = Recorded without supporting evidence
rule-needs_part = Recorded without evidence of a part
rule-needs_obstacle = Recorded without evidence of the obstacle
rule-needs_contradiction = Recorded without contradicting evidence
rule-needs_successor = Recorded without what replaces it
rule-needs_withdrawal = Recorded without a passage that withdraws it
rule-needs_rationale = Recorded without a rationale

## Filters

filter-none = none: every commitment
filter-or = or
filter-status = status { $values }
filter-by = by { $values }
filter-party = party { $values }
filter-issuer = issued by { $values }
filter-topic = topic { $values }
filter-kind = kind { $values }
filter-strength = strength { $values }
filter-release = in { $values }
filter-due = due { $values }
filter-made = made { $values }
filter-updated = updated { $values }
filter-flag = flag { $values }
filter-stale = silent for over { $values }
filter-stale-days = silent for over { $days } { $days ->
    [one] day
   *[other] days
}
filter-no-evidence = without evidence
filter-text = with the words “{ $values }”
filter-owner = owned by { $values }
filter-priority = priority { $values }

## What a report covers

covers-title = What this report covers
covers-month = Month
covers-month-days = { $month }, { $first } to { $last }
covers-counted-until = Counted until
covers-as-of = As of
covers-known-at = Known at
covers-since = Evidence is new since
covers-filters = Filters
covers-edition = Edition
covers-thresholds = Thresholds
covers-digest = Digest of the database

## Headings of columns

column-age = Age in days
column-ask = Ask
column-bears_on = Bears on
column-carried = Carry it
column-change = Change
column-closed = Closed
column-closed_on = Closed
column-commitments = Commitments
column-committing = Bound
column-condition = Condition
column-context = Context
column-contradicts = Contradicts
column-correction = Correction
column-corrects = Corrects
column-count = Count
column-dated_on = Dated
column-days = Days
column-days_late = Days late
column-days_left = Days left
column-days_overdue = Days over
column-days_silent = Days silent
column-deadline = Deadline
column-decided_on = Decided by news of
column-denominator = Denominator
column-denominator_label = Which are
column-direction = How
column-document_title = Title
column-due = Due
column-due_basis = Basis
column-effective_on = Effective
column-event = Event
column-evidence = Evidence
column-evidence_count = Evidence so far
column-evidence_title = Title
column-excerpt = Excerpt
column-excluded = Left out
column-excluded_label = Which are
column-flag = Flag
column-from = From
column-from_effective_on = Since
column-fulfilled-so-far = Fulfilled so far
column-fulfilled = Fulfilled
column-interval_days = Every (days)
column-is = Is
column-is_from = From
column-is_open = Open
column-issuer = Issuer
column-kind = Kind
column-label = What it counts
column-lacks = Lacks
column-last_evidence = Last real evidence
column-last_month = Last month
column-last_reviewed_on = Last reviewed
column-left_out = Left out
column-listed = Listed under it
column-made_on = Made
column-month = Month
column-move = Move
column-moved_from = Moved from
column-new = New
column-new_basis = Basis
column-new_evidence = New evidence
column-new_ones = New
column-not_fulfilled = Not fulfilled
column-note = Note
column-nth = Time
column-numerator = Count
column-of = Of those
column-of_which = Of
column-old = Old
column-old_basis = Old basis
column-open = Open
column-other_flags = Also
column-others = Others
column-outcome = Outcome
column-overdue = Overdue
column-overridden = Rule overridden
column-override_reason = Why overridden
column-owner = Owner
column-part = Part
column-partially_fulfilled = Partially fulfilled
column-partly_supports = Partly
column-party = Party
column-party_name = Asked
column-place = Where
column-priority = Priority
column-published_on = Published
column-publisher = Publisher
column-quote = Words
column-range = Range in days
column-rate = Rate
column-rate_with_partial = With partial
column-rationale = Rationale
column-read_by = By
column-read_on = Read
column-reason = Reason
column-record = What
column-recorded_by = By
column-recorded_on = Recorded
column-ref = Ref
column-release = Release
column-release_title = Release title
column-reopened_since = Open again
column-restated_on = On
column-restatements_since = Restated since
column-restates = Restates
column-review_due_on = Review was due
column-said = In short
column-search = Search
column-searched_by = By
column-searched_on = On
column-sha256 = SHA-256 of the text
column-share = Share
column-stated_by = Stated by
column-status = Status
column-still_open = Still open
column-strength = Strength
column-success_test = Success test
column-supports = Supports
column-text = Ready to send
column-title = Commitment
column-to = To
column-together_with = Together with
column-topics = Topics
column-total = All
column-unheard = Not heard
column-url = Address
column-was = Was
column-why = Why
column-words = Words

## The monthly report

month-title = Commitments in { $month }: monthly report
month-not-over = The month was not over when this was known ({ $known_at }).
month-part-1 = What this report covers
month-part-2 = Headline
month-part-3 = New commitments
month-part-4 = Status changes
month-part-5 = Closed this month
month-part-6 = Evidence gathered
month-part-7 = Deadlines
month-part-8 = Restatements
month-part-9 = By party, topic, kind and strength
month-part-10 = Coverage of releases
month-part-11 = Corrections
month-part-12 = Sources
headline = { $trend ->
    [up] The number of open commitments rose from { $opening } to { $closing } in { $month }
    [down] The number of open commitments fell from { $opening } to { $closing } in { $month }
   *[same] The number of open commitments stayed at { $closing } in { $month }
}: { $new } made, { $reopened } reopened, { $closed } closed. { $overdue ->
    [0] None was overdue
    [one] { $overdue } was overdue
   *[other] { $overdue } were overdue
} as of { $as_of }.
stock-sum = Opening stock { $opening } + { $new } new + { $reopened } reopened − { $closed } closed = closing stock { $closing }.
stock-wrong = THE FIGURES DO NOT ADD UP: run 'onrecord check'.
stock-title = Stock of open commitments
stock-opening = Open before { $date }
stock-new = + new
stock-reopened = + reopened
stock-closed = − closed
stock-closing = = open at the end of { $date }
stock-by-month-title = Open at the end of each of the last 12 months
rate-title = Fulfilment rate
rate-of-closed = closed with an outcome
rate-of-due = due by { $date }
rate-row-closed = closed
rate-row-due = due
rate-none = Of those { $of }: none, so there is no rate. Left out: { $left_out }.
rate-some = Of those { $of }, { $fulfilled } of { $denominator } fulfilled ({ $percent }){ $with_partial }. Left out: { $left_out }.
rate-with-partial = ; with the { $partial } partially fulfilled { $both } of { $denominator } ({ $percent })
rate-note = { $count } { $count ->
    [one] commitment
   *[other] commitments
} in all; a rate is fulfilled by denominator.
left-out-undated = undated
left-out-not-yet-due = not yet due
left-out-nothing = nothing
made-by = Made on { $date } by { $by }
change = { $from } → { $to } on { $date }{ $how ->
    [reopened] , reopened
    [corrected] , by a correction
   *[changed] { "" }
}
closings = { $count } { $count ->
    [one] closing
   *[other] closings
}: { $outcomes }.
of-them-late = { $said } ({ $late } late)
searches-title = Searches that found nothing
searches-made = { $count } { $count ->
    [one] search was
   *[other] searches were
} made, { $nothing } found nothing.
restated = reaffirmed for the { $nth }{ NUMBER($nth, type: "ordinal") ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} time, { $evidence ->
    [0] no evidence
    [one] { $evidence } piece of evidence
   *[other] { $evidence } pieces of evidence
}
restated-on = { $date }: { $said }
deadlines-moved-title = Moved, set or lifted
due-within-title = Due in the next { $days } days from { $date }
overdue-title = Overdue as of { $date }, by age
breakdown-heading = { $what ->
    [party] Party
    [topic] Topic
    [kind] Kind
    [strength] Strength
   *[kind-and-strength] Kind and strength
}
breakdown-title = { $what ->
    [party] By committing party
    [topic] By topic
    [kind] By kind
    [strength] By strength
   *[kind-and-strength] By kind and strength
}
breakdown-note = One commitment may stand in several rows; the last row counts each once. A row counts its own, a filter also what belongs to it.
coverage = { $total } { $total ->
    [one] release
   *[other] releases
} of the month: { $read } read in full ({ $with } with commitments, { $without } without), { $unread } unread.
corrected-since = Corrected since { $date }
recorded-late-title = Recorded after the month had ended
recorded-late-commitments = { $count ->
    [one] One commitment made in the month was recorded only after it had ended: { $refs }.
   *[other] { $count } commitments made in the month were recorded only after it had ended: { $refs }.
}
recorded-late-before = Of the time before the month, recorded only after it had ended: commitments { $commitments }, statuses { $statuses }, due dates { $deadlines }, evidence { $evidence }.
late-status = status
late-deadline = due date
late-evidence = evidence
refs-and-more = { $refs } and { $more } more
sources-releases-title = Releases
sources-evidence-title = Evidence

## Figures

figure-stock = { $trend ->
    [up] Open stock rose from { $before } in { $first } to { $after } in { $last }
    [down] Open stock fell from { $before } in { $first } to { $after } in { $last }
   *[same] Open stock was { $after } in { $last }, as in { $first }
}
figure-stock-description = Open commitments at the end of each of the last twelve months, by status. The most, { $most }, were open at the end of { $month }.
figure-flow = { $trend ->
    [up] Open stock rose from { $before } to { $after } in { $month }
    [down] Open stock fell from { $before } to { $after } in { $month }
   *[same] Open stock stayed at { $after } in { $month }
}
figure-flow-description = From the opening to the closing stock: { $new } new and { $reopened } reopened were added, { $closed } closed were taken away.
figure-step-opening = Opening
figure-step-new = New
figure-step-reopened = Reopened
figure-step-closed = Closed
figure-step-closing = Closing
figure-overdue = { $count } { $count ->
    [one] commitment is
   *[other] commitments are
} overdue, { $long ->
    [0] none
   *[other] { $long }
} for more than 90 days
figure-overdue-description = Overdue commitments by the number of days since they were due.
figure-moved = { $count } { $count ->
    [one] deadline was
   *[other] deadlines were
} moved, { $later } to a later date
figure-moved-description = Each line leads from the old to the new due date of a commitment. { $days ->
    [0] None was put off.
    [one] The longest postponement is { $days } day.
   *[other] The longest postponement is { $days } days.
}
figure-moved-from = was due { $due }
figure-moved-to = now due { $due }
figure-statuses = { $sole ->
    [yes] { $what ->
        [party] { $label } has the most commitments: { $fulfilled } of { $total } fulfilled, wholly or in part
       *[topic] { $named ->
            [some] Of those with a topic, most fall under { $label }
           *[all] Most commitments fall under { $label }
        }: { $fulfilled } of { $total } fulfilled, wholly or in part
    }
   *[no] { $what ->
        [party] No party has the most commitments: the first, { $label }, has { $total }, { $fulfilled } fulfilled, wholly or in part
       *[topic] No topic has the most commitments: the first, { $label }, has { $total }, { $fulfilled } fulfilled, wholly or in part
    }
}
figure-statuses-description = Commitments by { $what ->
    [party] committing party
   *[topic] topic
} and status; one may count several times. Under way: in progress or ongoing. Nothing known: not assessed, or looked for and no evidence found. Otherwise closed: superseded, withdrawn or not verifiable.
figure-others = { $count } { $count ->
    [one] other
   *[other] others
}
band-fulfilled = fulfilled, wholly or in part
band-under-way = under way
band-stalled = stalled
band-nothing-known = nothing known
band-not-fulfilled = not fulfilled
band-otherwise = otherwise closed

## The follow-up report

follow-up-title = Commitments: follow-up as of { $date }
follow-up-headline = As of { $date }, { $open } of { $all } { $all ->
    [one] commitment is
   *[other] commitments are
} open: { $overdue } overdue, { $due_soon } due soon, { $silent } silent.
listed-above = { $count } more with this flag, listed above under an earlier one.
unflagged-nothing = There is nothing to follow up.
unflagged-none = Each of the open ones carries a follow-up flag.
unflagged-some = { $count } { $count ->
    [one] open one carries
   *[other] open ones carry
} no follow-up flag.
share = { $label }: { $numerator } of { $denominator } { $of }{ $rate }; left out: { $excluded } { $without }
share-overdue = Overdue
share-evidenced = With evidence
share-reviewed = Reviewed at least once
share-of-dated = open with a due date
share-of-open = open
share-without-undated = undated or closed
share-without-closed = closed
shares-title = Shares
figures-title = Figures
list-overdue = Overdue, by age
list-due-soon = Due within { $days } days
list-silent = Silent for over { $days } days
list-needs-review = Needs review
list-undated = Undated
list-no-evidence = No evidence gathered
list-stalled = Stalled, without any flag above
stalled-above = { $count } more, listed above under a flag.
gathered-since = Evidence gathered since { $date }
lacks = Lacks { $what }.
lacks-nothing = nothing: closed as { $status } on { $on }
lacks-support = evidence that supports it
lacks-whole = evidence of the whole: so far it is supported in part
lacks-decision = a decision: supporting evidence is there, and the status is open
lacks-further = further evidence: with what is there it has been { $status } since { $on }
lacks-contradicted = { $missing }; { $count ->
    [one] one piece of evidence contradicts it
   *[other] { $count } pieces of evidence contradict it
}
wording-title = One-sided and divergent wording
wording-sides = Of { $open } open { $open ->
    [one] commitment
   *[other] commitments
}, { $several } { $several ->
    [one] binds
   *[other] bind
} two or more sides: { $one_sided } in the words of one side only, { $not_judged } not to be judged.
wording-issuers = { $several } { $several ->
    [one] is
   *[other] are
} stated by two or more sides, { $divergent } of them in different words.
one-sided-title = One-sided: stated by one side only
one-sided = Stated by { $issuer }; not heard: { $unheard }
divergent-title = Divergent: stated by several sides, in different words
asks-title = What to ask of whom
asks-none = Nothing to ask.
asks-of-nobody = No committing party recorded
ask = Ask { $ask }
ask-done = whether it was done
ask-in-time = whether it will be done in time
ask-since-news = what has been done since { $since }
ask-since-made = what has been done since it was made on { $since }
ask-with-test = { $question }, and what shows it. Success test: { $test }
ask-without-test = { $question }, and what shows it.
ask-no-passage = no passage recorded
ask-passage = “{ $quote }” ({ $release }, { $title })
ask-message = { $reference }, { $when }: { $words }. Ask: { $ask }
ask-undated = made on { $made }, no due date
ask-due = due { $due }
ask-overdue = due { $due } ({ $days } { $days ->
    [one] day
   *[other] days
} overdue)
ask-days-left = due { $due } ({ $days ->
    [0] today is the last day
    [one] { $days } day left
   *[other] { $days } days left
})
ask-fact-due = due { $due }
ask-fact-over = { $days } { $days ->
    [one] day
   *[other] days
} over
ask-fact-with = also asked: { $names }
