import type { DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { deedVerbs } from "../catalog/deed-verbs.ts";
import {
  askedOfAll,
  configuredWholes,
  filesOrPlaces,
  isFound,
  settingNames,
} from "../catalog/nature-words.ts";
import type { Effect } from "../catalog/verbs.ts";
import { singular } from "../words/singular.ts";
import { isParticipleForm, verbOf } from "../words/verb-forms.ts";
import { effectOf } from "./deed-on-part.ts";
import { conceptRef } from "./refs.ts";

interface Found {
  readonly verb: string;
  readonly effect: Effect;
  readonly concept: Ref<"brief/concept">;
}

/**
 * Finds what a deed is done to by what the text says that its things are, where the sentence names none of
 * them: who ingests a folder makes documents where a document is "an ingested file", who asks a question
 * searches what is "the unit of retrieval", and who configures the tool changes its settings.
 */
export function toldByNature(
  concepts: readonly DraftOf<typeof brief.concept>[],
): (verb: string, name: string) => Found | undefined {
  const made = new Map<
    string,
    { readonly ref: Ref<"brief/concept">; readonly words: ReadonlySet<string> }[]
  >();
  const sought: Ref<"brief/concept">[] = [];
  const drawnOut: { readonly ref: Ref<"brief/concept">; readonly words: readonly string[] }[] = [];
  for (const concept of concepts) {
    const { role, description = "" } = concept.data;
    // What signing in ties to an account is made by signing in.
    if (role !== "stored" || ofSignIn.test(description)) continue;
    const [head = ""] = description.toLowerCase().split(/[.;:(]/);
    const words = head.match(/[\p{L}-]{2,40}/gu) ?? [];
    const ref = conceptRef(concept);
    for (const word of words) {
      const read = verbOf(word, (each) => deedVerbs.has(each));
      if (read === undefined || !isParticipleForm(word, read)) continue;
      const list = made.get(read.verb) ?? [];
      made.set(read.verb, [...list, { ref, words: new Set(words.map(singular)) }]);
    }
    if (isFound.test(description)) sought.push(ref);
    const [, source] = drawn.exec(head) ?? [];
    if (source !== undefined) drawnOut.push({ ref, words: source.split(" ").map(singular) });
  }
  const drawnFrom = (source: string) =>
    drawnOut.flatMap(({ ref, words }) => (words.includes(source) ? [ref] : []));
  const settings = concepts.find(({ id, data }) => id === "setting" && data.role === "stored");
  return (verb, name) => {
    const effect = verb === "ask" ? "search" : effectOf(verb);
    const [only, ...others] = made.get(verb) ?? [];
    const words = name.toLowerCase().split(" ").map(singular);
    const shares = only !== undefined && words.some((each) => only.words.has(each));
    if (only && others.length === 0 && (shares || isReadIn(name, only.words))) {
      // What is "a parsed notation" comes about by parsing.
      return { verb, effect: effect === "command" ? "create" : effect, concept: only.ref };
    }
    const takenOut = takesIn.test(verb) ? drawnFrom(words.at(-1) ?? "") : [];
    if (takenOut.length === 1 && takenOut[0]) {
      return { verb, effect: "create", concept: takenOut[0] };
    }
    if (effect === "search" && sought.length === 1 && sought[0] && askedOfAll.test(name)) {
      return { verb: verb === "ask" ? "query" : verb, effect, concept: sought[0] };
    }
    const sets = effect === "update" || effect === "read";
    const isSetting =
      settingNames.test(name) || (verb === "configure" && configuredWholes.test(name));
    return settings && sets && isSetting
      ? {
          verb: verb === "configure" || verb === "set" ? "update" : verb,
          effect,
          concept: conceptRef(settings),
        }
      : undefined;
  };
}

const ofSignIn =
  /\b(?:(?:third[- ]party|external|social|federated) (?:identit(?:y|ies)|accounts?|log-?ins?|providers?)|(?:identity|log-?in) provider)\b/i;

/** "a movement normalised from a bank CSV": importing the CSV makes it. */
const drawn =
  /\b(?:normali[sz]ed|parsed|read|extracted|imported|loaded|taken|derived) from (?:an? |the |one )?((?:[\w-]+ ){0,3}[\w-]+)$/;
const takesIn = /^(?:import|ingest|load|read|upload)$/;

function isReadIn(name: string, words: ReadonlySet<string>): boolean {
  return filesOrPlaces.test(name) && (words.has("file") || words.has("document"));
}
