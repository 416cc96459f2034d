import { alikeAttributes } from "../catalog/alike-attributes.ts";
import { foldName } from "../text/words.ts";

const lines = new Map<string, readonly number[]>();
alikeAttributes.forEach((names, line) => {
  for (const name of names) {
    const key = foldName(name);
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
});

/** Tells of a name whether one of the thing's attributes is the same property under any of its names. */
export function sameAs(concept: string, attributes: readonly string[]): (name: string) => boolean {
  const said = new Set(
    attributes.flatMap((each) => [each, ...each.split("/")]).map((each) => barely(concept, each)),
  );
  const saidLines = new Set([...said].flatMap((each) => lines.get(each) ?? []));
  return (name) => {
    const bare = barely(concept, name);
    return said.has(bare) || (lines.get(bare) ?? []).some((line) => saidLines.has(line));
  };
}

/** `event title` of an event is its `title`. */
function barely(concept: string, attribute: string): string {
  const words = foldName(attribute);
  const prefix = `${foldName(concept)} `;
  return words.startsWith(prefix) ? words.slice(prefix.length) : words;
}
