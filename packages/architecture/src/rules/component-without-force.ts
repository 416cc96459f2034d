import { architecture } from "@planc/core/ir";
import { rule } from "../kit.ts";

export const componentWithoutForce = rule("component-without-force", {
  reads: { components: architecture.component },
  check: ({ components, report }) => {
    for (const { ref, data } of components) {
      if (data.forcedBy.length > 0) continue;
      report("component-without-force", { component: data.name }, { ref });
    }
  },
});
