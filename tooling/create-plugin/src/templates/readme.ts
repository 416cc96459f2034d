import type { PackageSpec } from "../package-spec.ts";

export function readme({ name, kind, area, description }: PackageSpec): string {
  const title = `# @planc/${name}\n\n${description}.\n`;
  if (kind === "library") return title;
  return `${title}
| step | reads | writes |
|---|---|---|
| \`${area}/items\` | \`brief/concept\` | \`${area}/item\`: one for each stored concept |

It has no options and reports nothing.

| folder | what is in it |
|---|---|
| \`src/plugin.ts\` | the whole plugin at a glance |
| \`src/kit.ts\` | identity, options, findings (\`${area}/…\`) and derivations |
| \`src/slots.ts\` | the slots that it brings along |
| \`src/steps/\` | what it adds to the plan |

Rules, sections, artifacts and probes go into \`src/rules/\`, \`src/sections/\`, \`src/artifacts/\` and
\`src/probes/\`.
`;
}
