import type { PlanNode } from "@planc/core";
import { architecture, brief, security } from "@planc/core/ir";
import { askedBy, unasked } from "../asked.ts";
import type { Field, Measure } from "../measure.ts";
import type { Counted } from "../rows.ts";
import { sample } from "../words.ts";

/** What is audited because it runs beside data that a regime is about. */
export const scope: Measure = {
  key: "scope",
  title: "Things in scope",
  formula:
    "kept things that live in a program which owns data whose scope is to be small (security/obligation, scope-reduction), or in one that is connected to it: both are in scope (PCI SSC, Guidance for PCI DSS Scoping and Segmentation, 2017)",
  read: (field) => {
    const { counted } = field;
    const owed = new Set<string>(owedIn(field).flatMap(({ data }) => data.applies));
    return counted.map((each) => {
      const { owned } = each;
      const holding = [...owned].flatMap(([program, { concepts }]) =>
        concepts.some((concept) => owed.has(concept)) ? [program] : [],
      );
      if (holding.length === 0) return { missing: "no kept thing has a scope to be held small" };
      const connected = connectedTo(holding, each);
      const programs = [...owned].filter(
        ([program]) => holding.includes(program) || connected.has(program),
      );
      const nameOf = (program: string) => owned.get(program)?.name ?? program;
      const beside = programs.flatMap(([program]) => (holding.includes(program) ? [] : [program]));
      const others =
        beside.length === 0 ? "" : `, and ${sample(beside.map(nameOf))} connected to it`;
      const value = programs.reduce((sum, [, { concepts }]) => sum + concepts.length, 0);
      const all = [...owned.values()].reduce((sum, { concepts }) => sum + concepts.length, 0);
      return {
        value,
        text: `${value} of ${all}`,
        detail: `${value} of ${all} kept things lie in ${sample(holding.map(nameOf))}${others}`,
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
    return unasked();
  },
};

/** The programs that ask one of these, or are asked by it. */
function connectedTo(programs: readonly string[], { plan, programs: all }: Counted) {
  return new Set(
    plan.get(architecture.connection).flatMap(({ data }) => {
      const [from, to] = [all.rootOf(data.from), all.rootOf(data.to)];
      if (programs.includes(from)) return [to];
      return programs.includes(to) ? [from] : [];
    }),
  );
}

function owedIn({ own }: Field) {
  return own.get(security.obligation).filter(({ data }) => data.kind === "scope-reduction");
}
