import type { DataOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { clause, sample, short } from "../text/words.ts";

type Preference = Pick<
  DataOf<typeof decision.preference>,
  "topic" | "technology" | "strength" | "because"
> & {
  readonly policy?: { readonly layer: string; readonly reason: string } | undefined;
};

/** Why policies do not let a technology be taken newly for a need; nothing where they do. */
export function refusalIn(
  preferences: readonly Preference[],
  catalogue: Pick<Catalogue, "nameOf">,
  { topic, key }: { readonly topic: string; readonly key: string },
): string | undefined {
  const own = preferences.filter((each) => each.topic === topic);
  const ofKey = own.filter(({ technology }) => technology === key);
  const refused = ofKey.find(({ strength }) => strength === "forbid" || strength === "avoid");
  if (refused) return refused.because;
  const approved = own.filter(({ strength }) => strength === "approve");
  const isFree = approved.length === 0 || ofKey.length > 0;
  return isFree ? undefined : approvedText(catalogue, approved);
}

/** How long parts of a composed text may be, so that it stands within other texts of a plan. */
const most = { names: 500, reason: 300 };

/** `Acme approves PostgreSQL and MySQL, and no other: …`. */
export function approvedText(
  catalogue: Pick<Catalogue, "nameOf">,
  approved: readonly Preference[],
): string {
  const layers = short(sample(approved.flatMap(({ policy }) => policy?.layer ?? [])), most.names);
  const names = short(
    sample(approved.map(({ technology }) => catalogue.nameOf(technology))),
    most.names,
  );
  const reasons = approved.map(({ policy, because }) =>
    clause(short(policy?.reason ?? because, most.reason)),
  );
  const told = [...new Set(reasons)].slice(0, 3).join("; ");
  return `${layers || "a policy"} approves ${names}, and no other: ${told}`;
}
