import type { Ref } from "@planc/core";
import type { Preference } from "../choices/preference.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import type { StatedTechnology } from "../facts/stated.ts";
import { approvedText } from "../policy/refusal.ts";
import { listed } from "../text/words.ts";

export interface AgainstPolicy {
  readonly technology: string;
  /** Where the technology is asked for. */
  readonly refs: readonly [Ref, ...Ref[]];
  readonly where: "text" | "repository";
  /** The policy, with where it stands. */
  readonly policy: string;
  readonly because: string;
}

/** What the text asks for, or the repository uses, and a policy does not allow. */
export function findAgainstPolicy(
  facts: Facts,
  preferences: readonly Preference[],
): readonly AgainstPolicy[] {
  return facts.stated.technologies.flatMap((each): AgainstPolicy[] => {
    if (each.modality === "avoid" || isSpare(facts, each, preferences)) return [];
    const found = refusalOf(facts, each, preferences);
    return found
      ? [
          {
            technology: each.name,
            refs: each.refs,
            where: each.unnamed ? "repository" : "text",
            ...found,
          },
        ]
      : [];
  });
}

type Refusal = Pick<AgainstPolicy, "policy" | "because">;

function refusalOf(
  facts: Facts,
  { key, topic, modality }: StatedTechnology,
  preferences: readonly Preference[],
): Refusal | undefined {
  const own = preferences.filter(({ data }) => data.topic === topic);
  const ofKey = own.filter(({ data }) => data.technology === key);
  const forbidden = ofKey.find(({ data }) => data.strength === "forbid");
  if (forbidden) return told(facts, forbidden, "forbids");
  const required = own.filter(({ data }) => data.strength === "require");
  const [first] = required;
  if (first) {
    return ofKey.some(({ data }) => data.strength === "require")
      ? undefined
      : told(facts, first, "requires");
  }
  const approved = own.filter(({ data }) => data.strength === "approve");
  // A list of what is approved is about what is taken newly, and what is on hold has a finding of its own.
  const isOpen = modality === "existing" || ofKey.some(({ data }) => data.policy !== undefined);
  if (approved.length === 0 || isOpen) return undefined;
  const places = approved.flatMap(({ data }) => data.policy?.setting ?? []);
  return {
    policy: `what is approved${places.length > 0 ? ` (${listed(places)})` : ""}`,
    because: approvedText(
      facts.catalogue,
      approved.map(({ data }) => data),
    ),
  };
}

function told({ catalogue }: Facts, { data }: Preference, verb: string): Refusal {
  const { policy, because, technology } = data;
  const name = catalogue.nameOf(technology);
  return {
    policy: policy
      ? `${policy.setting} of ${policy.layer}, which ${verb} it`
      : `the policy that ${verb} ${name}`,
    because: policy?.reason ?? because,
  };
}

/** A wish that policy refuses, beside another one that it does not: nothing is lost. */
function isSpare(
  facts: Facts,
  { key, topic, modality }: StatedTechnology,
  preferences: readonly Preference[],
): boolean {
  if (modality !== "prefer" || topic === undefined) return false;
  return wantedFor(facts, topic).some(
    (other) => other.key !== key && refusalOf(facts, other, preferences) === undefined,
  );
}
