import { wordTable } from "@planc/core";
/** What a list under a label, or behind "Label:", is a list of. Labels in the singular. */
export const labelMeanings: Readonly<Record<string, "actors" | "concepts">> = wordTable({
  role: "actors",
  "user role": "actors",
  actor: "actors",
  user: "actors",
  persona: "actors",
  audience: "actors",
  entity: "concepts",
  "key entity": "concepts",
  "main entity": "concepts",
  "domain object": "concepts",
  "data model": "concepts",
  concept: "concepts",
  model: "concepts",
});

/** Labels whose lines bind the design. */
export const constraintLabels =
  /\b(?:constraints?|stack|technolog(?:y|ies)|deployment|must|limitations?|infrastructure)\b/i;
/** Labels whose lines say how well, not what. */
export const qualityLabels =
  /\b(?:performance|scalability|non-?functional|quality|security|availability|reliability|optimi[sz]ation)\b/i;
