import { byRef, optional } from "@planc/core";
import { architecture, deployment, performance } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { amountText } from "../text.ts";

/** Clients that all come back at once ask for more than the instances that are left have room for. */
export const stormOverCapacity = rule("storm-over-capacity", {
  reads: {
    live: performance.live,
    capacity: optional(performance.capacity),
    shapes: optional(deployment.shape),
    components: optional(architecture.component),
  },
  check: ({ live, capacity, shapes, components, report }) => {
    const component = byRef(components);
    for (const { ref, id, data } of live) {
      const own = capacity.find((each) => each.data.component === data.component);
      const shape = shapes.find((each) => each.data.component === data.component);
      const spread = data.returning.inputs.find(({ name }) => name === "spread")?.value;
      if (!own || !shape || !data.storm || !spread) continue;
      const { replicas, serviceTime, demand } = own.data;
      const served = (replicas.value * shape.data.cpu.value) / serviceTime.value;
      const free = served - demand.value;
      // What is lost is one of those that are planned, not of the fewest that hold all.
      const asked = (data.storm.value * data.instances.value) / Math.max(1, replicas.value);
      if (free <= 0 || asked <= free) continue;
      const seconds = Math.ceil((asked * spread) / free);
      report(
        "storm-over-capacity",
        {
          component: component.get(data.component)?.data.name ?? id,
          asked: amountText({ value: Number(asked.toPrecision(2)), unit: "req/s" }),
          spread: amountText({ value: spread, unit: "s" }),
          free: amountText({ value: Number(free.toPrecision(2)), unit: "req/s" }),
          enough: amountText({ value: seconds, unit: "s" }),
        },
        { ref },
      );
    }
  },
});
