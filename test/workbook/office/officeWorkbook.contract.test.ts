/** @jest-environment ./test/officehost/environment.ts */
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { bookOf, fileOf } from "../../officehost/bookOf";
import { connect, newestApi } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { isAWorkbook } from "../contract";

describe.each([
  ["1.9", "PC"],
  [newestApi, "PC"],
  [newestApi, "OfficeOnline"],
] as const)("ExcelApi %s, %s", (api, platform) => {
  isAWorkbook(
    "Excel on the test host",
    async (grids) => {
      const book = bookOf(grids);
      connect(new OfficeHost(book), { api, platform, file: () => fileOf(book) });
      return officeWorkbook();
    },
    { recalculates: true },
  );
});
