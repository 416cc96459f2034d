import {
  byRef,
  type DataOf,
  figureOf,
  givenFigure,
  groupedBy,
  idOf,
  inputOf,
  isCodeGateway,
  makesPages,
  type Ref,
  type ViewOf,
} from "@planc/core";
import type {
  architecture,
  brief,
  client,
  decision,
  deployment,
  performance,
} from "@planc/core/ir";
import { engines } from "../catalog/engines.ts";
import { imageOf } from "../catalog/image.ts";
import type { Component } from "./facts.ts";
import { foldersOf } from "./folder-of.ts";
import { graceOf } from "./grace-of.ts";
import { instancesOf } from "./instances-of.ts";
import { groundOf, groundOfFiles } from "./platform-of.ts";
import { probesOf } from "./probes-of.ts";
import { programOf } from "./program-of.ts";

type Unit = DataOf<typeof deployment.unit>;

/** What units are made of. */
export interface Parts {
  readonly product: ViewOf<typeof brief.product> | undefined;
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly folders: readonly ViewOf<typeof architecture.folder>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly capacities: readonly ViewOf<typeof performance.capacity>[];
  readonly shapes: readonly ViewOf<typeof deployment.shape>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly hostings: readonly ViewOf<typeof decision.hosting>[];
  readonly surfaces: readonly ViewOf<typeof client.surface>[];
}

/** A unit on its way: what it is made from, by which rule. */
export interface Made {
  readonly id: string;
  readonly by:
    | "unit-of-program"
    | "unit-of-server"
    | "unit-of-files"
    | "unit-of-app"
    | "unit-of-package";
  readonly data: Unit;
  readonly from: readonly Ref[];
}

const handsOutFiles = ({ data }: Component) =>
  data.responsibilities.some((each) => /\bbuilt files of the web client\b/.test(each));

/** Everything that is built or started by itself, in the order of the components. */
export function unitsOf(parts: Parts): readonly Made[] {
  const { components } = parts;
  const around = surroundings(parts);
  const carriers = components.filter(
    (each) => each.data.kind !== "object-store" && (handsOutFiles(each) || makesPages(each.data)),
  );
  return components.flatMap((component): readonly Made[] => {
    const { data } = component;
    if (data.lifecycle === "existing") return [];
    switch (data.kind) {
      case "service":
      case "worker":
      case "scheduler":
      case "pipeline-stage":
      case "function":
        return [programUnit(component, parts, around, carriers)];
      case "gateway":
        return isCodeGateway(data)
          ? [programUnit(component, parts, around, carriers)]
          : serverUnit(component, parts);
      case "web-client":
        return carriers.length > 0 ? [] : [filesUnit(component, parts, around)];
      case "mobile-client":
      case "desktop-client":
        return [appUnit(component, parts, around)];
      case "command-line":
      case "library":
        return [packageUnit(component, parts, around)];
      case "person":
      case "module":
      case "external-system":
      case "file":
        return [];
      default:
        return serverUnit(component, parts);
    }
  });
}

interface Around {
  readonly byRef: ReadonlyMap<string, Component>;
  readonly inside: ReadonlyMap<string, readonly Component[]>;
  readonly into: ReadonlyMap<string, readonly Parts["connections"][number][]>;
  readonly outOf: ReadonlyMap<string, readonly Parts["connections"][number][]>;
  readonly capacity: ReadonlyMap<string, Parts["capacities"][number]>;
  readonly shape: ReadonlyMap<string, Parts["shapes"][number]>;
  readonly timed: ReadonlyMap<string, readonly Parts["duties"][number][]>;
  readonly folder: (refs: readonly string[]) => string | undefined;
}

function surroundings(parts: Parts): Around {
  const remote = parts.connections.filter(({ data }) => data.remote);
  return {
    byRef: byRef(parts.components),
    inside: groupedBy(parts.components, ({ data }) => data.inside),
    into: groupedBy(remote, ({ data }) => data.to),
    outOf: groupedBy(remote, ({ data }) => data.from),
    capacity: new Map(parts.capacities.map((each) => [each.data.component, each])),
    shape: new Map(parts.shapes.map((each) => [each.data.component, each])),
    timed: groupedBy(
      parts.duties.filter(({ data }) => data.setOffBy === "time"),
      ({ data }) => data.component,
    ),
    folder: foldersOf(parts.folders),
  };
}

