import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, inEmptyFolder, planc } from "../fixtures/run-planc.ts";

const spec = `# Feature Specification: Berth waiting list

## Requirements

- **FR-001**: Sailors MUST be able to join the waiting list of a berth.
- **FR-002**: The service MUST use Fastify.

### Key Entities

- **Waiting entry**: has a date and a status (waiting, offered, expired); belongs to a berth
- **Berth**: has a number
`;

const repository = {
  ".specify/feature.json": '{"feature_directory":"specs/002-waiting"}',
  "specs/002-waiting/spec.md": spec,
  "package.json": `{
  "name": "harbour",
  "engines": { "node": ">=22" },
  "dependencies": {
    "koa": "^2.15.0",
    "mysql2": "^3.11.0",
    "vue": "^3.5.0",
    "left-pad": "^1.3.0"
  },
  "devDependencies": { "typescript": "5.6.3", "vitest": "^2.1.0" }
}
`,
  "package-lock.json": `{ "packages": {
  "node_modules/vue": { "version": "3.5.13" }
} }
`,
  "compose.yaml": "services:\n  db:\n    image: mysql:8.4\n",
  "db/001_berths.sql": "CREATE TABLE berths (id int PRIMARY KEY, number int NOT NULL);\n",
  "src/app.ts": "export {};\n",
  ".gitignore": "ignored/\n",
  "ignored/package.json": '{ "dependencies": { "react": "18.0.0" } }',
};

interface Node {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly why: { readonly at?: readonly { readonly source: string; readonly line: number }[] };
}

it("plans a feature with what the repository has, and says where the text wants something else", () =>
  inEmptyFolder(async (cwd) => {
    for (const [path, text] of Object.entries(repository)) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), text);
    }
    const { stdout } = await planc(["plan"], { cwd });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "The text asks for Fastify, and the repository uses Koa (package.json:5).",
    );
    expect(stdout).toMatch(/in use {4}.*MySQL/);

    const files = await filesIn(cwd);
    const { slots, sources } = JSON.parse(files["specs/002-waiting/plan.json"] ?? "{}");
    const nodes = (slot: string): readonly Node[] => slots[slot];
    expect(nodes("brief/product")[0]?.data.scope).toBe("feature");
    const existing = nodes("decision/choice").filter(({ data }) => data.basis === "existing");
    expect(
      existing.map(({ data, why }) => [
        data.name,
        data.version,
        why.at?.map(({ source, line }) => `${source}:${line}`),
      ]),
    ).toEqual([
      ["TypeScript", "5.6.3", ["repo:1", "repo.package.json:10"]],
      ["MySQL", "8.4", ["repo.compose.yaml:3", "repo.package.json:6"]],
      ["Node.js", "22+", ["repo.package.json:3"]],
      ["Vitest", "2.1.0+", ["repo.package.json:10"]],
      ["Vue.js", "3.5.13", ["repo.package-lock.json:2", "repo.package.json:7"]],
    ]);
    const concepts = new Map(nodes("brief/concept").map(({ id, data }) => [id, data.existing]));
    expect([concepts.get("berth"), concepts.get("waiting-entry")]).toEqual([true, undefined]);
    expect(
      sources.flatMap(({ kind, path }: { kind: string; path: string }) =>
        kind === "repository" ? [path] : [],
      ),
    ).toEqual([".", "compose.yaml", "db/001_berths.sql", "package-lock.json", "package.json"]);

    // What planc wrote is nothing that exists, so the next run finds the same.
    expect((await planc(["plan"], { cwd })).stdout).toContain("unchanged");

    const without = await planc(["plan", "--no-scan", "--dry-run", "--json"], { cwd });
    const { plan } = JSON.parse(without.stdout);
    expect(plan.slots["brief/product"][0].data.scope).toBe("system");
    expect(plan.slots["host/fact"] ?? []).toEqual([]);
  }));

it("looks at no repository for a prompt alone", () =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, "package.json"), repository["package.json"]);
    const args = ["plan", "A task board in Vue.", "--dry-run", "--json"];
    const { slots } = JSON.parse((await planc(args, { cwd })).stdout).plan;
    expect(slots["host/fact"] ?? []).toEqual([]);
    expect(slots["brief/product"][0].data.scope).toBe("system");
  }));
