import type { DataOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { isKnown } from "../catalog/fact.ts";
import type { Practice } from "../catalog/practice.ts";
import type { ProviderFacts } from "../catalog/provider-facts.ts";
import { basisOf } from "./basis.ts";
import type { Subject } from "./subjects.ts";

type Practices = NonNullable<DataOf<typeof integration.provider>["practices"]>;

/** What counts for the use that this product makes of it. */
export function practicesOf({ practices = [] }: ProviderFacts, subject: Subject): Practices {
  return practices.filter(isKnown).flatMap((fact) => {
    const { of, rule, use } = fact.value;
    return isUsed[use](subject) ? [{ of: of.slice(0, 200), rule, basis: basisOf(fact) }] : [];
  });
}

const isUsed: Readonly<Record<Practice["use"], (subject: Subject) => boolean>> = {
  "signed-address": ({ ways }) =>
    ways.client.some(({ data }) => data.authentication === "signed address"),
  "sign-in": ({ component }) => component.data.kind === "identity-provider",
  report: ({ ways }) => ways.reports.length > 0,
  change: ({ ways }) => ways.out.length > 0,
  any: () => true,
};
