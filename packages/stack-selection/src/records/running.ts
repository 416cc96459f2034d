import { idOf, makesPages, optional, type PlanNodeOf, type ViewOf } from "@planc/core";
import { architecture, type decision, performance } from "@planc/core/ir";
import { makesProgram } from "./drawn.ts";
import { exportersIn } from "./observed.ts";

/** What is read to say what runs. */
export const runningReads = {
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  capacities: optional(performance.capacity),
  alerts: optional(performance.alert),
};

interface RunningPlan {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly capacities: readonly ViewOf<typeof performance.capacity>[];
  readonly alerts: readonly ViewOf<typeof performance.alert>[];
  readonly hostings: readonly Pick<PlanNodeOf<typeof decision.hosting>, "data">[];
  readonly choices: readonly Pick<PlanNodeOf<typeof decision.choice>, "ref" | "data">[];
}

/** What of a plan runs somewhere, and who places it: the one count that all who tell of it take. */
export interface Running {
  /** Programs of the product, what makes pages in a server among them. */
  readonly programs: readonly string[];
  /** Those of them that others may call: none of them waits for a queue alone. */
  readonly services: readonly string[];
  /** Whether one of the services calls another. */
  readonly calls: boolean;
  /** Those that reach the others through the gateway, as clients do, and what that is. */
  readonly asClients?: { readonly names: readonly string[]; readonly through: string };
  /** Instances of all programs together at the planned peak; absent where it is not planned. */
  readonly instances?: number;
  /** The program that hands out the built files of a client, where nothing else does. */
  readonly handsOut?: string;
  /** Servers that the team runs beside them: gateways, stores, brokers, what keeps traces. */
  readonly servers: readonly string[];
  /** Those of them that stand on what runs the programs. */
  readonly placed: readonly string[];
  /** What starts, places and replaces the programs, where something does. */
  readonly runner?: { readonly name: string; readonly need: "orchestration" | "hosting" };
}

export function runningOf({
  components,
  connections,
  capacities,
  alerts,
  hostings,
  choices,
}: RunningPlan): Running {
  const programs = components.filter(({ data }) => makesProgram(data));
  const services = programs.filter(({ data }) => data.kind === "service");
  const refs = new Set<string>(services.map(({ ref }) => ref));
  const planned = new Map<string, number>(
    capacities.map(({ data }) => [data.component, data.replicas.value]),
  );
  const names = new Map<string, string>(choices.map(({ ref, data }) => [ref, data.name]));
  const runner = (["orchestration", "hosting"] as const).flatMap((need) =>
    choices.flatMap(({ data }) => (idOf(data.topic) === need ? [{ name: data.name, need }] : [])),
  )[0];
  const own = hostings
    .filter(({ data }) => data.by === "team")
    .flatMap(({ data }) => {
      const name = names.get(data.choice);
      return name === undefined || name === runner?.name ? [] : [{ name, on: data.on }];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  // What collects telemetry is a program beside those of the product, and no choice of its own is placed for it.
  const collectors = components.flatMap(({ id, data }) =>
    (id === "telemetry-collector" || data.kind === "monitoring") &&
    data.technology?.endsWith("Collector") === true
      ? [data.technology]
      : [],
  );
  const exporters =
    collectors.length > 0
      ? exportersIn({ alerts }).filter((each) => each.endsWith("_exporter"))
      : [];
  const gateways = components.filter(({ data }) => data.kind === "gateway");
  const asClients = gateways.flatMap((gateway) => {
    const ours = services.flatMap(({ ref, data }) =>
      connections.some((each) => each.data.from === ref && each.data.to === gateway.ref)
        ? [data.name]
        : [],
    );
    const through = (gateway.data.technology ?? gateway.data.name).replace(/ [\d.]+$/, "");
    return ours.length > 0 ? [{ names: ours, through }] : [];
  })[0];
  const handing = programs.find(
    ({ data }) =>
      !makesPages(data) && data.responsibilities.some((each) => /^built files/.test(each)),
  );
  return {
    programs: programs.map(({ data }) => data.name),
    services: services.map(({ data }) => data.name),
    calls: connections.some(
      ({ data }) => data.mode === "sync" && refs.has(data.from) && refs.has(data.to),
    ),
    ...(planned.size > 0
      ? { instances: programs.reduce((sum, { ref }) => sum + (planned.get(ref) ?? 1), 0) }
      : {}),
    ...(handing ? { handsOut: handing.data.name } : {}),
    ...(asClients ? { asClients } : {}),
    servers: [...own.map(({ name }) => name), ...collectors],
    placed: [
      ...own.flatMap(({ name, on }) => (on === runner?.name ? [name] : [])),
      ...(runner?.need === "hosting" ? [...collectors, ...exporters] : []),
    ],
    ...(runner ? { runner } : {}),
  };
}
