import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "open-views";

/** How somebody who looks at something sees what another has changed, where nothing else is live. */
export const openViews: readonly Entry[] = [
  approach(
    topic,
    "asks-again",
    "The client asks again, at an interval",
    "an open view repeats its read",
    [0.1, "a timer in the client"],
    {
      "seen-in-time": [0.8, "by the interval, with the answer's own time on top"],
      "nothing-kept-open": [1, "each question is a request like any other"],
      "quiet-when-idle": [0.1, "as many questions whether something changes or not"],
    },
    { aliases: ["polling", "short polling"] },
  ),
  approach(
    topic,
    "told-by-stream",
    "Server-sent events to open views",
    "the server tells each open view of a change over one answer that does not end",
    [
      0.35,
      "open connections through whatever stands in front, and a way from instance to instance",
    ],
    {
      "seen-in-time": [1, "at once"],
      "nothing-kept-open": [0.4, "one answer for each open view"],
      "quiet-when-idle": [1, "tells of changes alone"],
    },
  ),
  approach(
    topic,
    "told-by-socket",
    "A WebSocket for each open view",
    "client and server hold a connection on which both may speak",
    [0.45, "a protocol of its own beside the interface, and what a stream needs"],
    {
      "seen-in-time": [1, "at once"],
      "nothing-kept-open": [0.3, "one connection for each open view"],
      "quiet-when-idle": [1, "tells of changes alone"],
    },
  ),
];
