import { optional, type PlanNode, type ViewOf } from "@planc/core";
import { brief, reading } from "@planc/core/ir";
import { everySlot, isNode, nodesOf } from "../every-slot.ts";
import { rule } from "../kit.ts";
import { unreadyStories } from "../readiness.ts";
import { saidWithin } from "../said-within.ts";
import { traceRequirements } from "../trace-requirements.ts";
import { listedWithin } from "../words.ts";

/** Stories that come first, and for which nothing, or not all that their scenarios tell, can be built. */
export const storyNotCarried = rule("story-not-carried", {
  reads: { ...everySlot, product: brief.product, deeds: optional(reading.action) },
  check: ({ report, deeds, ...given }) => {
    const nodes = nodesOf(given);
    const unread = deedsIn(nodes, deeds);
    for (const { ref, place, title, isBare, open } of unreadyStories(
      traceRequirements(nodes),
      nodes,
    )) {
      if (isBare) {
        const read = unread(ref);
        const clue =
          read.length > 0
            ? `read of it and tied to no entity: ${listedWithin(read)}`
            : "no deed was read";
        report("story-not-carried", { story: `${place} “${title}”`, clue }, { ref });
      } else {
        report(
          "story-in-part",
          { story: `${place} “${title}”`, scenarios: listedWithin(open) },
          { ref },
        );
      }
    }
  },
});

/** What a story and its scenarios have people do, as read, in the words of the text. */
function deedsIn(
  nodes: readonly PlanNode[],
  deeds: readonly ViewOf<typeof reading.action>[],
): (story: PlanNode["ref"]) => readonly string[] {
  const given: readonly unknown[] = deeds;
  const within = saidWithin(given.filter(isNode));
  const byRef = new Map<string, (typeof deeds)[number]>(deeds.map((each) => [each.ref, each]));
  return (story) => {
    const id = story.slice(story.indexOf("#") + 1);
    const own = nodes.filter(
      ({ ref }) => ref === story || ref.startsWith(`brief/requirement#${id}-`),
    );
    const told = own.flatMap(within).flatMap(({ ref }) => byRef.get(ref) ?? []);
    const words = told.map(({ data }) => `“${data.verb} ${data.concept.toLowerCase()}”`);
    return [...new Set(words)];
  };
}
