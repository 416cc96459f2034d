import type { DataOf, Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { action, concepts, inUse, mention, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const base: readonly Draft[] = [
  product(["web-application"], { scope: "feature" }),
  ...concepts("User", "Order"),
  action("return", "order", "command"),
];

async function decided(...nodes: readonly Draft[]) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...base, ...nodes)
    .result();
  const choices = plan.get(decision.choice).map(({ id, data }) => [id, data] as const);
  return { plan, files, choices: new Map<string, DataOf<typeof decision.choice>>(choices) };
}

const stack: readonly Draft[] = [
  inUse("TypeScript", "language", { line: 9, version: "5.6.3" }),
  inUse("Node.js", "runtime", { line: 3, version: "22+" }),
  inUse("Koa", "api-framework", { line: 5, version: "2.15.3" }),
  inUse("Vue", "web-framework", { line: 6 }),
  inUse("MariaDB", "relational-store", { line: 7, version: "11.4" }),
];

describe("what a repository is built with", () => {
  it("is taken over without a contest, whatever would score more", async () => {
    const { choices, plan } = await decided(...stack);
    const found = [...choices].filter(([, { basis }]) => basis === "existing");
    expect(found.map(([id, data]) => [id, data.name, data.version, data.found?.line])).toEqual([
      ["api-framework", "Koa", "2.15.3", 5],
      ["language", "TypeScript", "5.6.3", 9],
      ["relational-store", "MariaDB", "11.4", 7],
      ["runtime", "Node.js", "22+", 3],
      ["web-framework", "Vue.js", undefined, 6],
    ]);
    for (const [, data] of found) {
      expect(data).toMatchObject({ lifecycle: "existing", flips: [] });
      expect(data.next).toBe(undefined);
    }
    const stores = plan
      .get(decision.candidate)
      .filter(({ data }) => data.topic === "decision/topic#relational-store");
    expect(stores.map(({ data }) => data.name)).toEqual(["MariaDB"]);
    expect(plan.node("decision/topic#relational-store")?.data).toMatchObject({
      because: "The repository uses MariaDB (package.json:7).",
    });
  });

  it("gets no decision record", async () => {
    const { files } = await decided(...stack);
    const records = files.filter(({ path }) => path.startsWith("decisions/"));
    expect(records.filter(({ path }) => /koa|mariadb|relational|api-framework/.test(path))).toEqual(
      [],
    );
    expect(records.length).toBeGreaterThan(0);
  });

  it("is one for each need: the most used, with what it is built on", async () => {
    const { choices } = await decided(
      inUse("Fastify", "api-framework", { order: 1 }),
      inUse("Express", "api-framework", { order: 0 }),
      inUse("Next.js", "web-framework", { order: 0 }),
      inUse("React", "web-framework", { order: 1 }),
      inUse("Vue", "web-framework", { order: 2 }),
    );
    const topic = (name: string) =>
      [...choices.values()]
        .filter((each) => each.topic === `decision/topic#${name}`)
        .map((each) => each.name);
    expect(topic("api-framework")).toEqual(["Express"]);
    expect(topic("web-framework")).toEqual(["Next.js", "React"]);
  });

  it("leaves languages of other parts alone", async () => {
    const { choices } = await decided(
      inUse("Express", "api-framework"),
      inUse("React", "web-framework"),
      inUse("Python", "language", { order: 0 }),
      inUse("TypeScript", "language", { order: 1 }),
    );
    const languages = [...choices.values()].filter(
      ({ topic }) => topic === "decision/topic#language",
    );
    expect(languages.map(({ name }) => name)).toEqual(["TypeScript"]);
  });

  it("gives way to what the text demands, and not to what it prefers", async () => {
    const chosen = async (node: Draft) =>
      (await decided(inUse("Koa", "api-framework"), node)).choices.get("api-framework")?.name;
    expect(await chosen(mention("Express"))).toBe("Express");
    expect(await chosen(mention("Express", { modality: "prefer" }))).toBe("Koa");
  });
});

describe("what a repository has for other needs", () => {
  const redis = inUse("Valkey", "cache", { line: 8 });

  it("stays out of a feature that does not need it", async () => {
    const { choices, plan } = await decided(...stack, redis);
    expect(choices.has("cache")).toBe(false);
    const topic = plan.node("decision/topic#cache");
    expect(topic === undefined || JSON.stringify(topic.data).includes('"needed":false')).toBe(true);
  });

  it("is taken where the feature needs it", async () => {
    const { choices } = await decided(
      ...stack,
      redis,
      mention("caching", { kind: "pattern", topic: "cache" }),
    );
    expect(choices.get("cache")).toMatchObject({ name: "Valkey", basis: "existing" });
  });
});

it("runs on the cloud whose services the repository uses", async () => {
  const { choices } = await decided(
    inUse("Amazon Cognito", "identity-provider", { line: 4 }),
    inUse("AWS X-Ray", "tracing", { line: 5 }),
    given(brief.quality, "availability", { name: "availability", text: "always up" }),
  );
  expect(choices.get("cloud-platform")).toMatchObject({
    name: "AWS",
    basis: "existing",
    found: { path: "package.json", line: 5 },
  });
});

it("keeps the style that an earlier plan decided for, unless the text asks for another", async () => {
  const earlier = mention("microservices", {
    kind: "style",
    modality: "existing",
    found: { path: "plan/plan.json", line: 9, order: 0 },
    named: false,
  });
  const style = async (...nodes: readonly Draft[]) =>
    (await decided(earlier, ...nodes)).plan.get(decision.style)?.data;
  expect(await style()).toMatchObject({
    style: "microservices",
    because: "An earlier plan of the repository decided for microservices (plan/plan.json:9).",
  });
  expect(await style(mention("serverless", { kind: "style" }))).toMatchObject({
    style: "serverless",
  });
});

it("runs on the JDK that the repository is set to", async () => {
  const { choices } = await decided(
    inUse("Java", "language", { version: "21" }),
    inUse("Spring Boot", "api-framework"),
  );
  expect(choices.get("runtime")).toMatchObject({
    name: "OpenJDK",
    version: "21",
    basis: "existing",
  });
});

it("rents no cloud for a feature of a repository that does not say where it runs", async () => {
  const files = mention("Amazon S3-compatible storage", { kind: "pattern", topic: "object-store" });
  const { plan } = await decided(...stack, inUse("MinIO", "object-store"), files);
  expect(plan.node("decision/topic#cloud-platform")?.data).toMatchObject({
    needed: false,
    because: "The feature runs where the repository runs, which none of its files says.",
  });
});

it("takes the queue that the text says exists, over the broker that is there", async () => {
  const { choices } = await decided(
    inUse("Python", "language"),
    inUse("Django", "api-framework"),
    inUse("Redis", "cache", { version: "7.2" }),
    mention("Celery", {
      modality: "existing",
      topic: "message-broker",
      found: { path: "pyproject.toml", line: 5, order: 0 },
    }),
  );
  expect(choices.get("message-broker")).toMatchObject({ name: "Celery", basis: "existing" });
  expect(choices.get("cache")).toMatchObject({ name: "Redis", version: "7.2" });
});
