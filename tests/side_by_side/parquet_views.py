"""Prints one Parquet file as JSON rows, read by the engine that is named: duckdb, pyarrow or spark.

Types are told in a first row, so that the test sees that days are days. Values are written as the ledger keeps them.
"""

import datetime
import json
import sys


def plain(value):
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime.datetime):
        utc = value.astimezone(datetime.timezone.utc)
        return utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03}Z"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def duckdb(path):
    import duckdb

    duckdb.sql("set timezone = 'UTC'")
    found = duckdb.sql(f"select * from '{path}'")
    names = {"DATE": "day", "TIMESTAMP WITH TIME ZONE": "moment", "BOOLEAN": "flag", "BIGINT": "whole", "VARCHAR": "text"}
    types = [names.get(str(kind), str(kind)) for kind in found.types]
    # Moments as numbers: no time zone data have to be installed.
    moments = {name for name, kind in zip(found.columns, types) if kind == "moment"}
    columns = [f"epoch_ms({name})" if name in moments else f'"{name}"' for name in found.columns]
    rows = duckdb.sql(f"select {', '.join(columns)} from '{path}'").fetchall()
    utc = lambda ms: datetime.datetime.fromtimestamp(ms / 1000, datetime.timezone.utc)
    told = [[utc(v) if v is not None and k == "moment" else v for v, k in zip(row, types)] for row in rows]
    return found.columns, types, told


def pyarrow(path):
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(path)
    names = {"date32[day]": "day", "timestamp[ms, tz=UTC]": "moment", "bool": "flag", "int64": "whole", "string": "text"}
    types = [names.get(str(field.type), str(field.type)) for field in table.schema]
    return table.column_names, types, [list(row.values()) for row in table.to_pylist()]


def spark(path):
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    frame = session.read.parquet(path)
    names = {"date": "day", "timestamp": "moment", "boolean": "flag", "bigint": "whole", "string": "text"}
    types = [names.get(kind, kind) for _, kind in frame.dtypes]
    return frame.columns, types, [list(row) for row in frame.collect()]


def main():
    engine, paths = sys.argv[1], sys.argv[2:]
    told = []
    for path in paths:
        columns, types, rows = {"duckdb": duckdb, "pyarrow": pyarrow, "spark": spark}[engine](path)
        rows = [dict(zip(columns, map(plain, row))) for row in rows]
        told.append({"types": dict(zip(columns, types)), "rows": rows})
    print(json.dumps(told))


main()
