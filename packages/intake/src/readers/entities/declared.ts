import type { ConceptIndex } from "./concept-index.ts";
import type { FieldIndex } from "./field-index.ts";

/** What the section of a source declares. */
export interface Declared {
  readonly index: ConceptIndex;
  readonly fields: FieldIndex;
}
