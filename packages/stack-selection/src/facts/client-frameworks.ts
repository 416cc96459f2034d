import type { Catalogue } from "../catalog/catalogue.ts";
import type { Entry } from "../catalog/schema.ts";
import { isKnownTopic, type TopicKey } from "../catalog/topic-keys.ts";
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
export function frameworkOf({ conditions }: Facts, topic: ClientPart): FrameworkTopic | undefined {
  const web = conditions["web-client"] && !conditions["server-pages"] ? "web-framework" : undefined;
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

/** Frameworks that the text leaves: the one that it demands, or all that are compared. */
export function frameworksLeft(facts: Facts, topic: FrameworkTopic): readonly string[] {
  const demanded = wantedFor(facts, topic).filter(({ modality }) => modality !== "prefer");
  const wanted = demanded.length > 0 ? demanded : wantedFor(facts, topic);
  if (wanted.length > 0) {
    return wanted.map(({ key }) => key);
  }
  return facts.catalogue
    .entriesFor(topic)
    .filter(({ onRequest, comparedWhen }) => !onRequest && !comparedWhen)
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
