import type { ViewOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { fileFormOf } from "./form.ts";

/** Actions that nobody may ever take: an operation for them would do what is forbidden. */
export function forbiddenActions(
  actions: readonly ViewOf<typeof brief.action>[],
  denials: readonly ViewOf<typeof security.denial>[],
): ReadonlySet<string> {
  const always = denials.filter(({ data }) => data.when === undefined);
  return new Set(
    actions
      .filter(({ ref, data: { actors } }) => {
        const own = always.filter(({ data }) => data.actions.includes(ref));
        const all = own.some(({ data }) => data.role === undefined && data.except === undefined);
        const each = actors.every((actor) => own.some(({ data }) => data.role === actor));
        return all || (actors.length > 0 && each);
      })
      .map((each) => each.ref),
  );
}

/** What the text names nobody for and no policy gives to anybody: the product's own doing. */
export function isNobodys(
  action: ViewOf<typeof brief.action>,
  policies: readonly ViewOf<typeof security.policy>[],
  identity: ViewOf<typeof security.identity> | undefined,
): boolean {
  const { actors, effect, verb, open } = action.data;
  if (open === true || actors.length > 0 || policies.length === 0) return false;
  // A link that leads elsewhere is anybody's who has it.
  if (fileFormOf(effect, verb, verb)?.redirects) return false;
  if (identity === undefined || identity.data.owner === "none") return false;
  return !policies.some((each) => each.data.actions.includes(action.ref));
}
