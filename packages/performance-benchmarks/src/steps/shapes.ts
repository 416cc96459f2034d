import { givenFigure, idOf, makesPages, node, optional, type ViewOf } from "@planc/core";
import { architecture, decision, deployment } from "@planc/core/ir";
import { type FunctionSize, functionSizes } from "../catalog/function-sizes.ts";
import { assumed, step } from "../kit.ts";

/** Deployables that run our own code and take requests or jobs. */
const running = new Set(["service", "function", "worker"]);

/** What one instance gets until a measurement says better. */
export const shapes = step("shapes", {
  reads: {
    components: optional(architecture.component),
    choices: optional(decision.choice),
    sizes: optional(deployment.size),
  },
  writes: { shapes: deployment.shape },
  run: ({ components, choices, sizes }) => ({
    shapes: components
      .filter((each) => running.has(each.data.kind) && each.data.lifecycle !== "existing")
      .map((each) => {
        const { kind } = each.data;
        const platform = kind === "function" ? sizeOf(each, choices) : undefined;
        // What a platform leaves no choice of, no pack can give.
        const wished = platform?.fixed ? undefined : sizes.find(({ data }) => data.unit === kind);
        const usual = kind === "function" ? usualFunction : usualServer;
        const size = { ...usual, ...platform, ...numbersOf(wished) };
        const sold = kind === "function" ? undefined : soldMemory[hostOf(choices) ?? ""];
        const memory = Math.max(size.memory, (sold?.perCpu ?? 0) * size.cpu);
        const { concurrency } = size;
        const cpu = size.cpuPerGB ? Number((memory * size.cpuPerGB).toPrecision(2)) : size.cpu;
        return node(
          deployment.shape,
          each.id,
          {
            component: each.ref,
            cpu: givenFigure("cpu", cpu, "vCPU"),
            memory: givenFigure("memory", memory, "GB-memory"),
            concurrency: givenFigure("concurrency", concurrency, "count"),
          },
          assumed(
            "shape-of-instance",
            reasonOf(
              wished?.data.because,
              platform?.because,
              memory > size.memory ? sold?.because : "",
            ) ?? usual.because,
            wished ? [each.ref, wished.ref] : [each.ref],
          ),
        );
      }),
  }),
});

const usualFunction: FunctionSize = {
  cpu: 0.5,
  memory: 0.5,
  concurrency: 1,
  because: "not measured; half a processor and 512 MB are a common start for a function.",
};
const usualServer: FunctionSize = {
  cpu: 1,
  memory: 1,
  concurrency: 100,
  because: "not measured; one processor and 1 GB are the smallest instance that is not starved.",
};

/** Hosts that sell no less memory with a processor, by the technology of the hosting. */
const soldMemory: Readonly<
  Record<string, { readonly perCpu: number; readonly because: string } | undefined>
> = {
  "amazon-ecs": {
    perCpu: 2,
    because: "AWS Fargate sells no less than 2 GB with a processor (recalled on 2026-12-01).",
  },
};

const hostOf = (choices: readonly ViewOf<typeof decision.choice>[]): string | undefined =>
  choices.find(({ data }) => idOf(data.topic) === "hosting")?.data.technology;

function reasonOf(...reasons: readonly (string | undefined)[]): string | undefined {
  return reasons.filter((each) => each !== undefined && each !== "").join(" ") || undefined;
}

/** What a pack gives of an instance, in the units of shapes. */
function numbersOf(size: ViewOf<typeof deployment.size> | undefined): Partial<FunctionSize> {
  const { cpu, memory, concurrency } = size?.data ?? {};
  return {
    ...(cpu ? { cpu: cpu.value } : {}),
    ...(memory ? { memory: memory.value } : {}),
    ...(concurrency ? { concurrency: concurrency.value } : {}),
  };
}

/** By the platform that runs it: what makes pages may be hosted elsewhere than the functions beside it. */
function sizeOf(
  component: ViewOf<typeof architecture.component>,
  choices: readonly ViewOf<typeof decision.choice>[],
): FunctionSize | undefined {
  const hosted = ["hosting", "functions"];
  for (const topic of makesPages(component.data) ? hosted : hosted.toReversed()) {
    const found = choices.find(({ data }) => idOf(data.topic) === topic);
    if (found) return functionSizes[found.data.technology];
  }
  return undefined;
}
