import type { Fact, Known, Unpublished } from "./fact.ts";
import type { ProviderFacts } from "./provider-facts.ts";

/** After how many days a fact is to be read again, by the part of the entry that it stands in. A judgement. */
const stale = [
  ["prices", 180],
  ["limits", 365],
  ["throttle", 365],
  ["clients", 365],
  ["version", 365],
  ["operations", 730],
  ["practices", 730],
  ["errors", 730],
  ["timeouts", 730],
  ["webhooks", 730],
  ["authentication", 730],
  ["sandbox", 730],
  ["endpoint", 1_095],
  ["regions", 730],
  ["agreement", 730],
  ["statusPage", 1_095],
] as const;
export type FactPart = (typeof stale)[number][0];

export interface DatedFact {
  readonly part: FactPart;
  /** `limits[2]`, `webhooks.retries`. */
  readonly path: string;
  readonly fact: Fact<unknown>;
  readonly staleAfterDays: number;
}

/** Every fact of an entry with where it stands, in the order of the schema. */
export function factsIn(provider: ProviderFacts): readonly DatedFact[] {
  return stale.flatMap(([part, staleAfterDays]) =>
    within(provider[part], part).map((each) => ({ part, ...each, staleAfterDays })),
  );
}

function within(value: unknown, path: string): readonly { path: string; fact: Fact<unknown> }[] {
  if (isFact(value)) return [{ path, fact: value }];
  if (Array.isArray(value)) return value.flatMap((each, at) => within(each, `${path}[${at}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => within(each, `${path}.${key}`));
}

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === "object" &&
  value !== null &&
  "state" in value &&
  (value.state === "known" || value.state === "unpublished" || value.state === "unknown");

/** Whole days from the day of the fact to the as-of date, both `YYYY-MM-DD`; negative where it is of later. */
export function ageInDays(
  { date }: Pick<Known<unknown> | Unpublished, "date">,
  asOf: string,
): number {
  return Math.round((Date.parse(asOf) - Date.parse(date)) / 86_400_000);
}

export interface Age extends DatedFact {
  readonly days: number;
  readonly stale: boolean;
}

/** The age of every dated fact of an entry on a day. */
export function agesOf(provider: ProviderFacts, asOf: string): readonly Age[] {
  return factsIn(provider).flatMap((dated) => {
    if (dated.fact.state === "unknown") return [];
    const days = ageInDays(dated.fact, asOf);
    return [{ ...dated, days, stale: days > dated.staleAfterDays }];
  });
}
