import type { DataOf } from "@planc/core";
import { brief, type host, reading } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { codes, compile } from "../fixtures/prompt.ts";
import { image, language, npm, repositoryOf, signedTerms, table } from "../fixtures/repository.ts";

type Facts = readonly DataOf<typeof host.fact>[];

const text = "Build a shop. Customers return orders.";
const plan = async (facts: Facts, prompt = text) =>
  (await compile(prompt, [...signedTerms, ...repositoryOf(...facts)])).plan;

/** Technologies as recognised, a line each: topic and place in it, name, version, first place. */
async function used(...facts: Facts): Promise<readonly string[]> {
  return (await plan(facts)).get(reading.existing).map(({ data }) => {
    const { technology, topic, version, order, path, line, contested } = data;
    return [
      topic,
      order,
      technology,
      version ?? "-",
      `${path}:${line ?? "-"}`,
      contested ? "?" : "",
    ]
      .join(" ")
      .trim();
  });
}

describe("recognising", () => {
  it("knows packages, images, runtimes and tools by the signs of the vocabulary", async () => {
    expect(
      await used(
        npm("koa", "package.json", { range: "^2.15.0" }),
        npm("left-pad", "package.json"),
        image("postgres", "16"),
        { kind: "runtime", name: "Node.js", range: ">=22.1", path: "package.json", line: 2 },
        { kind: "runtime", name: "Elvish", path: "package.json" },
        { kind: "tool", name: "Nomad", path: "deploy.nomad", line: 1 },
        { kind: "service", name: "PostgreSQL", path: "compose.yaml", line: 2 },
        { kind: "operation", name: "a", method: "GET", route: "/a", path: "openapi.yaml", line: 4 },
      ),
    ).toEqual([
      "api-framework 0 Koa 2.15.0+ package.json:3",
      "runtime 0 Node.js 22.1+ package.json:2",
      "orchestration 0 Nomad - deploy.nomad:1",
      "relational-store 0 PostgreSQL 16 compose.yaml:3",
      "api-style 0 REST - openapi.yaml:4",
    ]);
  });

  it("takes no version of a driver for that of the store", async () => {
    expect(await used(npm("pg", "package.json", { version: "8.13.1" }))).toEqual([
      "relational-store 0 PostgreSQL - package.json:3",
    ]);
  });

  it("leaves out what only tests use, apart from tools", async () => {
    const development = { use: "development" } as const;
    expect(
      await used(
        npm("pg", "package.json"),
        npm("sqlite3", "package.json", development),
        npm("mocha", "package.json", development),
      ),
    ).toEqual([
      "unit-testing 0 Mocha - package.json:3",
      "relational-store 0 PostgreSQL - package.json:3",
    ]);
    expect(await used(npm("sqlite3", "package.json", development))).toEqual([]);
  });

  it("puts the most used first, and says where several leave open which", async () => {
    expect(
      await used(
        npm("koa", "apps/a/package.json"),
        npm("@hapi/hapi", "apps/b/package.json"),
        npm("@hapi/hapi", "apps/c/package.json"),
        language("Python", 40),
        language("TypeScript", 60),
        language("Java", 5),
      ),
    ).toEqual([
      "api-framework 0 Hapi - apps/b/package.json:3 ?",
      "api-framework 1 Koa - apps/a/package.json:3 ?",
      "language 1 Python - .:-",
      "language 0 TypeScript - .:-",
    ]);
  });

  it("puts what is built on another before it, and sees no contest between the two", async () => {
    expect(await used(npm("koa", "package.json"), npm("@nest/core", "package.json"))).toEqual([
      "api-framework 1 Koa - package.json:3",
      "api-framework 0 Nest - package.json:3",
    ]);
  });

  it("takes what an earlier plan chose, for the need that it was chosen for", async () => {
    const choice = { kind: "choice", path: "specs/1/plan.json", line: 9 } as const;
    expect(
      await used(
        { ...choice, name: "PostgreSQL", topic: "message-broker" },
        { ...choice, name: "Foobarmq", topic: "cache", version: "2" },
      ),
    ).toEqual([
      "cache 0 Foobarmq 2 specs/1/plan.json:9",
      "message-broker 0 PostgreSQL - specs/1/plan.json:9",
    ]);
  });
});

