import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product, shop } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const compiled = (...more: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();

it("asks where the code is kept, and judges pipelines by nothing that their host decides", async () => {
  const { plan, files } = await compiled();
  const [asked] = plan.get(brief.question).filter(({ id }) => id === "code-host");
  const chosen = plan.get(decision.choice).find(({ id }) => id === "ci-cd");
  expect(asked?.data.turns).toEqual(["ci-cd"]);
  expect(asked?.data.options).toContain(chosen?.data.name);
  expect(asked?.data.options.length).toBeGreaterThan(1);
  const record = files.find(({ path }) => path.endsWith("-ci-cd.md"))?.text ?? "";
  expect(record).toContain("**Status**: proposed");
  expect(record).toContain("Code kept at: Azure DevOps, GitHub Actions, GitLab CI or Jenkins?");
  expect(record).not.toMatch(/Openness, weight|Familiarity, weight/);
});

it("asks nothing where the text names what runs pipelines", async () => {
  const { plan } = await compiled(mention("Jenkins", { topic: "ci-cd" }));
  expect(plan.get(brief.question).filter(({ id }) => id === "code-host")).toEqual([]);
});

it("asks the same of an app whose functions a pipeline releases", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product(["mobile-app"]),
      ...concepts("Barge", "Lock", "User"),
      mention("React Native"),
      mention("serverless", { kind: "style" }),
    )
    .result();
  expect(plan.get(decision.choice).some(({ id }) => id === "ci-cd")).toBe(true);
  const asked = plan.get(brief.question).filter(({ id }) => id === "code-host");
  expect(asked.map(({ data }) => [data.turns, /signs the app/.test(data.text)])).toEqual([
    [["ci-cd"], true],
  ]);
});

it("asks who builds and signs an app where nothing that is chosen runs pipelines", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["mobile-app"]), ...concepts("Barge", "Lock", "User"), mention("React Native"))
    .result();
  expect(plan.get(decision.choice).some(({ id }) => id === "ci-cd")).toBe(false);
  const [asked] = plan.get(brief.question).filter(({ id }) => id === "code-host");
  expect(asked?.data.text).toContain("signs the app");
});
