import { liveBeside } from "../facts/live-beside.ts";
import type { Check } from "./eliminate.ts";

/** What rules out a way to reach clients that listen. */
export const liveChecks: readonly Check[] = [
  ({ topic, entry }, { facts }) => {
    const within = facts.numbers.responseTime;
    return topic === "real-time" && entry?.account && within
      ? {
          because: `sends each message over its vendor; the text asks for ${within.text}`,
          by: within.refs,
        }
      : undefined;
  },
  ({ topic, entry }, { facts }) => {
    const { functions, "two-way": live } = facts.conditions;
    return topic === "real-time" &&
      functions &&
      live &&
      entry?.form !== "service" &&
      !liveBeside(facts)
      ? {
          because: `needs a program that keeps its connections open, and ${functions.text} end with each request`,
          by: [...live.refs, ...functions.refs],
        }
      : undefined;
  },
  ({ topic, key }, { facts }) => {
    const browsers = facts.conditions["web-client"];
    return topic === "real-time" && key === "mqtt" && browsers
      ? {
          because: `needs a broker that speaks MQTT over WebSocket to reach ${browsers.text}`,
          by: browsers.refs,
        }
      : undefined;
  },
];
