import { spoken } from "@planc/core";
import type { Brief } from "./apply-corrections.ts";
import type { Gap } from "./gap.ts";

/** What a feature's things refer to and the product around it keeps: no part of the plan finds or checks it. */
export function outsideReferences({
  concepts,
  relations,
}: Pick<Brief, "concepts" | "relations">): readonly Gap[] {
  const byRef = new Map<string, Brief["concepts"][number]>(
    concepts.map((each) => [`brief/concept#${each.id}`, each]),
  );
  return concepts.flatMap((concept) => {
    if (concept.data.role !== "stored") return [];
    const outside = relations.filter(
      ({ data }) =>
        data.from === `brief/concept#${concept.id}` &&
        data.kind === "many-to-one" &&
        byRef.get(data.to)?.data.role === "external",
    );
    const names = outside.map(
      ({ data }) => data.role ?? spoken(byRef.get(data.to)?.data.name ?? ""),
    );
    if (names.length === 0) return [];
    const thing = spoken(concept.data.name);
    const all = [...new Set(names)].join(" and ");
    return [
      {
        id: `outside-of-${concept.id}`,
        text: `By which operations of the product does whoever fills in a ${thing} find its ${all}, who checks that they exist, and what is shown once one is gone?`,
        default: `Their ids are kept as they are given: no read of them is in this plan and none is checked; a screen asks the product for what stands behind an id, and shows one that is gone as deleted.`,
        options: [],
        reason: `A ${thing} refers to what the product keeps elsewhere, and the text gives no operation of it.`,
        about: [`brief/concept#${concept.id}`] as const,
        turns: ["outside-references"],
      },
    ];
  });
}
