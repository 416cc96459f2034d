import type { Plain } from "../kubernetes/kustomize.ts";
import { type Variable, variableBlocks, versions } from "./base.ts";
import { cluster } from "./cluster.ts";
import { entry } from "./entry.ts";
import type { Rent } from "./facts.ts";
import { groups } from "./groups.ts";
import { type Block, block, code, hclName, hclText, resource } from "./hcl.ts";
import { network } from "./network.ts";
import { registry, roles, secretBlocks } from "./roles.ts";
import { stores } from "./stores.ts";
import { ownValues, tasks } from "./tasks.ts";

const folder = "deployment/terraform";

/** One file for each thing that is rented; those that would be empty are not written. */
export function terraformFiles(rent: Rent): readonly Plain[] {
  const kept = stores(rent);
  const files: readonly (readonly [string, readonly (Block | string)[]])[] = [
    ["versions.tf", versions(rent)],
    ["network.tf", network(rent)],
    ["stores.tf", kept.blocks],
    ["access.tf", groups(rent, kept)],
    ["registry.tf", registry(rent)],
    ["secrets.tf", secretBlocks(rent)],
    ["roles.tf", roles(rent)],
    ["cluster.tf", cluster(rent)],
    ["services.tf", rent.runsOn === "ecs" ? tasks(rent) : []],
    ["entry.tf", entry(rent)],
    ["alarms.tf", alarms()],
  ];
  const used = files.filter(([, blocks]) => blocks.length > 0);
  const variables = variablesOf(rent, kept.variables).filter(({ name }) =>
    used.some(([, blocks]) => new RegExp(`var\\.${name}\\b`).test(hclText(blocks))),
  );
  return [
    ...used.map(([name, blocks]) => ({ path: `${folder}/${name}`, text: hclText(blocks) })),
    { path: `${folder}/variables.tf`, text: hclText(variableBlocks(variables)) },
    ...rent.environments.flatMap(({ name, production }) => [
      {
        path: `${folder}/environments/${name}.tfvars`,
        text: assignments(rent, variables, name, production),
      },
      {
        path: `${folder}/environments/${name}.backend.hcl`,
        text: `bucket = "${rent.product}-state-${name}"\nregion = "eu-central-1"\n`,
      },
    ]),
  ];
}

function variablesOf(rent: Rent, own: readonly Variable[]): readonly Variable[] {
  return [
    { name: "environment", type: "string", description: "Whose everything here is" },
    {
      name: "region",
      type: "string",
      description: "Where it is rented",
      byDefault: "eu-central-1",
    },
    {
      name: "network",
      type: "string",
      description: "Addresses of the network",
      byDefault: "10.0.0.0/16",
    },
    { name: "zones", type: "number", description: "Zones that it is spread over", byDefault: 2 },
    {
      name: "nat_gateways",
      type: "number",
      description: "Ways out of the private subnets; one is lost with its zone",
      byDefault: 1,
    },
    { name: "domain", type: "string", description: "Name that people call" },
    { name: "zone_id", type: "string", description: "Hosted zone of that name" },
    {
      name: "kubernetes_version",
      type: "string",
      description: "Minor version of the control plane that Amazon EKS offers",
      byDefault: "1.35",
    },
    { name: "log_days", type: "number", description: "Days that logs are kept", byDefault: 30 },
    {
      name: "config",
      type: "map(string)",
      description: "Settings that are no secrets, by name",
    },
    ...own,
    ...rent.workloads
      .filter(({ image }) => image === undefined)
      .map(
        ({ name }): Variable => ({
          name: `${hclName(name)}_tag`,
          type: "string",
          description: "Version of its image, set by the pipeline",
        }),
      ),
  ];
}

/** What an environment has of its own; nothing that a pipeline or a store of secrets hands over. */
function assignments(
  { product, workloads, rented }: Rent,
  variables: readonly Variable[],
  name: string,
  production: boolean,
): string {
  const known = ownValues(rented);
  const has = new Set(variables.map((each) => each.name));
  const lines = [`environment = "${name}"`];
  if (has.has("domain")) {
    lines.push(`domain = "${production ? "" : `${name}.`}${product}.example"`);
  }
  if (has.has("zone_id")) lines.push(`zone_id = ""`);
  if (!production) {
    for (const each of variables) {
      if (each.name.endsWith("_standby")) lines.push(`${each.name} = false`);
      if (each.name.endsWith("_nodes")) lines.push(`${each.name} = 1`);
    }
  }
  if (has.has("config")) {
    const config = [
      ...new Map(
        workloads.flatMap((each) =>
          each.config
            .filter((one) => !known.has(one.name) && (one.varies || one.byDefault === undefined))
            .map((one) => [one.name, one] as const),
        ),
      ).values(),
    ].sort((a, b) => (a.name < b.name ? -1 : 1));
    lines.push(
      "config = {",
      ...config.map((each) => `  ${each.name} = ${JSON.stringify(each.byDefault ?? "")}`),
      "}",
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Where alarms go; `performance/alarms.json` takes them as its parameters. */
function alarms(): readonly Block[] {
  return ["page", "ticket"].flatMap((each) => [
    resource("aws_sns_topic", each, {
      name: code(`"\${local.name}-${each}"`),
      tags: { component: "alarms" },
    }),
    block("output", [`${each}_topic`], {
      description: each === "page" ? "Wakes who is on call" : "Is read by the team",
      value: code(`aws_sns_topic.${each}.arn`),
    }),
  ]);
}
