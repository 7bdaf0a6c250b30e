/** @jest-environment jsdom */
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { bookOf } from "../../officehost/bookOf";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { isAWorkbook } from "../contract";

isAWorkbook(
  "Excel on the test host",
  async (grids) => {
    connect(new OfficeHost(bookOf(grids)));
    return officeWorkbook();
  },
  { recalculates: true },
);
