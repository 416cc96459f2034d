import { node } from "@planc/core";
import { archetype, reading } from "@planc/core/ir";
import { archetypes } from "../catalog/index.ts";
import { derived, step } from "../kit.ts";
import { chooseMatches, type ProductKind } from "../match/choose.ts";
import { type Evidence, evidenceOf } from "../match/evidence.ts";
import { type Score, scoreArchetypes } from "../match/score.ts";
import { knownThings, thingsIn } from "../match/things.ts";

/** How far a stated kind of product speaks for the archetype that is nothing but that kind. */
const byKind = 0.7;
/** A text of more statements uses the words of many domains … */
const shortText = 40;
/** … so it has to keep this many of the things that one is about, where it does not name it. */
const enoughThings = 2;

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
    const entityStatements = new Set(
      statements.filter(({ data }) => data.role === "entity").map(({ ref }) => ref),
    );
    const texts: Evidence[] = [
      ...evidenceOf(statements),
      ...products.flatMap((each) =>
        [each.data.name, each.data.domain]
          .filter((text) => text !== undefined)
          .map((text): Evidence => ({ ref: each.ref, text, weight: "opening" })),
      ),
      ...concepts
        .filter(({ data }) => data.passing !== true)
        .map(
          ({ ref, data }): Evidence => ({
            ref,
            text: data.name,
            weight: entityStatements.has(data.statement) ? "key" : "body",
          }),
        ),
      ...actions
        .filter(({ data }) => data.negated !== true)
        .map(
          ({ ref, data }): Evidence => ({
            ref,
            text: `${data.verb} ${data.concept}`,
            weight: "body",
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
    const things = thingsIn(concepts);
    const chosen = chooseMatches([...scores.values()], {
      kinds: new Set(kinds.keys()),
      byWords: (each) =>
        statements.length <= shortText || knownThings(each.archetype, things) >= enoughThings,
    });
    return {
      matches: chosen.map((each) =>
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
    announced: true,
    score: Math.max(byKind, found?.score ?? 0),
    phrases: found?.phrases ?? 0,
    first: found?.first ?? 0,
    evidence: [...new Set([...(found?.evidence ?? []), ref])].sort(),
  };
}
