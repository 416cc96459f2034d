import { faultsOf, isObject } from "./judge.ts";
import type { Json, Manifest } from "./manifest.ts";

/** Faults of the fields of each, and of what the objects say of each other. */
export function checkManifests(manifests: readonly Manifest[]): readonly string[] {
  const fields = manifests.flatMap((each) =>
    faultsOf(each).map((fault) => `${each.metadata?.name ?? each.kind}: ${fault}`),
  );
  const objects = manifests.filter(({ kind }) => kind !== "Kustomization");
  return fields.length > 0 ? fields : relations(objects);
}

function relations(manifests: readonly Manifest[]): readonly string[] {
  const deployments = new Map(
    manifests
      .filter(({ kind }) => kind === "Deployment" || kind === "StatefulSet")
      .map((each) => [each.metadata.name, each]),
  );
  const scalers = new Map(
    manifests
      .filter(({ kind }) => kind === "HorizontalPodAutoscaler")
      .map((each) => [each.metadata.name, each]),
  );
  const services = new Map(
    manifests.filter(({ kind }) => kind === "Service").map((each) => [each.metadata.name, each]),
  );
  const faults: string[] = [];
  for (const [name, each] of deployments) {
    const labels = at(each, "spec", "template", "metadata", "labels");
    const selector = at(each, "spec", "selector", "matchLabels");
    if (!isPart(selector, labels)) faults.push(`${name}: its selector finds none of its pods`);
    const pod = at(each, "spec", "template", "spec");
    const [container] = list(at(pod, "containers"));
    const ports = new Set(list(at(container, "ports")).map((port) => at(port, "name")));
    for (const probe of ["startupProbe", "livenessProbe", "readinessProbe"]) {
      const port = at(container, probe, "httpGet", "port");
      if (port !== undefined && !ports.has(port))
        faults.push(`${name}: ${probe} asks no port of it`);
    }
    if (at(container, "resources", "requests") === undefined) {
      faults.push(`${name}: asks for no CPU and memory`);
    }
    const context = at(container, "securityContext");
    if (
      at(pod, "securityContext", "runAsNonRoot") !== true ||
      (each.kind === "Deployment" && at(context, "readOnlyRootFilesystem") !== true) ||
      at(context, "allowPrivilegeEscalation") !== false
    ) {
      faults.push(`${name}: is less than restricted`);
    }
    const pause = at(container, "lifecycle", "preStop", "sleep", "seconds");
    const grace = at(pod, "terminationGracePeriodSeconds");
    if (typeof pause === "number" && typeof grace === "number" && grace <= pause) {
      faults.push(`${name}: is ended before it hears of it`);
    }
  }
  for (const [name, each] of services) {
    const target = deployments.get(name);
    const template = target && at(target, "spec", "template");
    if (!isPart(at(each, "spec", "selector"), at(template, "metadata", "labels"))) {
      faults.push(`${name}: its service finds no pods`);
    }
    const [container] = list(at(template, "spec", "containers"));
    const ports = new Set(list(at(container, "ports")).map((port) => at(port, "name")));
    for (const port of list(at(each, "spec", "ports"))) {
      const wanted = at(port, "targetPort");
      if (wanted !== undefined && !ports.has(wanted)) {
        faults.push(`${name}: its service leads to no port of it`);
      }
    }
  }
  for (const each of manifests) {
    const name = each.metadata.name;
    if (each.kind === "PodDisruptionBudget") {
      const least =
        at(scalers.get(name), "spec", "minReplicas") ??
        at(deployments.get(name), "spec", "replicas");
      if (typeof least === "number" && least < 2) {
        faults.push(`${name}: may lose its only instance`);
      }
    }
    if (each.kind === "HorizontalPodAutoscaler") {
      const least = at(each, "spec", "minReplicas");
      const most = at(each, "spec", "maxReplicas");
      if (!deployments.has(name)) faults.push(`${name}: scales nothing`);
      if (typeof least === "number" && typeof most === "number" && least > most) {
        faults.push(`${name}: its least number is above its most`);
      }
    }
    if (each.kind === "Ingress") {
      for (const rule of list(at(each, "spec", "rules"))) {
        for (const path of list(at(rule, "http", "paths"))) {
          const service = at(path, "backend", "service", "name");
          if (typeof service === "string" && !services.has(service)) {
            faults.push(`${name}: leads to ${service}, which is no service`);
          }
        }
      }
    }
  }
  return faults;
}

function at(value: Json | Manifest | undefined, ...path: readonly string[]): Json | undefined {
  let found: Json | undefined = value;
  for (const key of path) found = isObject(found) ? found[key] : undefined;
  return found;
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function isPart(part: Json | undefined, whole: Json | undefined): boolean {
  return (
    isObject(part) &&
    isObject(whole) &&
    Object.entries(part).length > 0 &&
    Object.entries(part).every(([key, value]) => whole[key] === value)
  );
}
