import { thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { counted, listed } from "../text/words.ts";
import { limitText, no, serviceNames, type TopicRules, yes } from "./verdict.ts";

/** Whether a provider is taken though the text names none; a first version runs on one host all the same. */
export function isOnTakenCloud({ stage }: Facts, sofar: ReadonlySet<string>): boolean {
  return sofar.has("cloud-platform") && stage !== "prototype" && stage !== "mvp";
}

/** What keeps several services running is rented where the text names nobody who would run it. */
export function rentsForServices(facts: Facts): boolean {
  const { conditions, stage, inputs } = facts;
  return (
    conditions["several-services"] !== undefined &&
    conditions["self-hosted"] === undefined &&
    inputs.product.data.scope !== "feature" &&
    stage !== "prototype" &&
    stage !== "mvp" &&
    !hasCluster(facts)
  );
}

/** What is rented, whatever runs the programs. */
const rentable = ["functions", "object-store", "cdn"] as const;

/** Whether a provider will be there that runs images: named needs of it come before those of running programs. */
export function isRented(facts: Facts, sofar: ReadonlySet<string>): boolean {
  if (facts.stage === "prototype" || facts.stage === "mvp" || facts.conditions["self-hosted"])
    return false;
  return rentsForServices(facts) || rentable.some((topic) => sofar.has(topic));
}

/** Whose machines it runs on, and how its services find and trust one another. */
export const placingTopics: TopicRules = {
  "service-discovery": (facts, sofar) => {
    const services = facts.conditions["several-services"];
    if (!services) return undefined;
    if (sofar.has("orchestration")) {
      return no(
        "The orchestrator gives each service a name and takes failed instances out",
        "Services run elsewhere, outside of the orchestrator",
        services.refs,
        { here: "names by orchestrator", turns: "services outside it" },
      );
    }
    return rentsForServices(facts)
      ? no(
          `${services.text}: what runs their images gives each a name that stays while instances come and go`,
          "Services run elsewhere, outside of it",
          services.refs,
          { here: "names by platform", turns: "services outside it" },
        )
      : no(
          `${services.text}: their addresses are settings, up to ${limitText("orchestrated-services")}`,
          "Addresses that change as instances come and go",
          services.refs,
          { here: "addresses as settings", turns: "changing addresses" },
        );
  },
  "service-mesh": (facts) => {
    const services = facts.conditions["several-services"];
    if (!services) return undefined;
    const count = serviceNames(facts).length;
    if (count > thresholds["meshed-services"].value) {
      return yes(`${services.text}: more than ${limitText("meshed-services")}`, services.refs);
    }
    return no(
      count > 0
        ? `${counted(count, "service")}: client libraries do what a mesh does, up to ${limitText("meshed-services")}`
        : "Client libraries do what a mesh does for calls between services",
      "A rule that every call between services is mutually authenticated",
      services.refs,
      { here: "client libraries", turns: "mutual TLS throughout" },
    );
  },
  "cloud-platform": (facts, sofar) => {
    if (!facts.conditions.server) return undefined;
    const own = facts.conditions["self-hosted"];
    if (own)
      return no(`The text asks for ${own.text}`, "Leave to run it at a provider", own.refs, {
        here: "own machines",
        turns: "a provider",
      });
    const there = inRepository(facts);
    if (there.length > 0 && facts.inputs.product.data.scope === "feature") {
      return no(
        "The feature runs where the repository runs, which none of its files says",
        "A move of the whole product",
        [facts.product, ...(there[0]?.refs ?? [])],
        { here: "repository's place", turns: "a move" },
      );
    }
    const calls = [...rentable, "orchestration" as const].filter((topic) => sofar.has(topic));
    const services = rentsForServices(facts) && !sofar.has("orchestration");
    if ((calls.length > 0 || services) && !hasCluster(facts)) {
      const rented = [
        ...calls.map((topic) => words[topic]),
        ...(services ? ["the hosts of services"] : []),
      ];
      return yes(`Rented: ${listed(rented)}`, [facts.product]);
    }
    if (calls.length > 0) return undefined;
    return no(
      `What is planned runs on any host with a database, so nothing is bound to one provider, up to ${limitText("instances-by-hand")}`,
      "A service that only a provider has",
      [facts.product],
      { here: "any host", turns: "provider-only service" },
    );
  },
};

/** A cluster that is there says where all of it runs. */
function hasCluster(facts: Facts): boolean {
  return wantedFor(facts, "orchestration").some(({ modality }) => modality === "existing");
}

/** What the files of the repository show in use. */
function inRepository({ stated }: Facts): Facts["stated"]["technologies"] {
  return [...stated.technologies, ...stated.atHand].filter(({ found }) => found !== undefined);
}

const words = {
  functions: "functions",
  "object-store": "object storage",
  cdn: "content delivery",
  orchestration: "machines under containers",
} as const satisfies Partial<Record<TopicKey, string>>;
