import { shapes } from "@planc/core/ir";
import { parse } from "libpg-query";
import { expect, it } from "vitest";
import { tablelessEngines, tablelessSchema } from "./document-engines.ts";
import { embeddingModelSchema, embeddingModels } from "./embedding-models.ts";
import { engineSchema, relationalEngines } from "./engines.ts";
import { machinery, machineryOf, machinerySchema } from "./machinery.ts";
import { mysqlTypes } from "./mysql-types.ts";
import { reservedWords } from "./postgresql-keywords.ts";
import { postgresqlTypes } from "./postgresql-types.ts";
import {
  searchEngineSchema,
  searchEngines,
  searchLanguageSchema,
  searchLanguages,
} from "./search-engines.ts";
import { sqliteTypesByLogical } from "./sqlite-types.ts";
import { typeLimits } from "./type-limits.ts";
import { typeByNameSchema, typesByName } from "./types-by-name.ts";

it("keeps facts that fit their schemas, each once", () => {
  for (const each of relationalEngines) engineSchema.parse(each);
  for (const each of typesByName) typeByNameSchema.parse(each);
  for (const each of machinery) machinerySchema.parse(each);
  for (const each of tablelessEngines) tablelessSchema.parse(each);
  for (const each of searchEngines) searchEngineSchema.parse(each);
  for (const each of searchLanguages) searchLanguageSchema.parse(each);
  for (const each of embeddingModels) embeddingModelSchema.parse(each);
  const technologies = [...relationalEngines, ...tablelessEngines, ...searchEngines].flatMap(
    (each) => each.technologies,
  );
  expect(technologies.filter((each, at) => technologies.indexOf(each) !== at)).toEqual([]);
  const words = typesByName.flatMap(({ ends = [], starts = [] }) => [...ends, ...starts]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  for (const list of [typeLimits.map(({ type }) => type), postgresqlTypes.map((t) => t.logical)]) {
    expect(new Set(list).size).toBe(list.length);
  }
});

it("has a type of each dialect for every logical type", () => {
  const logical = [...shapes.logicalType.options].sort();
  for (const types of [postgresqlTypes, sqliteTypesByLogical, mysqlTypes]) {
    expect(types.map((each) => each.logical).sort()).toEqual(logical);
  }
});

it("quotes exactly the words that PostgreSQL does not take as a name", async () => {
  const accepts = (name: string) =>
    parse(`CREATE TABLE ${name} (${name} text)`).then(
      () => true,
      () => false,
    );
  for (const word of reservedWords) expect([word, await accepts(word)]).toEqual([word, false]);
  for (const word of ["name", "status", "type", "value", "date", "key", "state", "role", "text"]) {
    expect([word, await accepts(word)]).toEqual([word, true]);
  }
});

it("finds what is known of a table by the end of its name", () => {
  expect(machineryOf("orders_outbox_events")?.table).toBe("outbox_events");
  expect(machineryOf("tasks")).toBeUndefined();
});
