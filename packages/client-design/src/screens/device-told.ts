import type { Field } from "./draft.ts";

/** What stands in a file or is told with it. */
const ofFile =
  /^(?:(?:file|image|media|byte|pixel|original) )?(?:width|height|size|bytes|length|duration|checksum|sha ?256|media type|mime type|content type|format|file ?name)$/i;
/** When its person last looked: the device knows by what it shows. */
export const isLookedAt = (name: string): boolean =>
  /^last (?:read|seen|viewed|opened)(?: at)?$/i.test(name);

/** What the device finds at a file that is chosen, and when its person looked: nobody types either in. */
export function isMeasured(
  field: Field | undefined,
  fieldsOf: ReadonlyMap<string, readonly Field[]>,
): boolean {
  if (field === undefined) return false;
  const { name, type, entity } = field.data;
  if (isLookedAt(name)) return type === "timestamp";
  return ofFile.test(name) && (fieldsOf.get(entity) ?? []).some(({ data }) => data.type === "file");
}
