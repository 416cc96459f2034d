import { irregularForms } from "../catalog/deed-verbs.ts";

export type VerbForm = "base" | "s" | "ing" | "ed";

export interface ReadVerb {
  /** Infinitive. */
  readonly verb: string;
  readonly form: VerbForm;
}

/** The verb that a word in small letters is a form of, among verbs that are known. */
export function verbOf(lower: string, known: (verb: string) => boolean): ReadVerb | undefined {
  const irregular = irregularForms[lower];
  if (irregular !== undefined && irregular !== lower && known(irregular)) {
    return { verb: irregular, form: "ed" };
  }
  if (known(lower)) return { verb: lower, form: "base" };
  for (const [ending, form] of endings) {
    if (!lower.endsWith(ending)) continue;
    const verb = stems(lower, ending).find(known);
    if (verb !== undefined) return { verb, form };
  }
  return undefined;
}

/** Whether a word can be the participle of a verb: "archived", "sent", "set". */
export function isParticipleForm(lower: string, { form }: ReadVerb): boolean {
  return form === "ed" || irregularForms[lower] === lower;
}

const endings: readonly (readonly [string, VerbForm])[] = [
  ["ing", "ing"],
  ["ed", "ed"],
  ["es", "s"],
  ["s", "s"],
];

/** "copied" of copy, "tagged" of tag, "merged" of merge. */
function stems(lower: string, ending: string): readonly string[] {
  const stem = lower.slice(0, -ending.length);
  if (stem.length < 2) return [];
  const undoubled =
    stem.at(-1) === stem.at(-2) && /[^aeiouy]/.test(stem.at(-1) ?? "") ? [stem.slice(0, -1)] : [];
  const spelled = stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : [];
  return ending === "s" ? [stem] : [...spelled, `${stem}e`, stem, ...undoubled];
}
