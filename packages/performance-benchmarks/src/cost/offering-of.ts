import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import type { Paid } from "./line-draft.ts";
import { offerings } from "./offerings.ts";

type Component = ViewOf<typeof architecture.component>;

/** Who runs the server of a component, and what a provider sells it as. */
export function offeringOf(component: Component, { hostings }: Pick<Paid, "hostings">) {
  const hosting = hostings.find(({ data }) => data.choice === component.data.choice);
  return hosting && { ref: hosting.ref, by: hosting.data.by, name: hosting.data.name };
}

/** The key that its prices stand under, or would stand under. */
export const keyOf = ({ name }: { readonly name: string }): string =>
  offerings[name] ?? name.toLowerCase().replace(/\W+/g, "-");

export function technologyOf(
  component: Component,
  { choices }: Pick<Paid, "choices">,
): string | undefined {
  return choices.find(({ ref }) => ref === component.data.choice)?.data.technology;
}
