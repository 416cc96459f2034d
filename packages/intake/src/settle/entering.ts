import { entersItself, type Ref } from "@planc/core";
import type { Brief } from "./apply-corrections.ts";

const user: Ref<"brief/concept"> = "brief/concept#user";

/**
 * Who joins what is itself one person's place in something makes that place: a waitlist of which each row has
 * a person, an event and a position is not joined, a row is added to it.
 */
export function withEntries(known: Brief): Brief {
  const led = new Map<string, { toPerson: boolean; toOther: boolean }>();
  for (const { data } of known.relations) {
    if (data.kind === "many-to-many") continue;
    const found = led.get(data.from) ?? { toPerson: false, toOther: false };
    if (data.to === user) found.toPerson = true;
    else if (data.to !== data.from) found.toOther = true;
    led.set(data.from, found);
  }
  const made = new Set<string>(
    known.actions.flatMap(({ data }) => (data.effect === "create" ? [data.concept] : [])),
  );
  return {
    ...known,
    actions: known.actions.map((each) => {
      const { concept, effect, verb } = each.data;
      const place = led.get(concept);
      const isEntry =
        effect === "command" &&
        entersItself(verb) &&
        place?.toPerson === true &&
        place.toOther &&
        !made.has(concept);
      return isEntry ? { ...each, data: { ...each.data, effect: "create" as const } } : each;
    }),
  };
}
