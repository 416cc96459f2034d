import { type StatedRetries, statedRetries } from "@planc/core";
import type { Facts } from "../facts/facts.ts";
import { standInLanguages } from "../facts/stand-in-languages.ts";
import { number } from "../text/words.ts";

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
  if (capability === "one-build") return withStandIn(facts, key);
  if (capability === "same-application") return routes[key] ?? [0, "a program beside it"];
  if (capability !== "outage-bridged") return undefined;
  const stated = statedRetries(facts.inputs.quantities, facts.inputs.requirements);
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

function pausesOf({ span = 0, keys }: StatedRetries): string {
  const said = keys.length > 0 ? ` (${keys.join(", ")})` : "";
  return `pauses of ${number(span)} s in all${said}`;
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
