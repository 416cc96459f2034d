import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { sample } from "../text/words.ts";

type Choice = PlanNodeOf<typeof decision.choice>;

const mostNamed = 8;

/** What a reader misses among the options: usable from the same language, and weighed only where it is named. */
export function notWeighed(
  { data }: Choice,
  choices: readonly Choice[],
  weighed: readonly string[],
  catalogue: Catalogue,
): string | undefined {
  const topic = idOf(data.topic);
  if (data.basis !== "scored" || !catalogue.isTopic(topic)) return undefined;
  const written = new Set(
    choices.flatMap((each) => (idOf(each.data.topic) === "language" ? [each.data.technology] : [])),
  );
  // What runs beside the code is compared by other things than the language that it is used from.
  const own = new Set(catalogue.entryOf(data.technology)?.languages ?? []);
  const names = catalogue
    .entriesFor(topic)
    .filter(
      ({ onRequest, languages, requires, name }) =>
        onRequest === true &&
        requires === undefined &&
        languages?.some((each) => written.has(each) && own.has(each)) === true &&
        !weighed.includes(name),
    )
    .map(({ name }) => name)
    .toSorted();
  if (names.length === 0) return undefined;
  return `Not weighed, as the text names ${names.length === 1 ? "it nowhere" : "none of them"}: ${sample(names, mostNamed)}.`;
}
