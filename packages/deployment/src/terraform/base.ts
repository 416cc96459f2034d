import type { Rent } from "./facts.ts";
import { type Block, block, code, inside } from "./hcl.ts";

/** The line of the provider that the resources are written for; recalled on 2026-12-01, `init` locks the release. */
const awsProvider = "~> 6.0";

export function versions({ product, version, tool }: Rent): readonly (Block | string)[] {
  const least = version ?? (tool === "opentofu" ? "1.10" : "1.11");
  return [
    block("terraform", [], {
      required_version: `~> ${least}.0`,
      required_providers: inside({ aws: { source: "hashicorp/aws", version: awsProvider } }),
    }),
    `The bucket of the state differs by environment: init -backend-config=environments/<name>.backend.hcl`,
    block("terraform", [], {
      "backend s3": inside({
        key: `${product}/terraform.tfstate`,
        encrypt: true,
        use_lockfile: true,
      }),
    }),
    block("provider", ["aws"], {
      region: code("var.region"),
      default_tags: inside({
        tags: {
          product,
          environment: code("var.environment"),
          managed_by: tool,
        },
      }),
    }),
    block("locals", [], {
      name: code(`"${product}-\${var.environment}"`),
      production: code('var.environment == "production"'),
      zones: code("slice(data.aws_availability_zones.here.names, 0, var.zones)"),
    }),
    block("data", ["aws_availability_zones", "here"], { state: "available" }),
    block("data", ["aws_caller_identity", "here"], {}),
  ];
}

export interface Variable {
  readonly name: string;
  readonly type: "string" | "number" | "bool" | "map(string)";
  readonly description: string;
  readonly byDefault?: string | number | boolean;
  readonly secret?: true;
}

export function variableBlocks(variables: readonly Variable[]): readonly Block[] {
  return variables.map(({ name, type, description, byDefault, secret }) =>
    block("variable", [name], {
      type: code(type),
      description,
      default: byDefault,
      sensitive: secret,
      ...(type === "map(string)"
        ? {
            validation: inside({
              condition: code(`alltrue([for value in values(var.${name}) : value != ""])`),
              error_message: "A setting of this environment has no value yet.",
            }),
          }
        : {}),
    }),
  );
}
