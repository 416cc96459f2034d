import type { Blanks, SecretWay } from "./blanks.ts";
import type { EntryWay } from "./entry.ts";
import { entryOf } from "./entry.ts";
import type { Json, Manifest } from "./manifest.ts";
import { denyAll } from "./network-policy.ts";
import { objectsOf } from "./objects.ts";
import { leastOf, type Workload } from "./workload.ts";
import { documents, yamlText } from "./yaml-text.ts";

export interface Overlay {
  readonly name: string;
  readonly production: boolean;
}

export interface Plain {
  readonly path: string;
  readonly text: string;
}

interface Kustomized {
  readonly product: string;
  readonly registry: string;
  readonly workloads: readonly Workload[];
  readonly overlays: readonly Overlay[];
  readonly entry: EntryWay;
  readonly secrets: SecretWay;
}

/** Manifests as they are, one folder of what all environments share and one for what each has of its own. */
export function kustomizeFiles(facts: Kustomized): readonly Plain[] {
  const { product, workloads } = facts;
  const blanks = plainBlanks(facts);
  const base = "deployment/kubernetes/base";
  const entry = entryOf(workloads, facts.entry, blanks);
  const files = [
    { name: "network.yaml", objects: [denyAll(product)] },
    ...(entry.length > 0 ? [{ name: "entry.yaml", objects: entry }] : []),
    ...workloads.map((each) => ({
      name: `${each.name}.yaml`,
      objects: objectsOf(each, blanks, facts.secrets),
    })),
  ];
  return [
    {
      path: `${base}/kustomization.yaml`,
      text: yamlText(
        kustomization({
          resources: files.map(({ name }) => name),
          ...configMaps(workloads, "base"),
        }),
      ),
    },
    ...files.map(({ name, objects }) => ({ path: `${base}/${name}`, text: documents(objects) })),
    ...facts.overlays.flatMap((each) => overlayFiles(each, facts)),
  ];
}

function overlayFiles(overlay: Overlay, facts: Kustomized): readonly Plain[] {
  const { product, registry, workloads } = facts;
  const folder = `deployment/kubernetes/overlays/${overlay.name}`;
  const namespace = overlay.production ? product : `${product}-${overlay.name}`;
  const own = workloads.filter(({ image }) => image === undefined);
  const single = overlay.production
    ? []
    : workloads.filter(({ kind, data }) => kind === "program" && data === undefined);
  return [
    { path: `${folder}/namespace.yaml`, text: yamlText(namespaceOf(namespace)) },
    {
      path: `${folder}/kustomization.yaml`,
      text: yamlText(
        kustomization({
          namespace,
          resources: ["../../base", "namespace.yaml"],
          images: own.map(({ name }) => ({
            name: `${registry}/${name}`,
            // Set by the pipeline: the commit that it built, never a tag that moves.
            newTag: "unreleased",
          })),
          ...configMaps(workloads, "overlay"),
          patches: single.flatMap((each) => onceOnly(each)),
        }),
      ),
    },
  ];
}

/** One instance is enough where nobody depends on it. */
function onceOnly({ name, scaling, ...workload }: Workload): readonly {
  readonly target: { readonly kind: string; readonly name: string };
  readonly patch: string;
}[] {
  if (leastOf({ scaling, ...workload }) < 2) return [];
  const least = scaling === undefined ? "/spec/replicas" : "/spec/minReplicas";
  return [
    {
      target: { kind: scaling === undefined ? "Deployment" : "HorizontalPodAutoscaler", name },
      patch: yamlText([{ op: "replace", path: least, value: 1 }]),
    },
    {
      target: { kind: "PodDisruptionBudget", name },
      patch: yamlText({
        $patch: "delete",
        apiVersion: "policy/v1",
        kind: "PodDisruptionBudget",
        metadata: { name },
      }),
    },
  ];
}

function kustomization(more: Readonly<Record<string, Json>>): Json {
  const given = Object.entries(more).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    ...Object.fromEntries(given),
  };
}

function configMaps(
  workloads: readonly Workload[],
  at: "base" | "overlay",
): { readonly configMapGenerator: readonly Json[] } {
  const generated = workloads.flatMap(({ name, config }) => {
    const literals = config
      .filter(({ varies }) => (at === "base" ? !varies : varies))
      .map((each) => `${each.name}=${each.byDefault ?? ""}`);
    if (config.length === 0 || (at === "overlay" && literals.length === 0)) return [];
    return [{ name, ...(at === "overlay" ? { behavior: "merge" } : {}), literals }];
  });
  return { configMapGenerator: generated };
}

function namespaceOf(name: string): Manifest {
  return {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name, labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
  };
}

/** As production has it; what is open has a name under `.example`, which reaches nobody. */
function plainBlanks({ product, registry }: Kustomized): Blanks {
  return {
    product,
    image: ({ name, image }) =>
      image === undefined ? `${registry}/${name}` : `${image.repository}:${image.tag}`,
    replicas: leastOf,
    least: leastOf,
    most: ({ scaling, replicas }) => scaling?.most ?? replicas,
    host: `${product}.example`,
    network: "10.0.0.0/16",
    secretPath: product,
    config: () => undefined,
  };
}
