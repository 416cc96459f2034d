import { withoutLabels } from "./input-label.ts";

const aboutText =
  /\b(?:this|the present) (?:\w+ ){0,2}(?:spec|specification|document|section|feature file|prd)\b.{0,30}\b(?:covers?|describes?|focus(?:es)?|defines?|documents?|records?|captures?|supersedes?|is based on)\b|^(?:derived|taken|extracted|generated|adapted) from `?[\w./-]{1,80}\.(?:md|pdf|docx?|txt)\b|^(?:scope note|how to read|note on|the (?:prd|spec|specification)['’]s)\b|^(?:ids?|numbers|names|sections?) (?:are |is )?(?:inherited|taken|copied|carried over) from\b|^(?:please )?(?:do not|don['’]t|never) (?:mint|edit|change|add|remove|rename|renumber|reuse|modify|delete)\b.{0,60}\b(?:in|to|from) (?:this|the present) (?:file|document|spec|specification|section)\b/i;

/** "This specification covers …": said of the text, and not of the product. */
export function isAboutText(text: string): boolean {
  // What is added in brackets says nothing of the sentence that it is added to.
  return aboutText.test(
    withoutLabels(text.slice(0, 300)).replace(/(?<=\S)\s{1,5}\([^()]{0,300}\)/g, " "),
  );
}
