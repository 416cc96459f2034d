import { byRef, optional } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** Three nines leave 43 minutes a month: less than the repair of a lost instance by hand. */
const needsTwo = 99.9;

/** A high availability target on a component that has a single instance. */
export const availabilityOnOneInstance = rule("availability-on-one-instance", {
  reads: {
    targets: performance.target,
    capacity: performance.capacity,
    components: optional(architecture.component),
  },
  check: ({ targets, capacity, components, report }) => {
    const componentByRef = byRef(components);
    for (const target of targets) {
      if (target.data.measure !== "availability" || target.data.value.value < needsTwo) continue;
      for (const each of capacity) {
        if (each.data.replicas.value >= 2) continue;
        const component = componentByRef.get(each.data.component)?.data.name ?? each.id;
        report(
          "availability-on-one-instance",
          { component, target: target.data.name },
          { ref: each.ref },
        );
      }
    }
  },
});
