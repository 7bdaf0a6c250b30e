import { memoryWorkbook } from "../../src/workbook/memory";
import { isAWorkbook } from "./contract";

isAWorkbook("memory", async (grids) => memoryWorkbook(grids));
