import { expect, it } from "vitest";
import { allPatterns, entryNamed } from "../index.ts";
import { furtherNamed } from "../terms/further-names.ts";
import { duties, dutyNamed } from "./index.ts";

/** Ways of building of which another part of the plan says all: tenants, places, kinds of running, what fills a need. */
const saidElsewhere = [
  "multi-tenancy",
  "location-tracking",
  "full-text-search",
  "on-premises",
  "public-cloud",
  "windows-server",
  "one-binary",
  "batch-processing",
  "client-framework",
];

it("says what each way of building comes to that brings no technology with it", () => {
  const silent = allPatterns
    .filter(({ key, topics }) => topics.length === 0 && !saidElsewhere.includes(key))
    .filter(({ name }) => dutyNamed(name) === undefined)
    .map(({ key }) => key);
  expect(silent).toEqual([]);
});

it("knows each name that it says something of", () => {
  const keys = new Set(allPatterns.map(({ key }) => key));
  expect(Object.keys(duties).filter((key) => !keys.has(key) && !furtherNamed(key))).toEqual([]);
});

it("finds a pattern by each of its spellings", () => {
  for (const { key, name, aliases = [] } of allPatterns) {
    if (!Object.hasOwn(duties, key)) continue;
    for (const each of [name, ...aliases]) {
      if (!entryNamed(each)) expect([each, dutyNamed(each)?.key]).toEqual([each, key]);
    }
  }
});
