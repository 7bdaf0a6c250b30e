/**
 * How much of a file is read before it is refused as too large. A plan of a whole province is some
 * thousand rows in a few hundred kilobytes; these limits leave a hundredfold room and keep any file
 * within 512 MB of memory and two seconds.
 */

const mebibyte = 1024 * 1024;

/** Bytes of the file itself. */
export const maxFileBytes = 256 * mebibyte;

/** A workbook of a hundred sheets with pictures has some hundred entries. */
export const maxEntries = 20_000;

/** Files in an archive that was sent: those of a province are some fifty. */
export const maxArchivedFiles = 2_000;

/** A plan of every agency in a sheet of its own has some fifty; each of ten thousand takes its time and its tab. */
export const maxSheets = 1_000;

/** Bytes of one part unpacked: room for a sheet of 1,048,576 rows whose nine cells are styled and empty. */
export const maxPartBytes = 320 * mebibyte;

/** Bytes of all parts unpacked. */
export const maxTotalBytes = 320 * mebibyte;

/** Unpacked to packed, from this size on. Large sheets reach 40; a bomb is made for 1,000. */
export const maxRatio = 100;
export const ratioCountsFrom = 16 * mebibyte;

/** Parts that are in memory more than once while they are read: workbook, relationships, styles, what is UTF-16. */
export const maxSmallPartBytes = 32 * mebibyte;

/** Elements of one part, other than cells of the usual spelling: each takes some 50 ns to pass. */
export const maxElements = 20_000_000;

/** Tags and texts of a web page, a microsecond each: 10,000 rows of ten cells as Word writes them have some 600,000. */
export const maxHtmlTokens = 1_000_000;

/**
 * Cells of one sheet that hold something, some 90 bytes each: 100,000 rows of 15 columns. A row with any of them counts
 * as three more, for so much is kept of each row, here and by who reads it.
 */
export const maxCells = 1_800_000;
export const cellsPerRow = 3;

/** Blank cells whose number format is reported: all of a usual sheet, and the first of one that is styled to its end. */
export const maxBlankFormats = 100_000;

/** The shared string table: its texts and its bytes, which are in memory twice while it is read. */
export const maxStrings = 1_500_000;
export const maxStringBytes = 96 * mebibyte;

/** Bytes of one text. Excel's own limit is 32,767 characters a cell. */
export const maxTextBytes = 1_000_000;

/** Characters of shared formulas written out for each cell: a file says one of 8,000 characters for a million cells in a line. */
export const maxFormulaText = 32_000_000;

/** Merges, hyperlinks, hidden runs of one sheet. */
export const maxAreas = 200_000;
