import { type DataOf, isEpoch, type Ref } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Told } from "../catalog/answers.ts";
import { inText } from "../screens/words.ts";
import { type Conflict, isUploadSaid } from "./conflict.ts";
import type { Known } from "./known.ts";
import type { Operation, Schema, Thing } from "./model.ts";
import type { Waiting } from "./waits.ts";

type Example = NonNullable<DataOf<typeof client.offline>["example"]>;
type Property = Schema["data"]["properties"][number];

/** Names of the two devices of an example: of one person, or of two where others change the same. */
export interface Two {
  readonly one: string;
  readonly other: string;
}

/** The same thing changed on two devices, in fields and values of this product; nothing where it cannot happen. */
export function exampleOf(
  thing: Thing,
  writes: readonly Waiting[],
  { known: { operationOf, schemaOf }, told }: { readonly known: Known; readonly told: Told },
  { rule, stays }: Conflict,
  twoOf: (operations: readonly Operation[]) => Two,
): Example | undefined {
  const waiting = writes.flatMap(({ operation }) => operationOf.get(operation) ?? []);
  const without = new Set<string>(writes.flatMap((each) => each.without));
  const [changed = []] = waiting
    .filter(({ data }) => data.effect === "update")
    .map(({ data }) => changeable(schemaOf.get(data.request ?? ""), without))
    .toSorted((a, b) => b.length - a.length);
  const name = inText(thing.concept.data.name);
  const { one, other } = twoOf(waiting.filter(({ data }) => data.effect !== "create"));
  const state = stays && changed.find(({ field }) => field === stays.field);
  const [final] = stays?.states ?? [];
  if (stays && state && final !== undefined) {
    const open = (state.values ?? []).filter((each) => !stays.states.includes(each));
    const [a = "“A”", b = open[0] === undefined ? "“B”" : open[0]] = open;
    return {
      before: `${state.name} ${a}`,
      one: `${one} 10:02: ${state.name} ${b}; back 11:00`,
      other: `${other} 10:10: ${state.name} ${final}; sent 10:10`,
      after: `${state.name} ${final}; ${one} is answered ${stays.told} and shown it`,
    };
  }
  const [first, second] = changed;
  if (first) {
    const [a, b, c] = valuesOf(first);
    const [d, e] = second ? valuesOf(second) : ["", ""];
    const also = second ? `, ${second.name} ${e}` : "";
    const before = `${first.name} ${a}${second ? `, ${second.name} ${d}` : ""}`;
    const own = `${one} 10:02: ${first.name} ${b}${also}; back 11:00`;
    const its = `${other} 10:10: ${first.name} ${c}; sent 10:10`;
    switch (rule) {
      case "last-made":
        return {
          before,
          one: own,
          other: its,
          after: `${first.name} ${c} (made 10:10)${also}`,
        };
      case "last-write":
        return {
          before,
          one: own,
          other: its,
          after: `${first.name} ${b} (arrived 11:00)${also}`,
        };
      case "ask":
        return {
          before,
          one: own,
          other: its,
          after: `${first.name} ${c}; ${one} is answered ${told(412)} at 11:00 and shows ${first.name} ${c} beside ${b}: which of them stays is asked${second ? `, ${second.name} ${e} goes on by itself` : ""}`,
        };
      case "merge":
        return { before, one: own, other: its, after: `both edits of ${first.name}${also}` };
      default:
        return undefined;
    }
  }
  if (rule === "first-wins") {
    const moves = waiting.filter(
      ({ data }) =>
        (data.effect === "transition" || data.effect === "command") && !isUploadSaid(data.realises),
    );
    // Two who meet may both do it: an approval of the office is no step of whoever asks for it.
    const pair = moves
      .flatMap((each, at) => moves.slice(at + 1).map((next) => [each, next] as const))
      .find(
        ([each, next]) =>
          rolesOf(each).length === 0 || rolesOf(each).some((role) => rolesOf(next).includes(role)),
      );
    if (pair === undefined) return undefined;
    const [first, second] = pair;
    const { one, other } = twoOf(pair);
    return {
      before: `a ${name} that ${first.data.operationId} and ${second.data.operationId} take`,
      one: `${one} 10:02: ${first.data.operationId}; back 11:00`,
      other: `${other} 10:10: ${second.data.operationId}; sent 10:10`,
      after: `${second.data.operationId} stands; ${one} ${toldAt(first, told)} and shows it`,
    };
  }
  return undefined;
}

/** For whom it is, where it is for some alone. */
export const rolesOf = ({ data: { access } }: Operation): readonly Ref[] =>
  access.kind === "authenticated" ? access.roles : [];

const toldAt = ({ data }: Operation, told: Told): string => {
  const status = data.errors.find(({ status: each }) => each === 409 || each === 422)?.status;
  return status === undefined ? "finds it done" : `is answered ${told(status)}`;
};

/** Fields that people change, those whose values tell most first. */
function changeable(schema: Schema | undefined, without: ReadonlySet<string>): readonly Property[] {
  const rank = ({ type, values }: Property) =>
    values && values.length > 2
      ? 0
      : ["integer", "decimal", "money"].includes(type)
        ? 1
        : type === "timestamp"
          ? 3
          : 2;
  return (schema?.data.properties ?? [])
    .filter(
      ({ name, field, readOnly, type, schema: nested }) =>
        field !== undefined &&
        !without.has(field) &&
        !isEpoch(name) &&
        !readOnly &&
        nested === undefined &&
        !["uuid", "file", "json", "binary", "secret-hash"].includes(type),
    )
    .toSorted((one, other) => rank(one) - rank(other));
}

/** What it is at first, and what two devices make of it. */
function valuesOf({
  type,
  values,
  list,
  minimum,
  maximum,
}: Property): readonly [string, string, string] {
  const [first, second, third] = values ?? [];
  if (first !== undefined && second !== undefined) return [first, second, third ?? first];
  if (list) return ["[a]", "[a, b]", "[a, c]"];
  switch (type) {
    case "boolean":
      return ["false", "true", "false"];
    case "date":
      return ["2 March", "9 March", "16 March"];
    case "time":
      return ["08:00", "09:00", "10:00"];
    case "timestamp":
      return ["2 March 08:00", "2 March 09:00", "2 March 10:00"];
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "duration": {
      const least = Math.max(minimum ?? 0, 0);
      const step = maximum === undefined ? 10 : Math.max(1, Math.floor((maximum - least) / 10));
      return [`${least + step}`, `${least + 2 * step}`, `${least + 3 * step}`];
    }
    default:
      return ["“A”", "“B”", "“C”"];
  }
}
