import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { manyThings } from "../fixtures/many-things.ts";
import { asked, reactNative, walks, whole } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";

it("plans the native capabilities of a product of 150 things", async () => {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(
      ...walks(reactNative, [
        ...whole,
        ...manyThings,
        asked("FR-90", "Deep links open every thing"),
      ]),
    )
    .result();
  expect(
    findings.flatMap(({ code, message }) => (code === "core/invalid-output" ? [message] : [])),
  ).toEqual([]);
  const opens = plan
    .get(client.capability)
    .find(({ data }) => data.kind === "deep-link")
    ?.data.rules.find(({ rule }) => rule === "Opens");
  expect(opens?.value).toMatch(/; .* and \d+ more$/);
  expect(plan.get(client.backgroundTask).map(({ data: { name } }) => name)).toContainEqual(
    expect.stringMatching(/^Upload .* and \d+ more$/),
  );
});
