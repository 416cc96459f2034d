import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lastNodes } from "@planc/core";
import { sha256 } from "@planc/core/host";
import { data, host } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { UsageError } from "../exit-codes.ts";
import { filesIn, inEmptyFolder, planc } from "../fixtures/run-planc.ts";
import { type LastPlanRead, readLastPlan } from "./last-plan.ts";

const why = {
  kind: "derived",
  by: "database/store-per-component",
  from: ["brief/product#product"],
};
const store = {
  component: "architecture/component#relational-store",
  model: "relational",
  engine: "postgresql",
};
const schema = "CREATE TABLE kilns (id uuid);\n";

/** A plan.json of one store, with what a test makes different. */
const planText = (more: object = {}, ofStore: object = {}): string =>
  JSON.stringify({
    version: 1,
    sources: [],
    slots: { "data/store": [{ id: "main", data: { ...store, ...ofStore }, why }] },
    findings: [],
    artifacts: [
      {
        path: "database/schema.sql",
        mediaType: "application/sql",
        sha256: sha256(schema),
        by: "database/schema-sql",
        probes: [],
      },
    ],
    ...more,
  });

async function read(text: string | undefined, since?: string): Promise<LastPlanRead> {
  const found: LastPlanRead[] = [];
  await inEmptyFolder(async (folder) => {
    await mkdir(join(folder, "plan", "database"), { recursive: true });
    await writeFile(join(folder, "plan", "database", "schema.sql"), schema);
    if (text !== undefined) await writeFile(join(folder, "plan", "plan.json"), text);
    found.push(await readLastPlan({ outDir: "plan", since, cwd: folder }));
  });
  const [only] = found;
  if (!only) throw new Error("nothing was read");
  return only;
}

const codesOf = ({ findings }: LastPlanRead) =>
  findings.map(({ code, message }) => `${code} ${message}`);

describe("the last plan", () => {
  it("is none in a folder without one, and none where somebody begins anew", async () => {
    expect(await read(undefined)).toMatchObject({ nodes: [], findings: [], named: false });
    expect(await read(planText(), "none")).toMatchObject({ nodes: [], findings: [], named: true });
  });

  it("is the one in the folder, with its nodes and its schema", async () => {
    const { nodes, findings } = await read(planText());
    expect(findings).toEqual([]);
    const of = host.lastPlan.schema.parse(nodes[0]?.data);
    expect(of.files).toEqual([{ path: "database/schema.sql", text: schema }]);
    const view = { ref: "host/last-plan#last-plan" as const, id: "last-plan", data: of };
    expect(lastNodes(view, data.store).map(({ data: each }) => each.engine)).toEqual([
      "postgresql",
    ]);
    expect(lastNodes(view, data.table)).toEqual([]);
  });

  it("is said not to be compared where it is broken or of another version", async () => {
    expect(codesOf(await read("{ no"))).toEqual([
      "source/last-plan-unreadable The last plan, plan/plan.json, is not compared with this one: This is not a plan that can be read: it is not JSON.",
    ]);
    expect((await read(planText({ version: 2 }))).findings.length).toBe(1);
    const [other] = codesOf(await read(planText({}, { engine: 7 })));
    expect(other).toContain("data/store#main is of another version: engine");
  });

  it("has no file outside of its folder", async () => {
    const artifacts = [{ path: "../schema.sql", mediaType: "x", sha256: "0", by: "x", probes: [] }];
    const { nodes } = await read(planText({ artifacts }));
    expect(host.lastPlan.schema.parse(nodes[0]?.data).files).toEqual([]);
  });

  it("stops the run where somebody names one that is not there or not readable", async () => {
    await expect(read(planText(), "elsewhere")).rejects.toThrow(UsageError);
    await expect(read("{ no", "plan")).rejects.toThrow(UsageError);
    expect((await read(planText(), "plan")).named).toBe(true);
  });
});

const spec = (more = "", entities = ""): string => `# Feature Specification: Kilns

### Functional Requirements

- **FR-001**: Potters MUST be able to create, list and delete kilns.
- **FR-002**: The system MUST keep its data in PostgreSQL.
${more}
### Key Entities

- **Kiln**: has a label (text, required)
${entities}`;

describe("planning into the same folder", () => {
  it("writes a migration once and keeps it, also when the plan before is lost", async () => {
    await inEmptyFolder(async (folder) => {
      const plan = async (text: string): Promise<Record<string, string>> => {
        await writeFile(join(folder, "spec.md"), text);
        await planc(["plan", "--no-scan", "--quiet", "--out", "plan", "--spec", "spec.md"], {
          cwd: folder,
        });
        return filesIn(join(folder, "plan"));
      };
      const migrations = (files: Record<string, string>) =>
        Object.entries(files).filter(([path]) => path.includes("migrations/"));
      expect(migrations(await plan(spec()))).toEqual([]);
      const later = spec(
        "- **FR-003**: Potters MUST be able to create and list firings of a kiln.",
        "- **Firing**: has a note (text); belongs to a kiln\n",
      );
      const first = await plan(later);
      const made = migrations(first).find(([path]) => path.endsWith(".up.sql"));
      expect(made?.[0]).toMatch(/^database\/migrations\/0001-/);
      expect(made?.[1]).toContain("CREATE TABLE firings");
      expect(await plan(later)).toEqual(first);
      // A migration that somebody edited has been run as it is.
      const path = made?.[0] ?? "";
      const edited = `${first[path]}-- Read by two of us.\n`;
      await writeFile(join(folder, "plan", path), edited);
      expect((await plan(later))[path]).toBe(edited);
      await writeFile(join(folder, "plan", "plan.json"), "{ broken");
      await rm(join(folder, "plan", "database", "schema.dbml"));
      await planc(["plan", "--force", "--no-scan", "--out", "plan", "--spec", "spec.md"], {
        cwd: folder,
      });
      const after = await filesIn(join(folder, "plan"));
      expect(after[path]).toBe(edited);
    });
  });
});
