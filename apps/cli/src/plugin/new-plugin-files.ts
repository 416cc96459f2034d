import type { NewFile, NewPlugin } from "./new-plugin.ts";
import { configs } from "./templates/configs.ts";
import { manifest } from "./templates/manifest.ts";
import { readme } from "./templates/readme.ts";
import { sources } from "./templates/sources.ts";

/** Every file of a new plugin package, sorted by path. */
export function newPluginFiles(plugin: NewPlugin): readonly NewFile[] {
  const files = [
    { path: "package.json", text: manifest(plugin) },
    { path: "README.md", text: readme(plugin) },
    ...configs,
    ...sources(plugin),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
