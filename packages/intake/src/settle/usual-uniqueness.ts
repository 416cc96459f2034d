import { type DraftOf, idOf, join, node, type Ref, refOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { inWords } from "../words/in-words.ts";
import { nameId } from "../words/name-id.ts";
import type { Attribute, Concept, Relation } from "./claims.ts";
import { conceptKey } from "./naming.ts";
import { proposed, type Readings } from "./readings.ts";

/** What the domain says that there is one of for the same things, where the brief has all that tells them apart. */
export function usualUniqueness(
  readings: Readings,
  {
    attributes,
    concepts,
    relations,
  }: {
    readonly concepts: readonly Concept[];
    readonly attributes: readonly Attribute[];
    readonly relations: readonly Relation[];
  },
): readonly DraftOf<typeof brief.uniqueness>[] {
  return proposed(readings, "concept").flatMap(
    ({ ref, data: { name, together = [], until = [] } }) => {
      const concept = refOf(brief.concept, conceptKey(name));
      const parts = together.flatMap(
        (each): readonly (Ref<"brief/attribute"> | Ref<"brief/relation">)[] => {
          const led = relations.filter(
            ({ data }) => data.from === concept && idOf(data.to) === conceptKey(each),
          );
          // What may be missing tells nothing apart.
          const relation = led.find(({ data }) => data.required) ?? led[0];
          const attribute = attributes.find(
            ({ data }) => data.concept === concept && data.name === each,
          );
          return relation
            ? [`brief/relation#${relation.id}`]
            : attribute
              ? [`brief/attribute#${attribute.id}`]
              : [];
        },
      );
      if (together.length === 0 || parts.length < together.length) return [];
      const states =
        concepts.find(({ id }) => concept === `brief/concept#${id}`)?.data.states ?? [];
      const unless = until.filter((each) => states.some((state) => state.name === each));
      // Where the text has another life cycle, nothing tells which of them still counts.
      if (unless.length < until.length) return [];
      const called = inWords(together.map((each) => each.toLowerCase()));
      return [
        node(
          brief.uniqueness,
          join(idOf(concept), nameId(called)),
          {
            concept,
            name: called,
            together: parts,
            ...(unless.length > 0 ? { active: true as const, unless } : {}),
            requirements: [],
          },
          derived("one-for-the-same", [ref, concept]),
        ),
      ];
    },
  );
}
