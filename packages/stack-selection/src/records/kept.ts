import type { Ref, ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { openText } from "../demands/open-text.ts";
import { sample, sentence } from "../text/words.ts";
import type { Drawn } from "./drawn.ts";

type Demand = ViewOf<typeof decision.demand>;

export interface Asked {
  readonly demands: readonly Demand[];
  readonly answers: readonly ViewOf<typeof decision.answer>[];
}

/** What a choice asks of the plan and nothing in it meets. */
export function openDemands(choice: Ref, { demands, answers }: Asked): readonly Demand["data"][] {
  const open = new Set<string>(
    answers.filter(({ data }) => data.by.length === 0).map(({ id }) => id),
  );
  return demands
    .filter(({ ref, data }) => data.choice === choice && open.has(ref))
    .map(({ data }) => data);
}

/** What in the plan uses the choice, by its name: events, jobs, flows and operations. */
export function useOf(choice: Ref, { demands, answers }: Asked, drawn: Drawn): string | undefined {
  const own = new Set<string>(
    demands
      .filter(({ data }) => data.choice === choice && cited.includes(data.kind))
      .map(({ ref }) => ref),
  );
  const asked = demands.filter(({ ref }) => own.has(ref));
  const cites = answers.filter(({ id }) => own.has(id)).flatMap(({ data }) => data.by);
  const used = [
    ...opening(cites, asked, drawn),
    ...givingBack(choice, asked, drawn),
    ...(cites.length > 0 ? besides(choice, drawn) : []),
  ];
  const kinds = kindsOf(drawn).flatMap(({ noun, names }) => {
    const found = [...new Set(used.flatMap((ref) => names.get(ref) ?? []))];
    return found.length > 0 ? [{ noun, found }] : [];
  });
  // What is done behind the requests is told by the events and flows that bring it about, where there are some.
  const told = kinds.length > 1 ? kinds.filter(({ noun }) => noun !== "duty") : kinds;
  return told.length > 0
    ? `Serves ${told.map(({ noun, found }) => usedBy(noun, found)).join(", ")}.`
    : undefined;
}

/** `the event “Order placed”`, `18 events (“Order placed”, “Order cancelled” and 16 more)`. */
function usedBy(noun: string, names: readonly string[]): string {
  const [only = ""] = names;
  if (names.length === 1) return `${noun} ${only}`;
  const nouns = noun === "duty" ? "duties" : `${noun}s`;
  return `${names.length} ${nouns} (${sample(names)})`;
}

const uses = (asked: readonly Demand[], use: string): boolean =>
  asked.some(({ data }) => data.kind === "operation" && data.use === use);

/** Who signs people in is asked when a session begins, and not by each request that the session answers for. */
function opening(cites: readonly Ref[], asked: readonly Demand[], drawn: Drawn): readonly Ref[] {
  if (!uses(asked, "sign-in")) return cites;
  const begins = drawn.operations.filter(({ data }) => data.session === "begins");
  return begins.length > 0 ? begins.map(({ ref }) => ref) : cites;
}

/** Money goes back through a provider, too, and nobody asks for a card then. */
function givingBack(choice: Ref, asked: readonly Demand[], drawn: Drawn): readonly Ref[] {
  if (!uses(asked, "payment")) return [];
  const own = new Set<string>(
    drawn.components.filter(({ data }) => data.choice === choice).map(({ ref }) => ref),
  );
  if (own.size === 0) return [];
  return [
    ...drawn.operations.filter(({ data }) => /^refund/i.test(data.operationId)),
    ...drawn.flows.filter(
      ({ data }) =>
        /^(?:undo|let go of)\b/i.test(data.name) &&
        data.steps.some(({ to, mode }) => own.has(to) && mode !== "reply"),
    ),
  ].map(({ ref }) => ref);
}

/** Flows that nobody's action begins reach it as well, and so do events whose taker does nothing but hand on to it. */
function besides(choice: Ref, drawn: Drawn): readonly Ref[] {
  const own = new Set<string>(
    drawn.components.filter(({ data }) => data.choice === choice).map(({ ref }) => ref),
  );
  const handing = new Set<string>(
    drawn.components.flatMap(({ ref, data }) =>
      data.kind === "service" &&
      data.owns.length === 0 &&
      drawn.connections.some(
        (each) =>
          each.data.from === ref &&
          drawn.components.some(
            (to) =>
              to.ref === each.data.to && to.data.kind === "external-system" && own.has(to.ref),
          ),
      )
        ? [ref]
        : [],
    ),
  );
  return [
    ...drawn.events.filter(({ data }) => data.consumers.some((each) => handing.has(each))),
    ...drawn.flows.filter(
      ({ data }) =>
        data.action === undefined &&
        data.steps.some(({ to, mode }) => own.has(to) && mode !== "reply"),
    ),
  ].map(({ ref }) => ref);
}

const cited: readonly Demand["data"]["kind"][] = ["message", "flow", "operation", "session"];

/** How a record names what it points at, kind by kind. */
function kindsOf({ events, duties, flows, operations, subscriptions }: Drawn) {
  const quoted = (nodes: readonly { ref: string; data: { name: string } }[]) =>
    new Map(nodes.map(({ ref, data }) => [ref, `“${data.name}”`] as const));
  return [
    { noun: "event", names: quoted(events) },
    { noun: "duty", names: quoted(duties) },
    { noun: "flow", names: quoted(flows) },
    {
      noun: "subscription",
      names: new Map<string, string>(subscriptions.map(({ ref, data }) => [ref, data.name])),
    },
    {
      noun: "operation",
      names: new Map<string, string>(operations.map(({ ref, data }) => [ref, data.operationId])),
    },
  ] as const;
}

/** `Open: no event … goes through it yet. A broker without …`. */
export function openLine(demand: Demand["data"]): string {
  return `Open: ${openText(demand)}. ${sentence(demand.because)}`;
}
