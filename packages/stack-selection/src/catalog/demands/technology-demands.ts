import type { Ask } from "./demand.ts";

/**
 * What one technology asks beside what its need does, by its key in the catalogue. What it keeps its data in
 * is said by `standsOn`.
 */
export const technologyDemands: Readonly<Record<string, readonly Ask[]>> = {
  stomp: [
    {
      kind: "choice",
      topics: ["message-broker"],
      when: "many-writers",
      because:
        "From two instances on, a broker relays each message to the instance that holds the client's connection.",
    },
  ],
};
