"""Prints the rows of a view of a ledger as DuckDB reads them, as one JSON array: duckdb_views.py FILE VIEW."""

import json
import sys

import duckdb
from duckdb_extensions import import_extension

file, view = sys.argv[1:]
connection = duckdb.connect()
import_extension("sqlite_scanner", con=connection)
connection.execute("LOAD sqlite")
connection.execute(f"ATTACH '{file}' AS ledger (TYPE sqlite, READ_ONLY)")
# DuckDB reads a view in its own SQL, which has no date('now'): that one is asked of SQLite itself.
source = f"sqlite_query('ledger', 'SELECT * FROM {view}')" if view == "follow_up" else f"ledger.{view}"
found = connection.execute(f"SELECT * FROM {source}")
columns = [column[0] for column in found.description]
# Comparisons are true and false here, 1 and 0 there.
plain = lambda value: int(value) if isinstance(value, bool) else value
print(json.dumps([{name: plain(value) for name, value in zip(columns, row)} for row in found.fetchall()], default=str))
