import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure } from "./shapes.ts";

/** Late: what open connections and the messages on them take of a program that holds them. */
export const live = many(
  "performance/live",
  z.strictObject({
    component: ref("architecture/component"),
    /** Connections open at the same time, over all instances. */
    held: figure,
    /** Connections that one instance has memory for. */
    perInstance: figure,
    /** Instances that the connections alone take. */
    instances: figure,
    /** Messages that come in, and that go out to each who listens. */
    changes: figure,
    receivers: figure,
    deliveries: figure,
    /** Share of the processors of all instances that the deliveries take. */
    cpu: figure,
    /** Connections that come back in a second when one instance is replaced. */
    returning: figure,
    /** The same with what each asks: to be let into its rooms, and what it missed in each. */
    storm: figure.optional(),
    /** How often connections are written down, so that who pushes knows them. */
    alive: figure.optional(),
    /** Connections at a broker that has one for each client, and the memory that they take there. */
    relayed: figure.optional(),
    relayMemory: figure.optional(),
    /** Files that it has open for them: of the connections, and of a queue for each of their rooms. */
    relayHandles: figure.optional(),
  }),
  { summary: "connections that stay open, and messages on them" },
);
