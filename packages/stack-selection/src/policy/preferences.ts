import type { DataOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { clause } from "../text/words.ts";
import type { Policy } from "./policies.ts";

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
