import { type DraftOf, slug, spoken } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Gap } from "./gap.ts";
import { pluralOf } from "./names.ts";
import type { Known } from "./questions.ts";
import { proposed } from "./readings.ts";

/** What is recorded first and sent many at once, where the text gives no number of it. */
export function batchGaps(
  readings: Known,
  actions: readonly DraftOf<typeof brief.action>[],
): readonly Gap[] {
  const created = new Set(
    actions.flatMap(({ data: { effect, concept } }) => (effect === "create" ? [concept] : [])),
  );
  return proposed(readings, "load").flatMap(({ data: { concept, likely, perRequest } }) => {
    if (
      concept === undefined ||
      perRequest === undefined ||
      !created.has(`brief/concept#${slug(concept)}`)
    )
      return [];
    const thing = spoken(concept);
    const last = thing.split(" ").at(-1);
    if (readings.quantities.some(({ data: { unit } }) => unit === thing || unit === last))
      return [];
    const things = pluralOf(thing);
    return [
      {
        id: `batch-${slug(concept)}`,
        text: `How many ${things} does a device keep before it sends them in one request?`,
        default: `${perRequest.likely}: ${perRequest.because}.`,
        options: [
          "each at once, alone",
          `about ${perRequest.likely}`,
          `${perRequest.high} and more`,
        ],
        reason: `The text says nothing of it, and the rate of requests follows from it: ${likely} ${things} a day are as many requests, or so many fewer.`,
        about: ["brief/product#product"],
      },
    ];
  });
}
