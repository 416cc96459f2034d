import {
  byRef,
  figureIn,
  known,
  least,
  minus,
  node,
  optional,
  over,
  type Quantity,
  type Rate,
  type Ref,
  taken,
  times,
} from "@planc/core";
import { api, architecture, decision, deployment, performance, workload } from "@planc/core/ir";
import { restartOf } from "../catalog/restarts.ts";
import { finiteIn } from "../figures/embedded.ts";
import { assumed, step } from "../kit.ts";
import { deliveredIn } from "../queueing/delivered.ts";
import { amountText } from "../text.ts";

/** What waits for workers, and for services that events are brought to: how fast it is gone after an outage. */
export const queues = step("queues", {
  reads: {
    capacity: performance.capacity,
    components: optional(architecture.component),
    shapes: optional(deployment.shape),
    events: optional(architecture.event),
    operations: optional(api.operation),
    mix: optional(workload.mix),
    choices: optional(decision.choice),
  },
  writes: { queues: performance.queue },
  run: ({ capacity, components, shapes, events, operations, mix, choices, report }) => {
    const componentOf = byRef(components);
    const shapeOf = new Map<Ref, (typeof shapes)[number]>(
      shapes.map((each) => [each.data.component, each]),
    );
    const delivered = deliveredIn({ events, operations, mix, component: componentOf });
    const restart = restartOf(choices);
    return {
      queues: capacity.flatMap((each) => {
        const component = componentOf.get(each.data.component);
        const shape = shapeOf.get(each.data.component);
        if (!component || !shape) return [];
        const isWorker = component.data.kind === "worker";
        const brought = delivered.get(component.ref) ?? 0;
        if (!isWorker && brought === 0) return [];
        const { demand, serviceTime, replicas, inFlight } = each.data;
        const instances = known("instances", replicas.value, "instances", { ref: each.ref });
        const cpu = known("cpu", shape.data.cpu.value, "vCPU", { ref: shape.ref });
        const cpuTime = known("cpuTime", serviceTime.value, "s");
        const arrival: Quantity<Rate> = isWorker
          ? known("jobs", demand.value, "req/s", { ref: each.ref })
          : known("events", Number(brought.toPrecision(6)), "req/s");
        const worked = over(times(instances, cpu), cpuTime);
        // As many calls to others are under way as are planned for their slowest answer; as a rule they are quicker.
        const wait = inFlight?.inputs.find(({ name }) => name === "wait");
        const capable: Quantity<Rate> = isWorker
          ? inFlight && wait
            ? least(
                worked,
                over(
                  known("calls", inFlight.value, "count", { ref: each.ref }),
                  known("answer", Math.min(usualAnswer, wait.value / 2), "s"),
                ),
              )
            : worked
          : minus(worked, known("demand", demand.value, "req/s", { ref: each.ref }));
        const workedOff = figureIn("req/s", capable);
        const place = { ref: each.ref };
        if (workedOff.value <= figureIn("req/s", arrival).value) {
          report(
            "queue-grows",
            {
              component: component.data.name,
              arrival: amountText({ value: figureIn("req/s", arrival).value, unit: "req/s" }),
              capacity: amountText({
                value: Number(workedOff.value.toPrecision(3)),
                unit: "req/s",
              }),
            },
            place,
          );
          return [];
        }
        const outage = taken("outage", restart.figure, "s");
        const drain = finiteIn("s", over(times(arrival, outage), minus(capable, arrival)));
        if (!drain) return [];
        return [
          node(
            performance.queue,
            each.id,
            {
              component: component.ref,
              arrival: figureIn("req/s", arrival),
              capacity: workedOff,
              outage: figureIn("s", outage),
              backlog: figureIn("count", times(arrival, outage)),
              drain,
            },
            assumed("backlog-of-outage", restart.reason, [
              each.ref,
              shape.ref,
              ...(restart.from ? [restart.from] : []),
            ]),
          ),
        ];
      }),
    };
  },
});

/** Seconds in which systems of others answer as a rule; a judgement until it is measured. */
const usualAnswer = 1;
