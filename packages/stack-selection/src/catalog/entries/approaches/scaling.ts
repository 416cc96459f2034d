import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "scaling";

/** By what instances are added and taken away. */
export const scaling: readonly Entry[] = [
  approach(
    topic,
    "share-of-instance",
    "By the share of an instance that is taken",
    "instances are added while the mean share of their processors or memory is above a target, and taken away slowly once it is below",
    [0.3, "a target, a least and a most for each program, found by a load test"],
    {
      "load-followed": [0.8, "some minutes behind the load"],
      "figures-there": [1, "what runs the instances measures them itself"],
    },
  ),
  approach(
    topic,
    "requests-and-queues",
    "By requests and what waits",
    "instances follow the requests of each, or the number and age of what waits in a queue",
    [0.45, "figures of the product handed to what runs the instances"],
    {
      "load-followed": [1, "with the load itself"],
      "figures-there": [0.3, "the product's own figures, through an adapter"],
    },
  ),
  approach(
    topic,
    "peak-always",
    "As many as the peak needs, always",
    "the number is set by hand, for the busiest hour",
    [0.05, "nothing"],
    {
      "load-followed": [0, "paid for all day"],
      "figures-there": [1, "none is needed"],
    },
  ),
];
