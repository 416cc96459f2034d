import { valueSchema } from "../openapi/value-schema.ts";
import type { Direction, Found, Parameter, Property } from "./change.ts";
import { limitChanges } from "./limit-changes.ts";

/** What bounds a value, of a property or of a parameter. */
export type Value = Pick<
  Property,
  | "type"
  | "values"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "example"
  | "minimum"
  | "above"
  | "maximum"
> & { readonly list?: boolean; readonly schema?: string | undefined };
/** What became of a value, wherever it stands. */
export type ValueChange = Pick<Found, "effect" | "kind" | "because"> &
  Pick<Partial<Found>, "from" | "to">;

/** How the values that are sent or given back have become others. */
export function valueChanges(
  from: Value | Parameter,
  to: Value | Parameter,
  direction: Direction,
): readonly ValueChange[] {
  const [was, is]: readonly [Value, Value] = [from, to];
  const type = typeChange(was, is, direction);
  const bounds = [...listChanges(was, is, direction), ...limitChanges(was, is, direction)];
  // Another type is no proof of what its values and limits do: whatever is worse of them is told beside it.
  return type ? [type, ...bounds.filter(({ effect }) => harm[effect] > harm[type.effect])] : bounds;
}

const harm = { compatible: 0, unclear: 1, breaking: 2 } as const satisfies Record<
  Found["effect"],
  number
>;

/** Text whose form its type alone gives. */
const formed = new Set<string>(["phone", "money", "country", "currency"]);

/** What a value is in JSON, and the form that its text has: what programs see of a type. */
function wireOf(value: Value): { readonly json: string; readonly form: string | undefined } {
  const { type, format, contentEncoding } = valueSchema(value);
  const json = value.schema === undefined ? String(type) : "object";
  const isText = json === "string" && !value.values;
  const form = isText
    ? formed.has(value.type)
      ? value.type
      : (format ?? contentEncoding)
    : undefined;
  return { json: `${value.list === true ? "list of " : ""}${json}`, form };
}

function typeChange(from: Value, to: Value, direction: Direction): ValueChange | undefined {
  const [was, is] = [wireOf(from), wireOf(to)];
  if (was.json === is.json && was.form === is.form) return undefined;
  const isRequest = direction === "request";
  const said = { kind: "type-changed" as const, from: typeText(from), to: typeText(to) };
  const isText = was.json === is.json;
  if ((isText && was.form === undefined) || becomes(was.json, is.json, "number", "integer")) {
    return isRequest
      ? {
          effect: "breaking",
          ...said,
          because: "What clients send is refused, but for some of it.",
        }
      : { effect: "compatible", ...said, because: "Clients get what they got, or less of it." };
  }
  if (isText && is.form === undefined) {
    return isRequest
      ? { effect: "compatible", ...said, because: "What clients send is taken as before." }
      : {
          effect: "unclear",
          ...said,
          because: "A client that takes it apart fails at other text.",
        };
  }
  if (isRequest && becomes(was.json, is.json, "integer", "number"))
    return { effect: "compatible", ...said, because: "What clients send is taken as before." };
  return {
    effect: "breaking",
    ...said,
    because: isRequest ? "What clients send is refused." : "Clients read a value of another kind.",
  };
}

/** Whether a number, or a list of them, became one of the other kind. */
function becomes(was: string, is: string, from: string, to: string): boolean {
  return was.endsWith(from) && is === `${was.slice(0, -from.length)}${to}`;
}

/** `list of text` */
function typeText(value: Value): string {
  return `${value.list === true ? "list of " : ""}${value.schema === undefined ? value.type : "object"}`;
}

function listChanges(from: Value, to: Value, direction: Direction): readonly ValueChange[] {
  const { values: was } = from;
  const { values: is } = to;
  if (!was && !is) return [];
  const gone = (was ?? []).filter((each) => is && !is.includes(each));
  const come = (is ?? []).filter((each) => was && !was.includes(each));
  const isClosed = !was && is !== undefined;
  const isOpened = was !== undefined && !is;
  const text = (values: readonly string[] | undefined): string => (values ?? ["any"]).join(", ");
  const said = { from: text(was), to: text(is) };
  const changes: ValueChange[] = [];
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
