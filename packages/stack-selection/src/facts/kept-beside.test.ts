import { expect, it } from "vitest";
import type { Surroundings } from "./condition.ts";
import { partsWithWhole } from "./kept-beside.ts";

const kept = (...names: readonly string[]) =>
  names.map((name) => ({
    ref: `brief/concept#${name.toLowerCase()}`,
    data: { name },
  })) as unknown as Surroundings["stored"];
const owned = (...pairs: readonly (readonly [string, string])[]) =>
  ({
    relations: pairs.map(([from, to]) => ({
      ref: `brief/relation#${from}.${to}`,
      data: { from: `brief/concept#${from}`, to: `brief/concept#${to}`, owned: true },
    })),
  }) as unknown as Surroundings["inputs"];

it("takes a part with its whole as what one service changes together, and nothing that is an account's", () => {
  const stored = kept("Berth", "Mooring", "User");
  expect(partsWithWhole(owned(["berth", "mooring"], ["mooring", "user"]), stored)?.text).toBe(
    "rows that change together (Berth with its Mooring)",
  );
  expect(partsWithWhole(owned(["mooring", "user"]), stored)).toBeUndefined();
});
