import type { Ask } from "./demand.ts";

const inBuckets: Ask = {
  kind: "choice",
  topics: ["object-store"],
  because: "What it keeps lies in object storage; on the disk of one instance it is lost with it.",
  otherwise:
    "Run one instance on a disk that outlives it, and give it object storage before a second one.",
};

/** What one technology asks beside what its need does, by its key in the catalogue. */
export const technologyDemands: Readonly<Record<string, readonly Ask[]>> = {
  loki: [inBuckets],
  tempo: [inBuckets],
  jaeger: [
    {
      kind: "choice",
      topics: ["search-engine", "wide-column-store"],
      because:
        "It keeps traces in a store of another product; in its own memory or on its own disk they are lost with the instance.",
      otherwise:
        "Run one instance with Badger on a disk that outlives it, and give it such a store before a second one.",
    },
  ],
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
