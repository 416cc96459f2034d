import type { Sentence } from "../sentence.ts";
import type { ConceptIndex } from "./concept-index.ts";
import type { FieldIndex } from "./field-index.ts";
import type { StandingIndex } from "./standing-index.ts";
import type { TypedModel } from "./typed-models.ts";

/** What a source says of the things that it keeps, before its other sentences are read. */
export interface Declared {
  readonly index: ConceptIndex;
  readonly fields: FieldIndex;
  readonly standing: StandingIndex;
  /** Things whose fields requirements lay down as code does, in the order of the text. */
  readonly typed: readonly TypedModel[];
  /** A section lists the things, or requirements look after them: what else is named is named in passing. */
  readonly isComplete: boolean;
  /** Sentences elsewhere that were read as a description of a thing. */
  readonly described: ReadonlySet<Sentence>;
}
