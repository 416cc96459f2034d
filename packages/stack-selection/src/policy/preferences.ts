import type { DataOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { clause, short } from "../text/words.ts";
import type { Policy } from "./policies.ts";
import { refusalIn } from "./refusal.ts";
import type { Waiver } from "./waivers.ts";

type Preference = DataOf<typeof decision.preference>;
type Strength = Preference["strength"];

const verbs: Readonly<Record<Policy["status"], string>> = {
  preferred: "prefers it",
  approved: "approves it",
  hold: "has it on hold",
  forbidden: "forbids it",
};

/** Policies as wishes, one for each need that they are about. */
export function preferencesOf(policies: readonly Policy[]): readonly Preference[] {
  const listed = new Set(
    policies.flatMap(({ status, topics }) => (status === "approved" ? topics : [])),
  );
  return policies.flatMap((policy) =>
    policy.topics.flatMap((topic) =>
      strengthsOf(policy, listed.has(topic)).map((strength): Preference => {
        const { key, status, layer, setting, reason, owner, source } = policy;
        return {
          topic,
          technology: key,
          strength,
          because: becauseOf(policy),
          policy: {
            status,
            layer,
            setting,
            reason,
            ...(owner === undefined ? {} : { owner }),
            ...(source === undefined ? {} : { source }),
          },
        };
      }),
    ),
  );
}

/** The wishes without those that waivers put out of force, which let their technologies be taken. */
export function withWaivers(
  preferences: readonly Preference[],
  waivers: readonly Waiver[],
  catalogue: Pick<Catalogue, "entryOf" | "nameOf">,
): readonly Preference[] {
  const waived = new Set(waivers.map(({ key }) => key));
  const held = preferences.filter(
    ({ technology, strength }) =>
      !(waived.has(technology) && (strength === "forbid" || strength === "avoid")),
  );
  const allowed = waivers.flatMap(({ key, name, layer, owner, reason, until }) =>
    (catalogue.entryOf(key)?.topics ?? []).flatMap((topic): Preference[] => {
      const refusal = refusalIn(preferences, catalogue, { topic, key });
      if (refusal === undefined) return [];
      return [
        {
          topic,
          technology: key,
          strength: "allow",
          because: `A waiver of ${layer} lets it be used until ${until}, and ${owner} answers for it: ${clause(reason)} (without it, ${clause(short(refusal, 1600))}).`,
          policy: { status: "waived", layer, setting: `waivers.${name}`, reason, owner, until },
        },
      ];
    }),
  );
  return [...held, ...allowed];
}

/** What is preferred is approved too, where a need has a list of what is. */
function strengthsOf({ status }: Policy, hasList: boolean): readonly Strength[] {
  switch (status) {
    case "preferred":
      return hasList ? ["approve", "prefer"] : ["prefer"];
    case "approved":
      return ["approve"];
    case "hold":
      return ["avoid"];
    case "forbidden":
      return ["forbid"];
  }
}

/** `Acme forbids it: no licence (kept by platform team, see ADR-12).` */
function becauseOf({ layer, status, reason, owner, source }: Policy): string {
  const kept = [
    ...(owner === undefined ? [] : [`kept by ${owner}`]),
    ...(source === undefined ? [] : [`see ${source}`]),
  ];
  return `${layer} ${verbs[status]}: ${clause(reason)}${kept.length > 0 ? ` (${kept.join(", ")})` : ""}.`;
}
