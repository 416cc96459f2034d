import type { GeneratedFile, PackageSpec } from "./package-spec.ts";
import { configs } from "./templates/configs.ts";
import { manifest } from "./templates/manifest.ts";

export function generate(spec: PackageSpec): GeneratedFile[] {
  return [
    { path: "package.json", text: manifest(spec) },
    ...configs,
    { path: "README.md", text: `# @planc/${spec.name}\n\n${spec.description}.\n` },
    { path: "src/index.ts", text: "export {};\n" },
  ];
}
