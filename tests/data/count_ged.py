"""Counts a UCDP GED table on its own, for comparison: totals by month, region and type, and the rows out of order."""
import collections
import csv
import json
import sys


def count():
    return {"incidents": 0, "low": 0, "best": 0, "high": 0}


def known(text):
    """The text, or nothing where it is one of the marks of a missing value."""
    return "" if text.strip().lower() in ("", "na", "nan", "n/a", "-") else text


tables = {key: collections.defaultdict(count) for key in ("total", "month", "region", "type")}
disordered = []
with open(sys.argv[1], encoding="utf-8-sig", newline="") as table:
    reader = csv.DictReader(table)
    end = reader.line_num or 1
    rows = iter(reader)
    while True:
        begin = reader.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            break
        low, best, high = (int(row[key]) for key in ("low", "best", "high"))
        if not low <= best <= high:
            disordered.append(max(begin, 2))
        keys = {
            "total": "",
            "month": "null" if row["date_prec"] == "5" else row["date_start"][:7],
            "region": known(row["adm_1"]) or "null",
            "type": "life.unlawful-killing" if row["type_of_violence"] == "3" else "life.conflict-death",
        }
        for name, key in keys.items():
            one = tables[name][key]
            one["incidents"] += 1
            one["low"] += min(low, best, high)
            one["best"] += best
            one["high"] += max(low, best, high)
print(json.dumps({"tables": tables, "disordered": disordered}))
