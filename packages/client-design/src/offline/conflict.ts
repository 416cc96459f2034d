import {
  type DataOf,
  goesForwardOnly,
  listedWithin,
  type Ref,
  saysState,
  spoken,
  type ViewOf,
} from "@planc/core";
import type { client, decision } from "@planc/core/ir";
import type { Told } from "../catalog/answers.ts";
import type { Known } from "./known.ts";
import type { Facts, Operation, Thing } from "./model.ts";
import type { Waiting } from "./waits.ts";

type Rule = DataOf<typeof client.offline>["conflict"];

export interface Conflict {
  readonly rule: Rule;
  readonly because: string;
  readonly deleted?: string;
  /** States that stay, in the field that says them. */
  readonly stays?: {
    readonly field: Ref;
    readonly states: readonly string[];
    readonly told: string;
    /** The statement that says so. */
    readonly by: Ref;
  };
}

const wordsOf: Readonly<Record<string, string>> = {
  "last-made-per-field": "later made, field-wise",
  "last-write-per-field": "later arrived, field-wise",
  "last-write-per-row": "later arrived, whole",
  "merging-types": "both merged",
  "version-and-ask": "asked",
};

const ruleOf: Readonly<Record<string, Rule>> = {
  "last-made-per-field": "last-made",
  "last-write-per-field": "last-write",
  "last-write-per-row": "last-write",
  "merging-types": "merge",
  "version-and-ask": "ask",
};

/** Whether an operation is refused where what it changes is not what its caller saw. */
export const isVersioned = ({ data }: Operation): boolean =>
  data.errors.some(({ status }) => status === 412 || status === 428);

/** Which of two changes stays: by the contract of the change, else as it was decided of all of them. */
export function conflictOf(
  thing: Thing,
  writes: readonly Waiting[],
  { facts, known }: { readonly facts: Facts; readonly known: Known },
  decided: ViewOf<typeof decision.choice> | undefined,
): Conflict {
  const { operationOf } = known;
  const waiting = writes.flatMap(({ operation }) => operationOf.get(operation) ?? []);
  const by = (...effects: Operation["data"]["effect"][]) =>
    waiting.filter(({ data }) => effects.includes(data.effect));
  const named = (operations: readonly Operation[]) =>
    listedWithin(
      operations.map(({ data }) => data.operationId),
      600,
      { last: ", " },
    );
  const updates = by("update");
  const moves = by("transition", "command").filter(({ data }) => !isUploadSaid(data.realises));
  const deletes = by("delete");
  const deleted =
    deletes.length > 0 && updates.length + moves.length > 0
      ? {
          deleted: `after ${named(deletes)}: ${facts.told(404)}`,
        }
      : {};
  const versioned = updates.filter(isVersioned);
  if (versioned.length > 0)
    return {
      rule: "ask",
      because: `${named(versioned)} names the version that was seen`,
      ...deleted,
    };
  if (updates.length > 0) {
    const lists = thing.fields.filter(({ data }) => data.type === "list" && !data.generated);
    const whole =
      lists.length > 0
        ? `; ${listedWithin(
            lists.map(({ data }) => data.name),
            600,
            { last: ", " },
          )} counts as one field`
        : "";
    const technology = decided?.data.technology ?? "";
    const rule = ruleOf[technology] ?? "last-write";
    const stays = staysOf(thing, updates, writes, known, facts.told);
    const kept = stays
      ? `; ${spoken(stays.name)} ${stays.states.join(", ")}: stays, the other is answered ${stays.told} and shown`
      : "";
    const sent = sentBy(updates, writes, known);
    const reached = thing.fields.filter(
      ({ ref, data }) => goesForwardOnly(data.name) && sent.has(ref),
    );
    const forward =
      reached.length > 0
        ? `; ${listedWithin(
            reached.map(({ data }) => spoken(data.name)),
            600,
            { last: ", " },
          )}: the furthest`
        : "";
    const moved = moves.length > 0 ? `; first: ${named(moves)}` : "";
    return {
      rule,
      because: `${wordsOf[technology] ?? decided?.data.name ?? `later arrived: ${named(updates)}`}${whole}${moved}${kept}${forward}`,
      ...deleted,
      ...(stays ? { stays } : {}),
    };
  }
  if (moves.length > 0)
    return {
      rule: "first-wins",
      because: `first: ${named(moves)}; the other: ${answersOf(moves, facts.told)}`,
      ...deleted,
    };
  if (waiting.length > 0)
    return {
      rule: "none",
      because: by("create").length > 0 ? "added only" : `${named(waiting)} twice is once`,
      ...deleted,
    };
  return { rule: "server-wins", because: "read only" };
}

/** Fields that changes take which were made without a connection. */
function sentBy(
  operations: readonly Operation[],
  writes: readonly Waiting[],
  { schemaOf }: Known,
): ReadonlySet<Ref> {
  const without = new Set<Ref>(writes.flatMap((each) => each.without));
  return new Set<Ref>(
    operations.flatMap(
      ({ data }) =>
        schemaOf
          .get(data.request ?? "")
          ?.data.properties.flatMap(({ field }) =>
            field === undefined || without.has(field) ? [] : [field],
          ) ?? [],
    ),
  );
}

/** States that the contract of a change lets none take back. */
function staysOf(
  { entity, fields }: Thing,
  updates: readonly Operation[],
  writes: readonly Waiting[],
  known: Known,
  told: Told,
): (NonNullable<Conflict["stays"]> & { readonly name: string }) | undefined {
  const final = known.kept.get(entity.ref);
  const refusing = updates.find(
    ({ data }) =>
      final !== undefined &&
      data.realises.includes(final.ref) &&
      data.errors.some(({ status }) => status === 409),
  );
  if (final === undefined || refusing === undefined) return undefined;
  const sent = sentBy([refusing], writes, known);
  const state = fields.find(({ ref, data }) => saysState(data.name) && sent.has(ref));
  return state
    ? {
        field: state.ref,
        name: state.data.name,
        states: final.states,
        told: told(409),
        by: final.ref,
      }
    : undefined;
}

/** The call that says that a file is there. */
export const isUploadSaid = (realises: readonly Ref[]): boolean =>
  realises.some((ref) => ref.startsWith("data/field#"));

function answersOf(operations: readonly Operation[], told: Told): string {
  const statuses = new Set(
    operations.flatMap(({ data }) =>
      data.errors.flatMap(({ status }) => (status === 409 || status === 422 ? [status] : [])),
    ),
  );
  return [...statuses].map(told).join(" or ") || "as its state is now";
}
