import type { Ref } from "@planc/core";
import { passedThrough } from "../demands/passed.ts";
import { listed } from "../text/words.ts";
import type { Check } from "./drawn.ts";

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
      ? `A test stops ${program} while it ${what} from ${name}, and the ${it} is delivered again.`
      : undefined;
  };
  const [event] = events;
  if (event) return redelivered(event.takers[0], `handles ${event.event.data.name}`, "event");
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

/** It carries no work, but news from each instance to the others. */
function toldByAnother(name: string, holder: string, flows: readonly string[]): string {
  const done = listed(
    [...new Set(flows)].map((flow) => `“${flow}”`),
    "or",
  );
  return `A test connects a client to one instance of ${holder} and does ${done} at another: the client is told of it through ${name}. No work that outlasts a request goes through it in this plan.`;
}
