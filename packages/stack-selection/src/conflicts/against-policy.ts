import type { Ref } from "@planc/core";
import type { Preference } from "../choices/preference.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import type { StatedTechnology } from "../facts/stated.ts";
import { languageConflicts } from "../policy/languages.ts";
import { approvedText } from "../policy/refusal.ts";
import { clause, listed, sample } from "../text/words.ts";

export interface AgainstPolicy {
  /** What is asked for, and where; of several, none would be refused alone. */
  readonly asked: readonly { readonly name: string; readonly refs: readonly Ref[] }[];
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
  const direct = facts.stated.technologies.flatMap((each): AgainstPolicy[] => {
    if (each.modality === "avoid" || isSpare(facts, each, preferences)) return [];
    const found = refusalOf(facts, each, preferences);
    return found
      ? [
          {
            asked: [each],
            where: each.unnamed ? "repository" : "text",
            ...found,
          },
        ]
      : [];
  });
  return [...direct, ...languagesAgainstPolicy(facts, preferences)];
}

/** What the text names that is used from no language which policy leaves. */
function languagesAgainstPolicy(
  facts: Facts,
  preferences: readonly Preference[],
): readonly AgainstPolicy[] {
  const { catalogue, stated } = facts;
  const isSettled = (name: string) =>
    stated.technologies.some(
      (each) => each.name === name && (each.topic === "language" || each.modality === "existing"),
    );
  return languageConflicts(facts, preferences).flatMap(({ causes, policies }): AgainstPolicy[] => {
    // A language by its name is refused directly, and what is in use stays.
    if (causes.every(({ name }) => isSettled(name))) return [];
    const names = (keys: readonly string[]) => sample(keys.map(catalogue.nameOf));
    const listedOnes = policies.filter(({ data }) => data.strength === "approve");
    const forbidden = policies.filter(({ data }) => data.strength === "forbid");
    return [
      {
        asked: causes,
        where: "text",
        policy: listed([
          ...(listedOnes.length > 0 ? [approvedPlaces(listedOnes)] : []),
          ...forbidden.map((each) => told(facts, each, "forbids").policy),
        ]),
        because: [
          ...causes.map(({ name, languages }) => `${name} is used from ${names(languages)}`),
          ...(listedOnes.length > 0
            ? [
                approvedText(
                  catalogue,
                  listedOnes.map(({ data }) => data),
                ),
              ]
            : []),
          ...forbidden.map(({ data }) => clause(data.because)),
        ].join("; "),
      },
    ];
  });
}

function approvedPlaces(approved: readonly Preference[]): string {
  const places = approved.flatMap(({ data }) => data.policy?.setting ?? []);
  return `what is approved${places.length > 0 ? ` (${listed(places)})` : ""}`;
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
  return {
    policy: approvedPlaces(approved),
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
