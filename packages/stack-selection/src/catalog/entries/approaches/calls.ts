import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "outgoing-calls";

/** What is done when a system outside fails. */
export const outgoingCalls: readonly Entry[] = [
  approach(
    topic,
    "durable-retries",
    "Retries from a durable queue, then dead letters",
    "a call that failed is a job with a time of its next attempt",
    [0.35, "attempts, pauses and what failed for good to look at"],
    {
      "outage-bridged": [1, "pauses grow over half an hour and more"],
      "caller-free": [1, "the request ends when the job is written"],
      "gentle-return": [0.8, "pauses grow, by chance not all alike"],
      "kept-for-people": [1, "set aside with its cause"],
    },
  ),
  approach(
    topic,
    "retries-and-breaker",
    "Retries from a durable queue, with a circuit breaker",
    "as retries from a queue, and calls to a system that is down stop for a while",
    [0.6, "the same, and for each system a state and limits to set"],
    {
      "outage-bridged": [1, "pauses grow over half an hour and more"],
      "caller-free": [1, "the request ends when the job is written"],
      "gentle-return": [1, "one call at a time until the system answers again"],
      "kept-for-people": [1, "set aside with its cause"],
    },
  ),
  approach(
    topic,
    "retries-in-request",
    "Retries within the request",
    "a call that failed is made again while the caller waits",
    [0.1, "a library around each call"],
    {
      "outage-bridged": [0.1, "seconds, as long as a caller waits"],
      "caller-free": [0, "each caller waits for all attempts"],
      "gentle-return": [0.2, "all who wait call again at once"],
      "kept-for-people": [0, "the caller is told, and nothing is kept"],
    },
  ),
  approach(
    topic,
    "breaker-alone",
    "Circuit breaker alone",
    "calls to a system that failed often fail at once for a while",
    [0.25, "a state per system, and limits to set"],
    {
      "outage-bridged": [0, "what was to be sent is not sent"],
      "caller-free": [0.9, "refused at once while the system is down"],
      "gentle-return": [1, "one call at a time until the system answers again"],
      "kept-for-people": [0, "the caller is told, and nothing is kept"],
    },
  ),
];
