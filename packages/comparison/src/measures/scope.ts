import type { PlanNode } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { askedBy, unasked } from "../asked.ts";
import type { Field, Measure } from "../measure.ts";
import { sample } from "../words.ts";

/** What is audited because it runs beside data that a regime is about. */
export const scope: Measure = {
  key: "scope",
  title: "Things in scope",
  formula:
    "kept things that live in a program which owns data whose scope is to be small (security/obligation, scope-reduction)",
  read: (field) => {
    const { counted } = field;
    const owed = new Set<string>(owedIn(field).flatMap(({ data }) => data.applies));
    return counted.map(({ owned }) => {
      const programs = [...owned].filter(([, { concepts }]) =>
        concepts.some((each) => owed.has(each)),
      );
      if (programs.length === 0) return { missing: "no kept thing has a scope to be held small" };
      const value = programs.reduce((sum, [, { concepts }]) => sum + concepts.length, 0);
      const all = [...owned.values()].reduce((sum, { concepts }) => sum + concepts.length, 0);
      return {
        value,
        text: `${value} of ${all}`,
        detail: `${value} of ${all} kept things lie in ${sample(programs.map(([, { name }]) => name))}`,
        refs: programs.flatMap(([, { refs }]) => refs),
      };
    });
  },
  asked: (field) => {
    const owed = owedIn(field);
    const regimes = new Set<string>(owed.flatMap(({ data }) => data.regime ?? []));
    const named: readonly PlanNode[] = field.own
      .get(brief.regime)
      .filter(({ ref, why }) => regimes.has(ref) && why.kind === "stated");
    if (named.length > 0) return askedBy(field.own, named, false);
    return unasked("no regime of the text asks for it");
  },
};

function owedIn({ own }: Field) {
  return own.get(security.obligation).filter(({ data }) => data.kind === "scope-reduction");
}
