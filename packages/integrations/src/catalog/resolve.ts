import { categoryWords } from "./category-words.ts";
import type { ProviderCategory, ProviderFacts } from "./provider-facts.ts";
import { providers } from "./providers/index.ts";

/** What a plan knows of a system outside when it asks the catalogue about it. */
export interface Described {
  /** As the text or the stack catalogue names it. */
  readonly name: string;
  /** Key of the stack catalogue, where one was chosen. */
  readonly technology?: string | undefined;
  /** Kind of system in words, as the brief or the stack catalogue has it. */
  readonly category?: string | undefined;
}

export interface Resolved {
  readonly facts: ProviderFacts;
  /** What told which one it is; `nothing` where it is taken for any REST system. */
  readonly by: "technology" | "name" | "part-of-name" | "category" | "nothing";
}

const byId = new Map(providers.map((each) => [each.id, each]));
const byTechnology = new Map(
  providers.flatMap((each) => each.technologies.map((key) => [key, each] as const)),
);
const byName = new Map(
  providers.flatMap((each) =>
    [each.name, ...each.aliases].map((name) => [plain(name), each] as const),
  ),
);
/** Own names before words that fit any system, then the longest first: `Twilio SendGrid` is not Twilio. */
const names = [...byName].toSorted(
  ([a, { generic: any }], [b, { generic: other }]) =>
    Number(any) - Number(other) || b.length - a.length || (a < b ? -1 : 1),
);

const anySystem = "generic-rest";

/** The facts of a provider by its id. */
export const providerOf = (id: string): ProviderFacts | undefined => byId.get(id);

/** Which entry of the catalogue a system is, and what told so. */
export function resolve({ name, technology, category }: Described): Resolved {
  const chosen = technology === undefined ? undefined : byTechnology.get(technology);
  if (chosen) return { facts: chosen, by: "technology" };
  const said = plain(name);
  const whole = byName.get(said);
  const [, part] = names.find(([each]) => ` ${said} `.includes(` ${each} `)) ?? [];
  const found = whole ?? part;
  const kind = category === undefined ? undefined : kindOf(plain(category));
  // A technology that the catalogue does not know is none that it knows by a part of the name.
  const isOther = technology !== undefined && !whole && found?.generic === false;
  // A kind that is said apart is surer than words that fit any system.
  const isWeak = found?.id === anySystem && kind !== undefined;
  if (found && !isOther && !isWeak) return { facts: found, by: whole ? "name" : "part-of-name" };
  if (kind) return { facts: kind, by: "category" };
  return { facts: required(anySystem), by: "nothing" };
}

/** The facts of the entry that a system is; those of any REST system where nothing tells. */
export const resolveProvider = (described: Described): ProviderFacts => resolve(described).facts;

/** The entry of the catalogue that stands for a kind of system. */
function kindOf(words: string): ProviderFacts | undefined {
  const category = categoryWords.get(words);
  return category === undefined ? undefined : required(genericOf[category]);
}

const genericOf: Readonly<Record<ProviderCategory, string>> = {
  payments: "generic-payments",
  "e-mail": "generic-email",
  sms: "generic-sms",
  crm: "generic-crm",
  identity: "generic-oidc",
  directory: "generic-ldap",
  push: "generic-push",
  chat: "generic-chat",
  "code-host": "generic-code-host",
  shop: "generic-shop",
  search: "generic-search",
  "object-store": "generic-object-store",
  model: "generic-model",
  telemetry: "generic-telemetry",
  receiver: "webhook-receivers",
  rest: "generic-rest",
  soap: "generic-soap",
  sftp: "generic-sftp",
};

function required(id: string): ProviderFacts {
  const facts = byId.get(id);
  if (!facts) throw new Error(`The catalogue has no entry ${id}.`);
  return facts;
}

/** Lower case, with one space for whatever is neither letter nor digit. */
function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
