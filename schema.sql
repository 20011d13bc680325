-- onrecord: the whole current schema, and the data dictionary.
--
-- How to read it: sections 1-4 hold what people recorded; 5 is what follows from it (a cache, kept by
-- triggers); 6 the search index; 7 the rules that no program may break; 8 the public views.
--
--   id           number of the reference (C-42 has id 42); sequential, never reused
--   uid          UUIDv7, the same in every copy of the file
--   *_on         a day, ISO text 2026-12-01
--   recorded_at  when it was recorded: UTC, 2026-12-01T09:30:00.000Z; strictly increasing from one
--                operation to the next
--   *_by         who recorded it, as the operating system or ONRECORD_USER names them
--
-- CHECKs on days and times say IS, not =: what is no date makes date() NULL, and a CHECK that is NULL passes. With
-- '+0 days' older SQLite counts on too, from 30 February into March.
--
-- Tables marked "append-only" take no UPDATE: a wrong row is answered by a later one. They take a DELETE only of what
-- the newest operation, an undo, says that it takes back: the log then keeps the whole row.
-- Rules raise texts that begin with "onrecord:"; the rest of that text is a stable code.

-- 1. Parties, topics, releases ---------------------------------------------------------------------------

-- A state, ministry, office, person, UN entity, organisation, company or group.
CREATE TABLE party (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL CHECK (trim(name) <> ''),
  short_name  TEXT CHECK (trim(short_name) <> ''),          -- what lists print, where there is one
  kind        TEXT NOT NULL CHECK (kind IN ('state', 'ministry', 'office', 'person', 'un_entity',
                                            'organisation', 'company', 'group', 'other')),
  parent_id   INTEGER REFERENCES party (id) CHECK (parent_id <> id),
  merged_into INTEGER REFERENCES party (id) CHECK (merged_into <> id),   -- set when two spellings were one
  recorded_at TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days'))
) STRICT;
-- A new row is looked for among those that name one while an import is under way: without these, in all of them.
CREATE INDEX party_by_parent ON party (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX party_by_merged ON party (merged_into) WHERE merged_into IS NOT NULL;

-- Every name by which a party is found: its name, short name and aliases.
CREATE TABLE party_name (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  party_id INTEGER NOT NULL REFERENCES party (id),
  name     TEXT NOT NULL,
  folded   TEXT NOT NULL UNIQUE                             -- without case, accents and double blanks
) STRICT;
CREATE INDEX party_name_by_party ON party_name (party_id);

-- A tag tree; the 17 Sustainable Development Goals come with every new database.
CREATE TABLE topic (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         TEXT NOT NULL UNIQUE,
  code        TEXT NOT NULL,                                -- SDG 17
  folded      TEXT NOT NULL UNIQUE,
  title       TEXT NOT NULL,
  parent_id   INTEGER REFERENCES topic (id) CHECK (parent_id <> id),
  recorded_at TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days'))
) STRICT;

-- An official release. Its text is in release_version.
CREATE TABLE "release" (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,           -- R-1
  uid          TEXT NOT NULL UNIQUE,
  title        TEXT NOT NULL CHECK (trim(title) <> ''),
  issuer_id    INTEGER REFERENCES party (id),
  kind         TEXT NOT NULL CHECK (kind IN ('readout', 'communique', 'joint_statement', 'press_release',
                                             'speech', 'instrument', 'other')),
  published_on TEXT CHECK (published_on IS date(published_on, '+0 days')),   -- unknown stays unknown
  event_on     TEXT CHECK (event_on IS date(event_on, '+0 days')),
  event_place  TEXT,
  url          TEXT,
  language     TEXT,                                        -- BCP 47, such as en or kk
  read_on      TEXT CHECK (read_on IS date(read_on, '+0 days')),        -- read in full, with or without a commitment
  read_by      TEXT,
  recorded_at  TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by  TEXT NOT NULL
) STRICT;
CREATE INDEX release_by_published ON "release" (published_on);
CREATE INDEX release_by_issuer ON "release" (issuer_id);
CREATE INDEX release_by_url ON "release" (url) WHERE url IS NOT NULL;
CREATE INDEX release_by_title ON "release" (title COLLATE NOCASE);

-- One text of a release, as read and normalised; append-only. A later version is kept beside the first.
CREATE TABLE release_version (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  release_id      INTEGER NOT NULL REFERENCES "release" (id),
  version         INTEGER NOT NULL CHECK (version >= 1),
  text            TEXT NOT NULL CHECK (text <> ''),         -- UTF-8, normalised
  text_sha256     TEXT NOT NULL UNIQUE CHECK (length(text_sha256) = 64),   -- of that text
  original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),      -- of the bytes as received
  media_type      TEXT NOT NULL,
  encoding        TEXT NOT NULL,
  normaliser      TEXT NOT NULL,                            -- version of the normalising function
  retrieved_at    TEXT NOT NULL CHECK (retrieved_at IS strftime('%Y-%m-%dT%H:%M:%fZ', retrieved_at, '+0 days')),
  recorded_at     TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  UNIQUE (release_id, version)
) STRICT;
CREATE INDEX release_version_by_original ON release_version (original_sha256);

-- 2. Commitments ----------------------------------------------------------------------------------------

-- What somebody said would be done. Its words are in attestation, its statuses and due dates are events.
CREATE TABLE commitment (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,           -- C-1
  uid          TEXT NOT NULL UNIQUE,
  title        TEXT NOT NULL CHECK (trim(title) <> ''),
  kind         TEXT NOT NULL CHECK (kind IN ('agreement', 'pledge', 'support', 'readiness', 'intention',
                                             'ongoing_action')),
  strength     TEXT NOT NULL CHECK (strength IN ('binding', 'firm', 'soft', 'declaratory')),
  made_on      TEXT NOT NULL CHECK (made_on IS date(made_on, '+0 days')),
  condition    TEXT,                                        -- "subject to …"
  success_test TEXT,                                        -- what would show it
  priority     TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('high', 'normal', 'low')),
  owner        TEXT,                                        -- the analyst
  review_days  INTEGER CHECK (review_days BETWEEN 1 AND 3660),   -- own interval instead of the settings'
  recorded_at  TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by  TEXT NOT NULL,
  -- The last edit of this row, its roles or topics.
  updated_at   TEXT NOT NULL CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%fZ', updated_at, '+0 days'))
) STRICT;
CREATE INDEX commitment_by_owner ON commitment (owner);

-- Which party stands in which role.
CREATE TABLE role (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id),
  party_id      INTEGER NOT NULL REFERENCES party (id),
  role          TEXT NOT NULL CHECK (role IN ('committing', 'supporting', 'counterpart', 'beneficiary')),
  UNIQUE (commitment_id, party_id, role)
) STRICT;
CREATE INDEX role_by_party ON role (party_id, role, commitment_id);

-- Which topics a commitment is tagged with.
CREATE TABLE commitment_topic (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id),
  topic_id      INTEGER NOT NULL REFERENCES topic (id),
  UNIQUE (commitment_id, topic_id)
) STRICT;
CREATE INDEX commitment_topic_by_topic ON commitment_topic (topic_id, commitment_id);

-- The passage of a release in which a commitment stands; append-only.
CREATE TABLE attestation (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                TEXT NOT NULL UNIQUE,
  commitment_id      INTEGER NOT NULL REFERENCES commitment (id),
  release_version_id INTEGER NOT NULL REFERENCES release_version (id),
  kind               TEXT NOT NULL CHECK (kind IN ('origin', 'restatement', 'amendment', 'withdrawal',
                                                   'third_party')),
  quote              TEXT NOT NULL CHECK (trim(quote) <> ''),   -- the exact words
  start_char         INTEGER NOT NULL CHECK (start_char >= 0),  -- in characters, from 0
  end_char           INTEGER NOT NULL,                          -- exclusive
  stated_on          TEXT NOT NULL CHECK (stated_on IS date(stated_on, '+0 days')),   -- the day the words were said
  recorded_at        TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by        TEXT NOT NULL,
  CHECK (end_char > start_char)
) STRICT;
CREATE INDEX attestation_by_commitment ON attestation (commitment_id, kind);
CREATE INDEX attestation_by_version ON attestation (release_version_id);
CREATE UNIQUE INDEX attestation_one_origin ON attestation (commitment_id) WHERE kind = 'origin';

