import {
  byRef,
  type Count,
  figureIn,
  fixed,
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
    const delivered = eventRates({ events, operations, mix, componentOf });
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
        // What waits for others is worked on as many at a time as an instance takes.
        const wait = inFlight?.inputs.find(({ name }) => name === "wait");
        const capable: Quantity<Rate> = isWorker
          ? wait
            ? least(
                worked,
                over(
                  times(instances, concurrencyOf(shape.data.concurrency.value)),
                  known("wait", wait.value, "s", wait.ref ? { ref: wait.ref } : {}),
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
              capacity: amountText({ value: Number(workedOff.value.toPrecision(3)), unit: "req/s" }),
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

const concurrencyOf = (value: number): Quantity<Count> =>
  value === 1 ? fixed(1) : known("concurrency", value, "count");

interface Delivered {
  readonly events: readonly {
    readonly data: { readonly action?: Ref | undefined; readonly consumers: readonly Ref[] };
  }[];
  readonly operations: readonly {
    readonly ref: Ref;
    readonly data: { readonly effect?: string | undefined; readonly realises: readonly Ref[] };
  }[];
  readonly mix: readonly {
    readonly data: { readonly operation: Ref; readonly rate: { readonly value: number } };
  }[];
  readonly componentOf: ReadonlyMap<
    string,
    { readonly data: { readonly inside?: string | undefined } }
  >;
}

/** Events a second that are brought to what runs by itself: as often as their actions are asked for. */
function eventRates({ events, operations, mix, componentOf }: Delivered): Map<string, number> {
  const rates = new Map<Ref, number>(mix.map(({ data }) => [data.operation, data.rate.value]));
  const asked = new Map<Ref, number>();
  for (const { ref, data } of operations) {
    if (data.effect === "read" || data.effect === "list") continue;
    for (const action of data.realises)
      asked.set(action, (asked.get(action) ?? 0) + (rates.get(ref) ?? 0));
  }
  const delivered = new Map<string, number>();
  for (const { data } of events) {
    const rate = data.action === undefined ? 0 : (asked.get(data.action) ?? 0);
    if (rate === 0) continue;
    for (const consumer of data.consumers) {
      const own = componentOf.get(consumer)?.data.inside ?? consumer;
      delivered.set(own, (delivered.get(own) ?? 0) + rate);
    }
  }
  return delivered;
}
