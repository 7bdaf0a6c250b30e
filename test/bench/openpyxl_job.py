"""What a script of an afternoon does with openpyxl: reads every sheet, sums the rows, writes one sheet.

It checks nothing, knows no form, keeps no master. Prints how many rows; ends with 3 where openpyxl is absent. With
"checks" it looks whether required cells are filled in, numbers are numbers, and totals are the sums of their rows.
"""

import json
import os
import pathlib
import resource
import sys

try:
    from openpyxl import Workbook, load_workbook
except ImportError:
    sys.exit(3)

folder, out = map(pathlib.Path, sys.argv[1:3])
checks = "checks" in sys.argv[3:]
thai = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789", ",")
workbook = Workbook(write_only=True)
sheet = workbook.create_sheet("merged")
rows = 0
totals = [0, 0]
faults = []


def number(value):
    """None where it is no number; a dash and nothing are 0."""
    if value in (None, "-", ""):
        return 0
    if isinstance(value, (int, float)):
        return value
    try:
        return float(str(value).translate(thai))
    except ValueError:
        return None


for path in sorted(folder.glob("*.xlsx")):
    source = load_workbook(path, read_only=True, data_only=True)
    section = [0, 0]
    for at_row, row in enumerate(source.worksheets[0].iter_rows(values_only=True), 1):
        if checks and len(row) > 5 and any(str(cell or "").startswith("รวม") for cell in row[:2]):
            for at in (4, 5):
                if "ทั้ง" not in str(row[0] or row[1]) and number(row[at]) != section[at - 4]:
                    faults.append((path.name, at_row, at))
            section = [0, 0]
        # A detail row: an agency at its end, an activity in its second cell.
        if len(row) < 9 or row[8] in (None, "ผู้รับผิดชอบ") or not row[1]:
            continue
        rows += 1
        if checks:
            faults += [(path.name, at_row, at) for at in (1, 2, 3, 6, 7, 8) if row[at] in (None, "")]
            for at in (3, 4, 5):
                value = number(row[at])
                if value is None:
                    faults.append((path.name, at_row, at))
                elif at > 3:
                    section[at - 4] += value
        for at in (4, 5):
            if isinstance(row[at], (int, float)):
                totals[at - 4] += row[at]
        sheet.append(row)
    source.close()
sheet.append(["รวม", None, None, None, *totals])
workbook.save(out)
print(rows, len(faults))
usage = resource.getrusage(resource.RUSAGE_SELF)
cost = {"cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}
pathlib.Path(os.environ["COST_FILE"]).write_text(json.dumps(cost))
