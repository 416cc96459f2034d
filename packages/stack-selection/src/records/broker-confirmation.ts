import type { Ref } from "@planc/core";
import { passedThrough } from "../demands/passed.ts";
import { listed } from "../text/words.ts";
import type { Check, Drawn } from "./drawn.ts";
import { brief } from "./line.ts";

/** How one sees that a broker carries what the plan has go through it, by the first of it. */
export const confirmBroker: Check = ({ ref, name, drawn }) => {
  const own = new Set<Ref>(
    drawn.components.filter(({ data }) => data.choice === ref).map((each) => each.ref),
  );
  const programs = new Map<string, string>(
    drawn.components.map((each) => [each.ref, each.data.name]),
  );
  const { events, jobs, relays, duties } = passedThrough(own, drawn);
  const redelivered = (taker: Ref | undefined, what: string, it: string) => {
    const program = taker && programs.get(taker);
    return program
      ? brief(
          `Crash of ${program}: ${it} redelivered.`,
          `A test stops ${program} while it ${what} from ${name}, and the ${it} is delivered again.`,
        )
      : undefined;
  };
  const [event] = events.toSorted((a, b) => weight(b.event, drawn) - weight(a.event, drawn));
  if (event)
    return redelivered(
      mostAtStake(event.event.data.name, event.takers, drawn),
      `handles ${event.event.data.name}`,
      "event",
    );
  const [job] = jobs;
  if (job) return redelivered(job.taker, `works at the ${job.message.replace(/^the /, "")}`, "job");
  const [relay] = relays;
  const holder = relay && programs.get(relay.through);
  if (holder !== undefined)
    return toldByAnother(
      name,
      holder,
      relays.map(({ flow }) => flow),
    );
  const [duty] = duties;
  return duty && redelivered(duty.taker, `works at the job to ${duty.duty.data.name}`, "job");
};

type Event = Drawn["events"][number];

/** What is lost with an event: most with one that something critical causes, or that undoes something. */
function weight({ data }: Event, { actions, flows }: Drawn): number {
  const cause = actions.find(({ ref }) => ref === data.action)?.data;
  const begun = flows.some(
    (flow) => flow.data.action !== undefined && flow.data.action === data.action,
  );
  return (
    (cause?.critical === true ? 4 : 0) +
    (begun ? 2 : 0) +
    (data.undoes !== undefined ? 3 : 0) +
    Math.min(data.consumers.length, 4) / 4
  );
}

/** Of those who take it the one that changes something of its own, not one that only tells people. */
function mostAtStake(
  name: string,
  takers: readonly Ref[],
  { components, duties, flows }: Drawn,
): Ref | undefined {
  const called = name.toLowerCase();
  // What a flow has it do upon the event, such as to reserve.
  const does = (taker: Ref) =>
    flows.some(({ data: { steps } }) =>
      steps.some(
        ({ to, message }, at) =>
          to === taker && message.toLowerCase() === called && steps[at + 1]?.from === taker,
      ),
    );
  const stake = (taker: Ref): number => {
    const owns = components.find(({ ref }) => ref === taker)?.data.owns.length ?? 0;
    const duty = duties.some(
      ({ data }) => data.component === taker && data.upon?.toLowerCase() === called,
    );
    return (does(taker) ? 1_000 : 0) + (duty ? 100 : 0) + owns;
  };
  return takers.toSorted((a, b) => stake(b) - stake(a))[0];
}

/** It carries no work, but news from each instance to the others. */
function toldByAnother(name: string, holder: string, flows: readonly string[]): string {
  const done = listed(
    [...new Set(flows)].map((flow) => `“${flow}”`),
    "or",
  );
  return `A test connects a client to one instance of ${holder} and does ${done} at another: the client is told of it through ${name}. No work that outlasts a request goes through it in this plan.`;
}
