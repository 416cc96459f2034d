import type { Preference } from "../choices/preference.ts";
import { irreducible } from "../conflicts/irreducible.ts";
import type { Facts } from "../facts/facts.ts";
import { boundOf, hasTwoSides, type LanguageBound, type Side } from "../scoring/languages.ts";

type Cause = LanguageBound["because"][number];

/** What the text names and policies on languages that leave none for a side together. */
export interface LanguageConflict {
  readonly side: Side;
  readonly causes: readonly Cause[];
  readonly policies: readonly Preference[];
}

/** Something that leaves some of the languages. */
interface Member {
  readonly leaves: (language: string) => boolean;
  readonly cause?: Cause;
  readonly policies?: readonly Preference[];
}

/** Of each side that policy leaves no language for, a smallest set of what does so. */
export function languageConflicts(
  facts: Facts,
  preferences: readonly Preference[],
): readonly LanguageConflict[] {
  const policies = policyMembers(preferences);
  if (policies.length === 0) return [];
  const languages = facts.catalogue.entriesFor("language").map(({ key }) => key);
  const leaveNone = (some: readonly Member[]) =>
    !languages.some((key) => some.every(({ leaves }) => leaves(key)));
  const sides: readonly Side[] = hasTwoSides(facts) ? ["main", "client"] : ["main"];
  return sides.flatMap((side) => {
    const said = boundOf(facts, side).because.map(
      (cause): Member => ({ leaves: (key) => cause.languages.includes(key), cause }),
    );
    const set = irreducible([...policies, ...said], leaveNone);
    const causes = set.flatMap(({ cause }) => cause ?? []);
    // Policies that leave nothing by themselves rule out every option, which is told of the need.
    return causes.length > 0
      ? [{ side, causes, policies: set.flatMap((each) => each.policies ?? []) }]
      : [];
  });
}

/** A list of what is approved is one, and what is forbidden one each. */
function policyMembers(preferences: readonly Preference[]): readonly Member[] {
  const own = preferences.filter(({ data }) => data.topic === "language");
  const approved = own.filter(({ data }) => data.strength === "approve");
  const open = new Set(
    own
      .filter(({ data }) => data.strength === "approve" || data.strength === "allow")
      .map(({ data }) => data.technology),
  );
  return [
    ...(approved.length > 0
      ? [{ leaves: (key: string) => open.has(key), policies: approved }]
      : []),
    ...own
      .filter(({ data }) => data.strength === "forbid")
      .map((each) => ({
        leaves: (key: string) => key !== each.data.technology,
        policies: [each],
      })),
  ];
}

/**
 * Whether the text needs a language that policy refuses, as nothing else is left for a side. The text
 * stands then, and the conflict is told.
 */
export function isForced(facts: Facts, preferences: readonly Preference[], key: string): boolean {
  return languageConflicts(facts, preferences).some(({ side }) =>
    boundOf(facts, side).languages.has(key),
  );
}
