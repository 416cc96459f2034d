import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { generate } from "./generate.ts";
import { readArguments, usage } from "./read-arguments.ts";

const packages = join(import.meta.dirname, "../../../packages");

function main(): string {
  const spec = readArguments(argv.slice(2));
  const folder = join(packages, spec.name);
  if (existsSync(join(folder, "package.json"))) {
    throw new TypeError(`packages/${spec.name} is already there.`);
  }
  for (const file of generate(spec)) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    // A file somebody has written already wins over the template.
    if (!existsSync(path)) writeFileSync(path, file.text);
  }
  return `packages/${spec.name} is ready. Its tests: pnpm --filter @planc/${spec.name} test`;
}

try {
  console.log(main());
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\nUsage: ${usage}`);
  process.exitCode = 2;
}
