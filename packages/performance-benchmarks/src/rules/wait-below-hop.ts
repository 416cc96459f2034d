import { byRef, optional, units } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { amountText } from "../text.ts";

/** Who waits shorter than one answer in twenty takes gives up on calls that were going well. */
export const waitBelowHop = rule("wait-below-hop", {
  reads: {
    latencies: performance.latency,
    connections: optional(architecture.connection),
    components: optional(architecture.component),
  },
  check: ({ latencies, connections, components, report }) => {
    const connection = byRef(connections);
    const component = byRef(components);
    const told = new Set<string>();
    for (const { ref, data } of latencies) {
      for (const { connection: of, label, p95 } of data.hops) {
        const over = of && connection.get(of);
        const wait = over?.data.timeout;
        if (!over || !wait || !p95 || told.has(over.ref)) continue;
        const ms = (wait.value * units[wait.unit].scale) / units.ms.scale;
        if (ms >= p95.value) continue;
        told.add(over.ref);
        report(
          "wait-below-hop",
          {
            caller: component.get(over.data.from)?.data.name ?? over.data.from,
            wait: amountText(wait),
            hop: label,
            takes: amountText({ value: Number(p95.value.toPrecision(2)), unit: "ms" }),
          },
          { ref },
        );
      }
    }
  },
});
