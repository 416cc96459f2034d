import { capitalise, toLabel } from "../words/names.ts";
import { singular } from "../words/singular.ts";
import { nameWords } from "../words/split-name.ts";
import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** What files are called. */
const fileNouns = /^(?:attachment|file|image|photo|photograph|picture|scan|screenshot|video)$/;

/**
 * Several files of a thing are things of their own: each is uploaded, may fail and is taken out by itself, which
 * no list of texts can tell. "Recipe has photos": a recipe photo with its content, part of the recipe.
 */
export function readFileLists(sentences: readonly Sentence[], notes: Notebook): void {
  const known = new Set(
    notes.concepts
      .drafts()
      .filter(({ data }) => data.passing !== true)
      .map(({ data }) => nameWords(data.name).join(" ")),
  );
  const byRef = new Map<string, Sentence>(sentences.map((each) => [each.ref, each]));
  for (const { data } of notes.attributes.drafts()) {
    const sentence = byRef.get(data.statement);
    const last = nameWords(data.name).at(-1) ?? "";
    if (!sentence || data.passing === true || data.type !== "list") continue;
    if (!fileNouns.test(singular(last))) continue;
    const own = fileName(data.concept, data.name);
    // "Photo: a picture of a plant" is that thing already.
    if (known.has(singular(last)) || known.has(own)) continue;
    const name = toLabel(capitalise(own));
    const at = sentence.text.indexOf(data.name);
    const range = {
      from: Math.max(at, 0),
      to: at < 0 ? sentence.text.length : at + data.name.length,
    };
    const { statement } = data;
    notes.concepts.put(sentence, [name, "kept"], { statement, name }, range);
    notes.attributes.put(
      sentence,
      [name, "file"],
      { statement, concept: name, name: "file", type: "file", required: true },
      range,
    );
    notes.relations.put(
      sentence,
      [name, data.concept],
      { statement, from: name, to: data.concept, kind: "many-to-one", required: true, owned: true },
      range,
    );
  }
}

/** `recipe photo` of the photos of a recipe. */
export function fileName(concept: string, attribute: string): string {
  const words = nameWords(attribute);
  return [...nameWords(concept), ...words.slice(0, -1), singular(words.at(-1) ?? "")].join(" ");
}
