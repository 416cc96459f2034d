import { architecture } from "@planc/core/ir";
import { gather } from "../design/facts.ts";
import { step } from "../kit.ts";
import { eventsOf } from "../wiring/events.ts";
import { planOf } from "../wiring/plan.ts";
import { wiringReads } from "./given.ts";

/** Changes that another component acts on. */
export const events = step("events", {
  reads: wiringReads,
  writes: { events: architecture.event },
  run: ({ options: _, report: __, signal: ___, components, relations, classes, ...given }) => ({
    events: eventsOf(planOf({ facts: gather(given), components, relations, classes })),
  }),
});
