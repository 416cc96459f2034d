import type { ViewOf } from "@planc/core";
import type { api, security } from "@planc/core/ir";

interface ViewerFacts {
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly denials: readonly ViewOf<typeof security.denial>[];
}

/**
 * Whether what a list shows hangs on who asks, so that no two accounts share a page of it. The members of what the
 * path names see the same of it, as everybody does who is let in without a condition.
 */
export function differsByViewer(
  { access, effect }: ViewOf<typeof api.operation>["data"],
  concept: string | undefined,
  hasParent: boolean,
  { policies, denials }: ViewerFacts,
): boolean {
  if (access.kind === "public") {
    // Who is signed in may see what is not yet for everybody.
    const open = policies.filter(
      ({ data }) => data.concept === concept && data.effects.includes(effect),
    );
    return (
      access.guest !== undefined ||
      access.signedIn !== undefined ||
      new Set(open.map(({ data }) => data.when)).size > 1
    );
  }
  const held = new Set<string>(access.policies);
  const bound = policies.some(({ ref, data: { condition, limits } }) => {
    if (!held.has(ref)) return false;
    if (limits !== undefined || condition === "own" || condition === "state") return true;
    return condition === "member" && !hasParent;
  });
  const barred = denials.some(
    ({ data }) =>
      data.effects.includes(effect) && (data.concept === undefined || data.concept === concept),
  );
  return bound || barred;
}
