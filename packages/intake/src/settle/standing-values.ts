import { type DraftOf, refOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { freeOrTaken, ofStanding, oneActive } from "../catalog/claim-words.ts";
import { derived } from "../kit.ts";
import { nameWords, spacedName } from "../words/split-name.ts";
import type { Attribute } from "./claims.ts";
import { patternOf } from "./field-places.ts";
import type { Readings } from "./readings.ts";
import { restsOn } from "./refs.ts";

/** "whether a seat is free or occupied" says what its availability can be, where nothing lists it. */
export function withStandingValues(
  attributes: readonly Attribute[],
  concepts: readonly DraftOf<typeof brief.concept>[],
  readings: Pick<Readings, "statements">,
): readonly Attribute[] {
  return withActive(withFreeOrTaken(attributes, concepts, readings), concepts, readings);
}

/** "no duplicate active bookings" names the one status that counts, where nothing lists any. */
function withActive(
  attributes: readonly Attribute[],
  concepts: readonly DraftOf<typeof brief.concept>[],
  { statements }: Pick<Readings, "statements">,
): readonly Attribute[] {
  return attributes.map((each) => {
    const { concept, name, type, values } = each.data;
    const isOpen = type === undefined && values === undefined && /\bstatus$/i.test(name);
    const thing = concepts.find(({ id }) => concept === refOf(brief.concept, id));
    if (!isOpen || !thing || thing.data.states !== undefined) return each;
    const named = patternOf(nameWords(thing.data.name)).source;
    const counted = new RegExp(`\\bactive ${named}`, "iu");
    const found = statements.find(
      ({ data: { text } }) => oneActive.test(text) && counted.test(text.toLowerCase()),
    );
    if (!found) return each;
    return {
      ...each,
      data: { ...each.data, type: "enum", values: ["active"], default: "active" },
      why: derived("one-active", [found.ref, ...restsOn(each)]),
    };
  });
}

function withFreeOrTaken(
  attributes: readonly Attribute[],
  concepts: readonly DraftOf<typeof brief.concept>[],
  { statements }: Pick<Readings, "statements">,
): readonly Attribute[] {
  const told = statements.flatMap(({ ref, data }) => {
    const text = data.text.slice(0, 1_000).toLowerCase();
    const [, free, taken] = freeOrTaken.exec(text) ?? [];
    return free && taken ? [{ ref, text, values: [free, taken] as const }] : [];
  });
  if (told.length === 0) return attributes;
  return attributes.map((each) => {
    const { concept, name, type, values } = each.data;
    const isOpen = type === undefined && values === undefined && ofStanding.test(spacedName(name));
    const thing = concepts.find(({ id }) => concept === refOf(brief.concept, id));
    if (!isOpen || !thing) return each;
    const named = patternOf(nameWords(thing.data.name));
    const found = told.find(({ text }) => named.test(text));
    if (!found) return each;
    const from = restsOn(each);
    const [free] = found.values;
    return {
      ...each,
      data: { ...each.data, type: "enum", values: [...found.values], default: free },
      why: derived("free-or-taken", [found.ref, ...from]),
    };
  });
}
