import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

const health =
  /\b(?:health|status) of (?:all|every|each|the)\b|\b(?:overall|system|service|platform)(?:'s)? (?:overall )?health\b|\bhealth (?:status|checks?|endpoints?)\b/i;
const screen = /\bdashboards?\b|\b(?:one|single) (?:screen|place|pane)\b/i;

/** The sentence that has the health of what runs shown in one place. */
export function healthSaid(
  requirements: readonly ViewOf<typeof brief.requirement>[] | undefined,
): ViewOf<typeof brief.requirement> | undefined {
  return requirements?.find(
    ({ data: { text, priority, later } }) =>
      priority !== "wont" && later === undefined && health.test(text) && screen.test(text),
  );
}
