import type { Direction, Found, Property, Schema } from "./change.ts";
import { valueChanges } from "./value-changes.ts";

/** A body before and after, with the ways that it travels. */
export interface SchemaPair {
  readonly from: Schema;
  readonly to: Schema;
  readonly directions: ReadonlySet<Direction>;
}

/** The bodies that both interfaces have: those of operations and what is in them, each once. */
export class SchemaPairs {
  readonly #found = new Map<string, { from: Schema; to: Schema; directions: Set<Direction> }>();
  readonly #before: ReadonlyMap<string, Schema>;
  readonly #now: ReadonlyMap<string, Schema>;

  constructor(before: readonly Schema[], now: readonly Schema[]) {
    this.#before = new Map(before.map((each) => [each.ref, each]));
    this.#now = new Map(now.map((each) => [each.ref, each]));
  }

  add(fromRef: string | undefined, toRef: string | undefined, direction: Direction): void {
    const [from, to] = [this.#before.get(fromRef ?? ""), this.#now.get(toRef ?? "")];
    if (!from || !to) return;
    const key = `${from.ref} ${to.ref}`;
    const known = this.#found.get(key) ?? { from, to, directions: new Set<Direction>() };
    if (known.directions.has(direction)) return;
    known.directions.add(direction);
    this.#found.set(key, known);
    for (const property of to.data.properties) {
      const before = from.data.properties.find(({ name }) => name === property.name);
      if (before) this.add(before.schema, property.schema, direction);
    }
  }

  get all(): readonly SchemaPair[] {
    return [...this.#found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  }
}

/** How the properties of a body changed for those who send it and for those who get it. */
export function schemaChanges({ from, to, directions }: SchemaPair): readonly Found[] {
  const all = [...directions].sort().flatMap((direction): readonly Found[] => {
    const travels = ({ readOnly, writeOnly }: Property): boolean =>
      direction === "request" ? !readOnly : !writeOnly;
    const before = from.data.properties.filter(travels);
    const now = to.data.properties.filter(travels);
    const found = (part: string, change: Omit<Found, "subject" | "part" | "direction">): Found => ({
      ...change,
      subject: to.data.name,
      part,
      direction,
    });
    return [
      ...now.flatMap((property) => {
        const was = before.find(({ name }) => name === property.name);
        return (was ? propertyChanges(was, property, direction) : [added(property, direction)]).map(
          (change) => found(property.name, change),
        );
      }),
      ...before
        .filter(({ name }) => !now.some((each) => each.name === name))
        .map((each) => found(each.name, removed(each, direction))),
    ];
  });
  return bothWays(all);
}

type Bare = Omit<Found, "subject" | "part" | "direction">;

function added({ required, default: fallback }: Property, direction: Direction): Bare {
  if (direction === "response") {
    return {
      effect: "compatible",
      kind: "property-added",
      because: "Clients pass over what they do not know.",
    };
  }
  const isNeeded = required && fallback === undefined;
  return {
    effect: isNeeded ? "breaking" : "compatible",
    kind: isNeeded ? "property-required" : "property-added",
    because: isNeeded
      ? "Clients that do not send it are refused with 400."
      : "Clients may leave it out.",
  };
}

function removed({ required, nullable }: Property, direction: Direction): Bare {
  const kind = "property-removed";
  if (direction === "request") {
    const because = "The body is closed: clients that still send it are refused with 400.";
    return { effect: "breaking", kind, because };
  }
  // Whoever reads what may be missing gets on without it, and shows it no longer.
  return required && !nullable
    ? { effect: "breaking", kind, because: "Clients that read it find nothing." }
    : { effect: "unclear", kind, because: "It could be missing before; now it always is." };
}

function propertyChanges(from: Property, to: Property, direction: Direction): readonly Bare[] {
  const changes: Bare[] = [...valueChanges(from, to, direction)];
  if (from.required !== to.required) {
    const harms = direction === "request" ? to.required && to.default === undefined : from.required;
    changes.push({
      effect: harms ? "breaking" : "compatible",
      kind: to.required ? "property-required" : "property-optional",
      because: requiredWords(harms, direction),
    });
  }
  if (
    direction === "request" &&
    from.default !== to.default &&
    !(to.required && to.default === undefined)
  ) {
    changes.push({
      effect: "unclear",
      kind: "default-changed",
      from: `${from.default ?? "none"}`,
      to: `${to.default ?? "none"}`,
      because: "Where clients leave it out, something else is kept.",
    });
  }
  if (from.nullable !== to.nullable) {
    const harms = direction === "request" ? from.nullable : to.nullable;
    changes.push({
      effect: harms ? "breaking" : "compatible",
      kind: to.nullable ? "property-optional" : "property-required",
      from: from.nullable ? "may be null" : "never null",
      to: to.nullable ? "may be null" : "never null",
      because: harms
        ? direction === "request"
          ? "Clients that send null are refused with 400."
          : "Clients that count on a value fail at null."
        : "Clients go on as before.",
    });
  }
  return changes;
}

function requiredWords(harms: boolean, direction: Direction): string {
  if (!harms) return "Clients go on as before.";
  return direction === "request"
    ? "Clients that do not send it are refused with 400."
    : "Clients that count on it may find nothing.";
}

/** What is the same both ways is said once. */
function bothWays(changes: readonly Found[]): readonly Found[] {
  const same = (one: Found, other: Found): boolean =>
    one.direction !== other.direction &&
    one.kind === other.kind &&
    one.part === other.part &&
    one.effect === other.effect &&
    one.from === other.from;
  return changes.flatMap((each, at) => {
    const twin = changes.findIndex((other) => same(each, other));
    if (twin < 0) return [each];
    return twin > at ? [{ ...each, direction: "both" as const }] : [];
  });
}
