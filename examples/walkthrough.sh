#!/usr/bin/env bash
# A month at the desk, from two releases to the reports. Usage: examples/walkthrough.sh [FOLDER]
# ONRECORD names the program, if it is not on your path. The folder must not hold a database yet.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${ONRECORD:-onrecord}
folder=${1:-onrecord-walkthrough}
mkdir -p "$folder"
cd "$folder"
onrecord() { "$program" --db walkthrough.db "$@"; }

onrecord init
onrecord release add "$here/releases/2025-03-14-water-office.md" --issuer "MFA of Kazakhstan" --date 2025-03-14 \
  --kind readout --language en --url https://example.org/mfa/2025/03/14/water-office
onrecord party add "United Nations Office for Transboundary Waters in Central Asia" --short "UN Water Office" --kind un_entity
onrecord add -r R-1 --quote "the parties agreed to establish a joint centre for monitoring glaciers in Almaty by the end of 2025" \
  --title "Joint glacier centre" --kind agreement --strength firm --by Kazakhstan --by "UN Water Office" \
  --topic "SDG 13" --due 2025 --due-words "by the end of 2025" --priority high
onrecord release read R-1 --on 2025-03-15

echo "-- the months after"
onrecord status in_progress C-1 --on 2025-05-20 --evidence https://example.org/news/centre-building --note "A building was chosen"
onrecord looked C-1 --on 2025-08-01 --where "ministry site" --found 0
onrecord release add "$here/releases/2025-09-05-joint-statement.txt" --title "Second round of consultations" \
  --issuer "UN Water Office" --date 2025-09-05 --kind joint_statement --language en
onrecord add -r R-2 --attests C-1 --quote "They reaffirmed their intention to establish the joint centre for monitoring glaciers in Almaty"
onrecord deadline C-1 2026-06-30 --on 2025-09-05 --reason "put off in the second round"

echo "-- the reports"
onrecord due --as-of 2026-01-15
onrecord report month 2025-09 --format markdown -o september.md --force
onrecord report month 2025-09 --format csv -o september --force
onrecord report follow-up --as-of 2025-12-31 --format json -o follow-up.json --force
onrecord report month 2025-09 --section deadlines_moved
onrecord check
ls september.md september/stock.csv follow-up.json
