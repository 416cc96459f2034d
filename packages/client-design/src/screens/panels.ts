import type { Draft, Facts, Requirement } from "./draft.ts";
import { inText } from "./words.ts";

const panel =
  /\b(?:(?:side|detail|details|slide-?over|flyout)[ -]?panel|drawer|slide-?over|flyout)\b/i;

const editing = /\b(?:edit|updat|chang|modif)\w*/i;
const spoken = new WeakMap<Facts["requirements"], readonly string[]>();

/** Whether the text has a thing changed in the panel that it is opened in, so that no other screen is opened for it. */
export function isEditedInPanel(
  entity: Draft["entity"],
  requirements: Facts["requirements"],
): boolean {
  if (entity === undefined) return false;
  const known =
    spoken.get(requirements) ??
    requirements.flatMap(({ data: { text } }) =>
      panel.test(text) && editing.test(text) ? [text.toLowerCase()] : [],
    );
  spoken.set(requirements, known);
  const name = inText(entity.data.name).toLowerCase();
  return known.some((text) => text.includes(name));
}

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
