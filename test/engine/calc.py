"""What LibreOffice Calc makes of workbooks: reads jobs as JSON from standard input, does them, ends.

A job is {"from": path, "to": path, "edits": [{"sheet", "row", "insert" or "delete": count}]}, rows 0-based.
Each workbook is opened, edited, recomputed and stored as .xlsx.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def connect(pipe, program):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        if program.poll() is not None:
            raise SystemExit("LibreOffice did not start")
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def do(desktop, job):
    url = uno.systemPathToFileUrl(job["from"])
    document = desktop.loadComponentFromURL(url, "_blank", 0, properties(Hidden=True))
    try:
        for edit in job.get("edits", []):
            rows = document.Sheets.getByName(edit["sheet"]).Rows
            if "insert" in edit:
                rows.insertByIndex(edit["row"], edit["insert"])
            else:
                rows.removeByIndex(edit["row"], edit["delete"])
        document.calculateAll()
        target = uno.systemPathToFileUrl(job["to"])
        document.storeToURL(target, properties(FilterName="Calc MS Excel 2007 XML"))
    finally:
        document.close(True)


def main():
    jobs = json.load(sys.stdin)
    profile = tempfile.mkdtemp()
    pipe = f"ruam{os.getpid()}"
    program = subprocess.Popen(
        [
            os.environ.get("RUAM_SOFFICE", "soffice"),
            f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connect(pipe, program)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        for job in jobs:
            do(desktop, job)
        try:
            desktop.terminate()
        except Exception:  # The connection ends with the program.
            pass
        program.wait(30)
    finally:
        if program.poll() is None:
            program.terminate()
            program.wait(30)
        shutil.rmtree(profile, ignore_errors=True)


main()
