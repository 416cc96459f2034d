import { architecture, decision } from "@planc/core/ir";
import { beforeAll, expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";
import { withPack } from "./index.ts";

const prompt = `/plan Design enterprise-grade architecture for a help desk with several customer companies:

- Must use approved technology stack (Kotlin with Spring Boot, Vue, PostgreSQL)
- Deploy on existing Kubernetes infrastructure with CI/CD pipelines
- Integration with existing Active Directory
- Integrate with enterprise monitoring and logging systems
- 99.95% uptime for 6,000 concurrent users
- Horizontal auto-scaling based on CPU and memory
- Caching with Redis and a message queue for async processing`;

let result: Awaited<ReturnType<typeof compile>>;
beforeAll(async () => {
  result = await compile(prompt, withPack("modular-monolith", { chosen: false }));
});
const chosen = (topic: string) =>
  result.plan
    .get(decision.choice)
    .filter(({ data }) => data.topic === `decision/topic#${topic}`)
    .map(({ data }) => data.name);

it("takes what is approved, and nothing beside it for the same need", () => {
  expect(chosen("api-framework")).toEqual(["Spring Boot"]);
  expect(chosen("web-framework")).toEqual(["Vue.js"]);
  expect(chosen("relational-store")).toEqual(["PostgreSQL"]);
  expect(chosen("language")).toEqual(["Kotlin", "TypeScript"]);
  expect(chosen("orchestration")).toEqual(["Kubernetes"]);
  expect(chosen("identity-provider")).toEqual(["Active Directory"]);
  expect(chosen("cache")).toEqual(["Redis"]);
});

it("chooses beside it what works with it", () => {
  expect(chosen("runtime")).toEqual(["OpenJDK"]);
  expect(chosen("unit-testing")[0]).toMatch(/^(?:JUnit|Kotest)$/);
  const options = result.plan.get(decision.option);
  for (const { data } of result.plan.get(decision.choice)) {
    const option = options.find((each) => each.data.candidate === data.candidate);
    expect([data.name, option?.data.eliminated]).toEqual([data.name, undefined]);
  }
});

it("chooses no product for what the company has, and asks what only the company knows", () => {
  expect([chosen("ci-cd"), chosen("metrics"), chosen("logging")]).toEqual([[], [], []]);
  const record = result.files.find(({ path }) => path.endsWith("-orchestration.md"))?.text ?? "";
  expect(record).toContain("Chosen: Kubernetes. There already: “Kubernetes”.");
  expect(record).not.toContain("needs instances and no cluster");
  expect(result.files.find(({ path }) => path === "plan.md")?.text).toContain(
    "Active Directory holds staff: who holds the accounts of customers?",
  );
});

it("has the existing cluster spread and scale what runs more than once", () => {
  const kinds = result.plan.get(architecture.component).map(({ data }) => data.kind);
  expect(kinds).toContain("load-balancer");
  const scaling = result.plan.get(decision.practice).find(({ id }) => id === "auto-scaling");
  expect(scaling?.data.does).toMatch(/^Kubernetes adds instances/);
  expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
