import { byRef } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { leastWait } from "../wiring/nested-timeouts.ts";
import { waitOf } from "../wiring/waits.ts";

export const outerWaitTooShort = rule("outer-wait-too-short", {
  reads: { components: architecture.component, connections: architecture.connection },
  check: ({ components, connections, report }) => {
    const component = byRef(components);
    const all = connections.map(({ data }) => data);
    for (const { ref, data } of connections) {
      const wait = waitOf(data);
      const inner = leastWait(data, all, components);
      if (wait === undefined || wait >= inner) continue;
      const nameOf = (each: typeof data.to) => component.get(each)?.data.name ?? each;
      report(
        "outer-wait-too-short",
        { from: nameOf(data.from), to: nameOf(data.to), wait, inner },
        { ref },
      );
    }
  },
});
