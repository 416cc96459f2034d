import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

const drags = /\bdrag(?:s|ged|ging)?\b(?![- ]?(?:racing|on\b))/i;

/** The requirement by which things are dragged with a pointer. */
export const draggedBy = (
  requirements: readonly ViewOf<typeof brief.requirement>[],
): ViewOf<typeof brief.requirement> | undefined =>
  requirements.find(({ data: { text, priority } }) => priority !== "wont" && drags.test(text));
