import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "worker-copies";

/** What adds copies of a worker where the text bounds how many there are. */
export const workerCopies: readonly Entry[] = [
  approach(
    topic,
    "all-from-the-start",
    "All that the peak needs, from the start",
    "as many copies as the peak needs run at every hour",
    [0.05, "nothing beside the copies"],
    {
      "peak-met": [1, "they are there already"],
      "idle-low": [0.2, "they wait while there is little to do"],
      "watched-by-none": [1, "their number is a setting"],
    },
  ),
  approach(
    topic,
    "by-what-waits",
    "A scaler that follows what waits",
    "copies are added and taken away by the length of the queue",
    [0.3, "a scaler, its limits, and copies that end in the midst of work"],
    {
      "peak-met": [0.8, "after the minute or two until a copy is there"],
      "idle-low": [1, "down to the least"],
      "watched-by-none": [0.5, "limits that are tried out under load"],
    },
    { aliases: ["queue-based autoscaling", "KEDA"] },
  ),
  approach(
    topic,
    "by-hand-on-alert",
    "By hand, when what waits grows old",
    "an alert tells, and somebody starts copies",
    [0.15, "somebody who is reached"],
    {
      "peak-met": [0.3, "when somebody has come"],
      "idle-low": [0.8, "where somebody takes them away again"],
      "watched-by-none": [0.3, "somebody is needed each time"],
    },
  ),
];
