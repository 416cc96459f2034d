import { expect, it } from "vitest";
import { plainCatalogue } from "./catalogue.ts";

it("counts what is the same in words as the same, among what fills one need", () => {
  const unequal = plainCatalogue.topics.flatMap((topic) => {
    const known = new Map<string, Map<number, string[]>>();
    for (const { name, burden } of plainCatalogue.entriesFor(topic)) {
      if (burden === undefined) continue;
      const [work, words] = burden;
      const own = known.get(words) ?? new Map<number, string[]>();
      own.set(work, [...(own.get(work) ?? []), name]);
      known.set(words, own);
    }
    return [...known].flatMap(([words, by]) =>
      by.size > 1
        ? [
            `${topic}: “${words}” is ${[...by].map(([n, names]) => `${n} for ${names.join(", ")}`).join(" and ")}`,
          ]
        : [],
    );
  });
  expect(unequal).toEqual([]);
});
