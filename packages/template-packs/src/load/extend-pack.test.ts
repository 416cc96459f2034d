import fc from "fast-check";
import { expect, it } from "vitest";
import { composePacks } from "../compose/compose-packs.ts";
import { packs } from "../fixtures/arbitrary-packs.ts";
import type { Pack } from "../format/pack-schema.ts";
import { extendPack } from "./extend-pack.ts";

/** What a pack says, in an order that does not matter. */
const said = (pack: Pack) => ({
  parameters: pack.parameters,
  preferences: byName(pack.preferences, (each) => `${each.topic} ${each.technology}`),
  outline: byName(
    // By whose key a section goes is told by a test of its own.
    pack.outline?.map((each) => ({
      ...each,
      sections: each.sections.map((one) => JSON.stringify(one).replace(/pack-[a-z-]+\//, "")),
    })),
    (each) => each.document,
  ),
  sections: byName(pack.sections, (each) => each.name),
  rules: byName(pack.rules, (each) => each.name),
  glossary: byName(pack.glossary, (each) => each.term),
});
function byName<T>(list: readonly T[] = [], nameOf: (each: T) => string): Record<string, T> {
  return Object.fromEntries(list.map((each) => [nameOf(each), each]));
}

it("has all that the pack says, and of the base what the pack does not say", () => {
  fc.assert(
    fc.property(packs, packs, (base, pack) => {
      const whole = said(extendPack(base, pack));
      const [ofBase, ofPack] = [said(base), said(pack)];
      for (const kind of [
        "parameters",
        "preferences",
        "outline",
        "sections",
        "rules",
        "glossary",
      ] as const) {
        expect(whole[kind]).toEqual({ ...ofBase[kind], ...ofPack[kind] });
      }
    }),
  );
});

it("changes nothing where a pack extends itself, and groups as one likes", () => {
  fc.assert(
    fc.property(packs, packs, packs, (a, b, c) => {
      expect(said(extendPack(a, a))).toEqual(said(a));
      expect(said(extendPack(extendPack(a, b), c))).toEqual(said(extendPack(a, extendPack(b, c))));
    }),
  );
});

it("leaves what it joins as it was", () => {
  fc.assert(
    fc.property(packs, packs, (base, pack) => {
      const before = structuredClone([base, pack]);
      extendPack(base, pack);
      composePacks([{ pack: base }, { pack }]);
      expect([base, pack]).toEqual(before);
    }),
  );
});

it("composes packs so that no two say the same, and composing again changes nothing", () => {
  fc.assert(
    fc.property(fc.uniqueArray(packs, { selector: ({ name }) => name, maxLength: 4 }), (all) => {
      const once = composePacks(all.map((pack) => ({ pack })));
      const documents = once.packs.flatMap(({ outline = [] }) => outline.map((e) => e.document));
      expect(new Set(documents).size).toBe(documents.length);
      expect(once.packs.filter(({ outline = [] }) => outline.length > 0).length).toBeLessThan(2);
      const wishes = once.packs.flatMap(({ preferences = [] }) =>
        preferences.map((each) => `${each.topic} ${each.technology}`),
      );
      expect(new Set(wishes).size).toBe(wishes.length);
      const again = composePacks(once.packs.map((pack) => ({ pack })));
      expect(again).toEqual({ packs: once.packs, findings: [] });
      // The first pack says all that it says.
      const [first] = all;
      if (first) expect(once.packs[0]?.preferences).toEqual(first.preferences);
    }),
  );
});

it("keeps the base's order of its own sections, which are then the pack's", () => {
  fc.assert(
    fc.property(packs, packs, (base, pack) => {
      const outline = [
        { document: "tides.md", title: "Tides", sections: [`pack-${base.name}/ebb`] },
      ];
      const whole = extendPack({ ...base, outline }, { ...pack, outline: [] });
      expect(whole.outline?.[0]?.sections).toEqual([`pack-${pack.name}/ebb`]);
    }),
  );
});
