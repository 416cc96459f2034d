import type { ItemToken } from "wink-nlp";
import type { Tag } from "./word.ts";

/** A word with its part of speech and its base form. */
export interface TaggedWord {
  readonly tag: Tag;
  readonly lemma: string;
}

/** Tags one sentence, given as words of letters, digits or a single mark. */
export type Tagger = (words: readonly string[]) => readonly TaggedWord[];

let loading: Promise<Tagger> | undefined;

/** Loads the tagger and its model once; only when there is a text to read. */
export function loadTagger(): Promise<Tagger> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Tagger> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = winkNlp(model, ["pos"]);
  const { its } = nlp;
  return (words) => {
    const tagged: TaggedWord[] = [];
    nlp
      .readDoc(words.join(" "))
      .tokens()
      .each((token: ItemToken) => {
        // @ts-expect-error The library's declarations leave out that lemmas come from the model.
        const lemma: string = token.out(its.lemma);
        const entry = { tag: toTag(token.out(its.pos)), lemma };
        // Where the tagger cuts a word in two, its last part decides.
        if (token.out(its.precedingSpaces) === "" && tagged.length > 0) {
          tagged[tagged.length - 1] = entry;
        } else tagged.push(entry);
      });
    return tagged;
  };
}

const tags: ReadonlySet<string> = new Set(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" "),
);

function isTag(name: string): name is Tag {
  return tags.has(name);
}

function toTag(name: string): Tag {
  return isTag(name) ? name : "X";
}
