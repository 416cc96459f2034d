import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, label, prose } from "./shapes.ts";

/** Late: what of a component is used up at peak, and at which multiple of the planned load it runs out. */
export const resource = many(
  "performance/resource",
  z.strictObject({
    component: ref("architecture/component"),
    resource: z.enum([
      "processor",
      "memory",
      "storage",
      "connections",
      "throughput",
      "bandwidth",
      "quota",
    ]),
    demand: figure,
    /** Of all that is planned of it, up to the limit that is kept. */
    capacity: figure,
    utilisation: figure,
    /** Times the planned load that it holds: the least of all is the first bottleneck. */
    holds: figure,
    /** More of it is started as the load grows, so that it holds nothing up before the most that is allowed. */
    grows: z.literal(true).optional(),
    /** What the capacity rests on, where it is no figure of the plan: `half of what one thread answers`. */
    basis: prose.optional(),
    /** What is done when it is reached. */
    remedy: prose,
  }),
  { summary: "what runs out, and when" },
);

/** Late: how long a component takes to answer at peak, waiting for a free processor included. */
export const response = many(
  "performance/response",
  z.strictObject({
    component: ref("architecture/component"),
    /** The queue that it is taken for: `M/M/c`. */
    model: label,
    median: figure,
    p95: figure,
    p99: figure,
    /** Mean time waited for a processor. */
    wait: figure,
  }),
  { summary: "response times by queueing" },
);

/** Late: connections to a store over all instances against what it takes. */
export const pool = many(
  "performance/pool",
  z.strictObject({
    store: ref("architecture/component"),
    callers: z
      .array(
        z.strictObject({
          component: ref("architecture/component"),
          /** Connections that an instance keeps open. */
          perInstance: figure,
          /** The most instances that scaling starts. */
          instances: figure,
        }),
      )
      .min(1),
    /** Of all callers while a release runs, a migration and people at work on it included. */
    total: figure,
    /** What the store takes, without what it keeps back. */
    limit: figure,
    /** Whether something shares them out between the callers and the store. */
    pooler: z.boolean(),
    because: prose,
  }),
  { summary: "connections to stores" },
);

/** Late: what waits to be worked on, and how fast it is gone after nobody worked on it for a while. */
export const queue = many(
  "performance/queue",
  z.strictObject({
    component: ref("architecture/component"),
    arrival: figure,
    /** What all instances work off together. */
    capacity: figure,
    /** How long nobody worked on it. */
    outage: figure,
    backlog: figure,
    drain: figure,
  }),
  { summary: "backlogs and how they drain" },
);

/** Late: how far an assumption moves a result, and where the plan breaks. */
export const sensitivity = many(
  "performance/sensitivity",
  z.strictObject({
    assumption: anyRef(),
    /** `Pause between two requests of a user`. */
    name: label,
    /** The node whose figure is moved, and what it is called. */
    of: anyRef(),
    result: label,
    /** The result at the lower and at the upper end of the assumption. */
    atLow: figure,
    atHigh: figure,
    /** Greater over lesser of the two. */
    swing: figure,
    /** The value of the assumption at which the plan no longer holds, and what gives then. */
    breaks: z.strictObject({ at: figure, what: prose }).optional(),
  }),
  { summary: "which assumption moves what, and where the plan breaks" },
);

/** Late: what happens when an instance of a store or program is lost, or until when that may wait. */
export const failover = many(
  "performance/failover",
  z.strictObject({
    component: ref("architecture/component"),
    /** `second server in another zone`; or that there is none. */
    by: prose,
    now: z.boolean(),
    detection: figure,
    switching: figure,
    /** Until it works again. */
    total: figure,
    because: prose,
  }),
  { summary: "loss of a server: how it is noticed, and how long until another takes over" },
);

/** Late: whether data is split over servers, and the number until which it is not. */
export const split = many(
  "performance/split",
  z.strictObject({
    store: ref("architecture/component"),
    now: z.boolean(),
    /** By what rows are dealt out, where that is known. */
    key: label.optional(),
    /** What decides, as planned. */
    planned: figure,
    /** The number until which one server does. */
    until: figure,
    because: prose,
  }),
  { summary: "splitting data over servers" },
);
