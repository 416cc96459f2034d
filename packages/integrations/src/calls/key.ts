import { type DataOf, idOf, type ViewOf } from "@planc/core";
import type { api, architecture, brief, data, decision, integration } from "@planc/core/ir";
import type { Operation } from "../catalog/provider-facts.ts";
import { timeOf } from "../figures.ts";
import { isExchange } from "./endpoint.ts";
import { ownJob } from "./surroundings.ts";
import type { Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;
export type Idempotency = Call["idempotency"];

export interface KeyFacts {
  /** What the flows of the call do. */
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  /** What was decided for calls to systems outside. */
  readonly decided: ViewOf<typeof decision.choice> | undefined;
}

/** What keeps a repeated call from acting twice, with the key made from the business operation. */
export function idempotencyOf(
  use: Use,
  effect: Call["effect"],
  known: Operation | undefined,
  about: KeyFacts,
): Idempotency {
  if (isExchange.test(use.message))
    return {
      kind: "none",
      risk: "a code is good once: a second exchange is refused, and may end what the first one gave",
    };
  if (effect === "delete" && !known) return { kind: "nature", because: "what is gone stays gone" };
  if (effect === "read" && (!known || known.idempotency.by === "nature"))
    return { kind: "nature", because: "it changes nothing there" };
  const mechanism = known?.idempotency;
  switch (mechanism?.by) {
    case "nature":
      return { kind: "nature", because: "the same call leaves the same state" };
    case "header":
      return {
        kind: "key",
        at: `header ${mechanism.header}`.slice(0, 200),
        from: keyFrom(use, effect, about),
        ...(mechanism.remembersSeconds
          ? { remembers: timeOf(mechanism.remembersSeconds * 1000) }
          : {}),
      };
    case "body-field":
      return {
        kind: "key",
        at: `field ${mechanism.field}`.slice(0, 200),
        from: keyFrom(use, effect, about),
      };
    case "natural-key":
      return { kind: "natural-key", key: mechanism.key.slice(0, 200) };
    case "none":
      return { kind: "looked-up", check: mechanism.check };
    case "nothing":
      return {
        kind: "none",
        risk: mechanism.twice,
        // A message that comes twice is judged better than one that never comes.
        ...(effect === "message" ? { accepted: true as const } : {}),
      };
    default:
      if (effect === "message" && use.provider.data.directions.includes("reports"))
        return {
          kind: "looked-up",
          check: `${use.provider.data.name} reports what became of each: after a time-out its report is waited for, then it is sent again`,
        };
      if (goesAlong(use))
        return {
          kind: "none",
          risk: `our id goes along; whether ${use.provider.data.name} knows a repeat by it has to be asked: until then “${use.message}” may count twice`,
        };
      return {
        kind: "none",
        risk: `whether ${use.provider.data.name} takes a key is not known: after a time-out, “${use.message}” may have happened already`,
      };
  }
}

/** Deeds that a message names by its first word. */
const named = /^(?:authori[sz]e|capture|void|refund|charge|cancel)$/;

/** Deeds that a thing sees once, whatever was refused before. */
const once = /^(?:capture|void|cancel|end)$/;

/** The flows say that the id is sent along, by which a repeat can be known. */
const goesAlong = ({ message, provider, flows }: Use): boolean =>
  /\bwith its id\b/.test(message) ||
  flows.some(({ flow }) =>
    flow.data.failures.some(
      ({ at, handling }) =>
        at === provider.data.component && /\b(?:same id|same key)\b/.test(handling),
    ),
  );

/** What the call is a repetition of: the job, the request of whoever waits, else the thing and what is done to it. */
function keyFrom(
  { caller, message, awaited, flows }: Use,
  effect: Call["effect"],
  { actions, tables, operations, components, decided }: KeyFacts,
): string {
  const jobs = tables.find(
    ({ data }) => /(?:^|[_.])outgoing_calls$/.test(data.name) && data.owner === caller.ref,
  );
  const deed = /^[a-z]+/i.exec(message)?.[0].toLowerCase() ?? "";
  if (jobs && awaited === "nobody") return `id of the row in ${jobs.data.name}`;
  if (awaited === "nobody" && isByJobs(decided)) {
    const brokers = components.filter(({ data }) => data.kind === "broker").map(({ ref }) => ref);
    const isDelivered = flows.some(({ flow }) =>
      flow.data.steps.some(({ from, to }) => to === caller.ref && brokers.includes(from)),
    );
    return isDelivered ? "id of the event that it follows" : "id of its job";
  }
  const own = flows.flatMap(({ flow }) => ownJob(flow) ?? [])[0];
  if (own !== undefined && awaited === "nobody") return `id of the ${own}`.slice(0, 200);
  // Whoever waits has given a key for the request: what comes of it is one thing, a refusal included.
  const asked = operations.filter(
    ({ data }) =>
      data.effect !== "read" &&
      data.realises.some((each) => actions.some(({ ref }) => ref === each)),
  );
  if (awaited !== "nobody" && asked.length > 0 && asked.every(isKeyed)) {
    const names = asked.map(({ data }) => data.operationId).join(" or ");
    const isPart = named.test(deed) && !actions.some(({ data }) => data.verb === deed);
    return `Idempotency-Key of ${names}${isPart ? ` + ${deed}` : ""}`.slice(0, 200);
  }
  const [action] = actions;
  if (!action) return `id of what it is about + “${message}”`.slice(0, 200);
  const thing = idOf(action.data.concept).replaceAll("-", " ");
  // One thing can be asked for twice, to authorise it and to capture it: each has a key of its own.
  const isOwn = action.data.effect === "create" && message.startsWith(action.data.verb);
  const key = isOwn ? `${thing} id` : `${thing} id + ${named.test(deed) ? deed : action.data.verb}`;
  // What was refused is remembered under its key as well: another card is another attempt.
  const again =
    effect === "charge" && !once.test(deed) ? " + attempt, a new one after a refusal" : "";
  return `${key}${again}`.slice(0, 200);
}

const isKeyed = ({ data }: KeyFacts["operations"][number]): boolean => data.idempotency === "key";

/** Decided: what nobody waits for is a job. */
const isByJobs = (decided: KeyFacts["decided"]): boolean =>
  decided?.data.technology === "durable-retries" ||
  decided?.data.technology === "retries-and-breaker";

/** Whether a repeat can do no harm, or one that can be told. */
export const isSafe = ({ kind }: Idempotency): boolean => kind !== "none" && kind !== "looked-up";
