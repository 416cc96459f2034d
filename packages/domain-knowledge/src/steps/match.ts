import { node } from "@planc/core";
import { archetype, reading } from "@planc/core/ir";
import { archetypes } from "../catalog/index.ts";
import { chooseMatches, type ProductKind } from "../choose.ts";
import { derived, step } from "../kit.ts";
import { type Evidence, type Score, scoreArchetypes } from "../score.ts";

/** How far a stated kind of product speaks for the archetype that is nothing but that kind. */
const byKind = 0.6;

/** Which product domains the text is about; none where nothing speaks clearly enough. */
export const match = step("match", {
  reads: {
    statements: reading.statement,
    products: reading.product,
    concepts: reading.concept,
    actions: reading.action,
  },
  writes: { matches: archetype.match },
  run: ({ statements, products, concepts, actions }) => {
    const texts: Evidence[] = [
      ...statements
        .filter(({ data }) => data.kind !== "code" && data.role !== "principle")
        .map(
          (each): Evidence => ({
            ref: each.ref,
            text: each.data.text,
            weight: each.data.order === 0 ? "opening" : "body",
          }),
        ),
      ...products.flatMap((each) =>
        [each.data.name, each.data.domain]
          .filter((text) => text !== undefined)
          .map((text): Evidence => ({ ref: each.ref, text, weight: "fact" })),
      ),
      ...concepts.map(
        (each): Evidence => ({ ref: each.ref, text: each.data.name, weight: "body" }),
      ),
      ...actions
        .filter((each) => each.data.negated !== true)
        .map(
          (each): Evidence => ({
            ref: each.ref,
            text: `${each.data.verb} ${each.data.concept}`,
            weight: "fact",
          }),
        ),
    ];
    const kinds = new Map<ProductKind, (typeof products)[number]>();
    for (const each of products) if (each.data.kind) kinds.set(each.data.kind, each);

    const scores = new Map(
      scoreArchetypes(archetypes, texts).map((each) => [each.archetype.key, each]),
    );
    for (const each of archetypes) {
      const stated = each.byKind
        ? each.kinds.map((kind) => kinds.get(kind)).find(Boolean)
        : undefined;
      if (stated) scores.set(each.key, withKind(scores.get(each.key), each, stated.ref));
    }
    return {
      matches: chooseMatches([...scores.values()], new Set(kinds.keys())).map((each) =>
        node(
          archetype.match,
          each.archetype.key,
          { name: each.archetype.name, score: each.score, evidence: [...each.evidence] },
          derived("phrases-found", each.evidence),
        ),
      ),
    };
  },
});

function withKind(
  found: Score | undefined,
  archetype: Score["archetype"],
  ref: Score["evidence"][number],
): Score {
  return {
    archetype,
    named: true,
    score: Math.max(byKind, found?.score ?? 0),
    evidence: [...new Set([...(found?.evidence ?? []), ref])].sort(),
  };
}