-- A passage that was proposed as a commitment, by the program's own grammar or by an outside one; append-only.
CREATE TABLE proposal (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  release_version_id INTEGER NOT NULL REFERENCES release_version (id),
  number             INTEGER NOT NULL CHECK (number > 0),       -- C1, C2 … within its version, in order of arrival
  quote              TEXT NOT NULL CHECK (trim(quote) <> ''),   -- the exact words
  start_char         INTEGER NOT NULL CHECK (start_char >= 0),  -- in characters, from 0
  end_char           INTEGER NOT NULL,                          -- exclusive
  kind               TEXT NOT NULL,
  strength           TEXT NOT NULL,
  confidence         REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  cue                TEXT NOT NULL,                             -- the rule that found it
  source             TEXT NOT NULL,                             -- 'onrecord', or the outside program
  details            TEXT NOT NULL,                             -- JSON: parties, counterparts, due, topics
  recorded_at        TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by        TEXT NOT NULL,
  CHECK (end_char > start_char),
  UNIQUE (release_version_id, number),
  UNIQUE (release_version_id, start_char, end_char)
) STRICT;

-- What became of a proposal; the newest row counts; append-only.
CREATE TABLE proposal_fate (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  proposal_id   INTEGER NOT NULL REFERENCES proposal (id),
  fate          TEXT NOT NULL CHECK (fate IN ('accepted', 'restatement', 'rejected')),
  reason        TEXT,                                           -- why rejected
  commitment_id INTEGER REFERENCES commitment (id),             -- what it became, or restates
  recorded_at   TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by   TEXT NOT NULL,
  CHECK ((fate = 'rejected') = (commitment_id IS NULL)),
  CHECK (fate <> 'rejected' OR trim(reason) <> '')
) STRICT;
CREATE INDEX proposal_fate_by_proposal ON proposal_fate (proposal_id, id);
CREATE INDEX proposal_fate_by_commitment ON proposal_fate (commitment_id) WHERE commitment_id IS NOT NULL;

-- One commitment's tie to another; append-only.
CREATE TABLE link (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  from_id     INTEGER NOT NULL REFERENCES commitment (id),
  to_id       INTEGER NOT NULL REFERENCES commitment (id) CHECK (to_id <> from_id),
  kind        TEXT NOT NULL CHECK (kind IN ('restates', 'amends', 'supersedes', 'part_of', 'depends_on',
                                            'duplicates')),
  note        TEXT,
  recorded_at TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by TEXT NOT NULL,
  UNIQUE (from_id, to_id, kind)
) STRICT;
CREATE INDEX link_by_target ON link (to_id, kind);

-- 3. What happened since --------------------------------------------------------------------------------

-- Something that bears on commitments: a document, page, release or event; append-only.
CREATE TABLE evidence (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,            -- E-1
  uid         TEXT NOT NULL UNIQUE,
  title       TEXT NOT NULL CHECK (trim(title) <> ''),
  publisher   TEXT,
  dated_on    TEXT NOT NULL CHECK (dated_on IS date(dated_on, '+0 days')),
  url         TEXT,
  release_id  INTEGER REFERENCES "release" (id),
  excerpt     TEXT,
  recorded_at TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_url ON evidence (url) WHERE url IS NOT NULL;
CREATE INDEX evidence_by_title ON evidence (title, dated_on) WHERE url IS NULL;
CREATE INDEX evidence_by_release ON evidence (release_id) WHERE release_id IS NOT NULL;

-- How a piece of evidence bears on a commitment; append-only, the latest row of a pair counts.
CREATE TABLE bearing (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  evidence_id   INTEGER NOT NULL REFERENCES evidence (id),
  commitment_id INTEGER NOT NULL REFERENCES commitment (id),
  relation      TEXT NOT NULL CHECK (relation IN ('supports', 'partly_supports', 'contradicts', 'context',
                                                  'restates')),
  recorded_at   TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by   TEXT NOT NULL
) STRICT;
CREATE INDEX bearing_by_commitment ON bearing (commitment_id, evidence_id, id);
CREATE INDEX bearing_by_evidence ON bearing (evidence_id, commitment_id);

-- Somebody looked: where, and how much was found (0 is a finding); append-only.
CREATE TABLE search (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,          -- L-1
  uid           TEXT NOT NULL UNIQUE,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id),
  searched_on   TEXT NOT NULL CHECK (searched_on IS date(searched_on, '+0 days')),
  place         TEXT NOT NULL CHECK (trim(place) <> ''),
  found         INTEGER NOT NULL CHECK (found >= 0),
  note          TEXT,
  recorded_at   TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by   TEXT NOT NULL
) STRICT;
CREATE INDEX search_by_commitment ON search (commitment_id, searched_on);

-- Every status a commitment was given; append-only. The current one is the event in force with the greatest
-- (effective_on, recorded_at). An event is in force unless a later one corrects it.
CREATE TABLE status_event (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,          -- S-1
  uid           TEXT NOT NULL UNIQUE,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id),
  status        TEXT CHECK (status IN ('not_assessed', 'no_evidence', 'in_progress', 'ongoing', 'stalled',
                                       'partially_fulfilled', 'fulfilled', 'not_fulfilled', 'superseded',
                                       'withdrawn', 'not_verifiable')),   -- NULL: only takes one away
  is_open       INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  move          TEXT NOT NULL CHECK (move IN ('first', 'change', 'review', 'reopening', 'correction')),
  corrects_id   INTEGER REFERENCES status_event (id),         -- an event is corrected once
  effective_on  TEXT NOT NULL CHECK (effective_on IS date(effective_on, '+0 days')),
  rationale     TEXT,
  override_rule TEXT,                                       -- the rule of evidence that was overridden
  reason        TEXT,                                       -- why overridden, reopened or corrected
  proposed_by   TEXT,                                       -- who proposed it, where a second reader recorded it
  recorded_at   TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by   TEXT NOT NULL,
  CHECK (proposed_by <> recorded_by),
  CHECK (effective_on <= date(recorded_at, '+1 day')),      -- not in the future, wherever on Earth
  CHECK ((corrects_id IS NOT NULL) = (move = 'correction')),
  CHECK (status IS NOT NULL OR corrects_id IS NOT NULL),
  CHECK (move NOT IN ('reopening', 'correction') OR trim(coalesce(reason, '')) <> ''),
  CHECK (override_rule IS NULL OR trim(coalesce(reason, '')) <> ''),
  CHECK (is_open = 0 OR status IS NULL OR status NOT IN
         ('fulfilled', 'not_fulfilled', 'superseded', 'withdrawn', 'not_verifiable')),
  CHECK (is_open = 1 OR status IS NULL OR status NOT IN
         ('not_assessed', 'no_evidence', 'in_progress', 'ongoing', 'stalled'))
) STRICT;
CREATE INDEX status_event_by_commitment ON status_event (commitment_id, effective_on, recorded_at, id);
CREATE INDEX status_event_by_day ON status_event (effective_on);
-- Of corrections alone: with the many NULLs in it, statistics would call it useless.
CREATE UNIQUE INDEX status_event_by_corrected ON status_event (corrects_id) WHERE corrects_id IS NOT NULL;

-- The evidence that a status event rests on; append-only.
CREATE TABLE status_evidence (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  status_event_id INTEGER NOT NULL REFERENCES status_event (id),
  evidence_id     INTEGER NOT NULL REFERENCES evidence (id),
  UNIQUE (status_event_id, evidence_id)
) STRICT;
CREATE INDEX status_evidence_by_evidence ON status_evidence (evidence_id);

-- A closing status that one person recorded and a second has to read before it is in force (setting second_reader);
-- append-only. It waits as long as second_reading_end has no row of it. What it rests on is borne out already.
CREATE TABLE second_reading (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           TEXT NOT NULL UNIQUE,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id),
  status        TEXT NOT NULL CHECK (status IN ('partially_fulfilled', 'fulfilled', 'not_fulfilled', 'superseded',
                                                'withdrawn', 'not_verifiable')),
  corrects_id   INTEGER REFERENCES status_event (id),
  effective_on  TEXT NOT NULL CHECK (effective_on IS date(effective_on, '+0 days')),
  rationale     TEXT,
  override_rule TEXT,                                       -- the rule of evidence to override
  reason        TEXT,                                       -- why overridden or corrected
  recorded_at   TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by   TEXT NOT NULL,                              -- who proposes it
  CHECK (effective_on <= date(recorded_at, '+1 day')),
  CHECK ((corrects_id IS NULL AND override_rule IS NULL) OR trim(coalesce(reason, '')) <> '')
) STRICT;
CREATE INDEX second_reading_by_commitment ON second_reading (commitment_id);
CREATE INDEX second_reading_by_corrected ON second_reading (corrects_id) WHERE corrects_id IS NOT NULL;

