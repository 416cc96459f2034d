import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { pages } from "../fixtures/pages.ts";
import { quantity, shop } from "../fixtures/shop.ts";
import { statedLoadTests } from "../fixtures/stated-load-tests.ts";
import plugin from "../plugin.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));
const compiler = join(here, "../../node_modules/.bin/tsc");
const settings =
  "--ignoreConfig --noEmit --allowJs --checkJs --strict false --skipLibCheck --target es2022 --module esnext --moduleResolution bundler --types k6";

it("writes scripts that keep to the types of k6", async () => {
  const shown = quantity("page responses", {
    measure: "response-time",
    comparator: "<=",
    value: 2,
    unit: "s",
  });
  const { files } = await planTester({ plugins: [plugin] })
    .with(...shop, ...pages, ...statedLoadTests, shown)
    .result();
  const scripts = files.filter(({ path }) => path.endsWith(".k6.js"));
  expect(scripts.map(({ path }) => path)).toEqual([
    "performance/load-test.k6.js",
    "performance/pages.k6.js",
  ]);
  // Within the package, so that its types are found.
  const folder = await mkdtemp(join(here, ".k6-"));
  try {
    const names = scripts.map((_, at) => join(folder, `script-${at}.js`));
    await Promise.all(scripts.map(({ text }, at) => writeFile(names[at] ?? "", text)));
    const problems = await new Promise<string>((resolve) =>
      execFile(compiler, [...settings.split(" "), ...names], { cwd: here }, (_, stdout, stderr) =>
        resolve(stdout + stderr),
      ),
    );
    expect(problems).toBe("");
  } finally {
    await rm(folder, { recursive: true });
  }
});
