import { isLastOneAsked, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { FactInputs } from "./inputs.ts";

const contended =
  /\b(?:duplicat\w*|double[- ]?book\w*|already (?:booked|taken|reserved|sold|assigned)|conflict\w*|concurrent\w*|simultaneous\w*|at the same time)\b/i;

/** What no two may have alike, and the text has several ask for it. */
export function aloneOf({ uniqueness = [], requirements = [] }: FactInputs) {
  for (const rule of uniqueness) {
    const said = requirements.filter(
      ({ ref, data }) => rule.data.requirements.includes(ref) && contended.test(data.text),
    );
    if (said.length > 0) return { rule, said };
  }
  return undefined;
}

/** The sentence that has several ask for the last of a stored thing, and the thing. */
export function lastOneOf(
  requirements: readonly ViewOf<typeof brief.requirement>[],
  concepts: readonly ViewOf<typeof brief.concept>[],
) {
  for (const said of requirements) {
    if (said.data.priority === "wont" || !isLastOneAsked(said.data.text)) continue;
    const text = said.data.text.toLowerCase();
    const concept = concepts.find(
      ({ data }) =>
        data.role === "stored" &&
        new RegExp(`\\b${escaped(data.name.toLowerCase())}(?:s|es)?\\b`).test(text),
    );
    if (concept) return { said, concept };
  }
  return undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
