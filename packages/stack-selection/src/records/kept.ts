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
  const names = namesOf(drawn);
  const asked = demands.filter(({ ref }) => own.has(ref));
  const cites = answers.filter(({ id }) => own.has(id)).flatMap(({ data }) => data.by);
  const used = [...opening(cites, asked, drawn), ...givingBack(choice, asked, drawn)].flatMap(
    (ref) => names.get(ref) ?? [],
  );
  return used.length > 0 ? `In this plan it is used by ${sample(used)}.` : undefined;
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
        /^undo\b/i.test(data.name) &&
        data.steps.some(({ to, mode }) => own.has(to) && mode !== "reply"),
    ),
  ].map(({ ref }) => ref);
}

const cited: readonly Demand["data"]["kind"][] = ["message", "flow", "operation", "session"];

/** How a record names what it points at. */
function namesOf({
  events,
  duties,
  flows,
  operations,
  subscriptions,
}: Drawn): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...events.map(({ ref, data }) => [ref, `the event “${data.name}”`] as const),
    ...duties.map(({ ref, data }) => [ref, `the duty “${data.name}”`] as const),
    ...flows.map(({ ref, data }) => [ref, `the flow “${data.name}”`] as const),
    ...subscriptions.map(({ ref, data }) => [ref, `the subscription ${data.name}`] as const),
    ...operations.map(({ ref, data }) => [ref, `the operation ${data.operationId}`] as const),
  ]);
}

/** `Open: no event … goes through it yet. A broker without …`. */
export function openLine(demand: Demand["data"]): string {
  return `Open: ${openText(demand)}. ${sentence(demand.because)}`;
}
