"""What a script of an afternoon does with openpyxl: reads every sheet, sums the rows, writes one sheet.

It checks nothing, knows no form, keeps no master. Prints one line of JSON.
"""

import json
import pathlib
import resource
import sys
import time

try:
    from openpyxl import Workbook, load_workbook
except ImportError:
    print(json.dumps({"absent": "python3-openpyxl is not installed"}))
    sys.exit()

started = time.perf_counter()
folder, out = map(pathlib.Path, sys.argv[1:3])
workbook = Workbook(write_only=True)
sheet = workbook.create_sheet("merged")
rows = 0
totals = [0, 0]
for path in sorted(folder.glob("*.xlsx")):
    source = load_workbook(path, read_only=True, data_only=True)
    for row in source.worksheets[0].iter_rows(values_only=True):
        # A detail row: an agency at its end, an activity in its second cell.
        if len(row) < 9 or row[8] in (None, "ผู้รับผิดชอบ") or not row[1]:
            continue
        rows += 1
        for at in (4, 5):
            if isinstance(row[at], (int, float)):
                totals[at - 4] += row[at]
        sheet.append(row)
    source.close()
sheet.append(["รวม", None, None, None, *totals])
workbook.save(out)
print(
    json.dumps(
        {
            "rows": rows,
            "ms": (time.perf_counter() - started) * 1000,
            "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
