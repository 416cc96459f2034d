import { toolFiles } from "../catalog/tool-files.ts";
import type { Sighting } from "../fact.ts";
import { yamlTrees } from "../trees/yaml.ts";
import { jobImages } from "./docker.ts";
import { linesOf, within } from "./lines.ts";
import type { FactReader } from "./reader.ts";

/** Files whose presence shows a tool or a pipeline; the place is the first line that says something. */
export const tools: FactReader = {
  kind: "facts",
  reads: (path) => toolFiles.some((each) => each.path.test(path)),
  read(text, path) {
    const tool = toolFiles.find((each) => each.path.test(path));
    if (!tool) return [];
    const { name, kind } = tool;
    const found: Sighting[] = [{ fact: { kind, name }, at: firstPlace(text) }];
    if (name === "GitHub Actions") found.push(...jobImages(yamlTrees(text)[0]));
    return found;
  },
};

function firstPlace(text: string): Sighting["at"] {
  for (const line of linesOf(text)) {
    const said = line.text.trim();
    if (said !== "" && said !== "---" && !/^(?:#|\/\/|\/\*|\*)/.test(said))
      return within(line, said);
  }
  return [0, 0];
}
