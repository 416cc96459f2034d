import {
  byRef,
  type FigureInput,
  figureOf,
  givenFigure,
  mostConnections,
  node,
  optional,
  type Ref,
} from "@planc/core";
import { api, architecture, data, deployment, performance, workload } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";
import { callersIn } from "../resources/callers.ts";
import { amountText } from "../text.ts";

/** Sessions beside those of programs: one migration at a time, and two people who look after it. Judgements. */
const beside = {
  migration: { value: 1, unit: "connections" },
  people: { value: 2, unit: "connections" },
} as const satisfies Readonly<Record<string, FigureInput>>;

/**
 * Connections to each store over the most instances, as its upkeep has them, with a migration and people at work on
 * it, against what the server lets in.
 */
export const pools = step("pools", {
  reads: {
    stores: optional(data.store),
    upkeep: optional(data.upkeep),
    capacity: optional(performance.capacity),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    demands: optional(workload.demand),
    shapes: optional(deployment.shape),
    operations: optional(api.operation),
    mix: optional(workload.mix),
  },
  writes: { pools: performance.pool },
  run: ({ stores, upkeep, capacity, components, demands, report, ...wiring }) => {
    const component = byRef(components);
    const callers = callersIn({ components, ...wiring });
    const planned = new Map<Ref, (typeof capacity)[number]>(
      capacity.map((each) => [each.data.component, each]),
    );
    const demandOf = new Map<Ref, (typeof demands)[number]>(
      demands.map((each) => [each.data.component, each]),
    );
    const pooled = new Map<Ref, (typeof upkeep)[number]>(
      upkeep.flatMap((each) => (each.data.topic === "pooling" ? [[each.data.of, each]] : [])),
    );
    return {
      pools: stores.flatMap((store) => {
        const kept = pooled.get(store.ref);
        const server = component.get(store.data.component);
        if (!kept || !server) return [];
        const inputs = kept.data.figure?.inputs ?? [];
        const perInstance = inputs.find(({ name }) => name === "pool")?.value ?? 1;
        const release = inputs.find(({ name }) => name === "release")?.value ?? 1;
        const programs = [...callers.of(server.ref)].flatMap((ref) => component.get(ref) ?? []);
        const calling = programs.map((program) => {
          const own = planned.get(program.ref);
          const asked = demandOf.get(program.ref);
          // What scales by itself goes to the top of its range; a function is as many as there are executions.
          const instances = own
            ? Math.max(own.data.replicas.value, Math.ceil(own.data.replicas.high ?? 0))
            : asked
              ? Math.max(1, Math.ceil(asked.data.peak.value))
              : 1;
          return { program, instances, ...(own ? { from: own.ref } : {}) };
        });
        if (calling.length === 0) return [];
        const names = calling.map((_, at) => `instances${at + 1}`);
        const total = figureOf(
          `(${names.join(" + ")}) * release * pool + migration + people`,
          "connections",
          {
            ...Object.fromEntries(
              calling.map(({ instances, from }, at) => [
                names[at] ?? "",
                { value: instances, unit: "instances" as const, ...(from ? { ref: from } : {}) },
              ]),
            ),
            release: { value: release, unit: "ratio" },
            pool: { value: perInstance, unit: "connections", ref: kept.ref },
            ...beside,
          },
        );
        const { most, where } = mostConnections(server.data.technology ?? "");
        const place = { ref: kept.ref };
        // Where it is planned with from the start, nothing is left to be found out.
        if (total.value > most && !kept.data.now) {
          report(
            "connections-over-limit",
            {
              store: server.data.name,
              total: amountText(total),
              limit: amountText({ value: most, unit: "connections" }),
              programs: calling
                .toSorted((a, b) => b.instances - a.instances)
                .slice(0, 3)
                .map(({ program, instances }) => `${program.data.name} ${instances}`)
                .join(", "),
            },
            place,
          );
        }
        return [
          node(
            performance.pool,
            store.id,
            {
              store: server.ref,
              callers: calling.map(({ program, instances, from }) => ({
                component: program.ref,
                perInstance: givenFigure("pool", perInstance, "connections", { ref: kept.ref }),
                instances: givenFigure("most", instances, "instances", from ? { ref: from } : {}),
              })),
              total,
              limit: givenFigure("limit", most, "connections"),
              pooler: kept.data.now,
              because: `${server.data.name} takes ${where.replace(/^the (?:some )?/, "")}.`,
            },
            assumed(
              "connections-to-stores",
              "One migration at a time and two people who look after it are taken, beside what its upkeep gives each instance.",
              [kept.ref, server.ref, ...calling.map(({ program }) => program.ref)],
            ),
          ),
        ];
      }),
    };
  },
});
