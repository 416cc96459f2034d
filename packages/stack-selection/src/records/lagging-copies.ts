import { listed, number } from "../text/words.ts";
import type { Confirmed, Drawn } from "./drawn.ts";
import type { Settled } from "./settled.ts";

const expiring = /\b(?:expir\w*|valid until|ends? at|due)\b/i;

/** What a cache whose copies lag may answer of what it holds, by what that is and who changes it. */
export function laggingCopies({ ref, name, drawn }: Confirmed): Settled | undefined {
  const held = heldIn(ref, drawn);
  if (held.length === 0) return undefined;
  const concepts = new Set<string>(held.map(({ data }) => data.concept));
  const names = listed(
    drawn.concepts.filter((each) => concepts.has(each.ref)).map(({ data }) => data.name),
  );
  const entities = new Set<string>(
    drawn.entities
      .filter(({ data }) => data.concept !== undefined && concepts.has(data.concept))
      .map((each) => each.ref),
  );
  const fields = drawn.fields.filter(({ data }) => entities.has(data.entity));
  const guards = fields
    .filter(
      ({ data }) =>
        data.type === "secret-hash" || (data.type === "timestamp" && expiring.test(data.name)),
    )
    .map(({ data }) => data.name);
  const changing = new Set<string>(
    drawn.actions
      .filter(
        ({ data }) =>
          concepts.has(data.concept) &&
          ["update", "delete", "transition"].includes(data.effect) &&
          data.automatic === undefined,
      )
      .map((each) => each.ref),
  );
  const changes = drawn.operations
    .filter(
      ({ data }) =>
        !["read", "list", "search"].includes(data.effect) &&
        data.realises.some((each) => changing.has(each)),
    )
    .map(({ data }) => data.operationId);
  const creating = new Set<string>(
    drawn.actions
      .filter(({ data }) => concepts.has(data.concept) && data.effect === "create")
      .map((each) => each.ref),
  );
  const creates = drawn.operations
    .filter(
      ({ data }) => data.effect === "create" && data.realises.some((each) => creating.has(each)),
    )
    .map(({ data }) => data.operationId);
  const time = (drawn.targets ?? []).find(({ data }) => data.measure === "response-time")?.data;
  const within = time
    ? `, which counts in “${time.name}” (${number(time.value.value)} ${time.value.unit})`
    : "";
  return {
    negative: `For a minute or more after a change another place may still answer with the ${names} as it was: its maker gives 60 s as usual, and no bound. A place that did not read one lately asks the central store for it, and the database where that has none: such a first read takes longer${within}.`,
    mitigation: [
      ...(guards.length > 0
        ? [
            `Its entry holds ${listed(guards)} too, and each answer is checked by them, so that neither waits for the entry to end.`,
          ]
        : []),
      ...(changes.length > 0
        ? [
            `${listed(changes)} write${changes.length === 1 ? "s" : ""} the entry anew, or take${changes.length === 1 ? "s" : ""} it out, before answering.`,
          ]
        : []),
      ...(creates.length > 0
        ? [
            `${listed(creates)} write${creates.length === 1 ? "s" : ""} the entry as well, so that a first read finds it in the central store, and not in the database; a place that asked for it before it was there may have kept that as well, and asks the database meanwhile. The load test has a share of such reads.`,
          ]
        : []),
      `Ask whether an answer that is a minute old, or more, is borne; where it is not, ${name} is left out of that read.`,
    ].join(" "),
  };
}

/** The reads whose flows look in it. */
function heldIn(choice: string, { actions, components, flows }: Drawn): Drawn["actions"] {
  const own = new Set<string>(
    components.filter(({ data }) => data.choice === choice).map(({ ref }) => ref),
  );
  const read = new Set<string>(
    flows
      .filter(({ data }) =>
        data.steps.some(({ to, message }) => own.has(to) && message.startsWith("look for ")),
      )
      .flatMap(({ data }) => data.action ?? []),
  );
  return actions.filter((each) => read.has(each.ref));
}
