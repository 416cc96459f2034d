import type { Ref } from "@planc/core";
import register from "../catalog/languages.json" with { type: "json" };
import type { SaidText } from "./said-texts.ts";

export interface SaidLanguage {
  readonly tag: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** The text names it as the one that counts where others lack a text. */
  readonly isDefault: boolean;
  readonly by: Ref;
}

export interface SaidLanguages {
  readonly languages: readonly SaidLanguage[];
  /** A text that asks for several, where none is named. */
  readonly unnamed?: SaidText;
}

// The longest name first: Brazilian Portuguese is not Portuguese.
const byName = [...register.languages].sort((a, b) => b.name.length - a.name.length);
const names = new RegExp(`\\b(?:${byName.map(({ name }) => name).join("|")})\\b`, "g");
const tagged = /\b([a-z]{2})[-_]([A-Z]{2})\b/g;
const byTag = new Map(register.languages.map((each) => [each.tag, each]));

/** The clause is about what people read in the product. */
const ofInterface =
  /\b(?:languages?|locali[sz]\w*|locales?|translat\w*|i18n|internationali[sz]\w*|multi-?lingual|bilingual|interface|ui|available in|labels?)\b/i;
/** It is about what a model speaks, what is taught, or what a program is written in. */
const ofOthers =
  /\b(?:ai|llm|model|assistant|bot|persona|tutor|teacher|convers\w*|learn\w*|programming|speak\w*|corpus|proficien\w*|dictionar\w*|translat\w+ (?:messages?|documents?|from|between))\b/i;
const putOff =
  /\b(?:out of scope|future|later|deferred|not (?:required|needed|planned|supported|included)|no (?:multi|support)|based on (?:user )?feedback|in v(?:ersion ?)?\d|phase [2-9]|post-mvp)\b/i;
const defaults = /\b(?:default|primary|main|source|fallback|falls? back|base)\b/i;
const several =
  /\b(?:multi-?lingual|bilingual|multiple languages|several languages|multi-?language|internationali[sz]ation|i18n|locali[sz]ed into)\b/i;

/** Languages that the text names for what people read. */
export function saidLanguages(texts: readonly SaidText[]): SaidLanguages {
  const found = new Map<string, SaidLanguage>();
  let unnamed: SaidText | undefined;
  for (const said of texts) {
    for (const clause of said.text.split(/(?<=[.;])\s+/)) {
      if (!ofInterface.test(clause) || ofOthers.test(clause) || putOff.test(clause)) continue;
      const those = namedIn(clause);
      if (those.length === 0 && several.test(clause)) unnamed ??= said;
      for (const { tag, name, direction, isDefault } of those) {
        const known = found.get(tag);
        if (known === undefined || (isDefault && !known.isDefault))
          found.set(tag, { tag, name, direction, isDefault, by: said.ref });
      }
    }
  }
  const languages = [...found.values()];
  return languages.length === 0 && unnamed ? { languages, unnamed } : { languages };
}

function namedIn(clause: string): readonly Omit<SaidLanguage, "by">[] {
  const called = [...clause.matchAll(names)].flatMap(({ 0: name, index }) => {
    const language = byName.find((each) => each.name === name);
    return language ? [{ ...language, from: index, to: index + name.length }] : [];
  });
  const tags = [...clause.matchAll(tagged)].flatMap(
    ({ 0: all, 1: code = "", 2: region = "", index }) => {
      const language = byTag.get(code);
      return language
        ? [
            {
              ...language,
              name: `${language.name} (${region})`,
              tag: `${code}-${region}`,
              from: index,
              to: index + all.length,
            },
          ]
        : [];
    },
  );
  const taken = [...called, ...tags]
    .filter(
      ({ tag }, _, all) => tag.includes("-") || !all.some((each) => each.tag.startsWith(`${tag}-`)),
    )
    .sort((a, b) => a.from - b.from);
  return taken.map(({ tag, name, direction, from, to }) => ({
    tag,
    name,
    direction: direction === "rtl" ? "rtl" : "ltr",
    // `English (default)`, `default language: English`, and no word of another language between.
    isDefault: defaults.test(
      clause.slice(
        Math.max(0, from - 40, ...taken.flatMap((each) => (each.to <= from ? [each.to] : []))),
        Math.min(
          clause.length,
          to + 20,
          ...taken.flatMap((each) => (each.from >= to ? [each.from] : [])),
        ),
      ),
    ),
  }));
}
