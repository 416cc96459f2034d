import type { Direction, Found, Parameter, Property } from "./change.ts";

/** What bounds a value, of a property or of a parameter. */
type Value = Pick<
  Property,
  "type" | "values" | "minLength" | "maxLength" | "pattern" | "minimum" | "above" | "maximum"
> & { readonly list?: boolean; readonly nullable?: boolean };
type Bare = Pick<Found, "effect" | "kind" | "because"> & Pick<Partial<Found>, "from" | "to">;

/** How the values that are sent or given back have become others. */
export function valueChanges(
  from: Value | Parameter,
  to: Value | Parameter,
  direction: Direction,
): readonly Bare[] {
  const [was, is] = [typeText(from), typeText(to)];
  if (was !== is) {
    return [
      {
        effect: "breaking",
        kind: "type-changed",
        from: was,
        to: is,
        because:
          direction === "request"
            ? "What clients send is refused."
            : "Clients read a value of another kind.",
      },
    ];
  }
  return [...listChanges(from, to, direction), ...limitChanges(from, to, direction)];
}

/** `list of text or null` */
function typeText(value: Value | Parameter): string {
  const list = "list" in value && value.list ? "list of " : "";
  return `${list}${value.type}${"nullable" in value && value.nullable ? " or null" : ""}`;
}

function listChanges(from: Value, to: Value, direction: Direction): readonly Bare[] {
  const { values: was } = from;
  const { values: is } = to;
  if (!was && !is) return [];
  const gone = (was ?? []).filter((each) => is && !is.includes(each));
  const come = (is ?? []).filter((each) => was && !was.includes(each));
  const isClosed = !was && is !== undefined;
  const isOpened = was !== undefined && !is;
  const text = (values: readonly string[] | undefined): string => (values ?? ["any"]).join(", ");
  const said = { from: text(was), to: text(is) };
  const changes: Bare[] = [];
  if (gone.length > 0 || isClosed) {
    changes.push({
      effect: direction === "request" ? "breaking" : "compatible",
      kind: "values-narrowed",
      ...said,
      because:
        direction === "request"
          ? `Refused from now on: ${isClosed ? "any other value" : gone.join(", ")}.`
          : "Clients get values that they know.",
    });
  }
  if (come.length > 0 || isOpened) {
    changes.push({
      effect: direction === "request" ? "compatible" : "unclear",
      kind: "values-widened",
      ...said,
      because:
        direction === "request"
          ? "What clients send is taken as before."
          : `A client that knows every value fails at ${isOpened ? "others" : come.join(", ")}.`,
    });
  }
  return changes;
}

/** The bounds of a value, each as the least or the most that is let through. */
const bounds = ["minLength", "maxLength", "minimum", "above", "maximum"] as const;
const lower = new Set<string>(["minLength", "minimum", "above"]);

function limitChanges(
  from: Value | Parameter,
  to: Value | Parameter,
  direction: Direction,
): readonly Bare[] {
  const of = (value: Value | Parameter, name: (typeof bounds)[number]): number => {
    const found = name in value ? value[name as keyof typeof value] : undefined;
    if (typeof found === "number") return found;
    return lower.has(name) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  };
  const limits = bounds.flatMap((name): readonly Bare[] => {
    const [was, is] = [of(from, name), of(to, name)];
    if (was === is) return [];
    const isTighter = lower.has(name) ? is > was : is < was;
    const text = (value: number): string => (Number.isFinite(value) ? String(value) : "none");
    return [limitChange(name, text(was), text(is), isTighter, direction)];
  });
  const pattern = (value: Value | Parameter): string | undefined =>
    "pattern" in value ? value.pattern : undefined;
  const [was, is] = [pattern(from), pattern(to)];
  if (was === is) return limits;
  return [
    ...limits,
    limitChange("pattern", was ?? "none", is ?? "none", is !== undefined, direction),
  ];
}

function limitChange(
  name: string,
  from: string,
  to: string,
  isTighter: boolean,
  direction: Direction,
): Bare {
  const isRequest = direction === "request";
  return {
    effect: isTighter
      ? isRequest
        ? "breaking"
        : "compatible"
      : isRequest
        ? "compatible"
        : "unclear",
    kind: isTighter ? "limit-tightened" : "limit-loosened",
    from: `${name} ${from}`,
    to: `${name} ${to}`,
    because: isTighter
      ? isRequest
        ? "Values that were taken are refused."
        : "Clients get what they got, or less of it."
      : isRequest
        ? "What clients send is taken as before."
        : "A client that keeps to the old limit, as in a column, does not hold every value.",
  };
}
