"""The sums of masters, worked out by nothing of this program: openpyxl reads, Decimal adds.

Reads stages as JSON from standard input, [{"step", "master", "inForce": [path], "recalculated": path or null}], and
prints what is wrong, one JSON object a line; then {"counts": {...}}.

A row is one with a unit. Its agency and amounts are found by the header's words. Of a master:
  - for each agency, the amounts of its rows are those of the files in force, to the satang, and that many rows;
  - each formula, evaluated here, gives what the cell holds;
  - the line of the grand total gives the sum of the files, a subtotal that of the rows since the one before it;
  - LibreOffice computes the same in every cell.
"""

import collections
import decimal
import functools
import json
import re
import sys

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter

D = decimal.Decimal
decimal.getcontext().prec = 40
HEADS = {"unit": "หน่วยนับ", "integrated": "งบบูรณาการ", "own": "งบหน่วยงาน", "agency": "ผู้รับผิดชอบ"}
MONEY = ("integrated", "own")
THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
counts = collections.Counter()


def baht(value):
    if value is None:
        return D(0)
    if isinstance(value, (int, float)):
        return D(repr(value)).quantize(D("0.01"))
    text = value.translate(THAI).replace(",", "").replace("บาท", "").replace(".-", "").strip()
    return D(0) if text in ("", "-") else D(text)


class Sheet:
    """What the cells of a sheet hold: formulas as text, or the values stored with them. Rows and columns from 1."""

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def at(self, row, column):
        cells = self.rows[row - 1] if row <= len(self.rows) else ()
        return cells[column - 1] if column <= len(cells) else None

    def cells(self):
        for row, cells in enumerate(self.rows, 1):
            for column, value in enumerate(cells, 1):
                if value is not None:
                    yield row, column, value


def sheets_of(path, values=False):
    book = load_workbook(path, read_only=True, data_only=values)
    return {sheet.title: Sheet(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def columns_of(sheet):
    found = {}
    for _, column, value in sheet.cells():
        for role, words in HEADS.items():
            if value == words:
                found.setdefault(role, column)
    return found


def rows_of(sheet):
    """(row, agency, {kind: amount}) of each row of the plan."""
    at = columns_of(sheet)
    for row in range(1, len(sheet.rows) + 1):
        unit = sheet.at(row, at["unit"])
        if unit in (None, "") or unit in HEADS.values() or unit == "เป้าหมายดำเนินงาน":
            continue
        yield row, sheet.at(row, at["agency"]), {kind: baht(sheet.at(row, at[kind])) for kind in MONEY}


@functools.lru_cache(maxsize=64)
def sums_of_file(path):
    return sums(rows_of(next(iter(sheets_of(path).values()))))


def sums(rows):
    by_agency = {}
    for _, agency, amounts in rows:
        count, *money = by_agency.get(agency, (0, D(0), D(0)))
        by_agency[agency] = (count + 1, *(old + amounts[kind] for old, kind in zip(money, MONEY)))
    return by_agency


TERM = re.compile(r"(?:'([^']+)'!|([^\W\d]\w*)!)?\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?")


def value_of(book, sheet, row, column, depth=0):
    value = book[sheet].at(row, column)
    if isinstance(value, str) and value.startswith("="):
        return evaluated(book, sheet, value[1:], depth + 1)
    return D(0) if isinstance(value, str) or value is None else D(repr(value))


def evaluated(book, sheet, formula, depth=0):
    """SUM of areas and cells, and + and - between references, numbers and SUMs: all that our formulas hold."""
    if depth > 50:
        raise ValueError("a circle")
    total, rest, sign = D(0), formula.replace(" ", ""), 1
    while rest:
        if rest[0] in "+-":
            sign, rest = (1 if rest[0] == "+" else -1), rest[1:]
        elif rest.startswith("SUM("):
            inside, rest = rest[4:].split(")", 1)
            for part in inside.split(","):
                total += sign * term(book, sheet, part, depth)
        else:
            part = re.match(r"[0-9.]+(?![0-9.]*!)", rest) or TERM.match(rest)
            if not part:
                raise ValueError(f"not understood: {formula}")
            total += sign * term(book, sheet, part.group(0), depth)
            rest = rest[part.end() :]
    return total


def term(book, sheet, text, depth):
    if re.fullmatch(r"[0-9.]+", text):
        return D(text)
    quoted, bare, left, top, right, bottom = TERM.fullmatch(text).groups()
    first, last = column_index_from_string(left), column_index_from_string(right or left)
    return sum(
        (
            value_of(book, quoted or bare or sheet, row, column, depth)
            for row in range(int(top), int(bottom or top) + 1)
            for column in range(first, last + 1)
        ),
        D(0),
    )


def near(a, b):
    return abs(a - D(repr(b)).quantize(D("0.01")) if isinstance(b, (int, float)) else D(1)) < D("0.005")


def judge(stage):
    wrong = []
    asked = {}
    for path in stage["inForce"]:
        for agency, (count, *money) in sums_of_file(path).items():
            before = asked.get(agency, (0, D(0), D(0)))
            asked[agency] = (before[0] + count, before[1] + money[0], before[2] + money[1])
    book, shown = sheets_of(stage["master"]), sheets_of(stage["master"], values=True)
    name, plan = next(iter(book.items()))
    held = list(rows_of(plan))
    counts["rows"] += len(held)
    if sums(held) != asked:
        wrong.append(f"rows: {sums(held)} instead of {asked}")
    at = columns_of(plan)
    whole = {kind: sum((amounts[kind] for _, _, amounts in held), D(0)) for kind in MONEY}
    seen = 0
    for row, cells in enumerate(plan.rows, 1):
        label = next((text for text in cells if isinstance(text, str) and text.startswith("รวม")), None)
        if label is None or plan.at(row, at["unit"]):
            continue
        since = [amounts for line, _, amounts in held if seen < line < row]
        for kind in MONEY:
            expected = whole[kind] if "ทั้งสิ้น" in label else sum((a[kind] for a in since), D(0))
            found = value_of(book, name, row, at[kind])
            counts["totals"] += 1
            if found != expected:
                wrong.append(f"{label} in row {row}: {found} instead of {expected}")
        seen = row
    recalculated = stage.get("recalculated") and sheets_of(stage["recalculated"], values=True)
    for title, sheet in book.items():
        for row, column, value in sheet.cells():
            if not (isinstance(value, str) and value.startswith("=")):
                continue
            counts["formulas"] += 1
            place = f"{title}!{get_column_letter(column)}{row}"
            mine = evaluated(book, title, value[1:])
            stored = shown[title].at(row, column)
            if not near(mine, stored):
                wrong.append(f"{place} holds {stored}, is {mine}")
            if recalculated:
                counts["recalculated"] += 1
                other = recalculated[title].at(row, column)
                if not near(mine, other):
                    wrong.append(f"{place}: {other} in LibreOffice, {mine}")
    return wrong


for stage in json.load(sys.stdin):
    counts["stages"] += 1
    try:
        wrong = judge(stage)
    except Exception as error:  # A master that cannot be read or understood is wrong as well.
        wrong = [f"{type(error).__name__}: {error}"]
    if wrong:
        counts["wrong"] += 1
        print(json.dumps({"master": stage["master"], "wrong": wrong[:5]}, ensure_ascii=False))
print(json.dumps({"counts": counts}))
