import { decision, host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { existingRoot } from "./existing-root.ts";

async function rootOf(technology: string, path: string | undefined, ...files: readonly string[]) {
  const topic = "decision/topic#api-framework" as const;
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(decision.topic, "api-framework", {
        key: "api-framework",
        title: "Server framework",
        needed: true,
        because: "it is there",
        drivers: [],
      }),
      given(decision.candidate, "it", { topic, technology, name: technology, known: true }),
      given(decision.choice, "api-framework", {
        topic,
        candidate: "decision/candidate#it",
        technology,
        name: technology,
        purpose: "answers",
        basis: "existing",
        ...(path === undefined ? {} : { found: { path } }),
        consequences: { positive: [], negative: [], mitigation: [] },
        flips: [],
        lifecycle: "existing",
      }),
      ...files.map((file, i) =>
        given(host.fact, `f${i}`, { kind: "table", name: "t", path: file, columns: [] }),
      ),
    )
    .result();
  return existingRoot(["api-framework"], plan.get(decision.choice), plan.get(host.fact));
}

it("is the folder of the manifest", async () => {
  expect(await rootOf("koa", "apps/api/package.json")).toBe("apps/api");
  expect(await rootOf("koa", "package.json")).toBe("");
});

it("is where the applications of Django lie", async () => {
  const migration = "harbour/berths/migrations/0001_initial.py";
  expect(await rootOf("django", "pyproject.toml", migration)).toBe("harbour");
  expect(await rootOf("django", "server/pyproject.toml", migration)).toBe("server");
  expect(await rootOf("django", "pyproject.toml", "berths/migrations/0001_initial.py")).toBe("");
});

it("is none where the repository does not show the framework", async () => {
  expect(await rootOf("koa", undefined)).toBe(undefined);
});
