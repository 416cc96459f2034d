import type { Ref } from "@planc/core";
import { isKnownTopic, type TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "./facts.ts";
import type { Stated, StatedTechnology } from "./stated.ts";

/** A technology that the text names, and the technologies that alone work with it. */
export interface Narrowing {
  readonly name: string;
  readonly only: readonly string[];
  readonly refs: readonly Ref[];
  /** Others work with it too, though it comes with these. */
  readonly brought: boolean;
}

/** What the text names leaves of the technologies for a need. */
export function narrowing(facts: Facts, topic: TopicKey): readonly Narrowing[] {
  // A client's framework says what the client is tested with, and nothing of the server.
  if (topic === "unit-testing") return [];
  return facts.stated.technologies.flatMap(({ name, entry, modality, refs }) => {
    const only = isKnownTopic(topic) ? entry?.only?.[topic] : undefined;
    const brings = isKnownTopic(topic) ? entry?.brings?.[topic] : undefined;
    const left = only ?? brings;
    if (!left || !isDemanded(modality)) return [];
    return [{ name, only: left, refs, brought: only === undefined }];
  });
}

/** Names the text gives to where the whole product runs, and not a part of it alone. */
export function platformsOf({ technologies }: Stated): readonly StatedTechnology[] {
  return technologies.filter(
    ({ modality, purpose }) => isDemanded(modality) && !partsAlone.test(purpose ?? ""),
  );
}

/** The platform that meets a need itself, so that nothing is chosen for it. */
export function coveredBy(facts: Facts, topic: TopicKey): StatedTechnology | undefined {
  const platforms = platformsOf(facts.stated);
  const own = platforms.find(({ entry }) => entry?.covers?.some((each) => each === topic));
  if (own || !doneByServices.includes(topic)) return own;
  // Requests that a service answers run nowhere else.
  return platforms.find(
    ({ topic: need, entry }) => need === "api-framework" && entry?.form === "service",
  );
}

/** A wish takes nothing out of the plan. */
function isDemanded(modality: StatedTechnology["modality"]): boolean {
  return modality === "must" || modality === "existing";
}

const partsAlone =
  /\b(?:front[- ]?end|client|static|web ?site|landing|docs|documentation|preview|previews|image|images|cron|webhooks?)\b/i;

const doneByServices: readonly TopicKey[] = [
  "runtime",
  "load-balancer",
  "cloud-platform",
  "orchestration",
  "data-access",
  "migrations",
];
