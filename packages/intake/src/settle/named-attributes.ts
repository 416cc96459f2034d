import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { withContrast } from "./by-contrast.ts";
import type { Naming } from "./naming.ts";
import type { Readings } from "./readings.ts";
import { withoutTwins } from "./twin-attributes.ts";
import { withWholeNames } from "./whole-names.ts";

/** The attributes of a brief, each once, with what may be missing and every name that the text has for it. */
export function namedAttributes(
  attributes: readonly DraftOf<typeof brief.attribute>[],
  relations: readonly DraftOf<typeof brief.relation>[],
  told: { readonly readings: Readings; readonly naming: Naming },
): readonly DraftOf<typeof brief.attribute>[] {
  const contrasted = withContrast(attributes, told.readings, told.naming);
  return withWholeNames(withoutTwins(contrasted, relations), told.readings);
}
