import { spawnSync } from "node:child_process";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { parse } from "yaml";
import { filesIn, inEmptyFolder, planc } from "../fixtures/run-planc.ts";
import { newPluginFiles } from "../plugin/new-plugin-files.ts";
import { writeNewFolder } from "../plugin/write-new-folder.ts";

// Under this package, so that the sample finds what the repository has installed.
const samples = fileURLToPath(new URL("../../.samples", import.meta.url));
const spec = { name: "@acme/on-call", area: "on-call", description: "Plans who is called" };

afterAll(() => rm(samples, { recursive: true, force: true }));

it("makes a package that type-checks, and whose tests pass", async () => {
  await rm(samples, { recursive: true, force: true });
  await mkdir(samples);
  const made = await planc(["plugin", "new", spec.name, "--description", "Plans who is called."], {
    cwd: samples,
  });
  expect([made.code, made.stderr]).toEqual([0, ""]);
  const cwd = join(samples, "on-call");
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd, encoding: "utf8" });
  const checked = run("tsc", "--customConditions", "@planc/source");
  expect([checked.status, checked.stdout]).toEqual([0, ""]);
  // With the configuration of this package, whose conditions lead to sources.
  const config = fileURLToPath(new URL("../../vitest.config.ts", import.meta.url));
  const tested = run("vitest", "run", "--config", config, "--root", cwd, "--reporter=default");
  expect([tested.status, tested.stdout]).toEqual([0, expect.stringContaining("3 passed")]);
});

it("makes files in the style of the house", () => {
  const root = fileURLToPath(new URL("../../../..", import.meta.url));
  for (const { path, text } of newPluginFiles(spec)) {
    if (!path.endsWith(".ts") && !path.endsWith(".json")) continue;
    const name = `--stdin-file-path=packages/on-call/${path}`;
    const { stdout } = spawnSync("biome", ["check", "--write", name], {
      cwd: root,
      input: text,
      encoding: "utf8",
    });
    expect([path, stdout]).toEqual([path, text]);
  }
});

it("names the versions that this repository is tested with", async () => {
  const workspace = new URL("../../../../pnpm-workspace.yaml", import.meta.url);
  const { catalog, catalogs } = parse(await readFile(workspace, "utf8"));
  const manifest = newPluginFiles(spec).find(({ path }) => path === "package.json");
  const { devDependencies, peerDependencies } = JSON.parse(manifest?.text ?? "");
  const { typescript, vitest, zod } = catalog;
  expect(devDependencies).toMatchObject({ typescript, vitest, zod });
  expect(peerDependencies.zod).toBe(catalogs.peer.zod);
});

it.each([
  ["a path for a name", ["../evil"], "is no name for a plugin package"],
  ["a folder in a file", ["duty", "--dir", "file/duty"], "file/duty cannot be written"],
])("refuses %s, and writes nothing", (_, args, says) =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, "file"), "mine\n");
    const { code, stdout, stderr } = await planc(["plugin", "new", ...args], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
    expect(await filesIn(cwd)).toEqual({ file: "mine\n" });
  }),
);

it("never writes into what is there, be it a link that leads nowhere", () =>
  inEmptyFolder(async (cwd) => {
    await mkdir(join(cwd, "duty"));
    await symlink(join(cwd, "gone"), join(cwd, "link"));
    for (const dir of ["duty", "link"]) {
      const { code, stderr } = await planc(["plugin", "new", "duty", "--dir", dir], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(`${dir} is there already`)]);
    }
    expect(await filesIn(cwd)).toEqual({});
  }));

it("leaves alone what somebody else makes at the same time", () =>
  inEmptyFolder(async (cwd) => {
    const folder = join(cwd, "duty");
    const files = Array.from({ length: 20 }, (_, at) => ({ path: `${at}`, text: "1" }));
    const tries = Array.from({ length: 4 }, () => writeNewFolder(folder, files));
    const ended = (await Promise.allSettled(tries)).map(({ status }) => status);
    expect(ended.filter((each) => each === "fulfilled")).toHaveLength(1);
    expect(Object.keys(await filesIn(cwd))).toHaveLength(files.length);
  }));

it("leaves nothing behind where a file cannot be written", () =>
  inEmptyFolder(async (cwd) => {
    const files = [
      { path: "a", text: "1" },
      { path: "a/b", text: "2" },
    ];
    const folder = join(cwd, "deep", "er", "duty");
    await expect(writeNewFolder(folder, files)).rejects.toThrow("cannot be written");
    expect(await filesIn(cwd)).toEqual({});
    expect(spawnSync("ls", [cwd], { encoding: "utf8" }).stdout).toBe("");
  }));
