import type { Ref } from "@planc/core";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { namesOf } from "../facts/condition-readers.ts";
import type { Facts } from "../facts/facts.ts";
import { sample } from "../text/words.ts";
import type { StyleKey } from "./names.ts";

interface ByKind {
  readonly style: StyleKey;
  readonly because: string;
  readonly refs: readonly Ref[];
}

/** Topics that only a server fills. */
const serverTopics: readonly TopicKey[] = [
  "api-framework",
  "api-style",
  "document-store",
  "key-value-store",
  "wide-column-store",
  "time-series-store",
  "search-engine",
  "cache",
  "message-broker",
  "api-gateway",
  "orchestration",
  "load-balancer",
  "functions",
  "real-time",
  "identity-provider",
  "payments",
];

/** The style that follows from the kind of product alone; nothing for products with a server. */
export function styleByKind(facts: Facts): ByKind | undefined {
  const refs = [facts.product];
  const { kinds } = facts.inputs.product.data;
  if (kinds.some((kind) => kind === "api-service" || kind === "ai-service")) return undefined;
  if (hasServer(facts)) return undefined;
  const main = kinds[0];
  switch (main) {
    case "command-line-tool":
      return {
        style: "command-line",
        because: "It is one program that people start from a shell",
        refs,
      };
    case "library":
      return { style: "library", because: "Other programs call it inside their own process", refs };
    case "infrastructure":
      return {
        style: "library",
        because: "It is code that other repositories apply, and nothing of it runs by itself",
        refs,
      };
    case "data-pipeline":
      return {
        style: "pipeline",
        because: "It runs as stages from sources to results, and nobody waits for an answer",
        refs,
      };
    case "web-application":
      return {
        style: "client-only",
        because: "The text names nothing that is stored or shared, so the browser does all of it",
        refs,
      };
    default:
      return {
        style: "client-only",
        because: `All of it runs on the device${deviceData(facts)}`,
        refs,
      };
  }
}

function deviceData({ stored }: Facts): string {
  return stored.length > 0 ? `, which also keeps ${sample(namesOf(stored))}` : "";
}

/** Whether something in the brief can only be done by a server that its users share. */
function hasServer(facts: Facts): boolean {
  const { stated, stored, conditions, inputs } = facts;
  const { kinds } = inputs.product.data;
  const alone = ["command-line-tool", "library", "infrastructure", "data-pipeline"];
  const named =
    stated.technologies.some(
      ({ topic, modality }) =>
        modality !== "avoid" && topic !== undefined && serverTopics.includes(topic),
    ) ||
    stated.patterns.some(
      ({ pattern, modality }) =>
        modality !== "avoid" && pattern.topics.some((topic) => serverTopics.includes(topic)),
    );
  // A tool may call a queue or a payment provider and still be a tool.
  if (kinds.every((kind) => alone.includes(kind))) return false;
  if (named || conditions.accounts !== undefined) return true;
  return kinds.includes("web-application") && stored.length > 0;
}
