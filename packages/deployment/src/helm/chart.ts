import type { Blanks, SecretWay } from "../kubernetes/blanks.ts";
import { type EntryWay, entryOf } from "../kubernetes/entry.ts";
import type { Plain } from "../kubernetes/kustomize.ts";
import type { Json } from "../kubernetes/manifest.ts";
import { denyAll } from "../kubernetes/network-policy.ts";
import { objectsOf } from "../kubernetes/objects.ts";
import { leastOf, mostOf, type Workload } from "../kubernetes/workload.ts";
import { documents, yamlText } from "../kubernetes/yaml-text.ts";
import { hole, template } from "./holes.ts";

export interface ChartFacts {
  readonly product: string;
  readonly title: string;
  readonly registry: string;
  readonly workloads: readonly Workload[];
  readonly environments: readonly { readonly name: string; readonly production: boolean }[];
  readonly entry: EntryWay;
  readonly secrets: SecretWay;
}

/** A chart whose templates hold the objects as they are, but for what its values say. */
export function chartFiles(facts: ChartFacts): readonly Plain[] {
  const { product, workloads } = facts;
  const folder = `deployment/chart/${product}`;
  const blanks = chartBlanks(facts);
  const entry = entryOf(workloads, facts.entry, blanks);
  return [
    {
      path: `${folder}/Chart.yaml`,
      text: yamlText({
        apiVersion: "v2",
        name: product,
        description: facts.title,
        type: "application",
        version: "0.1.0",
      }),
    },
    { path: `${folder}/values.yaml`, text: yamlText(valuesOf(facts)) },
    ...facts.environments.map((each) => ({
      path: `${folder}/values-${each.name}.yaml`,
      text: yamlText(environmentValues(each, facts)),
    })),
    {
      path: `${folder}/templates/network.yaml`,
      text: template(documents([denyAll(product)])),
    },
    ...(entry.length > 0
      ? [{ path: `${folder}/templates/entry.yaml`, text: template(documents(entry)) }]
      : []),
    ...workloads.map((each) => ({
      path: `${folder}/templates/${each.name}.yaml`,
      text: template(documents(objectsOf(each, blanks, facts.secrets))),
    })),
  ];
}

/** What production has; the file of an environment says what is otherwise there. */
function valuesOf({ product, registry, workloads }: ChartFacts): Json {
  return {
    registry,
    host: `${product}.example`,
    network: "10.0.0.0/16",
    secretPath: `${product}/production`,
    ...Object.fromEntries(
      workloads.map((workload): readonly [string, Json] => [
        keyOf(workload),
        {
          ...(workload.image === undefined ? { tag: "unreleased" } : {}),
          ...(workload.kind !== "program"
            ? {}
            : workload.scaling === undefined
              ? { replicas: leastOf(workload) }
              : { leastReplicas: leastOf(workload), mostReplicas: mostOf(workload) }),
          ...(workload.config.length === 0
            ? {}
            : {
                config: Object.fromEntries(
                  workload.config.map(({ name, byDefault }) => [name, byDefault ?? ""]),
                ),
              }),
        },
      ]),
    ),
  };
}

function environmentValues(
  { name, production }: ChartFacts["environments"][number],
  { product, workloads }: ChartFacts,
): Json {
  return {
    host: production ? `${product}.example` : `${name}.${product}.example`,
    secretPath: `${product}/${name}`,
    ...Object.fromEntries(
      workloads.flatMap((workload): readonly (readonly [string, Json])[] => {
        const varying = workload.config.filter(({ varies }) => varies);
        const once = !production && workload.kind === "program" && leastOf(workload) > 1;
        if (!once && varying.length === 0) return [];
        return [
          [
            keyOf(workload),
            {
              ...(once
                ? { [workload.scaling === undefined ? "replicas" : "leastReplicas"]: 1 }
                : {}),
              ...(varying.length === 0
                ? {}
                : { config: Object.fromEntries(varying.map((each) => [each.name, ""])) }),
            },
          ],
        ];
      }),
    ),
  };
}

function chartBlanks({ product }: ChartFacts): Blanks {
  const own = (workload: Workload) => `.Values.${keyOf(workload)}`;
  return {
    product,
    image: (workload) =>
      workload.image === undefined
        ? `${hole(".Values.registry")}/${workload.name}:${hole(`${own(workload)}.tag`)}`
        : `${workload.image.repository}:${workload.image.tag}`,
    replicas: (workload) => hole(`${own(workload)}.replicas`),
    least: (workload) => hole(`${own(workload)}.leastReplicas`),
    most: (workload) => hole(`${own(workload)}.mostReplicas`),
    host: hole(".Values.host"),
    network: hole(".Values.network"),
    secretPath: hole(".Values.secretPath"),
    config: (workload) =>
      Object.fromEntries(
        workload.config.map(({ name, byDefault }) => {
          const value = `${own(workload)}.config.${name}`;
          const checked =
            byDefault === undefined
              ? `required "${keyOf(workload)}.config.${name}" ${value}`
              : value;
          return [name, hole(`${checked} | quote`)];
        }),
      ),
    configMark: (workload) => hole(`${own(workload)}.config | toJson | sha256sum | quote`),
  };
}

/** A name that Go templates take after a point. */
export function keyOf({ name }: Pick<Workload, "name">): string {
  return name.replace(/-+(.)/g, (_, next: string) => next.toUpperCase());
}