-- The evidence on which it would rest; append-only.
CREATE TABLE second_reading_evidence (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  second_reading_id INTEGER NOT NULL REFERENCES second_reading (id),
  evidence_id       INTEGER NOT NULL REFERENCES evidence (id),
  UNIQUE (second_reading_id, evidence_id)
) STRICT;
CREATE INDEX second_reading_evidence_by_evidence ON second_reading_evidence (evidence_id);

-- What the second reader decided; append-only. Whoever proposed it may take it back, and not confirm it.
CREATE TABLE second_reading_end (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  second_reading_id INTEGER NOT NULL UNIQUE REFERENCES second_reading (id),
  fate              TEXT NOT NULL CHECK (fate IN ('confirmed', 'declined')),
  status_event_id   INTEGER UNIQUE REFERENCES status_event (id),   -- what it became
  reason            TEXT,                                   -- why declined
  recorded_at       TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by       TEXT NOT NULL,
  CHECK ((fate = 'confirmed') = (status_event_id IS NOT NULL)),
  CHECK (fate <> 'declined' OR trim(coalesce(reason, '')) <> '')
) STRICT;

-- Every due date that was set; append-only. In force: the greatest (effective_on, recorded_at).
CREATE TABLE deadline_event (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,          -- D-1
  uid           TEXT NOT NULL UNIQUE,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id),
  due_on        TEXT CHECK (due_on IS date(due_on, '+0 days')),         -- last day of the period; NULL: lifted
  precision     TEXT NOT NULL CHECK (precision IN ('day', 'month', 'quarter', 'half_year', 'year')),
  basis         TEXT NOT NULL CHECK (basis IN ('stated', 'derived', 'analyst')),
  words         TEXT,                                       -- the words it was read from
  reason        TEXT,
  effective_on  TEXT NOT NULL CHECK (effective_on IS date(effective_on, '+0 days')),
  recorded_at   TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by   TEXT NOT NULL,
  CHECK (effective_on <= date(recorded_at, '+1 day'))
) STRICT;
CREATE INDEX deadline_event_by_commitment ON deadline_event (commitment_id, effective_on, recorded_at, id);

-- Free text on any record.
CREATE TABLE note (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,            -- N-1
  uid         TEXT NOT NULL UNIQUE,
  subject     TEXT NOT NULL CHECK (subject IN ('commitment', 'release', 'evidence', 'party')),
  subject_id  INTEGER NOT NULL,
  body        TEXT NOT NULL CHECK (trim(body) <> ''),
  recorded_at TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_subject ON note (subject, subject_id);

-- Which record a row of somebody's own list became: its key there, and what its cells said when it was last imported.
-- What a cell still says changes nothing, whatever was recorded by hand since.
CREATE TABLE imported_key (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  sort        TEXT NOT NULL CHECK (sort IN ('party', 'release', 'commitment', 'status_event', 'evidence')),
  source      TEXT NOT NULL,                                -- whose list; empty where none was named
  key         TEXT NOT NULL CHECK (trim(key) <> ''),
  record_id   INTEGER NOT NULL,
  cells       TEXT NOT NULL CHECK (json_valid(cells)),      -- field: first 16 digits of SHA-256 over its text
  recorded_at TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  UNIQUE (sort, source, key)
) STRICT;
CREATE INDEX imported_key_by_key ON imported_key (sort, key);

-- 3a. Blind double coding --------------------------------------------------------------------------------

-- One coder's sheet of a release's text, as it was handed in; append-only. The newest of a coder counts.
CREATE TABLE coding (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                TEXT NOT NULL UNIQUE,
  release_version_id INTEGER NOT NULL REFERENCES release_version (id),
  unit_count         INTEGER NOT NULL CHECK (unit_count > 0),   -- sentences of that text; those without a row are not coded
  recorded_at        TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by        TEXT NOT NULL                          -- the coder
) STRICT;
CREATE INDEX coding_by_version ON coding (release_version_id);

-- What a coder decided on one sentence; append-only.
CREATE TABLE coding_unit (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  coding_id          INTEGER NOT NULL REFERENCES coding (id),
  number             INTEGER NOT NULL CHECK (number > 0),   -- of the sentence in the sheet
  quote              TEXT NOT NULL CHECK (quote <> ''),
  start_char         INTEGER NOT NULL CHECK (start_char >= 0),
  end_char           INTEGER NOT NULL CHECK (end_char > start_char),
  is_commitment      INTEGER NOT NULL CHECK (is_commitment IN (0, 1)),
  kind               TEXT CHECK (kind IN ('agreement', 'pledge', 'support', 'readiness', 'intention', 'ongoing_action')),
  strength           TEXT CHECK (strength IN ('binding', 'firm', 'soft', 'declaratory')),
  note               TEXT,
  CHECK (is_commitment = 1 OR (kind IS NULL AND strength IS NULL)),
  UNIQUE (coding_id, number)
) STRICT;

-- What was settled on a sentence that coders saw otherwise; append-only. The newest of a sentence counts.
CREATE TABLE coding_settlement (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                TEXT NOT NULL UNIQUE,
  release_version_id INTEGER NOT NULL REFERENCES release_version (id),
  number             INTEGER NOT NULL CHECK (number > 0),
  quote              TEXT NOT NULL CHECK (quote <> ''),
  start_char         INTEGER NOT NULL CHECK (start_char >= 0),
  end_char           INTEGER NOT NULL CHECK (end_char > start_char),
  is_commitment      INTEGER NOT NULL CHECK (is_commitment IN (0, 1)),
  kind               TEXT CHECK (kind IN ('agreement', 'pledge', 'support', 'readiness', 'intention', 'ongoing_action')),
  strength           TEXT CHECK (strength IN ('binding', 'firm', 'soft', 'declaratory')),
  reason             TEXT NOT NULL CHECK (trim(reason) <> ''),
  recorded_at        TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by        TEXT NOT NULL,
  CHECK ((is_commitment = 1) = (kind IS NOT NULL)),
  CHECK ((is_commitment = 1) = (strength IS NOT NULL))
) STRICT;
CREATE INDEX coding_settlement_by_version ON coding_settlement (release_version_id);

-- 4. The file itself ------------------------------------------------------------------------------------

-- Thresholds of the follow-up rules, in days, and other choices of this database.
CREATE TABLE setting (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- A question in SQL that was saved under a name. It may be saved anew and taken away; the operation log keeps what it was.
CREATE TABLE saved_query (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),    -- in lower case
  sql         TEXT NOT NULL CHECK (trim(sql) <> ''),
  description TEXT,                                         -- what it answers
  parameters  TEXT NOT NULL DEFAULT '[]',                   -- JSON: of each its name, kind, description and default
  recorded_at TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),   -- last saved
  recorded_by TEXT NOT NULL
) STRICT;

-- A report that was issued: all that is needed to make it again; append-only. Its files are in edition_file.
CREATE TABLE report_edition (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,        -- X-1
  uid             TEXT NOT NULL UNIQUE,
  report          TEXT NOT NULL CHECK (report IN ('month', 'follow_up')),
  subject         TEXT NOT NULL,                            -- the month, or the as-of day of a follow-up report
  filters         TEXT NOT NULL,                            -- JSON: the filters in words, [] for none
  number          INTEGER NOT NULL CHECK (number > 0),      -- 1, 2 … of one report, subject and filters
  parent_id       INTEGER REFERENCES report_edition (id) CHECK (parent_id < id),   -- the one whose figures it revises
  as_of           TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
  since           TEXT CHECK (since IS NULL OR since IS date(since, '+0 days')),       -- follow-up: evidence is new from this day on
  known_at        TEXT NOT NULL CHECK (known_at IS strftime('%Y-%m-%dT%H:%M:%fZ', known_at, '+0 days')),   -- before recorded_at
  filter          TEXT,                                     -- JSON: the filters as ids and dates; NULL for none
  operation_id    INTEGER NOT NULL REFERENCES operation (id),   -- the newest one that it knows
  digest          TEXT NOT NULL CHECK (length(digest) = 64),    -- the hash of that operation
  program_version TEXT NOT NULL,
  schema_version  INTEGER NOT NULL,
  language        TEXT NOT NULL,                            -- of its own words where it was issued: en, kk …
  parts_sha256    TEXT NOT NULL,                            -- JSON: part of the report's data to SHA-256
  recorded_at     TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by     TEXT NOT NULL,
  CHECK (known_at < recorded_at),
  UNIQUE (report, subject, filters, number)
) STRICT;
CREATE INDEX report_edition_by_operation ON report_edition (operation_id);
CREATE INDEX report_edition_by_parent ON report_edition (parent_id) WHERE parent_id IS NOT NULL;

