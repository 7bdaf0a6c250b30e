import { areaToA1, toA1 } from "../../grid/area";
import { certaintyOf, unplacedWhys, type Guess, type Proposal } from "../../inference/proposal";
import type { FormTrial } from "../../app/tryForm";
import { toIssue, toTotals } from "./toCheckAnswer";
import type { FormFromAnswer } from "./formFromAnswer";

export function toFormFromAnswer(proposal: Proposal, trial: FormTrial, out: string | null): FormFromAnswer {
  const guessOf = (guess: Guess) => ({
    ...{ basis: [...guess.basis], obey: guess.obey, of: guess.of },
    certainty: Math.round(certaintyOf(guess) * 1000) / 1000,
  });
  return {
    ...{ out, form: proposal.file, sheet: proposal.sheet },
    header: { top: proposal.header.top + 1, bottom: proposal.header.bottom + 1 },
    columns: proposal.columns.map((column) => ({
      ...{ entry: column.entry, field: column.field, header: toA1(column.header), path: [...column.path] },
      ...{ kind: column.kind, role: column.role, ...guessOf(column), exceptions: column.exceptions.map(toA1) },
    })),
    levels: proposal.levels.map((level) => ({
      ...{ level: level.level, count: level.count, ...guessOf(level) },
      examples: level.examples.map(({ at, text }) => ({ cell: toA1(at), text })),
    })),
    totals: proposal.totals.map((total) => ({
      ...{ level: total.level, rows: total.rows.map((row) => row + 1), ...guessOf(total) },
    })),
    lists: proposal.lists.map((list) => ({
      ...{ list: list.list, entries: list.entries, aliases: list.aliases, ...guessOf(list) },
    })),
    relations: proposal.relations.map(guessOf),
    unplaced: proposal.unplaced.map(({ at, text, why }) => ({
      ...{ cell: at && toA1(at), text, why, message: unplacedWhys[why] },
    })),
    trial: {
      rows: trial.rows.length,
      totals: toTotals(trial.totals),
      unexplained: trial.unexplained.map(areaToA1),
      issues: trial.issues.map((one) => toIssue(one)),
    },
  };
}
