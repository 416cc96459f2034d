import type { Finding } from "@planc/core";
import type { Pack } from "../format/pack-schema.ts";
import { packFinding } from "./findings.ts";
import type { PackPlaces } from "./places.ts";

/** Parses the templates of a pack and follows their variables, without running anything. */
export async function checkTemplates(
  { name: pack, sections = [] }: Pack,
  places: PackPlaces | undefined,
): Promise<readonly Finding[]> {
  if (sections.length === 0) return [];
  const { checkTemplate } = await import("../template/engine.ts");
  return sections.flatMap(({ name: section, data, template }, index) => {
    const at = (line: number) => ({ places, path: ["sections", index, "template"], line });
    const use = checkTemplate(template);
    if ("reason" in use) {
      return [
        packFinding(
          "template-invalid",
          { pack, section, line: use.line, reason: use.reason },
          at(use.line),
        ),
      ];
    }
    return use.names
      .filter(({ name }) => name !== "parameters" && !Object.hasOwn(data, name))
      .map(({ name, line }) =>
        packFinding("variable-unknown", { pack, section, name, line }, at(line)),
      );
  });
}
