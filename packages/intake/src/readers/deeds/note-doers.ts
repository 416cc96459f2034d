import { isActing } from "../concept-phrase.ts";
import type { Notebook } from "../notebook.ts";
import { noteActor } from "../read-actions.ts";
import type { Sentence } from "../sentence.ts";
import { isCaller } from "./callers.ts";
import type { Deed } from "./deed.ts";

/** Who does it, as people and programs that act. */
export function noteDoers(sentence: Sentence, { by, passing }: Deed, notes: Notebook): void {
  if (by.kind !== "role" || passing) return;
  for (const doer of by.phrases) {
    const isSaid = sentence.role === "requirement" && isActing(sentence.words[doer.last - 1]);
    if (isSaid || isCaller(sentence.words, doer)) noteActor(sentence, doer, notes);
  }
}
