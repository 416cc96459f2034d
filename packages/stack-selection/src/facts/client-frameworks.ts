import type { Catalogue } from "../catalog/catalogue.ts";
import type { Entry } from "../catalog/schema.ts";
import { isKnownTopic, type TopicKey } from "../catalog/topic-keys.ts";
import { boundOf, sideOf } from "../scoring/languages.ts";
import { type Facts, wantedFor } from "./facts.ts";

/** What a client's framework is: in the browser, or on phones. */
export type FrameworkTopic = "web-framework" | "mobile-framework";

/** Needs that are filled beside a framework of a client, by what works with that one. */
export const partsOfClients = [
  "server-state",
  "client-state",
  "routing",
  "navigation",
  "styling",
  "component-library",
  "app-components",
  "forms",
  "translation",
] as const satisfies readonly TopicKey[];

export type ClientPart = (typeof partsOfClients)[number];

export function isClientPart(topic: TopicKey): topic is ClientPart {
  return partsOfClients.some((each) => each === topic);
}

export function isFramework(topic: TopicKey): topic is FrameworkTopic {
  return topic === "web-framework" || topic === "mobile-framework";
}

/** The client that a need is filled for: of two clients the one in the browser, but for what each has its own of. */
export function frameworkOf(facts: Facts, topic: ClientPart): FrameworkTopic | undefined {
  const { conditions } = facts;
  const isInBrowser = conditions["web-client"] && !conditions["server-pages"];
  const web =
    isInBrowser && frameworksLeft(facts, "web-framework").length > 0 ? "web-framework" : undefined;
  const app = conditions["mobile-client"] ? "mobile-framework" : undefined;
  if (topic === "routing" || topic === "component-library") return web;
  if (topic === "navigation" || topic === "app-components") return app;
  return web ?? app;
}

/** Frameworks beside which an entry is used, by its groups of what it requires; nothing where any will do. */
export function frameworksOf(
  catalogue: Pick<Catalogue, "entryOf">,
  entry: Entry | undefined,
): readonly string[] | undefined {
  return entry?.requires?.find((group) =>
    group.some((key) => {
      const [topic] = catalogue.entryOf(key)?.topics ?? [];
      return topic === "web-framework" || topic === "mobile-framework";
    }),
  );
}

/** Asked for each part and option, and the same for all of one brief. */
const leftBy = new WeakMap<Facts, Map<FrameworkTopic, readonly string[]>>();

/** Frameworks that the text leaves: the one that it demands, or all that are compared and its languages allow. */
export function frameworksLeft(facts: Facts, topic: FrameworkTopic): readonly string[] {
  const known = leftBy.get(facts) ?? new Map<FrameworkTopic, readonly string[]>();
  leftBy.set(facts, known);
  const left = known.get(topic) ?? findLeft(facts, topic);
  known.set(topic, left);
  return left;
}

function findLeft(facts: Facts, topic: FrameworkTopic): readonly string[] {
  const wanted = wantedFor(facts, topic);
  const demanded = wanted.filter(({ modality }) => modality !== "prefer");
  if (wanted.length > 0) return (demanded.length > 0 ? demanded : wanted).map(({ key }) => key);
  const { languages } = boundOf(facts, sideOf(facts, topic) ?? "main");
  return facts.catalogue
    .entriesFor(topic)
    .filter(
      (entry) =>
        !entry.onRequest &&
        !entry.comparedWhen &&
        (entry.languages?.some((each) => languages.has(each)) ?? true),
    )
    .map(({ key }) => key);
}

/** Whether what is compared for a part of a client works with a framework that the text leaves. */
export function worksThere(facts: Facts, topic: TopicKey, entry: Entry): boolean {
  if (!isKnownTopic(topic) || !isClientPart(topic)) return true;
  const framework = frameworkOf(facts, topic);
  const own = frameworksOf(facts.catalogue, entry);
  if (framework === undefined || own === undefined) return true;
  const left = frameworksLeft(facts, framework);
  return own.some((each) => left.includes(each));
}
