import type { Draft } from "@planc/core";
import { host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product, tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const filesOf = async (...nodes: readonly Draft[]) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(files.map(({ path, text }) => [path, text]));
};

it("writes a record per decision, with what MADR asks for", async () => {
  const files = await filesOf(...tasks);
  const [path, record = ""] =
    [...files].find(([each]) => each.endsWith("-relational-store.md")) ?? [];
  const number = Number(path?.match(/\d+/)?.[0]);
  const headings = record.split("\n").filter((line) => line.startsWith("#"));
  expect(headings).toEqual([
    `# ${number}. Relational database: PostgreSQL`,
    "## Context and Problem Statement",
    "## Decision Drivers",
    "## Considered Options",
    "## Decision Outcome",
    "### Who runs it",
    "### Consequences",
    "## Pros and Cons of the Options",
    "## More Information",
    "### Rests On",
  ]);
  expect(record).toMatch(/^\| PostgreSQL \d+ \| supported \| \d{4}-\d{2}-\d{2} \|/m);
  expect(record).toContain("**Status**: accepted (stated)");
  expect(record).toContain("Rented: Amazon RDS for PostgreSQL, on AWS.");
  expect(record).toMatch(/^\| The team +\|/m);
  expect(record).toMatch(/^\| SQLite 3 \| 0\.\d+ \| [A-Z][a-z]+ 0\.\d+ \|/m);
});

it("keeps the numbers that earlier runs gave", async () => {
  const kept = given(host.name, "cloud", { key: "adr:cloud-platform", value: "0042" });
  const paths = [...(await filesOf(...tasks, kept)).keys()];
  expect(paths).toContain("decisions/0042-cloud-platform.md");
  expect(paths).toContain("decisions/0043-style.md");
});

it("writes names as text, whatever they look like", async () => {
  const nasty = mention("**Db** | [x](y)", { topic: "search-engine" }, "nasty");
  const files = await filesOf(product(["web-application"]), ...concepts("Note", "User"), nasty);
  const record = [...files].find(([path]) => path.endsWith("search-engine.md"))?.[1] ?? "";
  expect(record.split("\n")[0]).toContain("\\*\\*Db\\*\\*");
});

it("tells of the style what was left out with what would bring it in", async () => {
  const record = (await filesOf(...tasks)).get("decisions/0001-style.md") ?? "";
  expect(record).toContain("## Left Out");
  expect(record).toMatch(
    /^\| Cache \| one relational server \| .*1,000 req\/s \(now [\d.]+\).* \| one hot answer \|$/m,
  );
  expect(record).not.toContain("the compiler derives");
});
