import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { support, tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const reasonsOf = async (nodes: readonly Draft[]) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return files
    .filter(({ path }) => path.startsWith("decisions/"))
    .flatMap(({ text }) => /^Chosen: .*$/m.exec(text) ?? []);
};

it("gives what tells the choice from its rival as the reason, and not that it is needed", async () => {
  const reasons = [...(await reasonsOf(support)), ...(await reasonsOf(tasks))];
  // What is the only one that fits has nothing to be told from.
  const scored = reasons.filter((each) => !/the only option|Every other option/.test(each));
  expect(scored.filter((each) => / is ahead of /.test(each)).length).toBeGreaterThan(5);
  const needs = /Written in it|Changing tables|To be tested/;
  expect(scored.filter((each) => needs.test(each))).toEqual([]);
});

it("says of two what tells them apart, and not what both of them have", async () => {
  const notes = (await reasonsOf(tasks)).flatMap((each) =>
    [...each.matchAll(/\d \(([^()]*); there ([^()]*)\)/g)].map(([, own = "", their = ""]) => [
      own.split("; "),
      their.split("; "),
    ]),
  );
  expect(notes.length).toBeGreaterThan(2);
  for (const [own = [], their = []] of notes) {
    expect(own.filter((each) => their.includes(each))).toEqual([]);
  }
});

it("names the need that the other meets better, where the chosen one leads over all needs", async () => {
  const reasons = await reasonsOf(tasks);
  const drizzle = reasons.find((each) => each.startsWith("Chosen: Drizzle ORM"));
  expect(drizzle).toMatch(/Prisma is ahead by .*records as objects/);
});
