import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const compile = (nodes: readonly Draft[]) => deciding.with(...nodes).result();

async function choicesOf(nodes: readonly Draft[]) {
  const { plan } = await compile(nodes);
  return new Map(plan.get(decision.choice).map((each) => [each.id, each]));
}

it("puts a service of one cloud on that cloud", async () => {
  const choices = await choicesOf([
    product(["data-pipeline"]),
    mention("Python", { topic: "language" }),
    mention("BigQuery", { topic: "data-processing" }),
  ]);
  expect(choices.get("cloud-platform")?.data.technology).toBe("google-cloud");
});

it("keeps bounded messages off the servers of a vendor", async () => {
  const { plan } = await compile([
    product(["web-application"]),
    ...concepts("Note", "User"),
    pattern("real-time"),
    given(brief.quantity, "response-time", {
      about: "response-time",
      measure: "response-time",
      comparator: "<=",
      value: 100,
      unit: "ms",
      kind: "system-target",
    }),
  ]);
  const out = plan
    .get(decision.option)
    .filter(({ data }) => data.topic === "decision/topic#real-time" && data.eliminated)
    .map(({ id }) => id);
  expect(out).toEqual(expect.arrayContaining(["real-time.ably", "real-time.mqtt"]));
});

async function ruledOut(topic: string, ...nodes: readonly Draft[]) {
  const { plan } = await compile([
    product(["web-application"]),
    ...concepts("Note", "User"),
    ...nodes,
  ]);
  return new Map(
    plan
      .get(decision.option)
      .filter(({ data }) => data.topic === `decision/topic#${topic}`)
      .map(({ id, data }) => [id.slice(topic.length + 1), data.eliminated?.because]),
  );
}

it("rules out what a named library does not work with, and says which library", async () => {
  const out = await ruledOut(
    "web-framework",
    mention("React Spectrum", { topic: "component-library" }),
  );
  expect(out.get("vue")).toBe(
    "React Spectrum, which the text names, needs React, Next.js, Remix or Gatsby.",
  );
  expect(out.get("react")).toBeUndefined();
  expect(out.get("nextjs")).toBeUndefined();
  const both = await ruledOut(
    "web-framework",
    mention("React Spectrum", { topic: "component-library" }),
    mention("React", { topic: "web-framework" }),
  );
  expect(both.get("vue")).toBeUndefined();
});

it("gives of several causes the one that rules a language or library out, with its own languages", async () => {
  const nodes = [
    mention("Cloudflare Workers", { topic: "functions" }),
    mention("Drizzle ORM", { topic: "data-access" }),
    mention("Next.js", { topic: "web-framework" }),
  ];
  const languages = await ruledOut("language", ...nodes);
  expect(languages.get("python")).toMatch(/^Drizzle ORM is used from TypeScript or JavaScript; /);
  expect(languages.get("java")).toContain(
    "Cloudflare Workers is used from TypeScript, JavaScript, Python or Rust; Drizzle ORM",
  );
  const frameworks = await ruledOut("api-framework", ...nodes);
  expect(frameworks.get("spring-boot")).toBe(
    "Used from another language than TypeScript, JavaScript, Python or Rust, which Cloudflare Workers is used from.",
  );
});

it("tells databases apart by policies of rows where there are tenants, and nowhere else", async () => {
  const notesOf = async (...more: Parameters<typeof compile>[0]) => {
    const { plan } = await compile([
      product(["web-application"]),
      ...concepts("Note", "Tenant"),
      ...more,
    ]);
    return plan
      .get(decision.option)
      .filter(({ data }) => data.topic === "decision/topic#relational-store")
      .flatMap(({ data }) => data.scores.map(({ note }) => note))
      .join(" ");
  };
  expect(await notesOf(pattern("multi-tenant"))).toContain("row-level security");
  expect(await notesOf()).toMatch(/^(?!.*row-level security).+/);
});

it("rules a directory of staff out where users register themselves, and keeps it where they do not", async () => {
  const provider = mention("Auth0", { topic: "identity-provider" });
  const staff = await ruledOut("identity-provider", provider);
  expect(staff.get("active-directory")).toBeUndefined();
  expect(staff.has("active-directory")).toBe(true);
  const customers = await ruledOut(
    "identity-provider",
    provider,
    action("register", "user", "create"),
  );
  expect(customers.get("active-directory")).toBe(
    "Lacks sign-up by oneself, asked for by self-registration of users.",
  );
  expect(customers.get("keycloak")).toBeUndefined();
});
