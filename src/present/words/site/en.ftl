### The fixed words of a public site, in English.

## What all pages share

site-name = Commitments on record
site-sections = Sections of the site
site-overview = Overview
site-releases = Releases
site-parties = Parties
site-topics = Topics
site-footer = { $name }. Every quotation can be checked in the release that it stands in; nobody’s notes are published.

## The front page

site-sentence =
    { $count ->
        [one] { $count } commitment is on record
       *[other] { $count } commitments are on record
    }, in the exact words of { $releases ->
        [one] { $releases } release
       *[other] { $releases } releases
    }: { $open } open, { $overdue } of them overdue, and { $fulfilled } fulfilled.
site-selection = This is a selection of the ledger.
site-standing = How things stand
site-latest = Latest changes
site-no-change = No status has changed yet.
site-stock = Commitments by status, at the end of each month
site-stock-description = Columns for the last twelve months up to { $date }, each divided by status. { $sentence }
site-by-party = Commitments by committing party
site-by-party-description = Bars for the parties with most commitments, at most { $most }. A commitment of several parties counts for each of them.
site-overdue = open and overdue
site-data = Data
site-file-json = All commitments with their quotations, statuses, due dates and evidence
site-file-csv = One row a commitment, for spreadsheets
site-file-changes = One row a change of status

## The search of a list; a program puts the numbers of rows for %shown% and %all%

site-find = Find commitments
site-find-words = Words
site-find-any = any
site-find-shown = %shown% of %all%

## The page of a commitment

site-remark = Remark
site-by = By
site-with = With
site-party-role = { $party } ({ $role })
site-success-test = What would show it
site-exact-words = In its exact words
site-stands-in = { $source }, { $date }: { $kind }
site-place = Place in its text
site-characters = characters { $start } to { $end }
site-history = History
site-life = From its words to today
site-life-description = When it was said, how its status and its due date changed, and when evidence was published: the tables below have the same in words.
site-corrections = Statuses put right
site-corrections-note = What this page said before stands here too, so that nobody who read it is left in error.
site-taken-away = taken away, nothing in its place
site-due-dates = Due dates
site-no-date = No date was given.
site-no-evidence = None that is public.
site-related = Related
site-related-back = ← { $link }

## Releases and parties

site-in-its-words = Commitments in its exact words
site-entry = { $by }; { $status }
site-full-name = Name
site-committed-to = Committed to
site-named-in = Named in

## The feed

site-feed = { $name }: changes of status
site-news = { $reference } { $title }: { $status }
site-news-corrected = { $reference } { $title }: status put right
site-news-changed = Now “{ $to }”, from { $on }; was “{ $from }”.
site-news-set = Now “{ $to }”, from { $on }.
site-news-right = “{ $from }” from { $from_on } was wrong; right is “{ $to }” from { $on }.
site-news-away = “{ $from }” from { $from_on } was wrong and is taken away.
site-news-by = By { $by }.

## Headings of columns

column-file = File
column-held = What it holds
column-set_on = Set
column-topic = Topic
