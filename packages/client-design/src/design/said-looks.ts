import type { Ref } from "@planc/core";
import { namedColours } from "../catalog/palette.ts";
import type { SaidText } from "./said-texts.ts";

export interface SaidLooks {
  /** Colours of the brand that the text gives, in its order. */
  readonly colours: readonly {
    readonly hex: string;
    /** As the text has it. */
    readonly said: string;
    /** The text gives the value itself, and no mere name. */
    readonly exact: boolean;
    readonly by: Ref;
  }[];
  readonly dark?: Ref;
}

const brand = /\b(?:brand|identity|primary|accent|theme|scheme|palette|corporate)\b/i;
const colourWord = /\bcolou?rs?\b|#[0-9a-f]{6}\b/i;
const darkWords = /\bdark[- ](?:mode|theme|colou?r scheme)\b|\blight (?:and|or|\/) ?dark\b/i;
const putOff =
  /\bout of scope\b|\bfuture\b|\bnot (?:required|needed|planned|supported|in)\b|\bno dark\b|\blater\b/i;
const hexes = /#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi;
const names = new RegExp(`\\b(?:${Object.keys(namedColours).join("|")})\\b`, "gi");

/** What the text says of colours and themes. */
export function saidLooks(texts: readonly SaidText[]): SaidLooks {
  const open = texts.filter(({ text }) => !putOff.test(text));
  const dark = open.find(({ text }) => darkWords.test(text));
  const colours = open
    .filter(({ text }) => brand.test(text) && colourWord.test(text))
    .flatMap(({ ref, text }) => {
      const exact = [...text.matchAll(hexes)].map(([hex]) => hex.toLowerCase());
      if (exact.length > 0) return exact.map((hex) => ({ hex, said: hex, exact: true, by: ref }));
      return [...text.matchAll(names)].flatMap(([word]) => {
        const hex = namedColours[word.toLowerCase()];
        return hex ? [{ hex, said: word.toLowerCase(), exact: false, by: ref }] : [];
      });
    });
  return { colours, ...(dark ? { dark: dark.ref } : {}) };
}

const tellsState =
  /\bcolou?r[- ]?(?:cod(?:ed?|ing)|badges?|indicat\w*)\b|\b(?:red|green|yellow|amber|orange)\b[^.;]{0,60}\b(?:for|when|if|means?|indicat\w*|shows?)\b|\b(?:in|turns?|highlighted(?: in)?|marked(?: in)?|shown in) (?:red|green|yellow|amber|orange)\b/i;
const besideColour =
  /\b(?:icons?|labels?|text|symbols?|patterns?|sole|alone|only by colou?r|words?|badge text)\b/i;

/** A state is told by its colour, and the text names nothing beside it. */
export const toldByColour = (text: string): boolean =>
  tellsState.test(text) && !besideColour.test(text);
