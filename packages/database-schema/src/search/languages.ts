import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { type SearchEngine, searchLanguages } from "../catalog/search-engines.ts";
import { frequentWords, scriptsOf } from "../catalog/search-words.ts";

type Requirement = ViewOf<typeof brief.requirement>;
type Product = ViewOf<typeof brief.product>;

/** A language of what is looked for, with what names it, or what the text itself is written in. */
export interface Spoken {
  readonly tag: string;
  readonly name: string;
  readonly from: readonly Ref[];
  readonly assumed?: true;
}

/** Words that are matched as they are written, in whatever language. */
export const asWritten = "und";

/** Languages that the text names; else the one that it is written in, where that can be told. */
export function spokenIn(
  requirements: readonly Requirement[],
  product: Product | undefined,
): readonly Spoken[] {
  const texts: readonly { readonly ref: Ref; readonly text: string }[] = [
    ...(product ? [{ ref: product.ref, text: product.data.summary ?? "" }] : []),
    ...requirements.map(({ ref, data: { text } }) => ({ ref, text })),
  ];
  const named = searchLanguages.flatMap(({ tag, name }): readonly Spoken[] => {
    const pattern = new RegExp(`\\b${name}\\b`);
    const from = texts.flatMap(({ ref, text }) => (pattern.test(text) ? [ref] : []));
    return from.length > 0 ? [{ tag, name, from }] : [];
  });
  if (named.length > 0) return named;
  const tag = writtenIn(texts.map(({ text }) => text).join("\n"));
  const name = searchLanguages.find((each) => each.tag === tag)?.name;
  if (tag === undefined || name === undefined) return [];
  return [{ tag, name, from: product ? [product.ref] : [], assumed: true }];
}

/** As the engine names what takes the words of a language apart. */
export function analyserOf(form: SearchEngine["form"], tag: string): string {
  const language = searchLanguages.find((each) => each.tag === tag);
  if (language === undefined) return form === "elasticsearch" ? "words" : "default";
  switch (form) {
    case "elasticsearch":
      return language.analyzer;
    case "meilisearch":
      return language.locale;
    default:
      return language.tag;
  }
}

/** The language that a text is in by its letters, or by the words that one language alone has often. */
function writtenIn(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const byScript = scriptsOf.find(
    ({ script }) => (text.match(script)?.length ?? 0) * 4 > letters && letters > 0,
  );
  if (byScript) return byScript.tag;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first, second] = Object.entries(frequentWords)
    .map(([tag, those]) => ({
      tag,
      count: those.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.count - a.count);
  return first && first.count > 1 && first.count > (second?.count ?? 0) ? first.tag : undefined;
}

/** Configurations that every PostgreSQL has: https://www.postgresql.org/docs/18/textsearch-psql.html, read on 2026-11-30. */
const configurations: ReadonlySet<string> = new Set(
  "arabic danish dutch english finnish french german greek hindi hungarian italian norwegian portuguese romanian russian spanish swedish turkish".split(
    " ",
  ),
);

/** How PostgreSQL takes the words apart where the text names one language alone. */
export function configurationOf(languages: readonly Spoken[]): string | undefined {
  const [only, more] = languages.filter(({ assumed }) => !assumed);
  if (only === undefined || more !== undefined) return undefined;
  const name = analyserOf("elasticsearch", only.tag);
  return configurations.has(name) ? name : undefined;
}
