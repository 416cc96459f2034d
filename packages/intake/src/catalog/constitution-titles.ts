/** Words of constitutions, in lower case and without numbers: what their titles and leads stand for. */

/** Headings that hold principles rather than being one. */
export const principleContainers: ReadonlySet<string> = new Set([
  "core principles",
  "principles",
  "guiding principles",
  "engineering principles",
  "development principles",
  "project principles",
  "technical principles",
  "architecture principles",
  "architectural principles",
  "design principles",
  "fundamental principles",
  "additional principles",
  "articles",
  "rules",
  "core rules",
  "project rules",
  "core values",
  "values",
  "non-negotiables",
  "non-negotiable rules",
  "non-negotiable principles",
  "guidelines",
]);

/** Headings and leads below which nothing is asked of the product, with the reason that is printed. */
export const idleTitles: ReadonlyMap<string, string> = new Map([
  ...reasoned("is about the constitution itself, not about the product", [
    "governance",
    "governance rules",
    "amendment",
    "amendments",
    "amendment process",
    "amendment procedure",
    "amendment log",
    "amendment history",
    "enforcement",
    "compliance review",
    "compliance reviews",
    "versioning policy",
    "constitution versioning",
    "version history",
    "revision history",
    "change log",
    "changelog",
    "history",
    "sync impact report",
    "ratification",
    "version",
    "ratified",
    "last amended",
    "last updated",
    "status",
    "authority",
    "precedence",
    "exceptions",
    "table of contents",
    "contents",
    "references",
    "related documents",
    "glossary",
  ]),
  ...reasoned("introduces the constitution, and asks for nothing", [
    "preamble",
    "purpose",
    "scope",
    "mission",
    "project mission",
    "our mission",
    "vision",
    "project vision",
    "future vision",
    "overview",
    "introduction",
    "background",
    "context",
    "about",
    "summary",
  ]),
]);

/** Leads and labels of what explains a principle. */
export const explainingLeads: ReadonlySet<string> = new Set([
  "rationale",
  "reason",
  "reasons",
  "reasoning",
  "why",
  "why it matters",
  "why this matters",
  "motivation",
  "justification",
  "example",
  "examples",
  "note",
  "notes",
  "see also",
  "background",
  "context",
]);

/** Titles whose lists are what must not be: “Prohibited”, “What we don't do”. */
export const forbiddingTitles =
  /\b(?:must|shall|should|may) not\b|\b(?:forbidden|prohibited|disallowed|banned|never|avoid)\b|\bnot (?:be )?(?:allowed|permitted|used)\b|\b(?:don't|do not|won't|will not)\b|\banti-?patterns?\b/i;

/** Words that bind. */
export const bindingWords =
  /\b(?:must|shall|required?|requires|mandatory|never|no|not|forbidden|prohibited|always|non-negotiable|only|at least|at most|minimum|maximum)\b/i;
/** Words that bind whatever else is wished for. */
export const strongWords =
  /\b(?:must|shall|required|requires|mandatory|never|forbidden|prohibited|non-negotiable|(?:is|are) not (?:allowed|permitted))\b/i;
/** Words that wish. */
export const wishingWords =
  /\b(?:should|recommended|discouraged|prefer(?:red|ably)?|ideally|encouraged|where possible)\b/i;
/** Words that permit. */
export const permittingWords = /\b(?:may|optional|optionally)\b/i;
/** The words of RFC 2119 in its own spelling, whatever else a sentence says. */
export const capitalLevels: readonly (readonly [RegExp, "must" | "should" | "may"])[] = [
  [/\b(?:MUST|SHALL|REQUIRED|NEVER)\b/, "must"],
  [/\b(?:SHOULD|RECOMMENDED)\b/, "should"],
  [/\b(?:MAY|OPTIONAL)\b/, "may"],
];

/** What Spec-Kit's template holds where nobody has written anything: `[PRINCIPLE_1_NAME]`. */
export const placeholder =
  /\[(?:[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60}|GOVERNANCE|RATIFIED|VERSION)\]/;

function reasoned(
  reason: string,
  titles: readonly string[],
): readonly (readonly [string, string])[] {
  return titles.map((title) => [title, reason]);
}
