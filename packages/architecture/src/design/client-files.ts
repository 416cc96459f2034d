import { builtClients } from "../catalog/built-clients.ts";
import { fileGateways } from "../catalog/file-gateways.ts";
import type { Facts } from "./facts.ts";

/**
 * Whether the one program hands out the built files of the web client: nothing else in the plan does, neither
 * a content delivery network nor a platform that the text names.
 */
export function handsOutClient(facts: Facts): boolean {
  const [framework] = facts.topics.get("web-framework")?.choices ?? [];
  const platform = facts.topics.get("hosting")?.choices.some(({ data }) => data.basis === "stated");
  const delivered = (facts.topics.get("cdn")?.choices.length ?? 0) > 0 || platform === true;
  return framework !== undefined && builtClients.has(framework.data.technology) && !delivered;
}

/** Whether the gateway hands them out, in front of several services none of which is the client's own. */
export function handsOutAtGateway(facts: Facts): boolean {
  const [gateway] = facts.topics.get("api-gateway")?.choices ?? [];
  return (
    facts.cut.per !== "whole" &&
    gateway !== undefined &&
    fileGateways.has(gateway.data.technology) &&
    handsOutClient(facts)
  );
}

/** Whether object storage is there for the built files of the web client alone, which functions do not hand out. */
export function keepsClientAlone(facts: Facts): boolean {
  const [store] = facts.topics.get("object-store")?.choices ?? [];
  return (
    facts.cut.unit === "function" &&
    store !== undefined &&
    store.data.basis !== "stated" &&
    facts.topics.has("cdn") &&
    !facts.attributes.some(({ data }) => data.type === "file")
  );
}
