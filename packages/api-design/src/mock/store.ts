/** Stands among the ids of what a thing lies in for who made it; no parameter is called so. */
export const callerName = "(caller)";

/** One thing that the mock keeps. */
export interface Kept {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Ids of what it lies in, by the path parameter that named them. */
  readonly within: Readonly<Record<string, string>>;
  readonly circle: string;
  readonly version: number;
  /** The move that was made last: the same again is not allowed. */
  readonly moved?: string;
}

/** A request that came with a key. */
export interface Keyed {
  /** Where to and with what body. */
  readonly asked: string;
  readonly answer?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
}

/** Everything that the mock knows at a moment: maps are replaced, never changed, so that a moment can be kept. */
export interface State {
  readonly things: ReadonlyMap<string, ReadonlyMap<string, Kept>>;
  /** Account by what it carries: a token, a session, a key. */
  readonly sessions: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, Keyed>;
  /** Tokens that were used, of those that are good once. */
  readonly used: ReadonlySet<string>;
  /** Calls by caller. */
  readonly calls: ReadonlyMap<string, number>;
  /** How many ids were given. */
  readonly given: number;
}

export const empty: State = {
  things: new Map(),
  sessions: new Map(),
  keys: new Map(),
  used: new Set(),
  calls: new Map(),
  given: 0,
};

/** The same map with one entry more or another. */
export function put<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

/** The same state with a thing kept, changed or gone. */
export function keep(state: State, of: string, id: string, thing: Kept | undefined): State {
  const own = new Map(state.things.get(of));
  if (thing) own.set(id, thing);
  else own.delete(id);
  return { ...state, things: put(state.things, of, own) };
}

/** The thing with that id, or with that code. */
export function find(state: State, of: string, by: string, value: string): Kept | undefined {
  const own = state.things.get(of);
  if (by === "id") return own?.get(value);
  for (const each of own?.values() ?? []) if (each.values[by] === value) return each;
  return undefined;
}
