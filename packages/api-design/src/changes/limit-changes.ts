import { valueSchema } from "../openapi/value-schema.ts";
import type { Direction } from "./change.ts";
import type { Value, ValueChange } from "./value-changes.ts";

/** How what bounds a value has moved: lengths, numbers, and the form of text. */
export function limitChanges(from: Value, to: Value, direction: Direction): readonly ValueChange[] {
  const [was, is] = [boundsOf(from), boundsOf(to)];
  const moved = bounds.flatMap(({ name, isLower }): readonly ValueChange[] => {
    const [before, now] = [was[name], is[name]];
    if (before.at === now.at && before.isOpen === now.isOpen) return [];
    const isTighter =
      before.at === now.at ? now.isOpen : isLower ? now.at > before.at : now.at < before.at;
    return [moveOf(textOf(name, before), textOf(name, now), isTighter, direction)];
  });
  return [...moved, ...patternChanges(from, to, direction)];
}

interface Bound {
  readonly at: number;
  /** The bound itself is not let through. */
  readonly isOpen: boolean;
}

const bounds = [
  { name: "minLength", isLower: true },
  { name: "maxLength", isLower: false },
  { name: "minimum", isLower: true },
  { name: "maximum", isLower: false },
] as const;

type Bounds = Readonly<Record<(typeof bounds)[number]["name"], Bound>>;

/** What is let through, with the limits that a type has by itself: 255 characters of text are none that is new. */
function boundsOf(value: Value): Bounds {
  const { minLength, maxLength } = valueSchema(value);
  const closed = (at: number): Bound => ({ at, isOpen: false });
  const { minimum = Number.NEGATIVE_INFINITY, above = Number.NEGATIVE_INFINITY } = value;
  // Whole numbers above 0 are those from 1.
  const over =
    value.type === "integer" ? closed(Math.floor(above) + 1) : { at: above, isOpen: true };
  const isOver = Number.isFinite(above) && over.at >= minimum;
  return {
    minLength: closed(minLength ?? lengths[value.type]?.least ?? 0),
    maxLength: closed(maxLength ?? lengths[value.type]?.most ?? Number.POSITIVE_INFINITY),
    minimum: isOver ? over : closed(minimum),
    maximum: closed(value.maximum ?? Number.POSITIVE_INFINITY),
  };
}

/** Characters of text whose form its type gives, and which needs no other limit. */
const lengths: Partial<Record<Value["type"], { readonly least: number; readonly most: number }>> = {
  uuid: { least: 36, most: 36 },
  date: { least: 10, most: 10 },
  // With nine digits of a second and an offset.
  time: { least: 9, most: 24 },
  timestamp: { least: 20, most: 35 },
  duration: { least: 3, most: 100 },
  email: { least: 3, most: 254 },
  phone: { least: 3, most: 16 },
  country: { least: 2, most: 2 },
  currency: { least: 3, most: 3 },
};

/** `minimum 1`, `above 0`, `maximum none` */
function textOf(name: keyof Bounds, { at, isOpen }: Bound): string {
  return `${isOpen ? "above" : name} ${Number.isFinite(at) ? at : "none"}`;
}

/** One pattern in the place of another may let through less, more, or other text: no program decides that in general. */
function patternChanges(from: Value, to: Value, direction: Direction): readonly ValueChange[] {
  const { pattern: was, example } = from;
  const { pattern: is } = to;
  if (was === is) return [];
  const texts = [`pattern ${was ?? "none"}`, `pattern ${is ?? "none"}`] as const;
  if (was === undefined || is === undefined)
    return [moveOf(...texts, was === undefined, direction)];
  const said = { kind: "limit-changed" as const, from: texts[0], to: texts[1] };
  if (direction === "response") {
    const because = "A client that checks it by the old pattern may refuse what it gets.";
    return [{ effect: "unclear", ...said, because }];
  }
  if (example !== undefined && matches(was, example) === true && matches(is, example) === false)
    return [{ effect: "breaking", ...said, because: `Refused from now on: ${example}.` }];
  return [{ effect: "unclear", ...said, because: "What was taken may be refused." }];
}

/** As the contract has it: a pattern is found anywhere in the text. */
function matches(pattern: string, text: string): boolean | undefined {
  // A repeated group may take as good as for ever: what it lets through stays unclear.
  if (/\)[*+{]/.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return undefined;
  }
}

function moveOf(from: string, to: string, isTighter: boolean, direction: Direction): ValueChange {
  const kind = isTighter ? "limit-tightened" : "limit-loosened";
  if (direction === "request") {
    return isTighter
      ? { effect: "breaking", kind, from, to, because: "Values that were taken are refused." }
      : { effect: "compatible", kind, from, to, because: "What clients send is taken as before." };
  }
  return isTighter
    ? { effect: "compatible", kind, from, to, because: "Clients get what they got, or less of it." }
    : {
        effect: "unclear",
        kind,
        from,
        to,
        because: "A client that keeps to the old limit, as in a column, does not hold every value.",
      };
}
