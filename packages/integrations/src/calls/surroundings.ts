import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, architecture, integration } from "@planc/core/ir";
import { msOf } from "../figures.ts";
import { isExchange } from "./endpoint.ts";
import { isAhead, type Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;
type Connection = ViewOf<typeof architecture.connection>;
type Component = ViewOf<typeof architecture.component>;

/**
 * The waits around a call, from the nearest caller outward: at each step the shortest, which gives up first. Where
 * flows have it, on their ways alone; who only asks whose a session is waits for none of the calls behind it.
 */
export function waitsAround(
  { caller: { ref: caller }, flows }: Use,
  connections: readonly Connection[],
): Call["within"] {
  const ways = new Set(
    flows.flatMap(({ flow }) => flow.data.steps.map(({ from, to }) => `${from} ${to}`)),
  );
  const around: Call["within"][number][] = [];
  const seen = new Set<Ref>([caller]);
  let at = caller;
  for (;;) {
    const [nearest] = connections
      .flatMap(({ ref, data }) =>
        data.to === at &&
        data.mode === "sync" &&
        data.remote &&
        data.timeout &&
        !data.eachRequest &&
        (ways.size === 0 ? !data.ofPerson : ways.has(`${data.from} ${data.to}`)) &&
        !seen.has(data.from)
          ? [{ connection: ref, wait: data.timeout, from: data.from }]
          : [],
      )
      .toSorted((a, b) => msOf(a.wait) - msOf(b.wait));
    if (!nearest) return around;
    around.push({ connection: nearest.connection, wait: nearest.wait });
    seen.add(nearest.from);
    at = nearest.from;
  }
}

/** What the flows say becomes of it while the provider is down. */
export function drawnFallback(use: Use): Call["fallback"] | undefined {
  const component = use.provider.data.component;
  for (const { flow } of use.flows) {
    const own = flow.data.failures.filter(({ at }) => at === component);
    const found =
      own.find(({ when }) => outages.test(when)) ?? own.find(({ when }) => !declines.test(when));
    if (found) return { text: found.handling, from: flow.ref };
  }
  return undefined;
}

/** What people see while the provider is down, where no flow says it. */
export function fallbackOf(use: Use, retry: Call["retry"]): Call["fallback"] {
  const { name } = use.provider.data;
  if (isAhead(use))
    return {
      text: `tokens are checked with the keys that are kept; one that is signed with a new key is refused until ${name} answers`,
      from: use.connection.ref,
    };
  if (use.awaited !== "nobody")
    return {
      text: `whoever asked is told that ${name} does not answer, and nothing is changed here`,
    };
  return {
    text:
      retry.layer === "queue"
        ? `later: it happens once ${name} answers again, else ${retry.atLast}`
        : "it does not happen, and is counted",
  };
}

const outages = /\b(?:silent|fails?|does not answer|unreachable|down)\b/i;
const declines = /\bdeclin/i;

/** What joins a row that is written here with the call, where one flow does both. */
export function togetherOf(
  use: Use,
  retry: Call["retry"],
  idempotency: Call["idempotency"],
  components: readonly Component[],
  jobTable: string | undefined,
): Call["together"] {
  const kindOf = new Map<Ref, string>(components.map(({ ref, data }) => [ref, data.kind]));
  for (const { flow } of use.flows) {
    if (!writesRows(flow, kindOf)) continue;
    if (isExchange.test(use.message))
      return {
        how: "a sign-in that breaks off in between is begun anew: nothing else rests on it",
        flow: flow.ref,
      };
    const isDelivered = flow.data.steps.some(
      ({ from, to }) => to === use.caller.ref && kindOf.get(from) === "broker",
    );
    if (retry.layer === "queue" && isDelivered)
      return {
        how: "the change and its event are one transaction (outbox); the event is acknowledged once what the call answered is written down",
        flow: flow.ref,
      };
    if (retry.layer === "queue")
      return {
        how: ownJob(flow)
          ? `the row of the ${ownJob(flow)} is the job itself: what is written is what is called for`
          : jobTable
            ? `the change and the row in ${jobTable} are one transaction; the call is made from that row`
            : "the change and the job of the call are one transaction; the call is made from the job",
        flow: flow.ref,
      };
    if (idempotency.kind === "nature")
      return {
        how: `one after the other: a half that is missing is made up for by asking again, as ${idempotency.because}`,
        flow: flow.ref,
      };
    if (idempotency.kind === "key" || idempotency.kind === "natural-key")
      return {
        how: `one after the other, and found again by ${idempotency.kind === "key" ? `the key (${idempotency.from})` : idempotency.key}: a half that is missing is made up for by asking again under it`,
        flow: flow.ref,
      };
  }
  return undefined;
}

/** The thing whose own rows are claimed as jobs, where the flow says so. */
export const ownJob = ({ data }: Use["flows"][number]["flow"]): string | undefined =>
  data.steps.flatMap(({ message }) => /^claim the job for the ([^,]+)/.exec(message)?.[1] ?? [])[0];

export function writesRows(
  { data }: Use["flows"][number]["flow"],
  kindOf: ReadonlyMap<Ref, string>,
): boolean {
  return data.steps.some(
    ({ mode, to, message }) =>
      mode !== "reply" && stores.has(kindOf.get(to) ?? "") && changes.test(message),
  );
}

const stores: ReadonlySet<string> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
]);
const changes = /\b(?:insert|set|update|delete|put|empty|apply|write)\b|→/;

/** Problem types of the contract that whoever waits is told. */
export function answersOf(
  use: Use,
  effect: Call["effect"],
  operations: readonly ViewOf<typeof api.operation>[],
): Call["answers"] {
  if (use.awaited === "nobody") return [];
  const actions = new Set<Ref>(use.flows.flatMap(({ flow }) => flow.data.action ?? []));
  return operations
    .filter(({ data }) => data.realises.some((each) => actions.has(each)))
    .filter(({ data }) => effect === "read" || !["read", "list", "search"].includes(data.effect))
    .flatMap(({ ref, data }) =>
      kinds.flatMap(([does, wanted]) => {
        const found = wanted
          .map((test) => data.errors.find(test))
          .find((each) => each !== undefined);
        return found
          ? [{ does, operation: ref, problem: found.problem, status: found.status }]
          : [];
      }),
    );
}

type Problem = ViewOf<typeof api.operation>["data"]["errors"][number];
type Does = Call["answers"][number]["does"];

/** What fits first of what the contract of an operation has. */
const kinds: readonly (readonly [Does, readonly ((error: Problem) => boolean)[]])[] = [
  [
    "ask-user",
    [
      ({ problem }) => problem === "payment-declined",
      ({ status }) => status === 402,
      // What is there does not allow it.
      ({ problem }) => problem === "conflict",
    ],
  ],
  [
    "retry",
    [
      ({ status }) => status === 503,
      ({ status }) => status === 504,
      ({ status }) => status === 500,
    ],
  ],
  ["give-up", [({ status }) => status === 502, ({ status }) => status === 500]],
  ["fix", [({ status }) => status === 500]],
  ["reauthenticate", [({ status }) => status === 500]],
];
