import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";
import { brief, registered } from "./line.ts";
import { registerPath, registerText } from "./register.ts";

it("says in full what a record says in a few words or leaves out", () => {
  const text = registerText([
    {
      record: "0007-honey-store",
      positive: ["Jars are counted once."],
      negative: [registered("A jar that falls breaks.")],
      mitigation: [],
      confirmation: brief("Counted twice: jars.", "A test counts the jars twice and compares."),
    },
    { record: "0008-labels", positive: [], negative: [], mitigation: [] },
  ]);
  expect(JSON.parse(text)).toEqual([
    {
      record: "0007-honey-store",
      good: ["Jars are counted once."],
      bad: ["A jar that falls breaks."],
      confirmation: ["A test counts the jars twice and compares."],
    },
  ]);
});

it("has an entry for records of the plan alone, each by its file", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...tasks)
    .result();
  const paths = files.map(({ path }) => path);
  const text = files.find(({ path }) => path === registerPath)?.text ?? "[]";
  const records: readonly { readonly record: string }[] = JSON.parse(text);
  expect(records.length).toBeGreaterThan(5);
  for (const { record } of records) expect(paths).toContain(`decisions/${record}.md`);
});
