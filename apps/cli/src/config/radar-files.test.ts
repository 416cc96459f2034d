import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inEmptyFolder, planc } from "../fixtures/run-planc.ts";

const plan = ["plan", "--dry-run", "A web shop for bicycles with orders. Use MongoDB."];
const csv = (...rows: readonly string[]) =>
  `name,ring,quadrant,isNew,description\n${rows.join("\n")}\n`;
const withRadar = (file: string) =>
  `plugins:\n  "@planc/stack-selection": { radar: "${file}", technologies: { MongoDB: { status: forbidden, reason: No licence. } } }\n`;

it("reads a radar from the folder of its layer, and plans by it", () =>
  inEmptyFolder(async (cwd) => {
    await mkdir(join(cwd, "org"));
    await writeFile(join(cwd, "org/base.yaml"), `name: Acme\n${withRadar("./radar.csv")}`);
    await writeFile(
      join(cwd, "org/radar.csv"),
      csv("Fastify,adopt,frameworks,FALSE,<b>We</b> keep it", "RabitMQ,trial,tools,TRUE,"),
    );
    await writeFile(join(cwd, "planc.config.json"), '{ "extends": ["org/base.yaml"] }');
    const { code, stdout, stderr } = await planc([...plan, "--json"], { cwd });
    expect(stderr).not.toContain("fault");
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ message }: { message: string }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          "MongoDB in the text (prompt, line 1) and technologies.MongoDB of Acme",
        ),
        expect.stringContaining("RabitMQ (./radar.csv, line 3) of the technology radar"),
      ]),
    );
    const shown = await planc(["config"], { cwd });
    expect(shown.stdout).toContain('"description":"We keep it"');
  }));

it("reads a JSON radar beside a program's configuration", () =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, "radar.json"), '[{ "name": "Fastify", "ring": "Keep" }]');
    await writeFile(
      join(cwd, "planc.config.mjs"),
      'export default { plugins: { "@planc/stack-selection": { radar: { file: "radar.json", rings: { keep: "preferred" } } } } };\n',
    );
    const { code, stdout } = await planc(["config"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('radar.blips = [{"name":"Fastify","ring":"Keep","line":1}]');
  }));

it.each([
  ["a line that is wrong", "radar.csv", csv("Go,adopt", ",adopt,x"), "radar.csv, line 3: name:"],
  ["a file that is not there", "gone.csv", "", "gone.csv: there is no such file that can be read"],
  ["another kind of file", "radar.xlsx", "", "a radar is a .csv or a .json file"],
  ["a path of the machine", "/etc/radar.csv", "", "name it from the folder of this layer"],
  ["a file elsewhere", "../radar.csv", "", "it lies outside of the folder of this layer"],
  ["a link to elsewhere", "link.csv", "", "it lies outside of the folder of this layer"],
  ["a folder", "folder.csv", "", "it is no file"],
  ["a file without end", "radar.csv", "x".repeat(1_000_001), "it has more than 1000000 bytes"],
  [
    "one technology in two rings",
    "radar.csv",
    csv("Go,adopt", "golang,hold"),
    "Go stands in the rings adopt and hold (radar.csv, line 2 and radar.csv, line 3)",
  ],
])("ends with 2 and tells %s", (_, file, text, told) =>
  inEmptyFolder(async (parent) => {
    const cwd = join(parent, "project");
    await mkdir(join(cwd, "folder.csv"), { recursive: true });
    await writeFile(join(parent, "radar.csv"), csv("Go,adopt"));
    await symlink(join(parent, "radar.csv"), join(cwd, "link.csv"));
    if (text !== "") await writeFile(join(cwd, "radar.csv"), text);
    await writeFile(join(cwd, "planc.config.yaml"), withRadar(file));
    const { code, stderr } = await planc(plan, { cwd });
    expect(stderr.replace(/\s+/g, " ")).toContain(told);
    expect(code).toBe(2);
    expect(stderr).not.toContain(parent);
  }),
);
