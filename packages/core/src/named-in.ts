import { asPattern, spoken } from "./spoken.ts";

/** What a name may not stand inside of: `Art` is no part of `started`, `Öl` none of `Söller`. */
const inWord = "[\\p{L}\\p{M}\\p{N}_]";

/**
 * Finds a thing by its name in a text of any script, one of it or several. Signs of a name are itself and nothing
 * else: `C++` is no pattern.
 */
export function namePattern(name: string, plural?: string): RegExp {
  const forms = [formOf(name), plural === undefined ? "" : wordsOf(plural)].filter(
    (each) => each !== "",
  );
  if (forms.length === 0) return /(?!)/iu;
  return new RegExp(`(?<!${inWord})(?:${forms.join("|")})(?!${inWord})`, "iu");
}

/** Whether a text names a thing, one of it or several. */
export function namedIn(text: string, name: string, plural?: string): boolean {
  return namePattern(name, plural).test(text);
}

/** Of several names those that a text has; each pattern is made once. */
export function namesIn<T>(
  items: readonly T[],
  nameOf: (item: T) => { readonly name: string; readonly plural?: string | undefined },
): (text: string) => readonly T[] {
  const known = items.map((item) => {
    const { name, plural } = nameOf(item);
    return { item, pattern: namePattern(name, plural) };
  });
  return (text) => known.flatMap(({ item, pattern }) => (pattern.test(text) ? [item] : []));
}

/** Words of a name stand apart, together or with a hyphen: `order line`, `order-line`, `orderline`. */
function wordsOf(name: string): string {
  return spoken(name)
    .trim()
    .split(/[\s_-]+/u)
    .map(asPattern)
    .join("[\\s_-]{0,2}");
}

function formOf(name: string): string {
  const one = wordsOf(name);
  // English makes several of what ends in a letter of its own script; of the others the plan knows no rule.
  if (!/[a-z]$/.test(one)) return one;
  return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}(?:y|ys|ies)` : `${one}(?:e?s)?`;
}