-- What an edition looked like in one language and format; append-only.
CREATE TABLE edition_file (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  edition_id      INTEGER NOT NULL REFERENCES report_edition (id),
  language        TEXT NOT NULL,                            -- BCP 47, such as en
  format          TEXT NOT NULL,                            -- json, docx, pdf …
  sha256          TEXT NOT NULL CHECK (length(sha256) = 64),    -- of the file's bytes
  byte_count      INTEGER NOT NULL CHECK (byte_count >= 0),
  template_sha256 TEXT,                                     -- of the house's own page, written without a report
  program_version TEXT NOT NULL,
  recorded_at     TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by     TEXT NOT NULL,
  UNIQUE (edition_id, language, format)
) STRICT;
CREATE INDEX edition_file_by_hash ON edition_file (sha256);

-- Every write, chained: hash = SHA-256 over the previous hash and this row's content; append-only.
-- previous_hash is unique, so that two writers can never both follow the same operation.
CREATE TABLE operation (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            TEXT NOT NULL UNIQUE,
  recorded_at    TEXT NOT NULL CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
  recorded_by    TEXT NOT NULL,
  command        TEXT NOT NULL,                             -- status, add, release add …
  summary        TEXT NOT NULL,                             -- in words
  undoes_id      INTEGER REFERENCES operation (id) CHECK (undoes_id < id),   -- what it took back; redo takes back an undo
  change_count   INTEGER NOT NULL,
  changes_sha256 TEXT NOT NULL,                             -- over its rows in change
  previous_hash  TEXT NOT NULL UNIQUE,
  hash           TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX operation_by_undone ON operation (undoes_id) WHERE undoes_id IS NOT NULL;

-- What an operation did to each row, before and after, as JSON objects; append-only.
-- NULL before: the row was made; NULL after: it was taken away. The text of a release stands there as its SHA-256,
-- and in full where the release was taken away.
CREATE TABLE change (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id INTEGER NOT NULL REFERENCES operation (id),
  table_name   TEXT NOT NULL,
  row_id       INTEGER NOT NULL,
  before       TEXT,
  after        TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_by_operation ON change (operation_id);
CREATE INDEX change_by_row ON change (table_name, row_id, id);

-- The rows that the newest operation takes back: it is an undo, and keeps them whole.
CREATE VIEW taken_back AS
SELECT c.table_name, c.row_id
FROM change AS c INDEXED BY change_by_row
WHERE c.after IS NULL
  AND c.operation_id = (SELECT max(id) FROM operation)
  AND (SELECT undoes_id FROM operation ORDER BY id DESC LIMIT 1) IS NOT NULL;

-- 5. Derived state: a cache of what the events say today ------------------------------------------------

-- Status events that no later event corrects.
CREATE VIEW status_in_force AS
SELECT e.id, e.commitment_id, e.status, e.is_open, e.move, e.effective_on, e.recorded_at
FROM status_event AS e
WHERE e.status IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM status_event AS x WHERE x.corrects_id = e.id);

-- Those that say the status. A review does not: it sets the day of the last review and nothing else.
CREATE VIEW standing_in_force AS
SELECT id, commitment_id, status, is_open, move, effective_on, recorded_at
FROM status_in_force
WHERE move <> 'review';

-- The relation in force of each evidence to each commitment.
CREATE VIEW bearing_in_force AS
SELECT b.id, b.commitment_id, b.evidence_id, b.relation, e.dated_on
FROM bearing AS b
JOIN evidence AS e ON e.id = b.evidence_id
WHERE NOT EXISTS (SELECT 1 FROM bearing AS later
                  WHERE later.commitment_id = b.commitment_id
                    AND later.evidence_id = b.evidence_id
                    AND later.id > b.id);

-- The status event that is current, the deadline event in force.
CREATE VIEW current_event AS
SELECT c.id AS commitment_id,
       (SELECT e.id FROM standing_in_force AS e WHERE e.commitment_id = c.id
        ORDER BY e.effective_on DESC, e.recorded_at DESC, e.id DESC LIMIT 1) AS status_event_id,
       (SELECT d.id FROM deadline_event AS d WHERE d.commitment_id = c.id
        ORDER BY d.effective_on DESC, d.recorded_at DESC, d.id DESC LIMIT 1) AS deadline_event_id
FROM commitment AS c;

-- The event with which the unbroken run of the current status began.
CREATE VIEW current_run AS
SELECT n.commitment_id, n.status_event_id, n.deadline_event_id,
       coalesce(
         (SELECT f.id FROM standing_in_force AS f
          WHERE f.commitment_id = n.commitment_id
            AND (f.effective_on, f.recorded_at, f.id) >
                (SELECT o.effective_on, o.recorded_at, o.id FROM standing_in_force AS o
                 WHERE o.commitment_id = n.commitment_id
                   AND (o.status <> now_in.status OR o.is_open <> now_in.is_open)
                 ORDER BY o.effective_on DESC, o.recorded_at DESC, o.id DESC LIMIT 1)
          ORDER BY f.effective_on, f.recorded_at, f.id LIMIT 1),
         (SELECT f.id FROM standing_in_force AS f WHERE f.commitment_id = n.commitment_id
          ORDER BY f.effective_on, f.recorded_at, f.id LIMIT 1)) AS first_event_id
FROM current_event AS n
JOIN status_event AS now_in ON now_in.id = n.status_event_id;

-- What commitment_state must hold: the definition, worked out from the events.
CREATE VIEW commitment_state_folded AS
SELECT c.id AS commitment_id,
       c.kind,
       c.priority,
       c.review_days,
       c.made_on,
       s.status,
       s.is_open,
       f.effective_on AS since_on,
       r.first_event_id AS status_event_id,
       d.due_on,
       CASE WHEN d.due_on IS NOT NULL THEN d.precision END AS due_precision,
       CASE WHEN d.due_on IS NOT NULL THEN d.basis END AS due_basis,
       nullif(max(coalesce((SELECT max(e.effective_on) FROM status_in_force AS e
                            WHERE e.commitment_id = c.id AND e.move <> 'first' AND e.status <> 'not_assessed'), ''),
                  coalesce((SELECT max(l.searched_on) FROM search AS l
                            WHERE l.commitment_id = c.id), '')), '') AS last_reviewed_on,
       (SELECT max(b.dated_on) FROM bearing_in_force AS b
        WHERE b.commitment_id = c.id AND b.relation <> 'restates') AS last_evidence_on,
       coalesce((SELECT max(e.dated_on) FROM status_evidence AS se JOIN evidence AS e ON e.id = se.evidence_id
                 WHERE se.status_event_id = r.first_event_id), f.effective_on) AS decided_on,
       (SELECT count(*) FROM bearing_in_force AS b
        WHERE b.commitment_id = c.id AND b.relation <> 'restates') AS evidence_count,
       (SELECT count(*) FROM attestation AS a
        WHERE a.commitment_id = c.id AND a.kind = 'restatement')
       + (SELECT count(*) FROM bearing_in_force AS b
          WHERE b.commitment_id = c.id AND b.relation = 'restates') AS restatement_count,
       max(c.updated_at,
           coalesce((SELECT max(x.recorded_at) FROM status_event AS x WHERE x.commitment_id = c.id), ''),
           coalesce((SELECT max(x.recorded_at) FROM deadline_event AS x WHERE x.commitment_id = c.id), ''),
           coalesce((SELECT max(x.recorded_at) FROM bearing AS x WHERE x.commitment_id = c.id), ''),
           coalesce((SELECT max(x.recorded_at) FROM search AS x WHERE x.commitment_id = c.id), ''),
           coalesce((SELECT max(x.recorded_at) FROM attestation AS x WHERE x.commitment_id = c.id), ''),
           coalesce((SELECT max(x.recorded_at) FROM link AS x WHERE x.from_id = c.id), ''),
           coalesce((SELECT max(x.recorded_at) FROM link AS x WHERE x.to_id = c.id), ''),
           coalesce((SELECT max(x.recorded_at) FROM note AS x
                     WHERE x.subject = 'commitment' AND x.subject_id = c.id), '')) AS last_touched_at
FROM commitment AS c
JOIN current_run AS r ON r.commitment_id = c.id
JOIN status_event AS s ON s.id = r.status_event_id
JOIN status_event AS f ON f.id = r.first_event_id
LEFT JOIN deadline_event AS d ON d.id = r.deadline_event_id;

-- The cache itself: one narrow row a commitment. `onrecord check state` compares it with its definition.
CREATE TABLE commitment_state (
  commitment_id     INTEGER PRIMARY KEY REFERENCES commitment (id),
  kind              TEXT NOT NULL,
  priority          TEXT NOT NULL,
  review_days       INTEGER,
  made_on           TEXT NOT NULL,
  status            TEXT NOT NULL,
  is_open           INTEGER NOT NULL,
  since_on          TEXT NOT NULL,       -- the status has held without a break since then
  status_event_id   INTEGER NOT NULL,    -- the event that began it
  due_on            TEXT,
  due_precision     TEXT,
  due_basis         TEXT,
  last_reviewed_on  TEXT,                -- somebody looked
  last_evidence_on  TEXT,                -- something happened that is not a restatement
  decided_on        TEXT NOT NULL,       -- date of the evidence that the status rests on
  evidence_count    INTEGER NOT NULL,    -- restatements not counted
  restatement_count INTEGER NOT NULL,
  last_touched_at   TEXT NOT NULL        -- any change
) STRICT;
CREATE INDEX state_by_made ON commitment_state (made_on, commitment_id);
CREATE INDEX state_by_status ON commitment_state (status, made_on, commitment_id);
CREATE INDEX state_by_touched ON commitment_state (last_touched_at, commitment_id);
CREATE INDEX state_open_by_due ON commitment_state (due_on, commitment_id) WHERE is_open = 1;
CREATE INDEX state_open_by_quiet ON commitment_state (max(made_on, coalesce(last_evidence_on, '')), commitment_id)
  WHERE is_open = 1;
CREATE INDEX state_open_by_review ON commitment_state (coalesce(last_reviewed_on, made_on), commitment_id)
  WHERE is_open = 1;
CREATE INDEX state_open_by_own_interval ON commitment_state (commitment_id)
  WHERE is_open = 1 AND review_days IS NOT NULL;

-- INSERT INTO refresh_state (commitment_id) VALUES (…) works one row of the cache out again.
CREATE VIEW refresh_state AS SELECT id AS commitment_id FROM commitment;
CREATE TRIGGER refresh_state_insert INSTEAD OF INSERT ON refresh_state BEGIN
  INSERT OR REPLACE INTO commitment_state (
    commitment_id, kind, priority, review_days, made_on, status, is_open, since_on, status_event_id, due_on,
    due_precision, due_basis, last_reviewed_on, last_evidence_on, decided_on, evidence_count,
    restatement_count, last_touched_at)
  SELECT commitment_id, kind, priority, review_days, made_on, status, is_open, since_on, status_event_id, due_on,
         due_precision, due_basis, last_reviewed_on, last_evidence_on, decided_on, evidence_count,
         restatement_count, last_touched_at
  FROM commitment_state_folded WHERE commitment_id = NEW.commitment_id;
END;
CREATE TRIGGER state_after_commitment AFTER UPDATE ON commitment BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (NEW.id); END;
CREATE TRIGGER state_after_status AFTER INSERT ON status_event BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (NEW.commitment_id); END;
CREATE TRIGGER state_after_status_evidence AFTER INSERT ON status_evidence BEGIN
  INSERT INTO refresh_state (commitment_id)
  SELECT commitment_id FROM status_event WHERE id = NEW.status_event_id; END;
CREATE TRIGGER state_after_deadline AFTER INSERT ON deadline_event BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (NEW.commitment_id); END;
CREATE TRIGGER state_after_bearing AFTER INSERT ON bearing BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (NEW.commitment_id); END;
CREATE TRIGGER state_after_search AFTER INSERT ON search BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (NEW.commitment_id); END;
CREATE TRIGGER state_after_attestation AFTER INSERT ON attestation BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (NEW.commitment_id); END;
CREATE TRIGGER state_after_link AFTER INSERT ON link BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (NEW.from_id), (NEW.to_id); END;
CREATE TRIGGER state_after_note AFTER INSERT ON note WHEN NEW.subject = 'commitment' BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (NEW.subject_id); END;

-- The same where an undo takes rows back. A commitment loses its state with its first event, and goes itself last.
CREATE TRIGGER state_without_status AFTER DELETE ON status_event BEGIN
  DELETE FROM commitment_state WHERE commitment_id = OLD.commitment_id;
  INSERT INTO refresh_state (commitment_id) VALUES (OLD.commitment_id); END;
CREATE TRIGGER state_without_status_evidence AFTER DELETE ON status_evidence BEGIN
  INSERT INTO refresh_state (commitment_id)
  SELECT commitment_id FROM status_event WHERE id = OLD.status_event_id; END;
CREATE TRIGGER state_without_deadline AFTER DELETE ON deadline_event BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (OLD.commitment_id); END;
CREATE TRIGGER state_without_bearing AFTER DELETE ON bearing BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (OLD.commitment_id); END;
CREATE TRIGGER state_without_search AFTER DELETE ON search BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (OLD.commitment_id); END;
CREATE TRIGGER state_without_attestation AFTER DELETE ON attestation BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (OLD.commitment_id); END;
CREATE TRIGGER state_without_link AFTER DELETE ON link BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (OLD.from_id), (OLD.to_id); END;
CREATE TRIGGER state_without_note AFTER DELETE ON note WHEN OLD.subject = 'commitment' BEGIN
  INSERT INTO refresh_state (commitment_id) VALUES (OLD.subject_id); END;

-- 6. Full-text search -----------------------------------------------------------------------------------

-- Titles, quotes, notes and evidence. rowid = record_id * 8 + a digit for the sort.
CREATE VIRTUAL TABLE record_index USING fts5 (
  sort UNINDEXED, record_id UNINDEXED, commitment_id UNINDEXED, body,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '3');
-- Texts of releases; the words themselves stay in release_version.
CREATE VIRTUAL TABLE release_index USING fts5 (
  text, content = 'release_version', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '3');

CREATE TRIGGER index_commitment AFTER INSERT ON commitment BEGIN
  INSERT INTO record_index (rowid, sort, record_id, commitment_id, body)
  VALUES (NEW.id * 8 + 0, 'commitment', NEW.id, NEW.id, NEW.title || coalesce(char(10) || NEW.condition, '') || coalesce(char(10) || NEW.success_test, ''));
END;
CREATE TRIGGER reindex_commitment AFTER UPDATE OF title, condition, success_test ON commitment BEGIN
  UPDATE record_index SET body = NEW.title || coalesce(char(10) || NEW.condition, '') || coalesce(char(10) || NEW.success_test, '') WHERE rowid = NEW.id * 8 + 0;
END;
CREATE TRIGGER index_attestation AFTER INSERT ON attestation BEGIN
  INSERT INTO record_index (rowid, sort, record_id, commitment_id, body)
  VALUES (NEW.id * 8 + 1, 'quote', NEW.commitment_id, NEW.commitment_id, NEW.quote);
END;
CREATE TRIGGER index_note AFTER INSERT ON note BEGIN
  INSERT INTO record_index (rowid, sort, record_id, commitment_id, body)
  VALUES (NEW.id * 8 + 2, 'note', NEW.id, CASE NEW.subject WHEN 'commitment' THEN NEW.subject_id END, NEW.body);
END;
CREATE TRIGGER index_evidence AFTER INSERT ON evidence BEGIN
  INSERT INTO record_index (rowid, sort, record_id, commitment_id, body)
  VALUES (NEW.id * 8 + 3, 'evidence', NEW.id, NULL, NEW.title || coalesce(char(10) || NEW.excerpt, ''));
END;
CREATE TRIGGER index_release AFTER INSERT ON "release" BEGIN
  INSERT INTO record_index (rowid, sort, record_id, commitment_id, body)
  VALUES (NEW.id * 8 + 4, 'release', NEW.id, NULL, NEW.title);
END;
CREATE TRIGGER reindex_release AFTER UPDATE OF title ON "release" BEGIN
  UPDATE record_index SET body = NEW.title WHERE rowid = NEW.id * 8 + 4;
END;
CREATE TRIGGER index_release_text AFTER INSERT ON release_version BEGIN
  INSERT INTO release_index (rowid, text) VALUES (NEW.id, NEW.text);
END;
CREATE TRIGGER unindex_commitment AFTER DELETE ON commitment BEGIN DELETE FROM record_index WHERE rowid = OLD.id * 8 + 0; END;
CREATE TRIGGER unindex_attestation AFTER DELETE ON attestation BEGIN DELETE FROM record_index WHERE rowid = OLD.id * 8 + 1; END;
CREATE TRIGGER unindex_note AFTER DELETE ON note BEGIN DELETE FROM record_index WHERE rowid = OLD.id * 8 + 2; END;
CREATE TRIGGER unindex_evidence AFTER DELETE ON evidence BEGIN DELETE FROM record_index WHERE rowid = OLD.id * 8 + 3; END;
CREATE TRIGGER unindex_release AFTER DELETE ON "release" BEGIN DELETE FROM record_index WHERE rowid = OLD.id * 8 + 4; END;
CREATE TRIGGER unindex_release_text AFTER DELETE ON release_version BEGIN
  INSERT INTO release_index (release_index, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;

-- 7. Rules that no program may break --------------------------------------------------------------------

-- The quote must stand in the release's text, to the letter, where it is said to stand.
CREATE TRIGGER rule_quote_stands BEFORE INSERT ON attestation
WHEN substr((SELECT text FROM release_version WHERE id = NEW.release_version_id),
            NEW.start_char + 1, NEW.end_char - NEW.start_char) IS NOT NEW.quote
BEGIN SELECT RAISE(ABORT, 'onrecord:quote_not_in_release'); END;

CREATE TRIGGER rule_proposal_stands BEFORE INSERT ON proposal
WHEN substr((SELECT text FROM release_version WHERE id = NEW.release_version_id),
            NEW.start_char + 1, NEW.end_char - NEW.start_char) IS NOT NEW.quote
BEGIN SELECT RAISE(ABORT, 'onrecord:quote_not_in_release'); END;

CREATE TRIGGER rule_coding_settlement_stands BEFORE INSERT ON coding_settlement
WHEN substr((SELECT text FROM release_version WHERE id = NEW.release_version_id),
            NEW.start_char + 1, NEW.end_char - NEW.start_char) IS NOT NEW.quote
BEGIN SELECT RAISE(ABORT, 'onrecord:quote_not_in_release'); END;

CREATE TRIGGER rule_coding_unit_stands BEFORE INSERT ON coding_unit
WHEN substr((SELECT text FROM release_version WHERE id = (SELECT release_version_id FROM coding WHERE id = NEW.coding_id)),
            NEW.start_char + 1, NEW.end_char - NEW.start_char) IS NOT NEW.quote
BEGIN SELECT RAISE(ABORT, 'onrecord:quote_not_in_release'); END;

-- A status takes effect on or after the day the commitment was made.
CREATE TRIGGER rule_status_after_made BEFORE INSERT ON status_event
WHEN NEW.effective_on < (SELECT made_on FROM commitment WHERE id = NEW.commitment_id)
BEGIN SELECT RAISE(ABORT, 'onrecord:before_commitment'); END;

-- Never back to not_assessed: it is the first event, or puts the first event right.
CREATE TRIGGER rule_not_assessed_is_first BEFORE INSERT ON status_event
WHEN NEW.status = 'not_assessed' AND NOT (
       NOT EXISTS (SELECT 1 FROM status_event WHERE commitment_id = NEW.commitment_id)
    OR EXISTS (SELECT 1 FROM status_event WHERE id = NEW.corrects_id AND status = 'not_assessed'))
BEGIN SELECT RAISE(ABORT, 'onrecord:never_back_to_not_assessed'); END;

-- The first status is not_assessed, and it cannot be taken away.
CREATE TRIGGER rule_first_is_not_assessed BEFORE INSERT ON status_event
WHEN (NEW.status IS NOT 'not_assessed' AND NOT EXISTS
       (SELECT 1 FROM status_event WHERE commitment_id = NEW.commitment_id))
  OR (NEW.status IS NOT 'not_assessed' AND EXISTS
       (SELECT 1 FROM status_event WHERE id = NEW.corrects_id AND status = 'not_assessed'))
BEGIN SELECT RAISE(ABORT, 'onrecord:first_status_is_not_assessed'); END;

-- A correction answers an event of the same commitment.
CREATE TRIGGER rule_correction_of_same BEFORE INSERT ON status_event
WHEN NEW.corrects_id IS NOT NULL AND NOT EXISTS
     (SELECT 1 FROM status_event WHERE id = NEW.corrects_id AND commitment_id = NEW.commitment_id
                                   AND status IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'onrecord:correction_of_another'); END;

-- One closing status of a commitment waits for a second reader at a time.
CREATE TRIGGER rule_one_second_reading BEFORE INSERT ON second_reading
WHEN EXISTS (SELECT 1 FROM second_reading AS r
             WHERE r.commitment_id = NEW.commitment_id
               AND NOT EXISTS (SELECT 1 FROM second_reading_end AS e WHERE e.second_reading_id = r.id))
BEGIN SELECT RAISE(ABORT, 'onrecord:waits_already'); END;

-- Nobody is the second reader of what he proposed, and what is confirmed is what was proposed.
CREATE TRIGGER rule_second_reader BEFORE INSERT ON second_reading_end
WHEN NEW.fate = 'confirmed' AND NOT EXISTS
     (SELECT 1 FROM second_reading AS r
      JOIN status_event AS e ON e.id = NEW.status_event_id
      WHERE r.id = NEW.second_reading_id
        AND lower(r.recorded_by) <> lower(NEW.recorded_by)
        AND e.proposed_by = r.recorded_by
        AND (e.commitment_id, e.status, e.is_open, e.effective_on)
          = (r.commitment_id, r.status, 0, r.effective_on))
BEGIN SELECT RAISE(ABORT, 'onrecord:not_a_second_reader'); END;

-- made_on may move only to before every later status: its first status is put right beside, recorded last of
-- all, and would on the same day stand after the others. An undo takes that back too.
CREATE TRIGGER rule_made_before_status BEFORE UPDATE OF made_on ON commitment
WHEN NEW.made_on > OLD.made_on
 AND (SELECT undoes_id FROM operation ORDER BY id DESC LIMIT 1) IS NULL
 AND EXISTS (SELECT 1 FROM status_in_force WHERE commitment_id = NEW.id AND move <> 'first'
                                             AND status <> 'not_assessed' AND effective_on <= NEW.made_on)
BEGIN SELECT RAISE(ABORT, 'onrecord:before_commitment'); END;

-- References are never renumbered, records never deleted, but by an undo.
CREATE TRIGGER keep_commitment BEFORE DELETE ON commitment
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'commitment' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:commitment'); END;
CREATE TRIGGER keep_commitment_id BEFORE UPDATE ON commitment WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:commitment'); END;
CREATE TRIGGER keep_release BEFORE DELETE ON "release"
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'release' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:release'); END;
CREATE TRIGGER keep_release_id BEFORE UPDATE ON "release" WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:release'); END;
CREATE TRIGGER keep_party BEFORE DELETE ON party
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'party' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:party'); END;
CREATE TRIGGER keep_party_id BEFORE UPDATE ON party WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:party'); END;
CREATE TRIGGER keep_topic BEFORE DELETE ON topic
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'topic' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:topic'); END;
CREATE TRIGGER keep_topic_id BEFORE UPDATE ON topic WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:topic'); END;

-- Append-only tables. What an undo takes back is the one exception.
CREATE TRIGGER append_only_release_version_u BEFORE UPDATE ON release_version BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:release_version'); END;
CREATE TRIGGER append_only_release_version_d BEFORE DELETE ON release_version
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'release_version' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:release_version'); END;
CREATE TRIGGER append_only_attestation_u BEFORE UPDATE ON attestation BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:attestation'); END;
CREATE TRIGGER append_only_attestation_d BEFORE DELETE ON attestation
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'attestation' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:attestation'); END;
CREATE TRIGGER append_only_proposal_u BEFORE UPDATE ON proposal BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:proposal'); END;
CREATE TRIGGER append_only_proposal_d BEFORE DELETE ON proposal
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'proposal' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:proposal'); END;
CREATE TRIGGER append_only_proposal_fate_u BEFORE UPDATE ON proposal_fate BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:proposal_fate'); END;
CREATE TRIGGER append_only_proposal_fate_d BEFORE DELETE ON proposal_fate
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'proposal_fate' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:proposal_fate'); END;
CREATE TRIGGER append_only_link_u BEFORE UPDATE ON link BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:link'); END;
CREATE TRIGGER append_only_link_d BEFORE DELETE ON link
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'link' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:link'); END;
CREATE TRIGGER append_only_evidence_u BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:evidence'); END;
CREATE TRIGGER append_only_evidence_d BEFORE DELETE ON evidence
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'evidence' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:evidence'); END;
CREATE TRIGGER append_only_bearing_u BEFORE UPDATE ON bearing BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:bearing'); END;
CREATE TRIGGER append_only_bearing_d BEFORE DELETE ON bearing
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'bearing' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:bearing'); END;
CREATE TRIGGER append_only_search_u BEFORE UPDATE ON search BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:search'); END;
CREATE TRIGGER append_only_search_d BEFORE DELETE ON search
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'search' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:search'); END;
CREATE TRIGGER append_only_status_event_u BEFORE UPDATE ON status_event BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:status_event'); END;
CREATE TRIGGER append_only_status_event_d BEFORE DELETE ON status_event
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'status_event' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:status_event'); END;
CREATE TRIGGER append_only_status_evidence_u BEFORE UPDATE ON status_evidence BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:status_evidence'); END;
CREATE TRIGGER append_only_status_evidence_d BEFORE DELETE ON status_evidence
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'status_evidence' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:status_evidence'); END;
CREATE TRIGGER append_only_second_reading_u BEFORE UPDATE ON second_reading BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:second_reading'); END;
CREATE TRIGGER append_only_second_reading_d BEFORE DELETE ON second_reading
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'second_reading' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:second_reading'); END;
CREATE TRIGGER append_only_second_reading_evidence_u BEFORE UPDATE ON second_reading_evidence BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:second_reading_evidence'); END;
CREATE TRIGGER append_only_second_reading_evidence_d BEFORE DELETE ON second_reading_evidence
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'second_reading_evidence' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:second_reading_evidence'); END;
CREATE TRIGGER append_only_second_reading_end_u BEFORE UPDATE ON second_reading_end BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:second_reading_end'); END;
CREATE TRIGGER append_only_second_reading_end_d BEFORE DELETE ON second_reading_end
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'second_reading_end' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:second_reading_end'); END;
CREATE TRIGGER append_only_coding_u BEFORE UPDATE ON coding BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:coding'); END;
CREATE TRIGGER append_only_coding_d BEFORE DELETE ON coding
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'coding' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:coding'); END;
CREATE TRIGGER append_only_coding_unit_u BEFORE UPDATE ON coding_unit BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:coding_unit'); END;
CREATE TRIGGER append_only_coding_unit_d BEFORE DELETE ON coding_unit
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'coding_unit' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:coding_unit'); END;
CREATE TRIGGER append_only_coding_settlement_u BEFORE UPDATE ON coding_settlement BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:coding_settlement'); END;
CREATE TRIGGER append_only_coding_settlement_d BEFORE DELETE ON coding_settlement
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'coding_settlement' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:coding_settlement'); END;
CREATE TRIGGER append_only_deadline_event_u BEFORE UPDATE ON deadline_event BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:deadline_event'); END;
CREATE TRIGGER append_only_deadline_event_d BEFORE DELETE ON deadline_event
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'deadline_event' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:deadline_event'); END;
CREATE TRIGGER append_only_note_u BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:note'); END;
CREATE TRIGGER append_only_note_d BEFORE DELETE ON note
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'note' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:note'); END;
CREATE TRIGGER append_only_report_edition_u BEFORE UPDATE ON report_edition BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:report_edition'); END;
CREATE TRIGGER append_only_report_edition_d BEFORE DELETE ON report_edition
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'report_edition' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:report_edition'); END;
CREATE TRIGGER append_only_edition_file_u BEFORE UPDATE ON edition_file BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:edition_file'); END;
CREATE TRIGGER append_only_edition_file_d BEFORE DELETE ON edition_file
WHEN NOT EXISTS (SELECT 1 FROM taken_back WHERE table_name = 'edition_file' AND row_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:edition_file'); END;
CREATE TRIGGER append_only_operation_u BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:operation'); END;
CREATE TRIGGER append_only_operation_d BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:operation'); END;
CREATE TRIGGER append_only_change_u BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:change'); END;
CREATE TRIGGER append_only_change_d BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'onrecord:append_only:change'); END;

-- INSERT OR REPLACE deletes what it replaces and no trigger on DELETE sees it: refused beforehand. Unique
-- columns beside id and uid are named where replacing by them would take history away.
CREATE TRIGGER no_replace_party BEFORE INSERT ON party WHEN EXISTS (SELECT 1 FROM party WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:party'); END;
CREATE TRIGGER no_replace_topic BEFORE INSERT ON topic WHEN EXISTS (SELECT 1 FROM topic WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:topic'); END;
CREATE TRIGGER no_replace_release BEFORE INSERT ON "release" WHEN EXISTS (SELECT 1 FROM "release" WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:release'); END;
CREATE TRIGGER no_replace_commitment BEFORE INSERT ON commitment WHEN EXISTS (SELECT 1 FROM commitment WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:commitment'); END;
CREATE TRIGGER no_replace_evidence BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:evidence'); END;
CREATE TRIGGER no_replace_proposal BEFORE INSERT ON proposal WHEN EXISTS (SELECT 1 FROM proposal WHERE id = NEW.id
  OR (release_version_id = NEW.release_version_id AND (number = NEW.number OR (start_char = NEW.start_char AND end_char = NEW.end_char))))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:proposal'); END;
CREATE TRIGGER no_replace_proposal_fate BEFORE INSERT ON proposal_fate WHEN EXISTS (SELECT 1 FROM proposal_fate WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:proposal_fate'); END;
CREATE TRIGGER no_replace_search BEFORE INSERT ON search WHEN EXISTS (SELECT 1 FROM search WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:search'); END;
CREATE TRIGGER no_replace_deadline_event BEFORE INSERT ON deadline_event WHEN EXISTS (SELECT 1 FROM deadline_event WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:deadline_event'); END;
CREATE TRIGGER no_replace_note BEFORE INSERT ON note WHEN EXISTS (SELECT 1 FROM note WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:note'); END;
CREATE TRIGGER no_replace_report_edition BEFORE INSERT ON report_edition WHEN EXISTS (SELECT 1 FROM report_edition WHERE id = NEW.id OR uid = NEW.uid
  OR (report = NEW.report AND subject = NEW.subject AND filters = NEW.filters AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:report_edition'); END;
CREATE TRIGGER no_replace_edition_file BEFORE INSERT ON edition_file WHEN EXISTS (SELECT 1 FROM edition_file WHERE id = NEW.id
  OR (edition_id = NEW.edition_id AND language = NEW.language AND format = NEW.format))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:edition_file'); END;
CREATE TRIGGER no_replace_status_event BEFORE INSERT ON status_event WHEN EXISTS (SELECT 1 FROM status_event WHERE id = NEW.id OR uid = NEW.uid OR corrects_id = NEW.corrects_id)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:status_event'); END;
CREATE TRIGGER no_replace_status_evidence BEFORE INSERT ON status_evidence WHEN EXISTS (SELECT 1 FROM status_evidence WHERE id = NEW.id OR (status_event_id = NEW.status_event_id AND evidence_id = NEW.evidence_id))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:status_evidence'); END;
CREATE TRIGGER no_replace_second_reading BEFORE INSERT ON second_reading WHEN EXISTS (SELECT 1 FROM second_reading WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:second_reading'); END;
CREATE TRIGGER no_replace_second_reading_evidence BEFORE INSERT ON second_reading_evidence WHEN EXISTS (SELECT 1 FROM second_reading_evidence WHERE id = NEW.id OR (second_reading_id = NEW.second_reading_id AND evidence_id = NEW.evidence_id))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:second_reading_evidence'); END;
CREATE TRIGGER no_replace_second_reading_end BEFORE INSERT ON second_reading_end WHEN EXISTS (SELECT 1 FROM second_reading_end WHERE id = NEW.id OR second_reading_id = NEW.second_reading_id OR status_event_id = NEW.status_event_id)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:second_reading_end'); END;
CREATE TRIGGER no_replace_coding BEFORE INSERT ON coding WHEN EXISTS (SELECT 1 FROM coding WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:coding'); END;
CREATE TRIGGER no_replace_coding_unit BEFORE INSERT ON coding_unit WHEN EXISTS (SELECT 1 FROM coding_unit WHERE id = NEW.id OR (coding_id = NEW.coding_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:coding_unit'); END;
CREATE TRIGGER no_replace_coding_settlement BEFORE INSERT ON coding_settlement WHEN EXISTS (SELECT 1 FROM coding_settlement WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:coding_settlement'); END;
CREATE TRIGGER no_replace_attestation BEFORE INSERT ON attestation WHEN EXISTS (SELECT 1 FROM attestation WHERE id = NEW.id OR uid = NEW.uid
                         OR (NEW.kind = 'origin' AND kind = 'origin' AND commitment_id = NEW.commitment_id))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:attestation'); END;
CREATE TRIGGER no_replace_release_version BEFORE INSERT ON release_version WHEN EXISTS (SELECT 1 FROM release_version WHERE id = NEW.id OR text_sha256 = NEW.text_sha256
                         OR (release_id = NEW.release_id AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:release_version'); END;
CREATE TRIGGER no_replace_link BEFORE INSERT ON link WHEN EXISTS (SELECT 1 FROM link WHERE id = NEW.id OR (from_id = NEW.from_id AND to_id = NEW.to_id AND kind = NEW.kind))
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:link'); END;
CREATE TRIGGER no_replace_bearing BEFORE INSERT ON bearing WHEN EXISTS (SELECT 1 FROM bearing WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:bearing'); END;
CREATE TRIGGER no_replace_change BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'onrecord:recorded_already:change'); END;
CREATE TRIGGER no_replace_operation BEFORE INSERT ON operation WHEN EXISTS (SELECT 1 FROM operation WHERE id = NEW.id OR uid = NEW.uid OR previous_hash = NEW.previous_hash OR hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'onrecord:operation_taken'); END;

-- 8. Public views: a stable interface, documented in the README -----------------------------------------

-- One row a commitment, with its current state.
CREATE VIEW commitments AS
SELECT 'C-' || c.id AS ref,
       c.title,
       a.quote,
       c.kind,
       c.strength,
       c.made_on,
       'R-' || r.id AS release_ref,
       r.title AS release_title,
       coalesce(i.short_name, i.name) AS issuer,
       (SELECT group_concat(label, '; ') FROM
         (SELECT coalesce(p.short_name, p.name) AS label FROM role AS o JOIN party AS p ON p.id = o.party_id
          WHERE o.commitment_id = c.id AND o.role = 'committing' ORDER BY o.id)) AS committing,
       (SELECT group_concat(label, '; ') FROM
         (SELECT coalesce(p.short_name, p.name) AS label FROM role AS o JOIN party AS p ON p.id = o.party_id
          WHERE o.commitment_id = c.id AND o.role = 'counterpart' ORDER BY o.id)) AS counterparts,
       (SELECT group_concat(code, '; ') FROM
         (SELECT t.code FROM commitment_topic AS ct JOIN topic AS t ON t.id = ct.topic_id
          WHERE ct.commitment_id = c.id ORDER BY ct.id)) AS topics,
       s.status,
       s.since_on AS status_since,
       s.due_on,
       s.due_precision,
       s.due_basis,
       s.is_open,
       s.last_evidence_on,
       s.last_reviewed_on,
       s.evidence_count,
       s.restatement_count,
       c.owner,
       c.priority,
       c.condition,
       c.success_test,
       c.review_days,
       s.last_touched_at,
       c.recorded_at,
       c.recorded_by,
       c.uid,
       c.id
FROM commitment AS c
JOIN commitment_state AS s ON s.commitment_id = c.id
LEFT JOIN attestation AS a ON a.commitment_id = c.id AND a.kind = 'origin'
LEFT JOIN release_version AS v ON v.id = a.release_version_id
LEFT JOIN "release" AS r ON r.id = v.release_id
LEFT JOIN party AS i ON i.id = r.issuer_id;

-- One row a status event, corrected ones included.
CREATE VIEW status_events AS
SELECT 'S-' || e.id AS ref,
       'C-' || e.commitment_id AS commitment_ref,
       e.status,
       e.is_open,
       e.move,
       e.effective_on,
       e.rationale,
       e.override_rule,
       e.reason,
       'S-' || e.corrects_id AS corrects_ref,
       EXISTS (SELECT 1 FROM status_event AS x WHERE x.corrects_id = e.id) AS is_corrected,
       (SELECT group_concat('E-' || evidence_id, '; ') FROM
         (SELECT evidence_id FROM status_evidence WHERE status_event_id = e.id ORDER BY evidence_id)) AS evidence,
       e.proposed_by,
       e.recorded_at,
       e.recorded_by,
       e.uid,
       e.id
FROM status_event AS e;

-- One row a due date that was ever set.
CREATE VIEW deadlines AS
SELECT 'D-' || d.id AS ref,
       'C-' || d.commitment_id AS commitment_ref,
       d.due_on,
       CASE WHEN d.due_on IS NOT NULL THEN d.precision END AS due_precision,
       CASE WHEN d.due_on IS NOT NULL THEN d.basis END AS due_basis,
       d.words,
       d.reason,
       d.effective_on,
       d.id = n.deadline_event_id AS is_current,
       d.recorded_at,
       d.recorded_by,
       d.uid,
       d.id
FROM deadline_event AS d
JOIN current_event AS n ON n.commitment_id = d.commitment_id;

-- One row a release, with its newest text.
CREATE VIEW releases AS
SELECT 'R-' || r.id AS ref,
       r.title,
       coalesce(i.short_name, i.name) AS issuer,
       r.kind,
       r.published_on,
       r.event_on,
       r.event_place,
       r.url,
       r.language,
       r.read_on,
       r.read_by,
       v.version AS latest_version,
       v.text,
       v.text_sha256,
       v.original_sha256,
       v.media_type,
       v.retrieved_at,
       (SELECT count(DISTINCT a.commitment_id) FROM attestation AS a
        JOIN release_version AS w ON w.id = a.release_version_id WHERE w.release_id = r.id) AS commitment_count,
       r.recorded_at,
       r.recorded_by,
       r.uid,
       r.id
FROM "release" AS r
JOIN release_version AS v ON v.release_id = r.id
 AND v.version = (SELECT max(version) FROM release_version WHERE release_id = r.id)
LEFT JOIN party AS i ON i.id = r.issuer_id;

-- One row for each piece of evidence and commitment on which it bears (one with none: no commitment).
CREATE VIEW evidence_items AS
SELECT 'E-' || e.id AS ref,
       'C-' || b.commitment_id AS commitment_ref,
       b.relation,
       e.title,
       e.publisher,
       e.dated_on,
       e.url,
       'R-' || e.release_id AS release_ref,
       e.excerpt,
       e.recorded_at,
       e.recorded_by,
       e.uid,
       e.id
FROM evidence AS e
LEFT JOIN bearing_in_force AS b ON b.evidence_id = e.id;

-- One row a party; a merged one names the party it became.
CREATE VIEW parties AS
SELECT 'P-' || p.id AS ref,
       p.name,
       p.short_name,
       p.kind,
       'P-' || p.parent_id AS parent_ref,
       (SELECT group_concat(name, '; ') FROM
         (SELECT n.name FROM party_name AS n WHERE n.party_id = p.id ORDER BY n.id)) AS names,
       'P-' || p.merged_into AS merged_into_ref,
       (SELECT count(*) FROM role AS o WHERE o.party_id = p.id AND o.role = 'committing') AS commitment_count,
       p.recorded_at,
       p.uid,
       p.id
FROM party AS p;

-- One row an open commitment with its follow-up flags, as of today (UTC) and by this database's thresholds.
CREATE VIEW follow_up AS
WITH day AS (
  SELECT date('now') AS today,
         coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'due_soon_days'), 30) AS due_soon,
         coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'stale_days'), 180) AS stale,
         coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'dormant_days'), 365) AS dormant,
         coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'review_priority_days'), 30) AS urgent,
         coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'review_due_within_days'), 60) AS near,
         coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'review_standing_days'), 180) AS standing,
         coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'review_other_days'), 90) AS other)
SELECT 'C-' || s.commitment_id AS ref,
       c.title,
       s.status,
       s.due_on,
       s.due_precision,
       CASE WHEN s.due_on < d.today THEN CAST(julianday(d.today) - julianday(s.due_on) AS INTEGER) END AS days_overdue,
       coalesce(s.due_on < d.today, 0) AS overdue,
       coalesce(s.due_on BETWEEN d.today AND date(d.today, '+' || d.due_soon || ' days'), 0) AS due_soon,
       julianday(d.today) - julianday(max(s.made_on, coalesce(s.last_evidence_on, ''))) > d.dormant AS dormant,
       julianday(d.today) - julianday(max(s.made_on, coalesce(s.last_evidence_on, ''))) > d.stale
         AND julianday(d.today) - julianday(max(s.made_on, coalesce(s.last_evidence_on, ''))) <= d.dormant AS stale,
       julianday(d.today) - julianday(coalesce(s.last_reviewed_on, s.made_on)) >=
         coalesce(s.review_days,
           CASE WHEN s.priority = 'high' OR s.due_on <= date(d.today, '+' || d.near || ' days') THEN d.urgent
                WHEN s.status = 'ongoing' OR s.kind = 'ongoing_action' THEN d.standing
                ELSE d.other END) AS needs_review,
       s.due_on IS NULL AS undated,
       s.evidence_count = 0 AS no_evidence_gathered,
       s.last_evidence_on,
       s.last_reviewed_on,
       s.restatement_count,
       c.owner,
       s.priority,
       d.today AS as_of,
       s.commitment_id AS id
FROM commitment_state AS s
JOIN commitment AS c ON c.id = s.commitment_id
CROSS JOIN day AS d
WHERE s.is_open = 1;
