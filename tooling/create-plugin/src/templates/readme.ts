import type { PackageSpec } from "../package-spec.ts";

export function readme({ name, kind, area, description }: PackageSpec): string {
  const title = `# @planc/${name}\n\n${description}.\n`;
  if (kind === "library") return title;
  return `${title}
| folder | what is in it |
|---|---|
| \`src/plugin.ts\` | the whole plugin at a glance |
| \`src/kit.ts\` | identity, options, findings (\`${area}/…\`) and derivations |
| \`src/steps/\` | what it adds to the plan |
| \`src/rules/\` | what it finds wrong with a plan |
| \`src/sections/\`, \`src/artifacts/\` | what it writes |
| \`src/probes/\` | the tools that judge what it writes |
`;
}
