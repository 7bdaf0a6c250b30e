import {
  type Action,
  ActionType,
  ApiObject,
  type ArgumentInfo,
  Collection,
  HostError,
  type ObjectPath,
  PathType,
  type RequestBody,
  type ResponseBody,
  type Result,
} from "./protocol";

/** Objects the client has asked to keep: by a reference id, from one request to the next. */
export class References {
  #next = 1;
  readonly #byId = new Map<string, ApiObject>();
  readonly #ids = new Map<ApiObject, string>();

  keep(object: ApiObject): void {
    if (this.#ids.has(object)) return;
    const id = `R${this.#next++}`;
    this.#byId.set(id, object);
    this.#ids.set(object, id);
  }

  release(id: string): void {
    const object = this.#byId.get(id);
    if (object) this.#ids.delete(object);
    this.#byId.delete(id);
  }

  get(id: string): ApiObject {
    const object = this.#byId.get(id);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  idOf(object: ApiObject): string | undefined {
    return this.#ids.get(object);
  }

  get kept(): readonly ApiObject[] {
    return [...this.#byId.values()];
  }
}

/**
 * Executes a request: its actions in order, each path walked once, at its first use. When one fails, those before it
 * stay done, as in Excel.
 *
 * `stopBefore`: the action (by index) at which the host is to break down, for tests of what that leaves behind.
 */
export function execute(root: ApiObject, references: References, body: RequestBody, stopBefore?: number): ResponseBody {
  const objects = new Map<number, ApiObject | null>();
  const results: Result[] = [];
  const traces: number[] = [];

  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === stopBefore) throw new HostError("GeneralException", "The host broke down.");
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(action) });
    } catch (thrown) {
      const error = thrown instanceof HostError ? thrown : new HostError("HostDefect", String((thrown as Error).stack));
      const Error = {
        Code: error.code,
        Message: error.message,
        Location: `${body.ObjectPaths[action.ObjectPathId]?.Name ?? ""}.${action.Name}`,
        HttpStatusCode: 400,
        ActionIndex: index,
      };
      return { Error, TraceIds: traces, Results: results };
    }
  }
  return { TraceIds: traces, Results: results };

  function perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && identity(object);
      case ActionType.query:
        return object && { ...identity(object), ...bag(object, action.QueryInfo?.Select ?? []) };
      case ActionType.setProperty:
        if (object) setMember(object, memberName(action.Name), args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.method:
        return object ? callMethod(object, action) : { _IsNull: true };
      default:
        throw new HostError("NotImplemented", `action type ${action.ActionType}`);
    }
  }

  function callMethod(object: ApiObject, action: Action): unknown {
    if (action.Name === "_KeepReference") return references.keep(object);
    if (action.Name === "_RemoveReference") return references.release(String(args(action.ArgumentInfo)[0]));
    return call(object, action.Name, args(action.ArgumentInfo)) ?? null;
  }

  function objectAt(id: number): ApiObject | null {
    let object = objects.get(id);
    if (object === undefined) {
      object = walk(body.ObjectPaths[id]!);
      objects.set(id, object);
    }
    return object;
  }

  function walk(path: ObjectPath): ApiObject | null {
    if (path.ObjectPathType === PathType.root) return root;
    if (path.ObjectPathType === PathType.nothing) return null;
    if (path.ObjectPathType === PathType.reference) return references.get(path.Name);
    const parent = objectAt(path.ParentObjectPathId!);
    if (!parent) return null;
    const name = path.ObjectPathType === PathType.item ? "GetItem" : path.Name;
    const found =
      path.ObjectPathType === PathType.property
        ? member(parent, memberName(name))
        : call(parent, name, args(path.ArgumentInfo));
    if (found === null || found instanceof ApiObject) return found;
    throw new HostError("ApiNotFound", `${parent.constructor.name}.${name} is no object`);
  }

  function args(info: ArgumentInfo | undefined): unknown[] {
    const meant = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, at) =>
      meant[at] ? objectAt(meant[at] as number) : (value ?? undefined),
    );
  }

  function identity(object: ApiObject): Record<string, unknown> {
    const id = references.idOf(object);
    return id === undefined ? object.$identity() : { ...object.$identity(), _ReferenceId: id };
  }

  /** The properties asked for, nested where a name has parts: `format/rowHeight`. */
  function bag(object: ApiObject, select: readonly string[]): Record<string, unknown> {
    if (object instanceof Collection) {
      return { _Items: object.$items().map((item) => ({ ...identity(item), ...bag(item, select) })) };
    }
    const found: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const name of select) {
      const [first, ...rest] = name.split("/") as [string, ...string[]];
      if (rest.length > 0) nested.set(first, [...(nested.get(first) ?? []), rest.join("/")]);
      else {
        const value = member(object, first);
        if (value instanceof ApiObject) nested.set(first, nested.get(first) ?? []);
        else found[wireName(first)] = value ?? null;
      }
    }
    for (const [first, names] of nested) {
      const child = member(object, first);
      if (child !== null && !(child instanceof ApiObject)) throw new HostError("InvalidArgument", `load: ${first}`);
      found[wireName(first)] = child && { ...identity(child), ...bag(child, names) };
    }
    return found;
  }
}

const memberName = (wire: string): string => wire[0]!.toLowerCase() + wire.slice(1);
const wireName = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** Only what a class of ours declares: nothing of Object's, nothing of the host's own. */
function knows(object: ApiObject, name: string): boolean {
  return name in object && !(name in Object.prototype) && !name.startsWith("$");
}

function member(object: ApiObject, name: string): unknown {
  if (!knows(object, name)) throw new HostError("InvalidArgument", `${object.constructor.name}.${name} is not known`);
  return Reflect.get(object, name);
}

function setMember(object: ApiObject, name: string, value: unknown): void {
  if (!knows(object, name)) throw new HostError("ApiNotFound", `${object.constructor.name}.${name} is not known`);
  Reflect.set(object, name, value);
}

function call(object: ApiObject, wire: string, values: readonly unknown[]): unknown {
  const name = memberName(wire);
  const method = knows(object, name) ? Reflect.get(object, name) : undefined;
  if (typeof method !== "function") {
    throw new HostError("ApiNotFound", `${object.constructor.name}.${name} is not known`);
  }
  return Reflect.apply(method, object, values);
}
