import type { GeneratedFile, PackageSpec } from "./package-spec.ts";
import { configs } from "./templates/configs.ts";
import { librarySources } from "./templates/library.ts";
import { manifest } from "./templates/manifest.ts";
import { pluginSources } from "./templates/plugin.ts";
import { readme } from "./templates/readme.ts";

export function generate(spec: PackageSpec): GeneratedFile[] {
  return [
    { path: "package.json", text: manifest(spec) },
    { path: "README.md", text: readme(spec) },
    ...configs,
    ...(spec.kind === "plugin" ? pluginSources(spec) : librarySources),
  ];
}
