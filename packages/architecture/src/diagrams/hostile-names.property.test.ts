import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { nasty } from "../fixtures/nasty-names.ts";
import {
  action,
  actor,
  attribute,
  choice,
  concept,
  identity,
  owned,
  product,
  relation,
  style,
  system,
} from "../fixtures/nodes.ts";
import plugin from "../plugin.ts";
import { openParser } from "../probes/mermaid-parser.ts";

const name = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...nasty) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 90 }) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 90 }) },
  )
  .filter((text) => text.trim() !== "");
const names = fc.uniqueArray(name, {
  minLength: 9,
  maxLength: 9,
  selector: (text) => text.toLowerCase(),
});

function planWith(words: readonly string[]): readonly Draft[] {
  const [title, who, robot, one, two, three, outside, field, tool] = words.map(
    // The grammar of ids is the slug's; two names may still share one, which is not what is tested.
    (word, index) => `${word} ${index}`,
  );
  const of = (text: string | undefined) => text ?? "x";
  return [
    product(of(title), ["web-application"]),
    style("modular-monolith", { name: of(tool) }),
    actor(of(who)),
    actor(of(robot), "system"),
    concept("User"),
    concept(of(one), {
      states: [
        { name: of(field), next: [of(tool), of(title)] },
        { name: of(tool), next: [] },
        { name: of(title), next: [of(field)] },
      ],
    }),
    concept(of(two)),
    concept(of(three)),
    owned(of(two), of(one)),
    relation(of(three), "User"),
    attribute(of(one), of(field), { required: true }),
    action(of(who), of(tool), of(one), "create", { critical: true }),
    action(of(who), of(title), of(one), "transition", { state: of(tool), critical: true }),
    action(of(robot), of(field), of(three), "command"),
    ...choice("relational-store", of(outside)),
    ...choice("api-framework", of(robot)),
    ...choice("message-broker", of(field), of(tool)),
    system(of(outside), of(robot)),
    system(`${of(outside)} mail`, "e-mail delivery"),
    identity(),
  ];
}

it("writes diagrams that Mermaid parses, whatever the names are", async () => {
  const parse = await openParser();
  if (!parse) throw new Error("Mermaid did not load");
  await fc.assert(
    fc.asyncProperty(names, async (words) => {
      const { files } = await planTester({ plugins: [plugin] })
        .with(...planWith(words))
        .result();
      const diagrams = files.filter(({ path }) => path.endsWith(".mmd"));
      expect(diagrams.length).toBeGreaterThan(4);
      for (const { path, text } of diagrams) {
        expect({ path, text, reason: await parse(text) }).toEqual({
          path,
          text,
          reason: undefined,
        });
      }
    }),
    { numRuns: 20 },
  );
});
