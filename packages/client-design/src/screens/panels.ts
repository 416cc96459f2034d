import type { Draft, Facts, Requirement } from "./draft.ts";
import { inText } from "./words.ts";

const panel =
  /\b(?:(?:side|detail|details|slide-?over|flyout)[ -]?panel|drawer|slide-?over|flyout)\b/i;

/** Requirements that have one thing opened in a panel over what it was chosen from. */
export function panelsOf(
  { kind, entity, within }: Draft,
  requirements: Facts["requirements"],
): readonly Requirement["ref"][] {
  if (kind !== "detail" || entity === undefined || within === undefined) return [];
  const name = inText(entity.data.name).toLowerCase();
  return requirements.flatMap(({ ref, data: { text } }) =>
    panel.test(text) && text.toLowerCase().includes(name) ? [ref] : [],
  );
}
