import { expect, it } from "vitest";
import { recordNumbers, recordPath } from "./numbers.ts";

const kept = (...names: readonly (readonly [key: string, value: string])[]) =>
  names.map(([key, value]) => ({
    ref: `host/name#${key}` as const,
    id: key,
    data: { key, value },
  }));

it("numbers the style first and the rest by id", () => {
  expect([...recordNumbers(["cache", "api-style", "style"], [])]).toEqual([
    ["style", 1],
    ["api-style", 2],
    ["cache", 3],
  ]);
});

it("keeps numbers that were given, and goes on after the highest of them", () => {
  const names = kept(["adr:cache", "0002"], ["adr:gone", "0007"], ["component:x", "0009"]);
  expect([...recordNumbers(["style", "cache"], names)]).toEqual([
    ["cache", 2],
    ["style", 8],
  ]);
});

it("gives no number twice, whatever the kept names say", () => {
  const names = kept(["adr:cache", "0001"], ["adr:style", "1"], ["adr:cdn", "none"]);
  expect([...recordNumbers(["style", "cache", "cdn"], names)]).toEqual([
    ["cache", 1],
    ["style", 2],
    ["cdn", 3],
  ]);
});

it("gives a decision for something else a number of its own", () => {
  const names = kept(
    ["adr:cache", "0002"],
    ["adr-of:cache", "redis"],
    ["adr:style", "0001"],
    ["adr-of:style", "serverless"],
  );
  const numbers = (cache: string) =>
    [
      ...recordNumbers(
        ["style", "cache"],
        names,
        new Map([
          ["style", "serverless"],
          ["cache", cache],
        ]),
      ),
    ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(numbers("redis")).toEqual([
    ["cache", 2],
    ["style", 1],
  ]);
  expect(numbers("valkey")).toEqual([
    ["cache", 3],
    ["style", 1],
  ]);
});

it("writes the id into the file's name, from which it is read back", () => {
  expect(recordPath("language.typescript", 12)).toBe("decisions/0012-language.typescript.md");
});
