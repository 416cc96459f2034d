/** First words of headings and labels under which a text says what it is about as a whole. */
export const summaryHeadings: ReadonlySet<string> = new Set([
  "about",
  "abstract",
  "background",
  "description",
  "executive",
  "feature",
  "goal",
  "idea",
  "input",
  "introduction",
  "mission",
  "objective",
  "overview",
  "product",
  "purpose",
  "summary",
  "vision",
]);

/** Words of headings under which a text lists the things that the product keeps. */
export const entityHeadings: ReadonlySet<string> = new Set([
  "entity",
  "model",
  "object",
  "concept",
  "glossary",
]);

/** Words with which the heading of a story begins. */
export const storyHeadings: ReadonlySet<string> = new Set(["story", "epic", "journey"]);