describe("settling what exists", () => {
  it("mentions what the repository alone shows, and says so", async () => {
    expect((await plan([image("postgres", "16")])).node("brief/mention#postgresql")).toMatchObject({
      data: {
        technology: "PostgreSQL",
        modality: "existing",
        kind: "product",
        topic: "relational-store",
        version: "16",
        found: { path: "compose.yaml", line: 3, order: 0 },
        named: false,
      },
      why: { kind: "stated", from: ["reading/existing#postgresql"] },
    });
  });

  it("takes the style of an earlier plan for a style", async () => {
    const made = await plan([
      { kind: "choice", name: "serverless", topic: "style", path: "plan/plan.json", line: 4 },
    ]);
    expect(made.node("brief/mention#serverless")?.data).toEqual({
      technology: "serverless",
      modality: "existing",
      kind: "style",
      found: { path: "plan/plan.json", line: 4, order: 0 },
      named: false,
    });
  });

  it("unites what the text and the repository say", async () => {
    const facts: Facts = [image("postgres", "16")];
    const settled = async (prompt: string) =>
      (await plan(facts, prompt)).node("brief/mention#postgresql")?.data;
    const found = { path: "compose.yaml", line: 3, order: 0 };
    const base = { technology: "PostgreSQL", kind: "product", topic: "relational-store" };
    expect(await settled("Build a shop with PostgreSQL 17.")).toEqual({
      ...base,
      modality: "existing",
      version: "17",
      found,
    });
    expect(await settled("Build a shop. No PostgreSQL.")).toEqual({
      ...base,
      modality: "avoid",
      version: "16",
      found,
    });
  });

  it("plans a feature where there is something to extend", async () => {
    const scope = async (...facts: Facts) => {
      const product = (await plan(facts)).node("brief/product#product");
      return product?.data;
    };
    expect(await scope()).toMatchObject({ scope: "system" });
    expect(await scope(language("TypeScript", 3))).toMatchObject({ scope: "feature" });
    expect(await scope({ kind: "pipeline", name: "Jenkins", path: "Jenkinsfile" })).toMatchObject({
      scope: "system",
    });
  });

  it("knows things that have a table, and adds none for other tables", async () => {
    const { plan: made } = await compile(text, [
      ...signedTerms,
      ...repositoryOf(table("tbl_Orders"), table("invoices")),
    ]);
    const concepts = [...made].find(({ id }) => id === "brief/concept")?.nodes ?? [];
    expect(concepts.map(({ id, data, why }) => [id, data, why.from])).toEqual([
      [
        "order",
        { name: "Order", plural: "Orders", role: "stored", existing: true, table: "host/fact#f0" },
        expect.arrayContaining(["host/fact#f0"]),
      ],
    ]);
  });

  it("keeps here what the text says exists, where its table is in the repository", async () => {
    const elsewhere =
      "## Key Entities\n- **Return**: reason; belongs to an Order\n- **Order**: already exists\n";
    const roles = async (...facts: Facts) => {
      const { plan: made } = await compile(elsewhere, [...signedTerms, ...repositoryOf(...facts)]);
      return made.get(brief.concept).map(({ id, data }) => [id, data.role, data.table]);
    };
    expect(await roles(table("sales"), table("orders"))).toEqual([
      ["order", "stored", "host/fact#f1"],
      ["return", "stored", undefined],
    ]);
    expect(await roles(table("invoices"))).toContainEqual(["order", "external", undefined]);
  });

  it("shows the kind of product by what it is built with", async () => {
    const kind = async (...facts: Facts) =>
      (await plan(facts, "Customers return orders.")).node("brief/product#product");
    const operation = {
      kind: "operation",
      name: "a",
      method: "GET",
      route: "/a",
      path: "openapi.yaml",
    } as const;
    expect(await kind({ kind: "tool", name: "Flutter", path: "pubspec.yaml" })).toMatchObject({
      data: { kinds: ["mobile-app"] },
      why: { by: "intake/kind-from-technologies" },
    });
    expect(await kind(operation)).toMatchObject({
      data: { kinds: ["api-service"] },
      why: { by: "intake/kind-from-operations" },
    });
  });

  it("asks which of several it is built with, unless the text says so", async () => {
    const facts: Facts = [npm("koa", "a/package.json"), npm("@hapi/hapi", "b/package.json")];
    expect((await plan(facts)).node("brief/question#api-framework")?.data).toEqual({
      text: "Which server framework is it built with: Hapi or Koa?",
      default: "Hapi, as in b/package.json.",
      options: ["Hapi", "Koa"],
      about: ["reading/existing#hapi", "reading/existing#koa"],
      turns: ["api-framework"],
    });
    expect((await plan(facts, "Build a shop with Koa.")).node("brief/question#api-framework")).toBe(
      undefined,
    );
  });
});

it("reads nothing into a plan without a repository", async () => {
  const { plan: made, findings } = await compile(text, signedTerms);
  expect([made.get(reading.existing), codes(findings)]).toEqual([[], []]);
});
