import { byRef, optional } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { isOutside } from "../catalog/component-kinds.ts";
import { rule } from "../kit.ts";

export const flowWithoutFailure = rule("flow-without-failure", {
  reads: { flows: architecture.flow, components: optional(architecture.component) },
  check: ({ flows, components, report }) => {
    const component = byRef(components);
    for (const { ref, data } of flows) {
      // What stays between a person and one program fails in front of that person.
      const inside = data.steps.filter((step) =>
        [step.from, step.to].every(
          (each) => !isOutside(component.get(each)?.data.kind ?? "service"),
        ),
      );
      if (data.failures.length > 0 || inside.length === 0) continue;
      report("flow-without-failure", { flow: data.name }, { ref });
    }
  },
});
