"""What a script of an afternoon does with openpyxl: reads every sheet, sums the rows, writes one sheet.

It checks nothing, knows no form, keeps no master. Prints how many rows; ends with 3 where openpyxl is absent.
"""

import os
import pathlib
import resource
import sys

try:
    from openpyxl import Workbook, load_workbook
except ImportError:
    sys.exit(3)

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
print(rows)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
pathlib.Path(os.environ["PEAK_FILE"]).write_text(str(peak))
