import { number } from "../text/words.ts";
import type { Drawn } from "./drawn.ts";

/** The broker that passes each message on to the clients themselves, by the connections of the plan. */
export function relayOf({ connections, components }: Drawn): string | undefined {
  const way = connections.find(({ data }) => /^relays live messages/.test(data.purpose));
  const broker = way && components.find(({ ref }) => ref === way.data.to);
  return broker && (broker.data.technology ?? broker.data.name);
}

/** `, 10,000 at the planned load`. */
export function connectedOf({ targets = [] }: Drawn): string {
  const most = targets.find(({ data }) => data.measure === "concurrency");
  return most ? `, ${number(most.data.value.value)} of them at the planned load` : "";
}
