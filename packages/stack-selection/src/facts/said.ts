import type { Ref } from "@planc/core";
import { sample } from "../text/words.ts";
import type { Known, Reader } from "./condition.ts";
import type { FactInputs } from "./inputs.ts";

/** Technologies that the text names, by their keys in the catalogue. */
export function namedOf(text: string, ...keys: readonly string[]): Reader {
  return ({ stated }) => {
    const refs = stated.technologies
      .filter(({ key, modality }) => keys.includes(key) && modality !== "avoid")
      .flatMap((each) => each.refs);
    return refs.length > 0 ? { text, refs } : undefined;
  };
}

type Requirements = NonNullable<FactInputs["requirements"]>;

/** The same text is asked the same again for each fact whose change is tried. */
const answers = new WeakMap<Requirements, Map<string, Known | undefined>>();
const unsaid: Requirements = [];

/** Sentences of the text that ask for something, with the keys that the text gives them. */
export function asked(text: string, words: RegExp): Reader {
  const question = `${text}\n${words.flags}\n${words.source}`;
  return ({ inputs: { requirements = unsaid } }) => {
    const known = answers.get(requirements) ?? new Map<string, Known | undefined>();
    answers.set(requirements, known);
    if (!known.has(question)) known.set(question, findAsked(requirements, text, words));
    return known.get(question);
  };
}

function findAsked(requirements: Requirements, text: string, words: RegExp): Known | undefined {
  const found = requirements.filter(
    ({ data }) => words.test(data.text) && data.priority !== "wont" && data.later === undefined,
  );
  if (found.length === 0) return undefined;
  const keys = found.flatMap(({ data }) => (made.test(data.key) ? [] : [data.key]));
  return {
    text: keys.length > 0 ? `${text} (${sample(keys)})` : text,
    refs: found.map(({ ref }): Ref => ref),
  };
}

/** Keys that the text did not give. */
const made = /^R-/;
