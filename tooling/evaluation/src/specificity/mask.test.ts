import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { masking } from "./mask.ts";

const maskOf = async (...names: readonly string[]) => {
  const nodes = names.map((name) =>
    given(brief.concept, name.toLowerCase().replace(" ", "-"), {
      name,
      plural: `${name}s`,
      role: "stored",
    }),
  );
  const { plan } = await planTester({ plugins: [] })
    .with(...nodes)
    .result();
  return masking(plan);
};

it("masks names in every spelling, the longest first, and leaves numbers", async () => {
  const mask = await maskOf("Honey jar", "Jar");
  expect(mask("The honey jar holds 500 g, and jars are kept in honey_jars.")).toBe(
    "The ▢ holds 500 g, and ▢ are kept in ▢.",
  );
});

it("counts a list of names as one", async () => {
  const mask = await maskOf("Hive", "Keeper", "Scale");
  expect(mask("Rules about Hive, Keeper and Scale are checked.")).toBe(
    "Rules about ▢ are checked.",
  );
  expect(mask("Rules about Hive and 3 more are checked.")).toBe("Rules about ▢ are checked.");
});

it("masks what stands in quotation marks, code and links", async () => {
  const mask = await maskOf("Hive");
  expect(mask("The text says “weigh it daily”, in ‹spec.md›.")).toBe("The text says ▢, in ▢.");
});
