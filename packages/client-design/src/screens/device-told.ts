import { idOf, isClientsName, isEpoch, isOnesOwn } from "@planc/core";
import type { Field } from "./draft.ts";

/** What is told of a file, and of nothing else. */
const ofFile =
  /^(?:(?:media|mime|content) type|(?:file|original|original file) ?name|checksum|sha ?256|(?:file|image|media|byte|pixel) (?:width|height|size|length|duration))$/i;
/** The same words measure people and goods: `height` of a person who has a picture. */
const measures = /^(?:width|height|size|bytes|length|duration)$/i;
const files =
  /(?:^|-)(?:attachment|file|image|media|photo|picture|recording|scan|upload|video)(?:s|-|$)/;

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
  const own = fieldsOf.get(entity) ?? [];
  if (!own.some(({ data }) => data.type === "file")) return false;
  return (
    ofFile.test(name) ||
    (measures.test(name) &&
      (files.test(idOf(entity)) || own.some(({ data }) => ofFile.test(data.name))))
  );
}

/** What the program knows by itself: names that it gives, and the one cart of whoever is there. */
export const isSetByClient = (field: Field | undefined): boolean =>
  field !== undefined &&
  (isClientsName(field.data.name) ||
    // Which wording somebody agreed to is what the client has shown them.
    /^(?:text|terms|policy|notice) version$/i.test(field.data.name) ||
    isEpoch(field.data.name) ||
    (field.data.references !== undefined &&
      isOnesOwn(idOf(field.data.references.entity).replaceAll("-", " "))));
