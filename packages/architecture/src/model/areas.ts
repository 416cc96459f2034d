import { perArea } from "../catalog/context-words.ts";
import {
  type Action,
  type Area,
  type Areas,
  type Concept,
  isKept,
  isStrong,
  type Link,
  type Relation,
  relationModel,
} from "./relations.ts";

interface Product {
  readonly concepts: readonly Concept[];
  readonly relations: readonly Relation[];
  readonly actions: readonly Action[];
  /** People who build it, where known. */
  readonly people?: number | undefined;
}

/**
 * The areas that the domain counts concepts to, as many as the size of the product bears and people can own:
 * the smallest goes back into the one that it cannot exist without. For one person, relations alone divide.
 */
export function areasBorne({ concepts, relations, actions, people }: Product): Areas {
  const areas = new Map<string, Area>(
    people === 1
      ? []
      : concepts.flatMap((each) =>
          each.data.area && isKept(each) ? [[each.ref, each.data.area] as const] : [],
        ),
  );
  for (;;) {
    const model = relationModel(concepts, relations, areas);
    const sizes = new Map<string, number>();
    for (const { root, members } of model.aggregates.values()) {
      const name = model.areas.get(root)?.name;
      if (name !== undefined) sizes.set(name, (sizes.get(name) ?? 0) + members.length);
    }
    if (sizes.size < 2) return new Map();
    const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    if (sizes.size <= Math.min(Math.floor(all / perArea), people ?? all)) return areas;
    const ties = model.links.flatMap((link) => tieOf(link, model.areas, sizes));
    const work = (area: Area) =>
      actions.filter(({ data }) => areas.get(data.concept)?.name === area.name).length;
    const weight = (area: Area) => [sizes.get(area.name) ?? 0, work(area)] as const;
    const [least] = ties
      .flat()
      .map((area) => ({ area, weight: weight(area) }))
      .toSorted(
        (a, b) =>
          a.weight[0] - b.weight[0] ||
          a.weight[1] - b.weight[1] ||
          (a.area.name < b.area.name ? -1 : 1),
      );
    if (!least) return areas;
    const into = ties
      .filter((tie) => tie.some(({ name }) => name === least.area.name))
      .flatMap((tie) => tie.filter(({ name }) => name !== least.area.name))
      .toSorted((a, b) => (sizes.get(b.name) ?? 0) - (sizes.get(a.name) ?? 0))[0];
    if (!into) return areas;
    for (const [concept, area] of areas)
      if (area.name === least.area.name) areas.set(concept, into);
  }
}

/** Two areas that were one context without them: one cannot exist without the other, or is a single concept. */
function tieOf(
  link: Link,
  areas: Areas,
  sizes: ReadonlyMap<string, number>,
): readonly (readonly [Area, Area])[] {
  const from = areas.get(link.from);
  const to = areas.get(link.to);
  if (!from || !to || from.name === to.name) return [];
  return isStrong(link) || sizes.get(from.name) === 1 ? [[from, to]] : [];
}
