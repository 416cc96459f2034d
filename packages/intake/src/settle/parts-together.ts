import type { Ref } from "@planc/core";
import type { Meant } from "./actions.ts";
import { groupBy } from "./names.ts";
import type { Readings } from "./readings.ts";

/**
 * "Edit the title, ingredients or steps" of a recipe changes the recipe: what stands in one list with its other
 * parts is changed on it, and not for all recipes that have the same ingredient.
 */
export function withPartsTogether(
  aimed: readonly Meant[],
  { relations }: Pick<Readings, "relations">,
  find: (name: string) => Ref<"brief/concept"> | undefined,
): readonly Meant[] {
  const ends = new Set(
    relations.flatMap(({ data: { from, to } }) => {
      const [one, other] = [find(from), find(to)];
      return [`${one} ${other}`, `${other} ${one}`];
    }),
  );
  const tied = (one: string, other: string) => ends.has(`${one} ${other}`);
  const lists = groupBy(aimed, ({ read: { data } }) =>
    JSON.stringify([data.statement, data.verb, data.actor ?? ""]),
  );
  const turned = new Map<Meant, Meant>();
  for (const list of lists.values()) {
    if (list.length < 2) continue;
    for (const each of list) {
      const { target } = each;
      if (target.effect !== "update") continue;
      // Another of the list is no thing of its own, but a part of what this one is tied to.
      const beside = list.find(
        ({ read, target: other }) =>
          other.effect === "update" &&
          other.concept !== target.concept &&
          find(read.data.concept) === undefined &&
          tied(target.concept, other.concept),
      );
      if (beside) turned.set(each, { ...each, target: beside.target });
    }
  }
  return turned.size === 0 ? aimed : aimed.map((each) => turned.get(each) ?? each);
}
