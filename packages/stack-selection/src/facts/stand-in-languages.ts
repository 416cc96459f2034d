import type { FactInputs } from "./inputs.ts";

/** Languages in which the text has something built that stands in for a system of others in tests. */
export function standInLanguages(mentions: FactInputs["mentions"]): FactInputs["mentions"] {
  return mentions.filter(
    ({ data }) =>
      data.standIn !== undefined && data.topic === "language" && data.modality !== "avoid",
  );
}
