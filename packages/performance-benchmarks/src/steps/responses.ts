import { byRef, node, optional, type Ref, timeWithin } from "@planc/core";
import { api, architecture, deployment, performance } from "@planc/core/ir";
import { finiteIn } from "../figures/embedded.ts";
import { derived, step } from "../kit.ts";
import { type Asked, askedOf, enoughFor, type Numbers, numbersOf } from "../queueing/judged.ts";
import { doneWithin, modelOf, type Serving, servingOf, waitedFor } from "../queueing/serving.ts";
import { amountText } from "../text.ts";

/** How long each component's processors take at peak, waiting for one included: the time of others is not in it. */
export const responses = step("responses", {
  reads: {
    capacity: performance.capacity,
    components: optional(architecture.component),
    shapes: optional(deployment.shape),
    operations: optional(api.operation),
    targets: optional(performance.target),
  },
  writes: { responses: performance.response },
  run: ({ capacity, components, shapes, operations, targets, report }) => {
    const componentOf = byRef(components);
    const shapeOf = new Map<Ref, (typeof shapes)[number]>(
      shapes.map((each) => [each.data.component, each]),
    );
    const served = Map.groupBy(operations, ({ data }) => deployable(data.component, componentOf));
    return {
      responses: capacity.flatMap((each) => {
        const component = componentOf.get(each.data.component);
        const shape = shapeOf.get(each.data.component);
        if (!component || !shape) return [];
        const serving = servingOf(each, component, shape);
        const { demand, serviceTime, replicas } = each.data;
        const cpu = shape.data.cpu.value;
        const planned = numbersOf(demand, serviceTime, replicas, cpu, !!serving.variability);
        const place = { ref: each.ref };
        const [median, p95, p99, wait] = [
          ...[0.5, 0.95, 0.99].map((share) => finiteIn("ms", doneWithin(share, serving))),
          finiteIn("ms", waitedFor(serving)),
        ];
        if (!median || !p95 || !p99 || !wait) {
          const most = (replicas.value * cpu) / serviceTime.value;
          report(
            "unstable-at-peak",
            {
              component: component.data.name,
              demand: amountText(demand),
              served: amountText({ value: Number(most.toPrecision(3)), unit: "req/s" }),
              instances: amountText(replicas),
              time: milliseconds(serviceTime.value),
              needed: Math.ceil((demand.value * serviceTime.value) / cpu) + 1,
            },
            place,
          );
          return [];
        }
        // Nobody waits for what a worker does.
        const own = serving.isShared ? [] : (served.get(component.ref) ?? []);
        if (own.length > 0) {
          const refs = new Set<string>(own.map(({ ref }) => ref));
          const [worst] = askedOf(targets, refs)
            .map((asked) => ({ asked, takes: takenBy(asked, serving, planned) }))
            .filter(({ asked, takes }) => takes > asked.limit)
            .sort((a, b) => b.takes / b.asked.limit - a.takes / a.asked.limit);
          if (worst) {
            const enough = enoughFor(worst.asked, serving, planned);
            report(
              "response-over-target",
              {
                component: component.data.name,
                share: amountText({ value: worst.asked.share * 100, unit: "percent" }),
                takes: milliseconds(worst.takes),
                target: worst.asked.target.data.name,
                limit: milliseconds(worst.asked.limit),
                change: enough
                  ? `it takes ${amountText({ value: enough, unit: "instances" })} instead of ${replicas.value}`
                  : `no number of instances meets it, as a request takes ${milliseconds(planned.time)} of processor time on average`,
              },
              place,
            );
          }
        }
        return [
          node(
            performance.response,
            each.id,
            { component: component.ref, model: modelOf(serving), median, p95, p99, wait },
            derived("response-by-queueing", [each.ref, shape.ref]),
          ),
        ];
      }),
    };
  },
});

function takenBy({ share }: Asked, { processors }: Serving, planned: Numbers): number {
  const { demand, time, instances, variability } = planned;
  return timeWithin(share, {
    arrival: demand / instances,
    service: time,
    servers: processors,
    variability,
  });
}

const milliseconds = (value: number) =>
  amountText({ value: Number((value * 1000).toPrecision(3)), unit: "ms" });

/** What runs by itself: a module runs inside it. */
function deployable(
  ref: Ref<"architecture/component"> | undefined,
  components: ReadonlyMap<string, { readonly data: { readonly inside?: string | undefined } }>,
): string | undefined {
  return ref && (components.get(ref)?.data.inside ?? ref);
}
