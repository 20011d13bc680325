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

## Words that the writers of formats add

writer-contents = Contents
writer-skip-to-content = Skip to content
writer-sources = Sources
writer-page = Page
writer-of = of
writer-figure = Figure
writer-show-values = Show the values

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
