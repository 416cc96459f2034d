import { wordTable } from "@planc/core";
import { screenVerbs } from "../catalog/verbs.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { isPlural, singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import { isThing } from "./concept-phrase.ts";
import { colonList, splitList } from "./lists.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { type Sentence, textBetween, use } from "./sentence.ts";

const partLabels: Readonly<Record<string, "service" | "module">> = wordTable({
  service: "service",
  microservice: "service",
  "backend service": "service",
  module: "module",
  "bounded context": "module",
  context: "module",
  subsystem: "module",
  domain: "module",
});

/** Heads of what people see and use. */
const surfaces = new Set(
  "storefront dashboard portal console website backoffice back-office panel app".split(" "),
);

/** Reads the parts that a text divides its product into: "Services: catalog, orders, e-mail". */
export function readParts(sentence: Sentence, notes: Notebook): void {
  const list = colonList(sentence);
  if (list) {
    const label = textBetween(sentence, list.intro.first, list.intro.last).toLowerCase();
    const kind = partLabels[singular(label)];
    if (kind) noteParts(sentence, kind, list.elements, notes);
  }
  readServicesFor(sentence, notes);
  readSurfaces(sentence, notes);
}

const introducing = /^(?:for|covering|handling|comprising|spanning)$/;

/** What stands in front of services or calls them, and is none that keeps anything. */
const noService =
  /\b(?:api|gateway|front-?end|client|user interface|ui|web app|load balancer|message (?:broker|bus|queue))$/i;

/** "microservices for user management, workouts and social features" */
function readServicesFor(sentence: Sentence, notes: Notebook): void {
  const { words } = sentence;
  words.forEach(({ lemma, lower, kind }, at) => {
    const part = partLabels[lemma] ?? partLabels[singular(lower)];
    if (
      !part ||
      !introducing.test(words[at + 1]?.lower ?? "") ||
      (kind !== "term" && !isPlural(lower))
    )
      return;
    let last = at + 2;
    while (last < words.length && !endsList(words[last])) last++;
    const elements = splitList(words, { first: at + 2, last });
    if (elements.length > 1) noteParts(sentence, part, elements, notes);
  });
}

function endsList(word: Word | undefined): boolean {
  if (word === undefined || /^[.;:!?]$/.test(word.text)) return true;
  return word.tag === "VERB" && !word.lower.endsWith("ing");
}

function noteParts(
  sentence: Sentence,
  kind: "service" | "module",
  elements: readonly WordRange[],
  notes: Notebook,
): void {
  const { words, ref } = sentence;
  for (const element of elements) {
    const name = nameOf(textBetween(sentence, element.first, element.last));
    if (name === "" || element.last - element.first > 5 || noService.test(name)) continue;
    notes.parts.put(
      sentence,
      [name],
      { statement: ref, name: toLabel(capitalise(name)), kind },
      element,
    );
    use(sentence, element.first, element.last);
    const thing = words[element.last - 1];
    // "orders" is what the service is about; "shipping" or "catalog" only names the service.
    if (element.last - element.first !== 1 || !thing || !isThing(thing)) continue;
    const passing = !isPlural(thing.lower);
    const concept = toLabel(capitalise(thing.lemma));
    notes.concepts.put(
      sentence,
      passing ? [concept, "passing"] : [concept],
      { statement: ref, name: concept, ...(passing ? { passing } : {}) },
      element,
    );
  }
}

function nameOf(text: string): string {
  return text
    .replace(/^(?:an?|the) /i, "")
    .replace(/\s(?:services?|microservices?|modules?)$/i, "")
    .trim();
}

/** "native apps are a future consideration", "the partner portal is out of scope" */
function isForLater(words: readonly Word[], from: number): boolean {
  const behind = words.slice(from, from + 6).map(({ lower }) => lower);
  return (
    /^(?:is|are|remain|remains|will)$/.test(behind[0] ?? "") &&
    /\b(?:future|later|deferred|postponed|out of scope|out - of - scope|not part|not in scope|not planned)\b/.test(
      behind.join(" "),
    )
  );
}

const watching = /^(?:monitor(?:s|ed|ing|able)?|observability)$/;

/** "admin dashboard", "Next.js storefront" */
function readSurfaces(sentence: Sentence, notes: Notebook): void {
  const { words, ref, used, product } = sentence;
  // Those who run the product look at such a dashboard, in a tool of their own.
  if (words.some(({ lower }) => watching.test(lower))) return;
  for (const { first, last } of sentence.phrases) {
    const head = words[last - 1];
    // What the sentence builds as a whole is the product, not a part of it.
    if (head?.kind !== "word" || !surfaces.has(head.lemma) || product.has(last - 1)) continue;
    let from = last - 1;
    while (from > first && words[from - 1]?.kind === "word" && words[from - 1]?.tag !== "VERB")
      from--;
    if (head.lemma === "app" && (from === last - 1 || sentence.role === "summary")) continue;
    if ((head.lemma === "website" && from === last - 1) || isForLater(words, last)) continue;
    // "Merchant Views Analytics Dashboard", the title of a story, names the dashboard behind its verb.
    const verb = words.findLastIndex(
      ({ lower }, at) =>
        at > from &&
        at < last - 1 &&
        /^(?:views?|sees?|opens?|uses?|manages?|browses?)$/.test(lower),
    );
    if (verb !== -1) from = verb + 1;
    if (last - from > 1 && /^(?:single|one|new|whole)$/.test(words[from]?.lower ?? "")) from++;
    // "open dashboard" is what somebody does.
    if (last - from === 2 && screenVerbs.has(words[from]?.lower ?? "")) from = last - 1;
    const name = toLabel(capitalise(textBetween(sentence, from, last)));
    const range = { first: from, last };
    notes.parts.put(sentence, [name], { statement: ref, name, kind: "surface" }, range);
    for (let at = from; at < last; at++) used.add(at);
  }
}
