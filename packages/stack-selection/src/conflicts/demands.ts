import type { Ref } from "@planc/core";
import { acrossClouds, wholeClient, wholeServer } from "../catalog/terms/whole-parts.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { servicesOf } from "../facts/inputs.ts";
import type { StatedTechnology } from "../facts/stated.ts";
import { hasTwoSides, type Side, sideOf } from "../scoring/languages.ts";

/** What has one answer for the whole product. */
export type Question = "server-language" | "client-language" | "cloud";

/** Something that the text asks for, with the answers that it leaves to a question. */
export interface Demand {
  readonly question: Question;
  readonly name: string;
  /** Keys of the catalogue. */
  readonly leaves: readonly string[];
  /** Which is kept where not all can be: the lowest, and of equals the first by name. */
  readonly rank: number;
  readonly refs: readonly [Ref, ...Ref[]];
  /** Why these answers alone, where its name does not say so. */
  readonly because?: string;
}

/** What the text asks for that bears on a question. Wishes leave every answer open. */
export function demandsOf(facts: Facts): readonly Demand[] {
  return [...languageDemands(facts), ...cloudDemands(facts)];
}

function languageDemands(facts: Facts): readonly Demand[] {
  // A style that is not decided yet may give each service a language of its own.
  if (facts.style === undefined || hasSeveralLanguages(facts)) return [];
  return frameworkTopics.flatMap((topic) =>
    asked(facts, topic).flatMap((each): Demand[] => {
      const { entry, name, refs } = each;
      const side = topic === "language" ? sideOfLanguage(facts, each) : sideOf(facts, topic);
      const leaves = topic === "language" ? [each.key] : (entry?.languages ?? []);
      if (!side || !entry || leaves.length === 0 || !isForAll(each, side)) return [];
      return [
        {
          question: side === "client" ? "client-language" : "server-language",
          name,
          leaves,
          rank: rankOf(each, frameworkTopics.indexOf(topic)),
          refs,
        },
      ];
    }),
  );
}

/** The more particular first: who names a framework has named its language. */
const frameworkTopics: readonly TopicKey[] = [
  "api-framework",
  "web-framework",
  "data-access",
  "language",
];

/** Services and models may each have a language of their own. */
function hasSeveralLanguages(facts: Facts): boolean {
  const services = servicesOf(facts.inputs);
  return (
    facts.style === "microservices" ||
    services.length > 1 ||
    wantedFor(facts, "machine-learning").length > 0 ||
    wantedFor(facts, "data-processing").length > 0 ||
    facts.stated.patterns.some(({ topics }) => topics.includes("machine-learning"))
  );
}

/** The side that a language is asked for; none where it may be either. */
function sideOfLanguage(facts: Facts, { entry, purpose }: StatedTechnology): Side | undefined {
  if (!hasTwoSides(facts)) return "main";
  if (purpose !== undefined) return says(wholeClient, purpose) ? "client" : "main";
  const targets = ["browser-target", "mobile-target"] as const;
  return targets.some((target) => (entry?.fits?.[target]?.[0] ?? 0) >= 0.5) ? undefined : "main";
}

/** Whether it is named for the whole side, and not for one thing there. */
function isForAll({ purpose }: StatedTechnology, side: Side): boolean {
  if (purpose === undefined) return true;
  return says(wholeServer, purpose) || (side === "client" && says(wholeClient, purpose));
}

function says(words: readonly string[], purpose: string): boolean {
  return words.includes(
    purpose
      .toLowerCase()
      .replace(/^the\s+/, "")
      .replaceAll("-", " "),
  );
}

function cloudDemands(facts: Facts): readonly Demand[] {
  const homes = asked(facts, "cloud-platform").filter(({ entry }) => entry !== undefined);
  if (homes.length === 0) return [];
  // Several that are named are there side by side.
  const leaves = homes.map(({ key }) => key);
  const services = facts.stated.technologies.filter(
    ({ entry, modality, topic, unnamed }) =>
      modality === "must" &&
      !unnamed &&
      entry?.cloud !== undefined &&
      !leaves.includes(entry.cloud) &&
      !(topic !== undefined && acrossClouds.has(topic)),
  );
  return [
    ...homes.map(
      (home): Demand => ({
        question: "cloud",
        name: home.name,
        leaves,
        rank: rankOf(home, 0),
        refs: home.refs,
      }),
    ),
    ...services.map((service): Demand => {
      const cloud = service.entry?.cloud ?? "";
      return {
        question: "cloud",
        name: service.name,
        leaves: [cloud],
        rank: rankOf(service, 1),
        refs: service.refs,
        because: `${service.name} belongs to ${facts.catalogue.nameOf(cloud)}`,
      };
    }),
  ];
}

/** What the text asks for by name, and neither wishes for nor finds in place. */
function asked(facts: Facts, topic: TopicKey): readonly StatedTechnology[] {
  return wantedFor(facts, topic).filter(({ modality, unnamed }) => modality === "must" && !unnamed);
}

/** A sentence with MUST or SHALL goes before one that only names it. */
function rankOf({ demanded }: StatedTechnology, particular: number): number {
  return (demanded ? 0 : 10) + particular;
}
