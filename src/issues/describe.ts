import { catalogue } from "./catalogue";
import type { Issue } from "./issue";
import { worded, type Described, type Worded } from "./worded";

// A code and its params are made together (see make.ts), which the union of all issues no longer shows.
export const describe = ({ code, params }: Pick<Issue, "code" | "params">): Described =>
  worded(catalogue[code] as Worded<unknown>, params);
