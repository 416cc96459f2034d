import { byRef, figureOf, groupedBy, inputOf, isCodeGateway, makesPages } from "@planc/core";
import type { Component } from "./facts.ts";
import { foldersOf } from "./folder-of.ts";
import { graceOf } from "./grace-of.ts";
import { instancesOf } from "./instances-of.ts";
import { appUnit, filesUnit, packageUnit, serverUnit } from "./other-units.ts";
import type { Around, Made, Parts } from "./parts.ts";
import { groundOf } from "./platform-of.ts";
import { probesOf } from "./probes-of.ts";
import { programOf } from "./program-of.ts";

const handsOutFiles = ({ data }: Component) =>
  data.responsibilities.some((each) => /\bbuilt files of the web client\b/.test(each));

/** Everything that is built or started by itself, in the order of the components. */
export function unitsOf(parts: Parts): readonly Made[] {
  return oneImageOfFolder(madeOf(parts));
}

/** What is built in one folder with one runtime is one image: the others of it start it otherwise. */
function oneImageOfFolder(made: readonly Made[]): readonly Made[] {
  const files = new Map<string, string>();
  return made.map((each) => {
    const { folder, build } = each.data;
    if (!build || folder === undefined) return each;
    const key = `${folder} ${build.base.repository}`;
    const file = files.get(key) ?? build.file;
    files.set(key, file);
    return { ...each, data: { ...each.data, build: { ...build, file } } };
  });
}

function madeOf(parts: Parts): readonly Made[] {
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
    ...(ground.choice || parts.product?.data.unseen ? {} : { open: true }),
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
      platform:
        parts.product?.data.unseen && !ground.choice ? "where the product runs" : ground.name,
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
