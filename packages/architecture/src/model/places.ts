import type { DataOf, NodeView } from "@planc/core";
import { isClient } from "@planc/core";
import type { architecture, decision, deployment, performance } from "@planc/core/ir";
import { collectors } from "../catalog/collectors.ts";
import { isDeployable } from "../catalog/component-kinds.ts";
import { inOrder } from "./component-order.ts";

type Component = NodeView<"architecture/component", DataOf<typeof architecture.component>>;

/** What says where a component runs. */
export interface Deployed {
  readonly choices: readonly NodeView<"decision/choice", DataOf<typeof decision.choice>>[];
  readonly candidates: readonly NodeView<"decision/candidate", DataOf<typeof decision.candidate>>[];
  readonly hostings: readonly NodeView<"decision/hosting", DataOf<typeof decision.hosting>>[];
  readonly units: readonly NodeView<"deployment/unit", DataOf<typeof deployment.unit>>[];
  readonly shapes: readonly NodeView<"deployment/shape", DataOf<typeof deployment.shape>>[];
  readonly capacities: readonly NodeView<
    "performance/capacity",
    DataOf<typeof performance.capacity>
  >[];
}

/** A place that programs and servers run in: a cloud, a cluster, people's devices. */
export interface Place {
  /** Its names from the outermost on; what tells it from others. */
  readonly path: readonly string[];
  readonly name: string;
  /** What a provider sells it as. */
  readonly detail?: string;
  readonly components: readonly Component[];
  readonly places: readonly Place[];
}

export interface Placed {
  readonly places: readonly Place[];
  /** Of which the plan does not say where they run. */
  readonly unplaced: readonly Component[];
}

/** Where what is built and run has its place, by what was decided; people and systems around have none. */
export function placesOf(components: readonly Component[], deployed: Deployed): Placed {
  const paths = new Map<string, readonly string[]>();
  const running = inOrder(components).filter(
    ({ data: { kind } }) => kind !== "person" && kind !== "module" && kind !== "external-system",
  );
  for (const each of running) {
    const path = pathOf(each, components, deployed);
    if (path.length > 0) paths.set(each.ref, path);
  }
  // That a client runs where people are tells nothing by itself.
  if ([...paths.values()].every(([first]) => first === devices)) paths.clear();
  return {
    places: within([], running, paths, deployed),
    unplaced: running.filter(({ ref }) => !paths.has(ref)),
  };
}

const devices = "Devices of people";
/** Kinds of units that run somewhere. */
const places: ReadonlySet<string> = new Set(["container", "function", "job"]);

function pathOf(
  component: Component,
  components: readonly Component[],
  deployed: Deployed,
): readonly string[] {
  const { data, ref } = component;
  const ground = groundOf(data, deployed);
  if (isClient(data.kind)) return [devices];
  const unit = deployed.units.find((each) => each.data.components.some((one) => one === ref));
  // Where nothing was decided, it is no place of its own; a package is nowhere that the plan knows.
  if (unit?.data.choice && places.has(unit.data.kind) && !unit.data.image)
    return below(unit.data.platform, ground);
  const holder = components.find((each) => each.ref === data.inside);
  if (holder && data.kind === "file") return pathOf(holder, components, deployed);
  const hosting = deployed.hostings.find((each) => each.data.choice === data.choice);
  if (hosting) return below(hosting.data.on, ground);
  if (isDeployable(data.kind)) return ground;
  // A program that comes with a library runs beside what the library is in; no function holds it.
  if (takesReports(data.choice, deployed))
    return runsImages(deployed) ? ground : ground.slice(0, -1);
  const cloud = cloudOf(data.choice, deployed);
  if (cloud) return [cloud];
  // What hands requests on is chosen with what the programs run in.
  return data.kind === "load-balancer" && data.choice === undefined ? ground.slice(0, 1) : [];
}

