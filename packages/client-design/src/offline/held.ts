import { calculate, type DataOf, type Ref, type ViewOf } from "@planc/core";
import type { client, workload } from "@planc/core/ir";
import type { Known } from "./known.ts";
import type { Thing } from "./model.ts";

type Offline = DataOf<typeof client.offline>;
type Figure = NonNullable<Offline["size"]>;
type Input = Figure["inputs"][number];

/** A figure whose value its own formula made. */
export function figureOf(formula: string, unit: Figure["unit"], inputs: readonly Input[]): Figure {
  const value = calculate(
    formula,
    Object.fromEntries(inputs.map(({ name, value: of }) => [name, of])),
  );
  return { value: Number(value.toPrecision(6)), unit, formula, inputs: [...inputs] };
}

/** Above this a kind of thing is not held whole: a judgement, as phones ask before more is fetched over a paid line. */
export const mostOfOneKind = {
  name: "mostOfOneKind",
  value: 25,
  unit: "MB",
} as const satisfies Input;

/** Rows that a device reads anew at each run: ten pages, a judgement. */
const mostReadAnew = 2_000;

const opened = {
  held: {
    kind: "opened",
    words: `opened, up to ${mostOfOneKind.value} MB`,
  },
} as const satisfies Held;

export interface Held {
  readonly held: Offline["held"];
  readonly rows?: Figure;
  readonly size?: Figure;
}

/** Which of a thing is on a device, and how much that is after a year. */
export function heldOf(
  thing: Thing,
  known: Known,
  {
    whole,
    volumes,
    users,
    byApp,
    onlyCopy,
    isReadAnew,
  }: {
    /** Its list has no place from which a device goes on. */
    readonly isReadAnew: boolean;
    /** What was opened here can be opened nowhere again. */
    readonly onlyCopy: boolean;
    /** No person looks at it: the app keeps it in order. */
    readonly byApp: boolean;
    /** All of it that its person may have, and not what was opened alone. */
    readonly whole: boolean;
    readonly volumes: ReadonlyMap<Ref, ViewOf<typeof workload.volume>>;
    readonly users: ViewOf<typeof workload.load> | undefined;
  },
): Held {
  if (byApp) return { held: { kind: "own", words: "app-internal" } };
  const scope = scopeOf(thing, known);
  // Whose key is used up by opening it is readable nowhere else: no figure makes it go.
  const only = {
    kind: "all",
    words: "all once opened, never evicted: the only readable copy",
  } as const;
  const volume = thing.table && volumes.get(thing.table.ref);
  if (volume === undefined || (scope.own && users === undefined))
    return onlyCopy ? { held: only } : whole ? { held: scope.held } : opened;
  const all: Input = { name: "rows", value: volume.data.rows.value, unit: "rows", ref: volume.ref };
  const people: Input[] =
    scope.own && users
      ? [{ name: "users", value: users.data.figure.value, unit: "users", ref: users.ref }]
      : [];
  const bytes: Input = {
    name: "bytes",
    value: volume.data.bytesPerRow.value,
    unit: "B/row",
    ref: volume.ref,
  };
  const share = scope.own ? "rows / users" : "rows";
  const rows = figureOf(share, "rows", [all, ...people]);
  const size = figureOf(`${share} * bytes / 1000000`, "MB", [all, ...people, bytes]);
  if (onlyCopy) return { held: only, rows, size };
  if (!whole) return opened;
  // Without a place to go on from all of it would be read at each run.
  if (isReadAnew && rows.value > mostReadAnew) return opened;
  if (size.value <= mostOfOneKind.value) return { held: scope.held, rows, size };
  const daily: Input = {
    name: "rowsPerDay",
    value: volume.data.rowsPerDay.value,
    unit: "rows/day",
    ref: volume.ref,
  };
  const perDay = scope.own ? "rowsPerDay / users" : "rowsPerDay";
  if (daily.value <= 0 || !thing.fields.some(({ data }) => data.type === "timestamp"))
    return opened;
  const days = figureOf(`mostOfOneKind * 1000000 / (${perDay} * bytes)`, "day", [
    mostOfOneKind,
    daily,
    ...people,
    bytes,
  ]);
  if (days.value < 1) return opened;
  const most = Math.floor(days.value);
  return {
    held: { kind: "recent", words: `the last ${most} days`, days },
    rows: figureOf(`${perDay} * days`, "rows", [
      daily,
      ...people,
      { name: "days", value: most, unit: "day" },
    ]),
    size: figureOf(`${perDay} * days * bytes / 1000000`, "MB", [
      daily,
      ...people,
      { name: "days", value: most, unit: "day" },
      bytes,
    ]),
  };
}

/** Whose rows of it a person may read. */
function scopeOf(
  { concept }: Thing,
  { policiesOf, privileged }: Known,
): { readonly own: boolean; readonly held: Offline["held"] } {
  const all = policiesOf(concept.ref);
  // Who looks after all of it seldom does so without a connection: it is measured by everybody else.
  const ordinary = all.filter(({ data }) => !privileged.has(data.role));
  const reading = (ordinary.length > 0 ? ordinary : all).filter(({ data }) =>
    data.effects.some((effect) => effect === "read" || effect === "list"),
  );
  const limited = reading.filter(
    ({ data }) => data.condition === "own" || data.condition === "member",
  );
  const isAll = reading.some(({ data }) => data.condition === "always");
  // Beside their own, people may read what is open to others: that is not carried about.
  const told = limited.find(({ data }) => data.when !== undefined)?.data.when?.split(", or ")[0];
  if (limited.length > 0 && !isAll)
    return {
      own: true,
      held: {
        kind: "own",
        words: told === undefined ? "all own" : `of whoever ${told}`.slice(0, 200),
      },
    };
  return { own: false, held: { kind: "all", words: "all" } };
}
