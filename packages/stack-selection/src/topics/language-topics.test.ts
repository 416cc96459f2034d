import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const parts = ["build-tool", "data-access", "migrations"];

async function partsOf(scope: "system" | "feature", ...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"], { scope }), ...concepts("Barge", "Lock"), ...more)
    .result();
  const chosen = new Map(plan.get(decision.choice).map(({ id, data }) => [id, data]));
  return parts.map((id) => chosen.get(id)?.technology);
}

it("decides what each program in the stated language has", async () => {
  const spring = await partsOf("system", mention("Java"), mention("Spring Boot"));
  expect(spring).toEqual(["gradle", "spring-data-jpa", "flyway"]);
  // Its repositories are Spring's.
  expect(await partsOf("system", mention("Java"), mention("Quarkus"))).toEqual([
    "gradle",
    "jooq",
    "flyway",
  ]);
});

it("takes what the text names for it", async () => {
  const named = [mention("Kotlin"), mention("Gradle"), mention("Liquibase"), mention("MyBatis")];
  expect(await partsOf("system", ...named)).toEqual(["gradle", "mybatis", "liquibase"]);
});

it("decides nothing of it for a feature, nor where no language is stated", async () => {
  expect(await partsOf("feature", mention("Java"))).toEqual([undefined, undefined, undefined]);
  expect(await partsOf("system")).toEqual([undefined, undefined, undefined]);
});
