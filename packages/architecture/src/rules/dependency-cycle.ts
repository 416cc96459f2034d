import { byRef } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { isDeployable } from "../catalog/component-kinds.ts";
import { rule } from "../kit.ts";
import { cyclesIn } from "../model/cycles.ts";
import { listed } from "../model/language.ts";

export const dependencyCycle = rule("dependency-cycle", {
  reads: { components: architecture.component, connections: architecture.connection },
  check: ({ components, connections, report }) => {
    const component = byRef(components);
    const ours = (ref: string) => {
      const kind = component.get(ref)?.data.kind;
      return (
        kind !== undefined && (isDeployable(kind) || kind === "module" || kind === "pipeline-stage")
      );
    };
    const calls = connections.flatMap(({ data: { from, to, mode } }) =>
      mode === "sync" && ours(from) && ours(to) ? [[from, to] as const] : [],
    );
    for (const cycle of cyclesIn(calls)) {
      const names = cycle.flatMap((ref) => component.get(ref)?.data.name ?? []);
      const first = component.get(cycle[0] ?? "");
      if (!first) continue;
      report("dependency-cycle", { path: listed(names, 6) }, { ref: first.ref });
    }
  },
});