function programUnit(
  component: Component,
  parts: Parts,
  around: Around,
  carriers: readonly Component[],
): Made {
  const { data, ref, id } = component;
  const ground = groundOf(component, parts.choices);
  const isJob = data.kind === "scheduler" || data.kind === "pipeline-stage";
  const isFunction = data.kind === "function";
  const inner = (around.inside.get(ref) ?? []).filter((each) => each.data.kind === "module");
  const clients = carriers.includes(component)
    ? parts.components.filter((each) => each.data.kind === "web-client")
    : [];
  const own = [ref, ...inner.map((each) => each.ref)];
  const program = isFunction ? undefined : programOf(component, parts.choices);
  const folder = around.folder(own);
  const into = around.into.get(ref) ?? [];
  const outOf = around.outOf.get(ref) ?? [];
  const shape = around.shape.get(ref);
  const capacity = around.capacity.get(ref);
  const schedule = isJob ? around.timed.get(ref)?.[0]?.data.schedule : undefined;
  // Nothing is known of how a product that nobody shows here builds its images.
  const builds = ground.facts.takes === "images" && parts.product?.data.unseen !== true;
  return {
    id,
    by: "unit-of-program",
    from: [
      ...own,
      ...(ground.choice ? [ground.choice.ref] : []),
      ...(shape ? [shape.ref] : []),
      ...(capacity ? [capacity.ref] : []),
    ],
    data: {
      name: data.name,
      kind: isFunction ? "function" : isJob ? "job" : "container",
      components: [ref, ...inner.map((each) => each.ref), ...clients.map((each) => each.ref)],
      platform: ground.name,
      ...(ground.choice ? { choice: ground.choice.ref } : {}),
      ...(isJob || isFunction ? {} : instancesOf(capacity, ground.facts.scales)),
      ...(folder === undefined ? {} : { folder }),
      ...(program && builds
        ? {
            build: {
              file: `deployment/images/${id}.Dockerfile`,
              builder: program.builder,
              base: program.base,
              user: program.runtime.user,
              command: [...program.command],
            },
          }
        : {}),
      ...(program && !isJob
        ? {
            ports: [{ name: data.kind === "worker" ? "health" : "http", number: program.port }],
            probes: probesOf(component, program, [...into, ...outOf], around.byRef),
            health: data.kind === "worker" ? program.live : program.ready,
          }
        : {}),
      ...(shape
        ? {
            resources: {
              cpu: figureOf("cpu", "vCPU", { cpu: inputOf(shape.data.cpu, shape.ref) }),
              memory: figureOf("memory", "GB-memory", {
                memory: inputOf(shape.data.memory, shape.ref),
              }),
              memoryLimit: figureOf("memory", "GB-memory", {
                memory: inputOf(shape.data.memory, shape.ref),
              }),
            },
          }
        : {}),
      ...(isFunction || isJob ? {} : { grace: graceOf(component, into, outOf) }),
      ...(schedule === undefined ? {} : { schedule }),
    },
  };
}

/** A server that the team runs itself; a provider's is no unit of ours. */
function serverUnit(component: Component, parts: Parts): readonly Made[] {
  const { data, ref, id } = component;
  const choice = parts.choices.find((each) => each.ref === data.choice);
  const engine = choice && engines[choice.data.technology];
  const hosting = parts.hostings.find((each) => each.data.choice === data.choice);
  const isAgent = choice?.data.technology === "opentelemetry";
  if (!choice || !engine || !(hosting?.data.by === "team" || isAgent)) return [];
  return [
    {
      id,
      by: "unit-of-server",
      from: [ref, choice.ref, ...(hosting ? [hosting.ref] : [])],
      data: {
        name: data.name,
        kind: "container",
        components: [ref],
        platform: hosting?.data.on ?? groundOf(component, parts.choices).name,
        choice: choice.ref,
        ...(isAgent ? {} : { replicas: givenFigure("instances", 1, "instances") }),
        image: imageOf(engine.image, choice.data.version, engine.line),
        ports: engine.ports.map((each) => ({ ...each })),
      },
    },
  ];
}

function filesUnit(component: Component, parts: Parts, around: Around): Made {
  const ground = groundOfFiles(parts.choices);
  const folder = around.folder([component.ref]);
  return {
    id: component.id,
    by: "unit-of-files",
    from: [component.ref, ...(ground.choice ? [ground.choice.ref] : [])],
    data: {
      name: component.data.name,
      kind: "static-site",
      components: [component.ref],
      platform: ground.name,
      ...(ground.choice ? { choice: ground.choice.ref } : {}),
      ...(folder === undefined ? {} : { folder }),
    },
  };
}

const stores: Readonly<Record<string, string>> = {
  ios: "App Store",
  android: "Google Play",
  windows: "Windows",
  macos: "macOS",
  linux: "Linux",
};

function appUnit(component: Component, parts: Parts, around: Around): Made {
  const surface = parts.surfaces.find(
    ({ data }) => data.component === component.ref && data.kind !== "web",
  );
  const named = surface?.data.platforms.flatMap((each) => stores[each] ?? []) ?? [];
  const folder = around.folder([component.ref]);
  return {
    id: component.id,
    by: "unit-of-app",
    from: [component.ref, ...(surface ? [surface.ref] : [])],
    data: {
      name: component.data.name,
      kind: "app",
      components: [component.ref],
      platform: named.join(", ") || "devices of people",
      ...(surface ? { surface: surface.ref } : {}),
      ...(folder === undefined ? {} : { folder }),
    },
  };
}

function packageUnit(component: Component, parts: Parts, around: Around): Made {
  const registry = parts.choices.find(({ data }) => idOf(data.topic) === "package-registry");
  const isLibrary = component.data.kind === "library";
  const folder = around.folder([component.ref]);
  return {
    id: component.id,
    by: "unit-of-package",
    from: [component.ref, ...(registry ? [registry.ref] : [])],
    data: {
      name: component.data.name,
      kind: isLibrary ? "package" : "binary",
      components: [component.ref],
      platform: registry?.data.name ?? (isLibrary ? "a package registry" : "machines of its users"),
      ...(registry ? { choice: registry.ref } : {}),
      ...(folder === undefined ? {} : { folder }),
    },
  };
}
