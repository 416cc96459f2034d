import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  action,
  actor,
  attribute,
  choice,
  concept,
  owned,
  relation,
  system,
} from "../fixtures/nodes.ts";
import { shop, taskManagement } from "../fixtures/plans.ts";
import plugin from "../plugin.ts";

type Added = { readonly name: string; readonly nodes: readonly Draft[] };

const word = fc.stringMatching(/^[a-z]{3,9}$/).map((text) => `Zone ${text}`);
const kinds: readonly ((name: string) => readonly Draft[])[] = [
  (name) => [actor(name), action(name, "list", "User", "list")],
  (name) => [system(name, "weather")],
  (name) => [concept(name), owned(name, "User")],
  (name) => [concept(name), relation(name, "User")],
  (name) => [attribute("User", name)],
  (name) => choice("cache", name),
];
const added: fc.Arbitrary<Added> = fc
  .tuple(word, fc.nat({ max: kinds.length - 1 }), fc.constantFrom("", "A ", "Zz "))
  .map(([name, kind, start]) => ({
    name: `${start}${name}`,
    nodes: kinds[kind]?.(`${start}${name}`) ?? [],
  }));

async function drawnOf(nodes: readonly Draft[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(
    files
      .filter(({ path }) => /\.(?:mmd|dsl|c4)$/.test(path))
      .map(({ path, text }) => [path, text.split("\n")]),
  );
}

/** Lines that stand once in both, in the order in which each has them. */
function shared(before: readonly string[], after: readonly string[]) {
  const once = (lines: readonly string[], line: string) =>
    lines.indexOf(line) >= 0 && lines.indexOf(line) === lines.lastIndexOf(line);
  const kept = (lines: readonly string[]) =>
    lines.filter((line) => once(before, line) && once(after, line));
  return { before: kept(before), after: kept(after) };
}

it.each([
  ["modules", taskManagement],
  ["services", shop],
])("keeps the order of all other lines when a node is added: %s", async (_, plan) => {
  const before = await drawnOf(plan);
  await fc.assert(
    fc.asyncProperty(added, async ({ nodes }) => {
      const after = await drawnOf([...plan, ...nodes]);
      let same = 0;
      for (const [path, lines] of before) {
        const now = after.get(path);
        if (!now) continue;
        const both = shared(lines, now);
        expect({ path, lines: both.after }).toEqual({ path, lines: both.before });
        same += both.before.length;
      }
      // Most of what was drawn is drawn as it was, so that a reader of the difference sees what is new.
      const all = [...before.values()].reduce((sum, lines) => sum + new Set(lines).size, 0);
      expect(same / all).toBeGreaterThan(0.6);
    }),
    { numRuns: 15 },
  );
});
