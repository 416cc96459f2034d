import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inEmptyFolder, planc } from "../fixtures/run-planc.ts";

const stack = (waivers: string) =>
  `plugins:\n  "@planc/stack-selection":\n    technologies: { MongoDB: { status: forbidden, reason: No licence. } }\n${waivers}`;
const plan = ["plan", "--dry-run", "A web shop for bicycles with orders. Use MongoDB.", "--as-of"];
const fields = "owner: reporting team, reason: Old reports read it., until: 2027-01-31";

it.each([
  ["of a policy", stack(`    waivers: { reports: { technology: MongoDB, ${fields} } }\n`)],
  [
    "of a finding",
    stack(
      `waivers: { reports: { finding: stack/constraint-conflict, subject: "brief/mention#mongodb", ${fields} } }\n`,
    ),
  ],
])("ends with 0 while a waiver %s holds, and with 1 after its last day", (_, config) =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, "planc.config.yaml"), config);
    const before = await planc([...plan, "2027-01-31", "--json"], { cwd });
    expect(before.code).toBe(0);
    expect(before.stdout).toMatch(/2027-01-31.*reporting team/);
    const after = await planc([...plan, "2027-02-01", "--json"], { cwd });
    expect(after.code).toBe(1);
    expect(after.stdout).toMatch(/ended on 2027-01-31/);
  }),
);
