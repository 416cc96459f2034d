import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, brief, security } from "@planc/core/ir";
import type { Effect } from "./form.ts";

type Access = DataOf<typeof api.operation>["access"];

/** Who may call an operation: the holders of the policies that allow its effect on its concept. */
export function accessOf(about: {
  readonly effect: Effect;
  readonly concept: Ref<"brief/concept"> | undefined;
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly actors: readonly ViewOf<typeof brief.actor>[];
}): Access {
  const { effect, concept, actions, policies, identity, actors } = about;
  if (identity === undefined || identity.data.owner === "none") {
    return { kind: "public", because: "Nothing in the input asks for anyone to sign in." };
  }
  const behind = new Set<string>(actions.map((each) => each.ref));
  const allowing = policies.filter(
    (each) =>
      each.data.concept === concept &&
      (each.data.effects.includes(effect) ||
        each.data.actions.some((action) => behind.has(action))),
  );
  const roles =
    allowing.length > 0
      ? allowing.map((each) => each.data.role)
      : actions.flatMap((each) => each.data.actors);
  const visitor = actors.find((each) => each.data.anonymous === true && roles.includes(each.ref));
  if (visitor !== undefined) {
    return { kind: "public", because: `${visitor.data.name} does this without having signed in.` };
  }
  return {
    kind: "authenticated",
    roles: [...new Set(roles)].sort(),
    policies: allowing.map((each) => each.ref),
  };
}
