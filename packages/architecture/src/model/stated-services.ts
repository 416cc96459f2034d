import { type Ref, slug } from "@planc/core";
import { capital } from "./language.ts";

export interface StatedText {
  readonly ref: Ref;
  readonly text: string;
  /** The headings above it, the nearest last. */
  readonly under?: readonly string[];
}

/** A service that the text names, with where it does. */
export interface StatedService {
  readonly id: string;
  readonly name: string;
  readonly refs: readonly Ref[];
}

const leads = ["services", "microservices", "micro-services", "bounded contexts", "modules"];
/** Services of others, or the word in another sense. */
const foreign = new Set(["external", "third-party", "party", "cloud", "web", "aws", "managed"]);
/** Words at the end of an item that only say that it is one. */
const tails = new Set([
  "service",
  "services",
  "module",
  "modules",
  "feature",
  "features",
  "context",
]);
const heads = new Set(["and", "the", "a", "an"]);
const longestText = 2000;
const longestItem = 4;

/**
 * The services that a text lists: `Services: catalog, cart, orders` or `microservices for user management
 * and social features`. A list of sentences, or of names in `known` (products and systems), is none.
 */
export function statedServices(
  texts: readonly StatedText[],
  known: ReadonlySet<string>,
): readonly StatedService[] {
  const services = new Map<string, { name: string; refs: Ref[] }>();
  for (const { ref, text, under } of texts) {
    for (const name of namesIn(text.slice(0, longestText), under ?? [], known)) {
      const id = slug(name);
      const service = services.get(id);
      if (service) {
        if (!service.refs.includes(ref)) service.refs.push(ref);
      } else services.set(id, { name: capital(name), refs: [ref] });
    }
  }
  return [...services].map(([id, service]) => ({ id, ...service }));
}

function namesIn(
  text: string,
  under: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] {
  const list = listAfterLead(text);
  if (list !== undefined) return itemsOf(list, known);
  const heading = under.at(-1)?.trim().toLowerCase().replace(/:$/, "") ?? "";
  if (!leads.includes(heading)) return [];
  return itemsOf(text, known, 1);
}

/** What follows `services:` or `services for`, up to the end of the sentence. */
function listAfterLead(text: string): string | undefined {
  const lower = text.toLowerCase();
  for (const lead of leads) {
    for (let at = lower.indexOf(lead); at !== -1; at = lower.indexOf(lead, at + 1)) {
      const before = lower.slice(Math.max(0, at - 20), at);
      if (/[\p{L}\p{N}]$/u.test(before)) continue;
      if (foreign.has(before.trim().split(/\s+/).at(-1) ?? "")) continue;
      const rest = text.slice(at + lead.length);
      const opening = /^(?:\s?:|\s+for\s|\s+named\s)/i.exec(rest)?.[0];
      if (opening) return rest.slice(opening.length).split(/[.;\n]/, 1)[0];
    }
  }
  return undefined;
}

function itemsOf(list: string, known: ReadonlySet<string>, least = 2): readonly string[] {
  const items = list
    .replace(/[.;]\s*$/, "")
    .split(/,|\/|&|\sand\s/)
    .map(trimItem)
    .filter((item) => item !== "");
  const fits = items.every((item) => item.split(" ").length <= longestItem && item.length <= 40);
  if (!fits || items.length < least || items.length > 40) return [];
  const own = items.filter((item) => !known.has(item.toLowerCase()));
  return own.length * 2 > items.length ? own : [];
}

function trimItem(item: string): string {
  const words = item.split(/\s+/).filter((word) => word !== "");
  while (words.length > 1 && heads.has((words[0] ?? "").toLowerCase())) words.shift();
  while (words.length > 1 && tails.has((words.at(-1) ?? "").toLowerCase())) words.pop();
  return words.join(" ");
}
