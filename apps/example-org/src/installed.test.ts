import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, install, runInstalled } from "./fixtures/install.ts";

let folder = "";
let prompt = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planc-acme-"));
  await copyProject(folder);
  await install(folder);
  prompt = await read("prompt.txt");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const planc = (...args: string[]) => runInstalled(folder, ["planc/dist/main.js", ...args]);
const read = (path: string) => readFile(join(folder, path), "utf8");

/** The record of a decision, whatever its number. */
async function record(id: string): Promise<string> {
  const names = await readdir(join(folder, "plan/decisions"));
  const name = names.find((each) => each.endsWith(`-${id}.md`));
  return name === undefined ? "" : read(`plan/decisions/${name}`);
}

async function config(name: string, lines: string): Promise<readonly string[]> {
  const head = 'import { acme } from "@acme/planc";\n';
  await writeFile(join(folder, name), `${head}${lines}`);
  return ["--config", name];
}

describe("a project of the organisation, with packages that were packed and installed", () => {
  it("type-checks its configuration", async () => {
    const { code, stdout } = await runInstalled(folder, [
      "typescript/bin/tsc",
      ...["--noEmit", "--strict", "--skipLibCheck", "--types", ""],
      ...["--module", "nodenext", "--target", "es2023", "planc.config.ts"],
    ]);
    expect([code, stdout]).toEqual([0, ""]);
  });

  it("has policy, entry, need and plugin of the organisation in its plan", async () => {
    const made = await planc("plan", "--quiet", prompt);
    expect([made.code, made.stdout, made.stderr]).toEqual([0, "", ""]);
    expect(await record("relational-store")).toContain(
      "PostgreSQL, +0.15: Acme prefers it: The data platform runs, backs up and patches it",
    );
    expect(await record("data-register")).toMatch(/^# \d+\. Data register: Acme Register$/m);
    expect(await read("plan/data-model.md")).toMatch(
      /\| Patient +\| .*phone number \| patient rel/,
    );

    const story = await planc("explain", "decision/choice#data-register");
    expect(story.stdout).toContain("Data register: Acme Register");
    const holding = await planc("explain", "data-owners/holding#patient");
    expect(holding.stdout).toContain("derived, because a stored concept with personal attributes");
    const values = await planc("config");
    expect(values.stdout).toContain('owners.User = "identity team"  (Acme)\n');
    expect(values.stdout).toContain('owners.Patient = "patient relations"  (appointments)\n');
    expect(values.stdout).toContain('technologies.MongoDB.status = "forbidden"  (Acme, locked');
  });

  it("tells its plan as the organisation's pack does, and lists the pack", async () => {
    expect(await read("plan/desk.md")).toContain(
      "- Without [Relational store](plan.md#architecture): nothing is kept or shown. Call the service desk at once.",
    );
    // The pack adds to one that comes along.
    const modules = await read("plan/modules.md");
    expect(modules).toContain("- **Owned schema**: ");
    expect(modules.indexOf("## Modules")).toBeLessThan(modules.indexOf("## Allowed Dependencies"));
    const listed = await planc("pack", "list", "--json");
    expect(listed.code).toBe(0);
    expect(JSON.parse(listed.stdout).packs[0]).toEqual({
      ...{ name: "acme-clinics", version: "1.0.0", title: "Acme clinics" },
      ...{ styles: ["modular-monolith", "layered-monolith"], extends: "modular-monolith" },
      ...{ file: "@acme/planc/pack/pack.yaml", layer: "Acme", chosen: true },
    });
  });

  it("has a pack that holds what its fixtures promise, where it is installed", async () => {
    const { code, stdout } = await planc("pack", "check", "@acme/planc", "--no-config");
    expect([code, stdout]).toEqual([0, "  ✔ pack acme-clinics: 2 fixtures, nothing to mend\n"]);
  });

  it("uses the pack by the name of its package, without any configuration", async () => {
    const alone = ["--no-config", "--no-scan", "--pack", "@acme/planc", "--out", "alone"];
    const { code } = await planc("plan", "--quiet", ...alone, prompt);
    expect(code).toBe(0);
    expect(await read("alone/desk.md")).toContain("# For the Desk: ");
  });

  it("holds up against the tools that read its files", async () => {
    const { code, stdout } = await planc("verify");
    expect([code, stdout]).toEqual([0, expect.not.stringContaining("✖")]);
    expect(stdout).toContain("PostgreSQL");
  });

  it("is told of personal data that nobody answers for", async () => {
    const open = await config("open.config.mjs", "export default { extends: [acme] };\n");
    const { code, stdout } = await planc("plan", "--dry-run", "--quiet", ...open, prompt);
    expect(code).toBe(1);
    expect(stdout).toContain("Patient keeps personal data");
    expect(stdout).not.toContain("User keeps personal data");
    const page = await planc("explain", "data-owners/personal-data-without-owner");
    expect(page.stdout).toContain("Acme keeps personal data only where somebody answers for it.");
  });

  it("is told of a technology that the organisation forbids", async () => {
    const { code, stdout } = await planc(
      ...["plan", "--dry-run", "--quiet", `${prompt}Data is kept in MongoDB.`],
    );
    expect(code).toBe(1);
    expect(stdout).toContain("stack/constraint-conflict");
    expect(stdout.replace(/\s+/g, " ")).toContain("Its licence is not cleared");
  });

  it("cannot lift what the organisation locks", async () => {
    const lifted = await config(
      "lifted.config.mjs",
      `const technologies = { MongoDB: { status: "approved", reason: "We like it." } };
const leave = { owner: "us", reason: "We like it.", until: "2099-12-31" };
export default {
  extends: [acme],
  plugins: { "@planc/stack-selection": { technologies, waivers: { own: { technology: "MongoDB", ...leave } } } },
  waivers: { own: { finding: "stack/constraint-conflict", subject: "brief/mention#mongodb", ...leave } },
};
`,
    );
    const { code, stderr } = await planc("plan", "--dry-run", ...lifted, prompt);
    expect(code).toBe(2);
    expect(stderr).toContain("MongoDB.status is locked by Acme.");
    expect(stderr).toContain("stack-selection.waivers.own.until is locked by Acme.");
    expect(stderr).toContain(" waivers.own.until is locked by Acme.");
  });
});

it("lets the organisation make a further pack that passes its check and takes part", async () => {
  const made = await planc("pack", "new", "@acme/night-pack", "--dir", "night");
  expect([made.code, made.stderr]).toEqual([0, ""]);
  const checked = await planc("pack", "check", "./night", "--no-config");
  expect([checked.code, checked.stdout]).toEqual([
    0,
    "  ✔ pack night: 1 fixture, nothing to mend\n",
  ]);
  const { stdout } = await planc("plan", "--dry-run", "--json", "--pack", "./night", prompt);
  const { pack, files } = JSON.parse(stdout);
  expect(pack).toBe("night");
  expect(files.map(({ path }: { path: string }) => path)).toContain("night.md");
});

it("lets the organisation make a further plugin that builds, passes its tests and takes part", async () => {
  const made = await planc("plugin", "new", "@acme/retention");
  expect([made.code, made.stderr]).toEqual([0, ""]);
  const own = join(folder, "retention");
  const built = await runInstalled(
    folder,
    ["typescript/bin/tsc", "-p", "tsconfig.build.json"],
    own,
  );
  expect([built.code, built.stdout]).toEqual([0, ""]);
  const checked = await runInstalled(folder, ["typescript/bin/tsc"], own);
  expect([checked.code, checked.stdout]).toEqual([0, ""]);
  const tested = await runInstalled(
    folder,
    ["vitest/vitest.mjs", "run", "--reporter=default"],
    own,
  );
  expect([tested.code, tested.stdout]).toEqual([0, expect.stringContaining("3 passed")]);

  const using = await config(
    "using.config.mjs",
    'import retention from "./retention/dist/src/index.js";\nexport default { use: [retention] };\n',
  );
  const { stdout } = await planc("plan", "--dry-run", "--json", ...using, prompt);
  const { slots } = JSON.parse(stdout).plan;
  expect(slots["retention/item"].map(({ id }: { id: string }) => id)).toContain("patient");
});
