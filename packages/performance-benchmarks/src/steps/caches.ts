import { byRef, optional } from "@planc/core";
import { api, architecture, client, data, deployment, performance, workload } from "@planc/core/ir";
import { clientCaches, validatedReads } from "../cache/client-caches.ts";
import { edgeCaches } from "../cache/edge-caches.ts";
import { serverCaches } from "../cache/server-caches.ts";
import { step } from "../kit.ts";

/** What is cached at which layer, as clients, contract and stores have it, and the hit ratio that the load needs. */
export const caches = step("caches", {
  reads: {
    states: optional(client.state),
    exchanges: optional(api.exchange),
    operations: optional(api.operation),
    resources: optional(api.resource),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    keys: optional(data.keyPattern),
    stores: optional(data.store),
    capacity: optional(performance.capacity),
    used: optional(performance.resource),
    shapes: optional(deployment.shape),
    mix: optional(workload.mix),
    loads: optional(workload.load),
  },
  writes: { caches: performance.cache },
  run: ({ operations, loads, options: { utilisation }, ...read }) => {
    const peak = loads.find(({ data: { measure } }) => measure === "peak-request-rate");
    const asked = {
      ...read,
      operations: byRef(operations),
      components: byRef(read.components),
      capacity: new Map(read.capacity.map((each) => [each.data.component, each])),
      shapes: new Map(read.shapes.map((each) => [each.data.component, each])),
      mix: new Map(read.mix.map((each) => [each.data.operation, each])),
      utilisation,
    };
    return {
      caches: [
        ...clientCaches(asked),
        ...validatedReads(asked),
        ...edgeCaches(read),
        ...serverCaches({ ...read, operations, peak }),
      ],
    };
  },
});
