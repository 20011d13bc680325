### The fixed words of editions, of the dossier of a commitment and of the report on a party, in English.

## Earlier figures revised

revised-title = Earlier figures revised
revised-intro =
    { $differing ->
        [0] None of the { $compared } figures that edition { $number } of { $subject } ({ $edition }, known at { $known_at }) printed is another one by what is known now.
        [one] One of the { $compared } figures that edition { $number } of { $subject } ({ $edition }, known at { $known_at }) printed is another one by what is known now.
       *[other] { $differing } of the { $compared } figures that edition { $number } of { $subject } ({ $edition }, known at { $known_at }) printed are other ones by what is known now.
    }
revised-none = None.
revised-no-edition = No earlier edition was issued.
revised-because = Why they are revised
revised-made-was = was made on { $was }
revised-taken-away = { $event } taken away

figure-opening_stock = opening stock
figure-new = new
figure-reopened = reopened
figure-closed = closed
figure-closing_stock = closing stock
figure-overdue = overdue
figure-status = status { $status }
figure-fulfilled_of_closed = fulfilled, of those closed
figure-denominator_of_closed = closed with an outcome
figure-fulfilled_of_due = fulfilled, of those due
figure-denominator_of_due = due

revision-late_commitment = commitment recorded late
revision-late_status = status recorded late
revision-correction = correction
revision-late_deadline = deadline recorded late
revision-edit = date made put right
revision-filter = in or out of the filters by an edit

column-figure = Figure
column-figures = Figures
column-then = Then
column-now = Now
column-change-by = Change
column-because-of = Because of
column-recorded-since = Recorded since
column-event = Event
column-says = Says
column-effective = Effective
column-recorded = Recorded
column-by = By
column-reason = Reason
