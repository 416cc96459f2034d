import { holdsConnections } from "@planc/core";
import { listed } from "../text/words.ts";
import { type Confirmed, ofKinds } from "./drawn.ts";

interface Told {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly mitigation: readonly string[];
}

const nothing: Told = { positive: [], negative: [], mitigation: [] };

/** What open connections do to a plan of functions, which hold none. */
export function heldBeside({ ref, name, drawn }: Confirmed): Told {
  const isLive = drawn.choices?.some(
    (each) => each.ref === ref && each.data.topic === "decision/topic#real-time",
  );
  const functions = ofKinds(drawn, "function");
  const live = drawn.connections.filter(({ data }) => data.live === true);
  if (!isLive || functions.length === 0 || live.length === 0) return nothing;
  const holder = drawn.components.find(({ data }) => holdsConnections(data));
  if (holder) {
    const [front] = ofKinds(drawn, "load-balancer");
    const [gateway] = ofKinds(drawn, "gateway");
    const of = holder.data.name;
    return {
      ...nothing,
      negative: [
        `${of} runs and costs at all hours, beside functions that do so while somebody calls: none of them holds a connection of ${name}${gateway ? `, and ${gateway.data.technology ?? gateway.data.name} passes none on` : ""}.`,
      ],
      mitigation: [
        `Clients connect to ${of}${front ? ` by ${front.data.technology ?? front.data.name}, which leaves a connection open for longer than its pings are apart and keeps a client at one instance` : ""}; what they ask for goes to the functions. Without ${of} everything is read as before, and seen later.`,
      ],
    };
  }
  const asked = functions.filter((each) => live.some(({ data }) => data.to === each.ref));
  return asked.length === 0
    ? nothing
    : {
        ...nothing,
        negative: [
          `${listed(asked.map(({ data }) => data.name))} end with each request and hold no connection of ${name}: this plan has nothing that does.`,
        ],
        mitigation: [
          "Name a service that holds connections, or a host for one program beside the functions.",
        ],
      };
}
