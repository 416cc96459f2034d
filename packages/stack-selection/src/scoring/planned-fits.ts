import { type StatedRetries, statedRetries } from "@planc/core";
import type { Facts } from "../facts/facts.ts";
import { number } from "../text/words.ts";

type Strength = readonly [number, string];

const halfHour = 1800;

/** What a way of building gives with the numbers of this text, where they are not those of the catalogue. */
export function plannedFit(facts: Facts, key: string, capability: string): Strength | undefined {
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

const saidIn = ({ keys }: StatedRetries): string =>
  keys.length > 0 ? ` (${keys.join(", ")})` : "";

function pausesOf(stated: StatedRetries): string {
  return `pauses of ${number(stated.span ?? 0)} s in all${saidIn(stated)}`;
}
