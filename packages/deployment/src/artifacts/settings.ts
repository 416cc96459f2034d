import { byRef, jsonFile, optional, type ViewOf } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { artifact } from "../kit.ts";

type Setting = ViewOf<typeof deployment.setting>;

/** The register of settings, and what of it who develops fills in. */
export const settingFiles = artifact("setting-files", {
  reads: { units: deployment.unit, settings: optional(deployment.setting) },
  emit: ({ units, settings }) => {
    if (settings.length === 0) return [];
    const unitAt = byRef(units);
    const namesOf = ({ data }: Setting) =>
      data.units.map((each) => unitAt.get(each)?.data.name ?? each);
    const rows = settings.map((each) => ({
      name: each.data.name,
      kind: each.data.kind,
      type: each.data.type,
      purpose: each.data.purpose,
      units: namesOf(each),
      source: each.data.source,
      owner: each.data.owner,
      ...(each.data.byDefault === undefined ? {} : { default: each.data.byDefault }),
      varies: each.data.varies,
      ...(each.data.rotation === undefined ? {} : { rotation: each.data.rotation }),
    }));
    return [
      jsonFile("deployment/settings.json", { settings: rows }),
      {
        path: "deployment/.env.example",
        mediaType: "text/plain",
        text: exampleOf(settings, namesOf),
      },
    ];
  },
});

/** Each name once: values of development, and nothing where somebody has to get one. */
function exampleOf(
  settings: readonly Setting[],
  namesOf: (setting: Setting) => readonly string[],
): string {
  const seen = new Set<string>();
  const lines = settings.flatMap((each) => {
    const { name, purpose, byDefault, inDevelopment } = each.data;
    if (seen.has(name) || name === "PORT") return [];
    seen.add(name);
    const value = inDevelopment ?? "";
    const comment = `# ${purpose} (${namesOf(each).join(", ")})`;
    return byDefault === undefined || inDevelopment !== undefined
      ? [comment, `${name}=${value}`]
      : [comment, `# ${name}=${byDefault}`];
  });
  return `${lines.join("\n")}\n`;
}
