import { spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { property } from "../naming.ts";

type Field = ViewOf<typeof data.field>;

/** What of a thing is emptied when it is deleted, while its row keeps its place. */
export function clearedOf(own: readonly Field[]): readonly Field[] {
  return own.filter(({ data: { lapses, references } }) => lapses && references === undefined);
}

/** What deleting one, and changing one that was deleted, does where its row stays. */
export function clearedTold(
  effect: string,
  name: string,
  own: readonly Field[],
  propertyCase: "camel" | "snake",
): readonly string[] {
  const cleared = clearedOf(own).map(({ data }) => `\`${property(data.name, propertyCase)}\``);
  const moment = own.find(({ data: { name: each } }) => /^deleted (?:at|on)$/i.test(each));
  if (cleared.length === 0 || !moment) return [];
  const thing = spoken(name);
  const when = `\`${property(moment.data.name, propertyCase)}\``;
  if (effect === "delete")
    return [
      `The ${thing} keeps its place with ${when}, and its ${cleared.join(" and ")} is emptied at once: lists and who was away are told that it is gone, and nobody what it said. What belongs to it is deleted.`,
    ];
  return effect === "update" ? [`One that was deleted is answered with 404.`] : [];
}
