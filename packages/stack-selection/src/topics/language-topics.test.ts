import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { entryOf } from "../catalog/index.ts";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const parts = ["build-tool", "data-access", "migrations"];

async function partsOf(scope: "system" | "feature", ...more: readonly Draft[]) {
  const { plan } = await deciding
    .with(product(["web-application"], { scope }), ...concepts("Barge", "Lock"), ...more)
    .result();
  const chosen = new Map(plan.get(decision.choice).map(({ id, data }) => [id, data]));
  return parts.map((id) => chosen.get(id)?.technology);
}

it("decides what each program in the stated language has", async () => {
  const spring = await partsOf("system", mention("Java"), mention("Spring Boot"));
  // Spring Boot sets up both ways to the data, so their own scores tell them apart.
  expect(spring).toEqual(["gradle", "jooq", "flyway"]);
  expect(await partsOf("system", mention("Java"), mention("Quarkus"))).toEqual([
    "gradle",
    "jooq",
    "flyway",
  ]);
});

it.each([
  ["C#", "ASP.NET Core", [undefined, "entity-framework-core", "ef-core-migrations"]],
  ["Python", "FastAPI", ["uv", "sqlalchemy", "alembic"]],
  ["Python", "Django", ["uv", "django-orm", "django-migrations"]],
  ["Go", "Gin", [undefined, "gorm", "goose"]],
  ["PHP", "Laravel", [undefined, "eloquent", "laravel-migrations"]],
  ["PHP", "Symfony", [undefined, "doctrine", "doctrine-migrations"]],
  ["Ruby", "Ruby on Rails", [undefined, "active-record", "rails-migrations"]],
  ["TypeScript", "Fastify", [undefined, "drizzle-orm", "drizzle-kit"]],
])(
  "decides it for %s with %s, where the platform leaves it open",
  async (language, framework, of) => {
    expect(await partsOf("system", mention(language), mention(framework))).toEqual(of);
  },
);

it("decides no migrations where nothing goes with the way to the data that is named", async () => {
  const named = [mention("Python"), mention("FastAPI"), mention("Peewee")];
  expect(await partsOf("system", ...named)).toEqual(["uv", "peewee", undefined]);
});

it("takes another way to the data than the one a framework comes with, where the text names it", async () => {
  const named = [mention("Python"), mention("Django"), mention("SQLAlchemy")];
  expect((await partsOf("system", ...named)).slice(1)).toEqual(["sqlalchemy", "alembic"]);
});

it("takes what the text names for it", async () => {
  const named = [mention("Kotlin"), mention("Gradle"), mention("Liquibase"), mention("MyBatis")];
  expect(await partsOf("system", ...named)).toEqual(["gradle", "mybatis", "liquibase"]);
});

it("decides nothing of it for a feature", async () => {
  expect(await partsOf("feature", mention("Java"))).toEqual([undefined, undefined, undefined]);
});

it("decides the way to the data together with a language that the text leaves open", async () => {
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Barge", "Lock"))
    .result();
  const chosen = new Map(plan.get(decision.choice).map(({ id, data }) => [id, data]));
  const language = chosen.get("language")?.technology ?? "";
  for (const id of ["data-access", "migrations"]) {
    const entry = entryOf(chosen.get(id)?.technology ?? "");
    expect(entry?.languages ?? entry?.comparedFor).toContain(language);
  }
});
