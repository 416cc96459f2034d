import type { NewPlugin } from "../new-plugin.ts";

export function readme({ name, area, description }: NewPlugin): string {
  return `# ${name}

${description}. A plugin of [planc](https://www.npmjs.com/package/planc).

| part | does |
| --- | --- |
| step \`${area}/items\` | reads \`brief/concept\`, writes \`${area}/item\`: one for each stored concept |
| rule \`${area}/item-without-meaning\` | warns of items that nothing is known of but their name |

It has no options.

## Use

\`\`\`ts
// planc.config.ts
import plugin from "${name}";

export default { use: [plugin] };
\`\`\`

\`planc config\` then lists it, \`planc rules\` its findings, and \`planc explain\` what it puts into a plan.

## Develop

\`npm install\`, then \`npm test\` (the contract of plugins is among the tests), \`npm run build\`,
\`npm run typecheck\`.

| place | what is in it |
| --- | --- |
| \`src/plugin.ts\` | the whole plugin at a glance |
| \`src/kit.ts\` | identity, options, findings (\`${area}/…\`) and derivations |
| \`src/slots.ts\` | the slots that it brings along |
| \`src/steps/\` | what it adds to the plan |
| \`src/rules/\` | what it finds wrong with a plan |
| \`src/plugin.contract.test.ts\` | cases that together raise every finding and use every derivation |

Sections, artifacts and probes go into \`src/sections/\`, \`src/artifacts/\` and \`src/probes/\`.
`;
}
