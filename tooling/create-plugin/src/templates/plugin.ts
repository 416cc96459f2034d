import type { GeneratedFile, PackageSpec } from "../package-spec.ts";

const kit = ({ area }: PackageSpec) => `import { pluginKit } from "@planc/core";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: ${JSON.stringify(area)},
  summary: manifest.description,
  findings: {},
  derivations: {},
});
`;

const plugin = `import { plugin } from "./kit.ts";

export default plugin([]);
`;

const index = `export { default } from "./plugin.ts";
`;

const contract = `import { contractTests } from "@planc/testkit";
import plugin from "./plugin.ts";

contractTests(plugin);
`;

/** Steps, rules, sections, artifacts and probes go into folders of those names beside these. */
export function pluginSources(spec: PackageSpec): GeneratedFile[] {
  return [
    { path: "src/index.ts", text: index },
    { path: "src/kit.ts", text: kit(spec) },
    { path: "src/plugin.ts", text: plugin },
    { path: "src/plugin.contract.test.ts", text: contract },
  ];
}
