import { screenMessages } from "../../catalog/deed-verbs.ts";
import type { Sentence } from "../sentence.ts";

const contactForm = /\b(?:contact|get[- ]in[- ]touch|enquiry|inquiry)(?: us)? form\b/i;

/** What a screen says, and what is written into a contact form, are no things that are kept. */
export function isOnScreen({ text }: Sentence, concept: string): boolean {
  const name = concept.toLowerCase();
  return screenMessages.test(name) || (/\bmessage$/.test(name) && contactForm.test(text));
}
