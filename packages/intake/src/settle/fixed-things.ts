import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { between, staysSo } from "../catalog/field-sayings.ts";
import { nameWords } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";
import type { Readings } from "./readings.ts";
import { holdsAlways, isLate, sentencesOf } from "./said-of-fields.ts";

type Concept = DraftOf<typeof brief.concept>;

/** Between a thing and what is said of it; "deleting a note is permanent" says nothing of notes. */
const onlyVerbs =
  /^\s?(?:(?:records?|entries|rows)\s)?(?:(?:is|are|must|shall|should|be|remain)\s?){0,3}$/;
const opening = /^(?:an? |the )?(?:immutable|unchangeable|append-only|write-once)\b/;

/** Marks the things of which the text says that they are never changed after they were made. */
export function withFixed(
  concepts: readonly Concept[],
  { statements }: Pick<Readings, "statements">,
): readonly Concept[] {
  const things = concepts.map(({ id, data }) => {
    const words = nameWords(data.name);
    return { id, name: words.join(" "), pattern: new RegExp(patternOf(words).source, "gu") };
  });
  const fixed = new Map<string, readonly (typeof statements)[number]["ref"][]>();
  for (const { ref, data } of statements) {
    if (data.role === "out-of-scope" || data.role === "struck-out") continue;
    if (
      !/immutable|unchangeable|append-only|write-once|never change|not be |never be /i.test(
        data.text,
      )
    )
      continue;
    const lead = nameWords(data.lead ?? "").join(" ");
    for (const { id, name, pattern } of things) {
      const isSaid =
        (lead === name && opening.test(data.text.toLowerCase().replace(/^[^:]{1,80}:\s/, ""))) ||
        sentencesOf(data.text).some((sentence) => saysSo(sentence, pattern));
      if (isSaid) fixed.set(id, [...(fixed.get(id) ?? []), ref]);
    }
  }
  return concepts.map((concept) => {
    const from = fixed.get(concept.id);
    const { why } = concept;
    if (from === undefined || why.kind === "stated" || concept.data.states) return concept;
    return {
      ...concept,
      data: { ...concept.data, fixed: true },
      why: { ...why, from: [...why.from, ...from] } as typeof why,
    };
  });
}

function saysSo(sentence: string, pattern: RegExp): boolean {
  const places = [...sentence.matchAll(pattern)];
  return [...sentence.matchAll(staysSo)].some((found) => {
    if (/permanent/.test(found[0])) return false;
    const to = found.index + found[0].length;
    return places.some((place) => {
      const end = place.index + place[0].length;
      const isFront =
        end <= found.index &&
        onlyVerbs.test(sentence.slice(end, found.index)) &&
        !isLate(sentence, place.index) &&
        // Of what is done with a thing, or what it has.
        !/\bof (?:an?|the|its|their)?\s?$/.test(sentence.slice(0, place.index));
      const isBehind = place.index >= to && between.test(sentence.slice(to, place.index));
      return (isFront && holdsAlways(sentence, found.index, to)) || isBehind;
    });
  });
}
