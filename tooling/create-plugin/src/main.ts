import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { generate } from "./generate.ts";
import { kinds } from "./package-spec.ts";

const usage =
  "pnpm create-plugin <name> --area <area> [--kind plugin|library] [--description TEXT]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    area: { type: "string" },
    kind: { type: "string", default: "plugin" },
    description: { type: "string" },
  },
});

const fail = (message: string): never => {
  console.error(`${message}\nUsage: ${usage}`);
  process.exit(2);
};

const name = positionals[0] ?? fail("Which name should the package have?");
const kind = kinds.find((known) => known === values.kind) ?? fail(`Unknown kind ${values.kind}.`);
const area = values.area ?? (kind === "plugin" ? fail("Which area does the plugin plan?") : name);
const description = values.description ?? `Plans the ${area} of a system`;

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) fail(`${name} is not kebab-case.`);
const root = join(import.meta.dirname, "../../..");
const folder = join(root, "packages", name);
if (existsSync(join(folder, "package.json"))) fail(`packages/${name} is already there.`);

for (const file of generate({ name, kind, area, description })) {
  const path = join(folder, file.path);
  // A file somebody has written already wins over the template.
  if (existsSync(path)) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.text);
}
console.log(`packages/${name} is ready.`);
