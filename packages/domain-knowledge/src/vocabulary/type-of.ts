import { type TypeNames, vocabularyTypes } from "../catalog/vocabulary-types.ts";
import { foldName } from "../text/words.ts";

export type TypeName = keyof typeof vocabularyTypes;

const byName = new Map<string, TypeName>();
const byHead = new Map<string, TypeName>();
for (const type of Object.keys(vocabularyTypes).filter(isType)) {
  const { names, heads = [] }: TypeNames = vocabularyTypes[type];
  for (const name of names) byName.set(foldName(name), type);
  for (const head of heads) byHead.set(foldName(head), type);
}
/** A longer name is a thing of its own. */
const longestName = 3;

/** The type of schema.org that a thing of this name is: by its name, else by the last word of it. */
export function typeOf(name: string): TypeName | undefined {
  const folded = foldName(name);
  const words = folded.split(" ");
  return (
    byName.get(folded) ?? (words.length <= longestName ? byHead.get(words.at(-1) ?? "") : undefined)
  );
}

/** What the catalogue knows of a type beside its names. */
export function detailsOf(type: TypeName): {
  readonly identity: string;
  readonly without: readonly string[];
} {
  const { identifiedBy = "name", without = [] }: TypeNames = vocabularyTypes[type];
  return { identity: identifiedBy, without };
}

function isType(name: string): name is TypeName {
  return name in vocabularyTypes;
}
