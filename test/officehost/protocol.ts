/** What the client sends: actions in order, and the paths that lead to the objects they are about. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument: 0 for a plain value, else the path of the object meant. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export const PathType = {
  root: 1,
  method: 3,
  property: 4,
  item: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  /** The member's name, first letter upper; for a reference its id. */
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
  readonly TraceIds: readonly number[];
  readonly Results: readonly Result[];
}

/** A refusal of the host, by a code that Excel's documentation names. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

/** What add-in code can hold. Its public members are what this host knows; those that begin with $ are the host's own. */
export abstract class ApiObject {
  /** How the client may address the object in later requests. */
  $identity(): Record<string, unknown> {
    return {};
  }
}

/** Objects by position, such as the worksheets. */
export abstract class Collection<T extends ApiObject> extends ApiObject {
  abstract $items(): readonly T[];

  getItemAt(index: number): T {
    const item = this.$items()[index];
    if (!item) throw new HostError("ItemNotFound");
    return item;
  }

  getCount(): number {
    return this.$items().length;
  }
}
