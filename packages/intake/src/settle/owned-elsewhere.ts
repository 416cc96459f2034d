import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { inWords } from "../words/in-words.ts";
import { nameWords } from "../words/split-name.ts";
import type { Attribute } from "./claims.ts";
import { patternOf } from "./field-places.ts";
import type { Gap } from "./gap.ts";
import type { Readings } from "./readings.ts";

type Texts = Pick<Readings, "attributes" | "statements">;
type Read = Texts["attributes"][number]["data"];

/** "owns meal plans" */
const owning = /\b(?:owns?|owning|has ownership of)\b[^.;]{0,200}$/i;

/**
 * What somebody owns several of is no text of theirs: it is kept as things of its own, here or by another part of
 * the product. Named nowhere else as things, they are none of this plan's, which a question says.
 */
export function withoutOwnedElsewhere(
  attributes: readonly Attribute[],
  readings: Texts,
): readonly Attribute[] {
  const owned = new Set(ownedIn(readings).map(keyOf));
  if (owned.size === 0) return attributes;
  return attributes.filter(
    ({ data }) =>
      data.type !== "list" ||
      !owned.has(`${data.concept.slice(data.concept.indexOf("#") + 1)} ${nameKey(data.name)}`),
  );
}

/** Asks where that is kept, of each who owns it. */
export function ownedGaps(
  readings: Texts,
  { concepts }: { readonly concepts: readonly DraftOf<typeof brief.concept>[] },
): readonly Gap[] {
  const things = new Set(concepts.map(({ id }) => id));
  return concepts.flatMap(({ id, data: { name } }) => {
    const names = [
      ...new Set(
        ownedIn(readings)
          .filter((each) => nameKey(each.concept) === id && !things.has(nameKey(each.name)))
          .map((each) => each.name),
      ),
    ].sort();
    if (names.length === 0) return [];
    return [
      {
        id: `owned-by-${id}`,
        text: `Which part of the product keeps the ${inWords(names)} that a ${name.toLowerCase()} owns, and by which reads are they shown here?`,
        default: "Outside of this plan: nothing here keeps them, reads them or shows them.",
        options: [],
        reason: `The text says that a ${name.toLowerCase()} owns them, and describes none of them as a thing.`,
        about: [`brief/concept#${id}`] as const,
        missing: true as const,
      },
    ];
  });
}

function ownedIn({ attributes, statements }: Texts): readonly Read[] {
  const texts = new Map<string, string>(statements.map(({ ref, data }) => [ref, data.text]));
  return attributes.flatMap(({ data }) => {
    if (data.type !== "list" || data.passing === true) return [];
    const text = (texts.get(data.statement) ?? "").slice(0, 1000).toLowerCase();
    const at = patternOf(nameWords(data.name)).exec(text);
    return at && owning.test(text.slice(0, at.index)) ? [data] : [];
  });
}

function keyOf({ concept, name }: Read): string {
  return `${nameKey(concept)} ${nameKey(name)}`;
}

function nameKey(name: string): string {
  return nameWords(name).join("-");
}
