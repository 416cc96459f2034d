import type { Place } from "@planc/core";

/** A field of a pack: the names and positions that lead to it. */
export type FieldPath = readonly (string | number)[];

/** Where the fields of a pack stand in the file that an author can edit. */
export interface PackPlaces {
  /** The nearest place to a field; with `line`, that line of the text that the field holds. */
  at(path: FieldPath, line?: number): Place;
}

/** The place of a finding, where the pack came from a file. */
export function placed(
  places: PackPlaces | undefined,
  path: FieldPath,
  line?: number,
): { readonly source?: Place } {
  return places === undefined ? {} : { source: places.at(path, line) };
}