function takesReports(choice: string | undefined, { choices }: Deployed): boolean {
  const chosen = choices.find(({ ref }) => ref === choice)?.data;
  return chosen !== undefined && chosen.lifecycle !== "existing" && chosen.technology in collectors;
}

const runsImages = ({ choices }: Deployed): boolean =>
  choices.some(({ data }) =>
    imageGrounds.some((topic) => data.topic === `decision/topic#${topic}`),
  );

const imageGrounds = ["orchestration", "hosting", "container-runtime"];
const grounds = [...imageGrounds, "functions"];

/** What a program runs in: `AWS`, `Kubernetes`. */
function groundOf({ kind, technology }: Component["data"], deployed: Deployed): readonly string[] {
  const small = kind === "function" || kind === "worker";
  const open = (small ? ["functions", ...grounds] : grounds).flatMap((topic) =>
    deployed.choices.filter(({ data }) => data.topic === `decision/topic#${topic}`),
  );
  // `Next.js on Cloudflare Pages` says it itself.
  const chosen = open.find(({ data }) => technology?.endsWith(` on ${data.name}`)) ?? open.at(0);
  if (!chosen) return [];
  const hosting = deployed.hostings.find(({ data }) => data.choice === chosen.ref)?.data;
  const cloud = hosting?.by === "provider" ? hosting.on : cloudOf(chosen.ref, deployed);
  return cloud && cloud !== chosen.data.name ? [cloud, chosen.data.name] : [chosen.data.name];
}

function cloudOf(
  choice: string | undefined,
  { choices, candidates }: Deployed,
): string | undefined {
  const candidate = choices.find(({ ref }) => ref === choice)?.data.candidate;
  return candidates.find(({ ref }) => ref === candidate)?.data.cloud;
}

/** A place by its name: that of the programs has its own place. */
function below(name: string, ground: readonly string[]): readonly string[] {
  const at = ground.indexOf(name);
  return at < 0 ? [name] : ground.slice(0, at + 1);
}

function within(
  path: readonly string[],
  running: readonly Component[],
  paths: ReadonlyMap<string, readonly string[]>,
  deployed: Deployed,
): readonly Place[] {
  const depth = path.length;
  const names = new Set(
    running.flatMap(({ ref }) => {
      const own = paths.get(ref) ?? [];
      return path.every((name, index) => own[index] === name) ? (own[depth] ?? []) : [];
    }),
  );
  const byName = [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return byName.map((name) => {
    const here = [...path, name];
    const sold = deployed.hostings.find(
      ({ data }) =>
        data.by === "provider" &&
        deployed.choices.some((each) => each.ref === data.choice && each.data.name === name),
    );
    return {
      path: here,
      name,
      ...(sold ? { detail: sold.data.name } : {}),
      components: running.filter(({ ref }) => {
        const own = paths.get(ref) ?? [];
        return own.length === here.length && here.every((each, index) => own[index] === each);
      }),
      places: within(here, running, paths, deployed),
    };
  });
}

const rank = (name: string): number => (name === devices ? 0 : 1);

/** How many instances run of a component, and of which size. */
export function runningOf({ ref }: Component, deployed: Deployed): readonly string[] {
  const shape = deployed.shapes.find((each) => each.data.component === ref)?.data;
  const instances = instancesOf(ref, deployed);
  const count =
    instances === undefined ? [] : [`${instances} ${instances === 1 ? "instance" : "instances"}`];
  if (!shape) return count;
  const size = `${shape.cpu.value} vCPU, ${shape.memory.value} GB`;
  return [...count, instances === undefined || instances === 1 ? size : `${size} each`];
}

export function instancesOf(ref: string, { capacities, units }: Deployed): number | undefined {
  const capacity = capacities.find(({ data }) => data.component === ref)?.data.replicas;
  // What runs inside of another, or is handed out by it, has no instances of its own.
  const unit = units.find(({ data }) => data.components[0] === ref)?.data;
  return (unit?.replicas ?? capacity)?.value;
}
