import type { Language } from "../words/language";

/** What every command takes. */
export interface Shared {
  /** Language of the report; null: as the environment says. */
  readonly language: Language | null;
  readonly json: boolean;
}

/** Where a changed master goes. in-place: over the master itself, only when asked for by that name. */
export type Destination = { readonly file: string } | "in-place";

/** What was asked for on the command line. */
export type Command = Shared &
  (
    | { readonly command: "check"; readonly files: readonly string[]; readonly form: string | null }
    | {
        readonly command: "merge";
        readonly files: readonly string[];
        readonly form: string | null;
        readonly master: string;
        /** null: only show what would change. */
        readonly out: Destination | null;
        readonly answers: string | null;
        /** Headers of columns outside the form without which files are merged. */
        readonly leaveOut: readonly string[];
        readonly keepHidden: boolean;
        readonly person: string | null;
        readonly sheet: string | null;
      }
    | {
        readonly command: "withdraw";
        readonly agency: string;
        readonly form: string | null;
        readonly master: string;
        readonly out: Destination | null;
        readonly keepHidden: boolean;
        readonly person: string | null;
        readonly sheet: string | null;
      }
    | {
        readonly command: "totals";
        readonly form: string | null;
        readonly sheet: string | null;
        readonly master: string;
        /** null: the totals are shown and not repaired. */
        readonly repair: { readonly out: Destination | null } | null;
      }
    | {
        readonly command: "verify";
        readonly files: readonly string[];
        /** What agencies sent, to reconcile with. */
        readonly with: readonly string[];
        readonly form: string | null;
        readonly sheet: string | null;
        /** Files to write the report to; null: none. */
        readonly html: string | null;
        readonly reportSheet: string | null;
        readonly person: string | null;
      }
    | {
        readonly command: "summary";
        readonly master: string;
        readonly form: string | null;
        readonly sheet: string | null;
        /** Files to write the page and a copy with the sheet to; null: none. */
        readonly html: string | null;
        readonly out: string | null;
      }
    | {
        readonly command: "compare";
        readonly before: string;
        readonly after: string;
        readonly form: string | null;
        readonly sheet: string | null;
        /** File to write the page to; null: none. */
        readonly html: string | null;
      }
    | {
        readonly command: "trace";
        /** "E21" or "sheet!E21". */
        readonly cell: string;
        readonly master: string;
        readonly with: readonly string[];
        readonly form: string | null;
        readonly sheet: string | null;
      }
    | {
        readonly command: "convert";
        readonly files: readonly string[];
        readonly form: string | null;
        /** The folder to write to. */
        readonly to: string;
      }
    | {
        readonly command: "export";
        /** Masters; none: an export that is there already is proved. */
        readonly files: readonly string[];
        readonly form: string | null;
        readonly sheet: string | null;
        /** Code or name of the province of masters that name none; null: all do. */
        readonly province: string | null;
        readonly to: string;
        /** Engines to load it into: "duckdb", or the address of ClickHouse's servers. */
        readonly prove: readonly string[];
      }
    | {
        readonly command: "page";
        readonly form: string;
        readonly out: string;
      }
    | {
        readonly command: "master";
        readonly form: string;
        readonly out: string;
      }
    | {
        readonly command: "explain";
        /** null: every code. */
        readonly code: string | null;
      }
    | ({ readonly command: "form" } & FormTask)
    | { readonly command: "help" }
    | { readonly command: "version" }
  );

/** What is done with a form: the id of a built-in one, or the path of a form's file. */
export type FormTask =
  /** Printed as the present format has it. */
  | { readonly task: "upgrade"; readonly form: string }
  /** Written as a workbook in which it is edited. */
  | { readonly task: "workbook"; readonly form: string; readonly out: string }
  /** Made into that of the next year, or of this one; its headings replaced by those of a file. out: null: printed. */
  | {
      readonly task: "next";
      readonly form: string;
      readonly year: number | null;
      readonly headings: string | null;
      readonly out: string | null;
    }
  /** Compared with another. */
  | { readonly task: "diff"; readonly before: string; readonly after: string }
  /** Looked through for what is wrong with it. */
  | { readonly task: "check"; readonly form: string }
  /** Made from a sheet of a file; written to `out`, or printed. */
  | { readonly task: "from"; readonly file: string; readonly sheet: string | null; readonly out: string | null }
  /** Its example is read again, and files are tried with it. */
  | { readonly task: "test"; readonly form: string; readonly files: readonly string[] };

export type CommandOf<C extends Command["command"]> = Extract<Command, { readonly command: C }>;
