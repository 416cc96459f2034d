import { known, type Ref, taken, times, type ViewOf } from "@planc/core";
import type { architecture, deployment, performance, workload } from "@planc/core/ir";
import { concurrencyLimits, limitOf } from "../catalog/component-limits.ts";
import { sumOf } from "../figures/embedded.ts";
import { responseTime } from "../workload/open-views.ts";
import { figuresOf, type Used } from "./used.ts";

export interface ProgramFacts {
  readonly component: ReadonlyMap<string, ViewOf<typeof architecture.component>>;
  readonly capacity: readonly ViewOf<typeof performance.capacity>[];
  readonly shapes: readonly ViewOf<typeof deployment.shape>[];
  readonly live: readonly ViewOf<typeof performance.live>[];
  readonly demands: readonly ViewOf<typeof workload.demand>[];
  /** Share of the processors that peak load may take. */
  readonly utilisation: number;
}

/** Processors of what runs, connections that it holds, and executions at once of functions. */
export function usedByPrograms(facts: ProgramFacts): readonly Used[] {
  return [...processors(facts), ...held(facts), ...executions(facts)];
}

function processors({ component, capacity, shapes, utilisation }: ProgramFacts): Used[] {
  const shapeOf = new Map<Ref, (typeof shapes)[number]>(
    shapes.map((each) => [each.data.component, each]),
  );
  return capacity.flatMap(({ ref, data }) => {
    const program = component.get(data.component);
    const shape = shapeOf.get(data.component);
    // What the text says that an instance serves is no processor time.
    const isStated = data.replicas.inputs.some(({ name }) => name === "ratePerInstance");
    if (!program || !shape || isStated) return [];
    const most = data.replicas.inputs.find(({ name }) => name === "most");
    const cpu = known("cpu", shape.data.cpu.value, "vCPU", { ref: shape.ref });
    const instances = most
      ? known("most", most.value, "instances", most.ref ? { ref: most.ref } : {})
      : known("instances", data.replicas.value, "instances", { ref });
    const figures = figuresOf(
      "vCPU",
      times(
        taken("demand", data.demand, "req/s", ref),
        taken("cpuTime", data.serviceTime, "s", ref),
      ),
      times(times(instances, cpu), known("limit", utilisation, "ratio")),
    );
    if (!figures) return [];
    return [
      {
        component: program,
        resource: "processor",
        // Of all that there is, as the instances are reckoned by it.
        figures: most ? figures : { ...figures, utilisation: data.utilisation },
        grows: most === undefined,
        remedy: most ? "more instances than allowed" : "an instance more",
        from: [ref, shape.ref],
      },
    ];
  });
}

function held({ component, live, capacity }: ProgramFacts): Used[] {
  return live.flatMap(({ ref, data }) => {
    const program = component.get(data.component);
    const own = capacity.find((each) => each.data.component === data.component);
    if (!program || !own) return [];
    const figures = figuresOf(
      "connections",
      taken("held", data.held, "connections", ref),
      times(
        taken("perInstance", data.perInstance, "connections", ref),
        known("instances", own.data.replicas.value, "instances", { ref: own.ref }),
      ),
    );
    return figures
      ? [
          {
            component: program,
            resource: "connections",
            figures,
            grows: true,
            remedy: "an instance more",
            from: [ref, own.ref],
          },
        ]
      : [];
  });
}

/** All functions of an account share one number of executions at once. */
function executions({ component, demands }: ProgramFacts): Used[] {
  const functions = demands.flatMap((each) => {
    const program = component.get(each.data.component);
    const limit = program && limitOf(concurrencyLimits, "function", program.data.technology ?? "");
    return program && limit ? [{ ...each, program, limit }] : [];
  });
  const [first] = functions.toSorted((a, b) => b.data.peak.value - a.data.peak.value);
  if (!first) return [];
  const sum = sumOf(
    functions.map(({ ref, data }, at) => taken(`demand${at + 1}`, data.peak, "req/s", ref)),
  );
  if (!sum) return [];
  const figures = figuresOf(
    "count",
    times(sum, known("duration", responseTime.value, "s")),
    known("allowed", first.limit.value, "count"),
  );
  return figures
    ? [
        {
          component: first.program,
          resource: "quota",
          figures,
          name: "executions",
          remedy: first.limit.remedy,
          basis: first.limit.basis,
          from: functions.map(({ ref }) => ref),
        },
      ]
    : [];
}
