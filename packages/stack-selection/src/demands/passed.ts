import type { Ref } from "@planc/core";
import type { Drawn } from "../records/drawn.ts";

type Event = Drawn["events"][number];
type Duty = Drawn["duties"][number];
type Step = Drawn["flows"][number]["data"]["steps"][number];

/** What the plan draws as going through a broker. */
export interface Passed {
  readonly events: readonly { readonly event: Event; readonly takers: readonly Ref[] }[];
  /** Work that a flow hands over, with the flow. */
  readonly jobs: readonly { readonly message: string; readonly taker: Ref }[];
  /** What one instance tells the others of the same component. */
  readonly relays: readonly { readonly flow: string; readonly through: Ref }[];
  /** Duties of who takes from it. What comes by the clock is handed over by nobody. */
  readonly duties: readonly { readonly duty: Duty; readonly taker: Ref }[];
}

export function passedThrough(own: ReadonlySet<Ref>, plan: Drawn): Passed {
  const { connections, events, flows, duties } = plan;
  const givers = new Set<Ref>(
    connections.filter(({ data }) => own.has(data.to)).map(({ data }) => data.from),
  );
  const takers = new Set<Ref>(
    connections.filter(({ data }) => own.has(data.from)).map(({ data }) => data.to),
  );
  const steps = flows.flatMap(({ data }) =>
    data.steps
      .filter(({ from }) => own.has(from))
      .map((step) => ({ flow: data.name, step, giver: giverBefore(step, data.steps, own) })),
  );
  const names = new Set(events.map(({ data }) => data.name.toLowerCase()));
  const workers = new Set<Ref>(
    plan.components
      .filter(({ id, data }) => data.kind === "worker" || id === "background-worker")
      .map(({ ref }) => ref),
  );
  // A service does most of what it does by itself in the transaction that causes it.
  const isHanded = ({ data: { component, upon } }: Duty) =>
    (component !== undefined && workers.has(component)) ||
    (upon !== undefined && names.has(upon.toLowerCase()));
  return {
    events: events
      .filter(({ data }) => givers.has(data.producer))
      .map((event) => ({ event, takers: event.data.consumers.filter((each) => takers.has(each)) }))
      .filter((each) => each.takers.length > 0),
    jobs: steps
      .filter(({ step, giver }) => step.to !== giver && !names.has(step.message.toLowerCase()))
      .map(({ step }) => ({ message: step.message, taker: step.to })),
    relays: steps
      .filter(({ step, giver }) => step.to === giver)
      .map(({ flow, step }) => ({ flow, through: step.to })),
    duties: duties.flatMap((duty) => {
      const taker = duty.data.component;
      return taker && takers.has(taker) && duty.data.setOffBy !== "time" && isHanded(duty)
        ? [{ duty, taker }]
        : [];
    }),
  };
}

/** Who handed over what the broker delivers by the step. */
function giverBefore(step: Step, steps: readonly Step[], own: ReadonlySet<Ref>): Ref | undefined {
  return steps.slice(0, steps.indexOf(step)).findLast(({ to }) => own.has(to))?.from;
}
