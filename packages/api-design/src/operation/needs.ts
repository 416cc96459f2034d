import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { reading, userConcept } from "./access.ts";
import { type Form, fileFormOf, formOf } from "./form.ts";

/** What an operation is made for: the actions behind it, or the writes that make it worth reading. */
export interface Need {
  readonly form: Form;
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly by: "operation-per-action" | "read-what-is-kept";
}

/** One need per distinct form; what can be created or changed can be read one by one and in a list. */
export function needsOf(
  about: readonly ViewOf<typeof brief.action>[],
  /** What the product does to it by itself: people who look at one can then find it in a list. */
  ownDoing: readonly ViewOf<typeof brief.action>[],
  name: string,
  isRest: boolean,
  /** Somebody gives these their roles, and has to find them. */
  isGivenRoles: boolean,
  /** There is one for each account, so that there is no list. */
  isSingle: boolean,
): readonly Need[] {
  const needs = new Map<string, Need>();
  for (const action of about) {
    const { effect, verb } = action.data;
    const form =
      (isRest ? fileFormOf(effect, name, verb) : undefined) ?? formOf(effect, name, verb);
    const same = needs.get(form.operationId);
    needs.set(form.operationId, {
      form,
      actions: [...(same?.actions ?? []), action],
      by: "operation-per-action",
    });
  }
  const written = about.filter((each) => !reading.has(each.data.effect));
  const isLookedAt = about.some((each) => reading.has(each.data.effect));
  const changed = ownDoing.filter((each) => !reading.has(each.data.effect));
  // Who registers gets an account, and with it no look at those of others.
  const registers = written.every(({ data: { open, concept } }) => open && concept === userConcept);
  const writes = written.length === 0 && isLookedAt ? changed : registers ? [] : written;
  // What the product does by itself is served by no operation: who looks at one looks at the list.
  const behind = written.length === 0 ? about : writes;
  if (writes.length > 0 || isGivenRoles) {
    for (const effect of isSingle ? (["read"] as const) : (["read", "list"] as const)) {
      const form = formOf(effect, name, effect);
      if (!needs.has(form.operationId)) {
        needs.set(form.operationId, { form, actions: behind, by: "read-what-is-kept" });
      }
    }
  }
  return [...needs.values()];
}
