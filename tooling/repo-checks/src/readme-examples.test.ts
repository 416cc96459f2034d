import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, it } from "vitest";
import { typeScriptIn } from "./readme-examples.ts";
import { readText } from "./workspace.ts";

// A package of its own under this one, so that it finds what the repository has installed.
const samples = join(import.meta.dirname, "../.samples");

afterAll(() => rmSync(samples, { recursive: true, force: true }));

it("reads the blocks of one language", () => {
  const markdown = "a\n```ts\none;\ntwo;\n```\n```sh\nls\n```\n```ts\nthree;\n```\n";
  expect(typeScriptIn(markdown)).toEqual(["one;\ntwo;\n", "three;\n"]);
});

it("shows readers programs that type-check and run, and tests that pass", async () => {
  const [program = ""] = typeScriptIn(readText("README.md"));
  const [plugin = "", host = ""] = typeScriptIn(readText("packages/core/README.md"));
  const tests = typeScriptIn(readText("packages/testkit/README.md"));
  const files: Record<string, string> = {
    "package.json": '{ "name": "@acme/glossary", "version": "1.0.0", "type": "module" }',
    "tsconfig.json": tsconfig,
    "vitest.config.ts":
      'import { packageTests } from "@planc/build/vitest";\nexport default packageTests();\n',
    "src/preset.ts": preset,
    "src/program.ts": program,
    "src/plugin.ts": plugin,
    "src/host.ts": host,
  };
  for (const [at, test] of tests.entries()) files[`src/example-${at}.test.ts`] = test;
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(samples, path, ".."), { recursive: true });
    writeFileSync(join(samples, path), content);
  }
  expect(tests).toHaveLength(3);
  const runs = [
    run("tsc"),
    run("vitest", "run", "--reporter=default"),
    run("node", "--conditions=@planc/source", "src/program.ts"),
  ];
  expect(await Promise.all(runs)).toEqual([
    { code: 0, out: "", errors: "" },
    expect.objectContaining({ code: 0 }),
    { code: 0, out: expect.stringMatching(/^acme\/not-approved: .*\b\d+ files\n$/s), errors: "" },
  ]);
});

// With the sources of all plugins, which the program loads when it runs, this would check the types
// of half the repository once more.
const tsconfig = `{
  "extends": "../../../tsconfig.base.json",
  "compilerOptions": { "paths": { "@planc/preset-default": ["./src/preset.ts"] } }
}`;
const preset = `import type { ConfiguredPlugin } from "@planc/core";
export declare const corePlugins: readonly ConfiguredPlugin[];
`;

async function run(command: string, ...args: string[]) {
  const child = spawn(command, args, { cwd: samples, shell: process.platform === "win32" });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, errors };
}
