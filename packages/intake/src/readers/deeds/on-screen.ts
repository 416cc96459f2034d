import { asPattern } from "@planc/core";
import { screenFeedback, screenMessages, showingVerbs } from "../../catalog/deed-verbs.ts";
import { nameWords } from "../../words/split-name.ts";
import type { ConceptIndex } from "../entities/concept-index.ts";
import type { Sentence } from "../sentence.ts";
import type { Deed } from "./deed.ts";

const contactForm = /\b(?:contact|get[- ]in[- ]touch|enquiry|inquiry)(?: us)? form\b/i;
/** What a message is about, where it tells somebody of what they did. */
const about = /^(?:for|about|on|when|whenever|if|after|explaining|indicating|saying|that)$/;

/** What a screen says, and what is written into a contact form, are no things that are kept. */
export function isOnScreen(
  { text, words }: Sentence,
  concept: string,
  { verb, by, last }: Deed,
  index: ConceptIndex,
): boolean {
  const name = concept.toLowerCase();
  if (screenMessages.test(name) || (/\bmessage$/.test(name) && contactForm.test(text))) return true;
  if (by.kind !== "role" && showingVerbs.has(verb) && isCounted(text, name)) return true;
  if (by.kind !== "product" || !showingVerbs.has(verb)) return false;
  const head = nameWords(name).at(-1) ?? "";
  const tells =
    screenFeedback.has(head) || (head === "message" && about.test(words[last]?.lower ?? ""));
  // "Feedback" may be a thing of the text, and "show the feedback for a course" then looks at it.
  return tells && !index.mentions(concept).some((each) => nameWords(each.concept).at(-1) === head);
}

/** "a status view showing source, document and chunk counts": how many there are, and none of them. */
function isCounted(text: string, name: string): boolean {
  const behind = text
    .toLowerCase()
    .split(new RegExp(`\\b${asPattern(name)}`))
    .slice(1);
  return behind.some((each) =>
    /^(?:, [\w -]{2,30}){0,6},? (?:and|or) [\w -]{2,30} (?:counts|totals)\b/.test(each),
  );
}
