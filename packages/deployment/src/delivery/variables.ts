import type { Variable } from "./rollout.ts";
import { smokeScript } from "./smoke.ts";
import type { Planned, Stage } from "./stage.ts";

const known: readonly Variable[] = [
  { name: "REGISTRY", kind: "config", purpose: "registry of images, with its path" },
  { name: "REGISTRY_USER", kind: "config", purpose: "who pushes images" },
  { name: "REGISTRY_TOKEN", kind: "secret", purpose: "may push images, and nothing else" },
  { name: "PROMETHEUS_URL", kind: "config", purpose: "where alerts are asked for during a watch" },
  { name: "BASE_URL", kind: "config", purpose: "address that is tested" },
  { name: "DATABASE_URL", kind: "secret", purpose: "the owner of the schema, of the environment" },
];

/** Names of people are told apart from what proves who they are. */
const told = (name: string): Variable => ({
  name,
  kind: name === "EMAIL" ? "config" : "secret",
  purpose: "who calls in the smoke test",
});

/** What the commands of the stages name and no file has. */
export function variablesOf({ rollout, facts }: Planned, stages: readonly Stage[]): Variable[] {
  const text = stages.flatMap(({ commands }) => commands).join("\n");
  const pushes = stages.some(({ key }) => key === "build") && rollout?.provider !== "aws";
  return [
    ...known.filter(({ name }) =>
      name.startsWith("REGISTRY_")
        ? pushes
        : name === "DATABASE_URL"
          ? stages.some(({ key }) => key.startsWith("migrate-"))
          : new RegExp(`\\$${name}\\b`).test(text),
    ),
    ...(stages.some(({ key }) => key === "smoke")
      ? (smokeScript(facts)?.variables ?? []).map(told)
      : []),
    ...(rollout?.variables ?? []),
  ];
}
