import type { Ref } from "@planc/core";
import { sample } from "../text/words.ts";
import type { Reader } from "./condition.ts";

/** Technologies that the text names, by their keys in the catalogue. */
export function namedOf(text: string, ...keys: readonly string[]): Reader {
  return ({ stated }) => {
    const refs = stated.technologies
      .filter(({ key, modality }) => keys.includes(key) && modality !== "avoid")
      .flatMap((each) => each.refs);
    return refs.length > 0 ? { text, refs } : undefined;
  };
}

/** Sentences of the text that ask for something, with the keys that the text gives them. */
export function asked(text: string, words: RegExp): Reader {
  return ({ inputs }) => {
    const found = (inputs.requirements ?? []).filter(
      ({ data }) => words.test(data.text) && data.priority !== "wont" && data.later === undefined,
    );
    if (found.length === 0) return undefined;
    const keys = found.flatMap(({ data }) => (made.test(data.key) ? [] : [data.key]));
    return {
      text: keys.length > 0 ? `${text} (${sample(keys)})` : text,
      refs: found.map(({ ref }): Ref => ref),
    };
  };
}

/** Keys that the text did not give. */
const made = /^R-/;
