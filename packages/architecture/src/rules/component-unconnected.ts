import { optional } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { rule } from "../kit.ts";

export const componentUnconnected = rule("component-unconnected", {
  reads: {
    components: architecture.component,
    connections: optional(architecture.connection),
  },
  check: ({ components, connections, report }) => {
    const connected = new Set<string>(connections.flatMap(({ data }) => [data.from, data.to]));
    // A library alone has nothing to be connected to; what runs inside of another shares its connections.
    if (components.length < 2) return;
    for (const { ref, data } of components) {
      if (connected.has(ref) || data.inside) continue;
      report("component-unconnected", { component: data.name }, { ref });
    }
  },
});
