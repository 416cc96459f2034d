import { type StatedRetries, statedRetries } from "@planc/core";
import { isCloud } from "../catalog/schema.ts";
import type { Facts } from "../facts/facts.ts";
import { standInLanguages } from "../facts/stand-in-languages.ts";
import { listed, number } from "../text/words.ts";

type Strength = readonly [number, string];

/** What no entry has by itself: it is judged by what this text names beside. */
export const plannedCapabilities: ReadonlySet<string> = new Set(["one-build", "same-application"]);

/** What answers requests inside of a program that makes pages. */
const routes: Readonly<Record<string, Strength>> = {
  "nextjs-route-handlers": [1, "its own routes"],
  hono: [0.3, "a program beside it, or mounted in one of its routes"],
};

const halfHour = 1800;

/** What a way of building gives with the numbers of this text, where they are not those of the catalogue. */
export function plannedFit(facts: Facts, key: string, capability: string): Strength | undefined {
  if (key === "back-end-for-front-end") return keptByPages(facts, capability);
  if (capability === "one-build") return withStandIn(facts, key);
  if (capability === "managed-services") return rentedThere(facts, key);
  if (capability === "same-application") return routes[key] ?? [0, "a program beside it"];
  if (capability !== "outage-bridged" && capability !== "gentle-return") return undefined;
  const stated = statedRetries(facts.inputs.quantities, facts.inputs.requirements);
  if (capability === "gentle-return")
    return key === "durable-retries" && stated && stated.pauses.length > 0
      ? [0.5, `pauses are the same for all${saidIn(stated)}`]
      : undefined;
  if (stated?.span === undefined || stated.span >= halfHour) return undefined;
  switch (key) {
    case "durable-retries":
      return [
        Math.max(0.1, Math.round((stated.span / halfHour) * 100) / 100),
        `${pausesOf(stated)}, then a dead letter`,
      ];
    case "retries-and-breaker":
      return [
        0.9,
        `what is not begun waits until the system answers; for what is, ${pausesOf(stated)}`,
      ];
    default:
      return undefined;
  }
}

/**
 * Work of a way of building where a part of it is there for another reason: pages that a program makes are what a
 * back end for the front end adds.
 */
export function plannedBurden(facts: Facts, key: string): Strength | undefined {
  if (key !== "back-end-for-front-end") return undefined;
  const { conditions } = facts;
  if (isApart(facts))
    return [0.2, "the program that makes every page keeps the tokens, and none is added"];
  return conditions["public-pages"]
    ? [
        0.4,
        "the program that makes pages is there; it gets a place for tokens, and each call of a page passes it",
      ]
    : undefined;
}

/** Every page is made by a program apart from those that answer the operations. */
const isApart = ({ conditions }: Facts): boolean =>
  conditions["server-pages"] !== undefined &&
  (conditions["several-services"] ?? conditions.functions) !== undefined;

/** What makes every page keeps nothing between requests: its cookie has the tokens, and each call takes one along. */
function keptByPages(facts: Facts, capability: string): Strength | undefined {
  if (!isApart(facts)) return undefined;
  if (capability === "ends-at-once")
    return [0.3, "a copy of its cookie holds until the access token in it runs out"];
  return capability === "checked-apart"
    ? [1, "by the signature of the access token that each call takes along"]
    : undefined;
}

const saidIn = ({ keys }: StatedRetries): string =>
  keys.length > 0 ? ` (${keys.join(", ")})` : "";

function pausesOf(stated: StatedRetries): string {
  return `pauses of ${number(stated.span ?? 0)} s in all${saidIn(stated)}`;
}

/** Whether what the text has built beside the product is in the same language, so that one build makes both. */
function withStandIn(facts: Facts, key: string): Strength | undefined {
  const spoken = standInLanguages(facts.inputs.mentions);
  const [first] = spoken;
  if (!first) return undefined;
  const beside = first.data.standIn ?? "";
  const named = facts.inputs.mentions.flatMap(({ data }) =>
    data.standIn === undefined ? [] : (facts.catalogue.entryNamed(data.technology)?.key ?? []),
  );
  if (named.includes(key)) return [1, `the same as in ${beside}`];
  const languages = facts.catalogue.entryOf(key)?.languages ?? [];
  return languages.some((each) => named.includes(each))
    ? [0.7, `the language of ${beside}`]
    : [0.3, `a second language and a second build beside ${beside}`];
}

const cloudKeys = ["aws", "azure", "google-cloud"] as const;

/** Of servers that the text names and that some providers alone rent, whether this one does. */
function rentedThere(facts: Facts, key: string): Strength | undefined {
  if (!isCloud(key)) return undefined;
  const telling = facts.stated.technologies.flatMap(({ entry, modality }) => {
    const by = cloudKeys.filter((each) => entry?.managed?.[each] !== undefined);
    const isTelling =
      modality !== "avoid" &&
      modality !== "existing" &&
      by.length > 0 &&
      by.length < cloudKeys.length;
    return entry && isTelling ? [entry] : [];
  });
  if (telling.length === 0) return undefined;
  const missing = telling.filter(({ managed }) => managed?.[key] === undefined);
  return missing.length > 0
    ? [
        0.6,
        `rents no ${listed(
          missing.map(({ name }) => name),
          "or",
        )}, which the text names`,
      ]
    : [1, `rents ${listed(telling.map(({ name }) => name))}, which the text names`];
}
