import type { Ref } from "@planc/core";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";

/** Which of the two languages of a product a topic is bound to. */
export type Side = "main" | "client";

const clientTopics: readonly TopicKey[] = [
  "web-framework",
  "mobile-framework",
  "desktop-framework",
  "game-engine",
  "client-state",
  "server-state",
  "navigation",
  "styling",
  "component-library",
  "app-components",
  "routing",
  "forms",
  "translation",
  "native-modules",
  "offline-store",
];
const mainTopics: readonly TopicKey[] = [
  "runtime",
  "functions",
  "api-framework",
  "data-access",
  "api-style",
  "cli-framework",
  "package-registry",
  "data-processing",
  "message-broker",
  "real-time",
  "service-discovery",
  "unit-testing",
];

/** Products with a server and a client may have a language for each; others have one. */
export function hasTwoSides({ conditions, kinds }: Facts): boolean {
  return (
    conditions.server !== undefined &&
    ((conditions["web-client"] !== undefined && conditions["server-pages"] === undefined) ||
      conditions["mobile-client"] !== undefined ||
      kinds.has("desktop-app"))
  );
}

export function sideOf(facts: Facts, topic: TopicKey): Side | undefined {
  if (clientTopics.includes(topic)) return hasTwoSides(facts) ? "client" : "main";
  // Models are trained beside the server, in a language of their own, unless they are the product.
  if (topic === "machine-learning") return facts.conditions["data-work"] ? "main" : undefined;
  return mainTopics.includes(topic) ? "main" : undefined;
}

export interface LanguageBound {
  readonly languages: ReadonlySet<string>;
  /** What in the text leaves no more than these. */
  readonly because: readonly {
    readonly name: string;
    readonly languages: readonly string[];
    readonly refs: readonly Ref[];
  }[];
}

/** Asked for each option, and the same for all options of one brief. */
const bounds = new WeakMap<Facts, Map<Side, LanguageBound>>();

/** The languages that what the text names leaves for one side. */
export function boundOf(facts: Facts, side: Side): LanguageBound {
  const known = bounds.get(facts) ?? new Map<Side, LanguageBound>();
  bounds.set(facts, known);
  const bound = known.get(side) ?? findBound(facts, side);
  known.set(side, bound);
  return bound;
}

function findBound(facts: Facts, side: Side): LanguageBound {
  const all = facts.catalogue.entriesFor("language").map(({ key }) => key);
  let languages = new Set(all);
  const because: { name: string; languages: readonly string[]; refs: readonly Ref[] }[] = [];
  const narrow = (name: string, to: readonly string[], refs: readonly Ref[]): void => {
    const left = new Set([...languages].filter((each) => to.includes(each)));
    // Two names that exclude each other are a finding of their own; the first one counts here.
    if (left.size === 0 || left.size === languages.size) return;
    languages = left;
    because.push({ name, languages: to, refs });
  };
  for (const topic of [...clientTopics, ...mainTopics, "machine-learning" as const]) {
    if (sideOf(facts, topic) !== side) continue;
    for (const { name, entry, refs } of wantedFor(facts, topic)) {
      if (entry?.languages) narrow(name, entry.languages, refs);
    }
  }
  for (const { name, key, refs } of statedLanguages(facts, side, languages)) {
    narrow(name, [key], refs);
  }
  return { languages, because };
}

/**
 * The stated languages that are meant for a side. What a browser or phone can run is meant for the
 * client where another language is left for the server.
 */
export function statedLanguages(
  facts: Facts,
  side: Side,
  possible: ReadonlySet<string>,
): ReturnType<typeof wantedFor> {
  // A repository has languages for other things than this.
  const stated = wantedFor(facts, "language").filter(
    ({ entry, key, unnamed }) => entry && !(unnamed && !possible.has(key)),
  );
  if (!hasTwoSides(facts)) return stated.slice(0, 1);
  const browser = facts.conditions["web-client"] && !facts.conditions["server-pages"];
  const target = browser ? "browser-target" : "mobile-target";
  const forClient = stated.filter(({ entry }) => (entry?.fits?.[target]?.[0] ?? 0) >= 0.5);
  const forServer = stated.filter((each) => !forClient.includes(each));
  if (side === "client") return forClient.slice(0, 1);
  return (forServer.length > 0 ? forServer : stated).slice(0, 1);
}
