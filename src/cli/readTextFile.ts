import { isUnfetched, unfetchedIssue } from "../app/sourceFile";
import { describe } from "../issues/describe";
import { failure, type Failure } from "./failure";
import { readInput } from "./readInput";

/** Forms and answers are some hundred kilobytes. */
const mostBytes = 16 * 1024 * 1024;

/** The text of a small file in UTF-8, or a plain word on why it cannot be read. */
export function readTextFile(path: string): { readonly text: string } | Failure {
  const bytes = readInput(path, mostBytes);
  if (!isUnfetched(bytes)) return { text: new TextDecoder().decode(bytes) };
  const { message } = describe(unfetchedIssue(bytes));
  return failure(`${path}: ${message.th}`, `${path}: ${message.en}`);
}
