import { type DataOf, isLaidAway, type Ref, type ViewOf, wordTable } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { pluralOf, snake } from "../naming/identifier.ts";
import type { layout } from "./slot.ts";

export type Keep = NonNullable<DataOf<typeof layout>["keep"]>;
type Entity = ViewOf<typeof data.entity>;
type Concept = ViewOf<typeof brief.concept>;

export interface RetentionFacts {
  readonly concepts: readonly Concept[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly obligations: readonly ViewOf<typeof security.obligation>[];
}

/** Days per unit; a month and a year are those of the Gregorian calendar on average. */
const daysPer: Readonly<Record<string, number>> = wordTable({
  h: 1 / 24,
  hour: 1 / 24,
  d: 1,
  day: 1,
  week: 7,
  month: 365.2425 / 12,
  year: 365.2425,
});

/** How long rows of the entity are kept: as the brief says, else as long as a duty asks. */
export function retentionOf(entity: Entity, facts: RetentionFacts): Keep | undefined {
  const concept = facts.concepts.find(({ ref }) => ref === entity.data.concept);
  if (concept === undefined) return undefined;
  for (const quantity of facts.quantities) {
    const { measure, subject, about, value, unit } = quantity.data;
    if (
      measure !== "retention" ||
      !(subject === concept.ref || (!subject && names(about, concept)))
    )
      continue;
    const days = (typeof value === "number" ? value : Math.max(...value)) * (daysPer[unit] ?? 0);
    if (days <= 0) continue;
    const said = facts.requirements.filter(
      ({ data: { key, text } }) =>
        key === quantity.data.key || (names(text, concept) && afterwardsOf(text) !== undefined),
    );
    const afterwards =
      [about, ...said.map(({ data }) => data.text)].map(afterwardsOf).find((each) => each) ??
      "delete";
    const from: Ref[] = [quantity.ref, ...said.map(({ ref }) => ref)];
    const because = `Rows are kept for ${Math.round(days)} days, as stated: ${about}.`;
    return { days: Math.max(1, Math.round(days)), afterwards, because, from };
  }
  return dutyOf(concept, facts);
}

function dutyOf(concept: Concept, { obligations }: RetentionFacts): Keep | undefined {
  const duty = obligations.find(
    ({ data: { kind, days, applies } }) =>
      kind === "retention" && days !== undefined && applies.includes(concept.ref),
  );
  if (duty?.data.days === undefined) return undefined;
  const { days, text } = duty.data;
  return { days, afterwards: afterwardsOf(text) ?? "delete", because: text, from: [duty.ref] };
}

function afterwardsOf(text: string): Keep["afterwards"] | undefined {
  const words = text.toLowerCase();
  if (isLaidAway(words)) return "archive";
  if (words.includes("anonymis") || words.includes("anonymiz")) return "anonymise";
  return undefined;
}

/** Whether the text has the name of the concept in it, as whole words. */
function names(text: string, { data: { name, plural } }: Concept): boolean {
  const hay = `_${snakeAll(text)}_`;
  return [name, pluralOf(name, plural)].some((each) => hay.includes(`_${snake(each)}_`));
}

function snakeAll(text: string): string {
  // Word by word: an id is cut after 64 characters, a sentence may be longer.
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.toLowerCase())
    .join("_");
}
