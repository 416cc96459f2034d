import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { listed } from "../text/words.ts";

type Choice = Pick<PlanNodeOf<typeof decision.choice>, "data">;

/** What was tried and turns nothing; what is used from one language turns with that one. */
export function steadiness(
  { data: { flips, technology } }: Choice,
  {
    choices,
    catalogue,
  }: {
    readonly choices: readonly Choice[];
    readonly catalogue: Pick<Catalogue, "entryOf" | "nameOf">;
  },
): readonly string[] {
  if (flips.length > 0) return [];
  const from = catalogue.entryOf(technology)?.languages ?? [];
  const language = choices.find(
    ({ data }) =>
      idOf(data.topic) === "language" && from.includes(data.technology) && data.flips.length > 0,
  );
  // What no weight turns needs no word: what would turn it is what is listed.
  if (language === undefined) return [];
  const names = listed(
    from.map((each) => catalogue.nameOf(each)),
    "or",
  );
  return [`It turns with the language, ${language.data.name}, as it is used from ${names} alone.`];
}
