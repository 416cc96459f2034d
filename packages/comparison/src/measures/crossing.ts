import type { Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { askedBy, unasked } from "../asked.ts";
import type { Crossing } from "../crossings.ts";
import type { Field, Measure } from "../measure.ts";
import { sample, counted as things } from "../words.ts";

/** Work that no one transaction of a database holds. */
export const crossing: Measure = {
  key: "crossing",
  title: "Programs to agree",
  formula: "1 + the further programs that change data because of an event of another",
  read: ({ counted }) =>
    counted.map(({ crossings }) => {
      const told = crossings.filter(isTold);
      const further = told.reduce((sum, { to }) => sum + to.length, 0);
      return {
        value: 1 + further,
        text: String(further),
        detail:
          told.length === 0
            ? "every change of data ends in the program where it begins"
            : `${things(told.length, "change")} (${sample(told.map(({ name }) => name))}) to be agreed with ${things(further, "further program")}`,
        refs: told.flatMap(({ refs }) => refs),
      };
    }),
  asked: (field) => {
    const { own } = field;
    const { actions, concepts } = crossed(field);
    const invariants = own
      .get(brief.quantity)
      .filter(
        ({ data }) =>
          data.kind === "invariant" && data.subject !== undefined && concepts.has(data.subject),
      );
    if (invariants.length > 0) return askedBy(own, invariants, true);
    const stated = actions.filter(
      ({ data, why }) => why.kind === "stated" || data.requirements.length > 0,
    );
    if (stated.length > 0) return askedBy(own, stated, false);
    return unasked(
      actions.length === 0
        ? "no action crosses programs in any shape"
        : `${sample(actions.map(({ id }) => id.replaceAll("-", " ")))} cross programs, and no word of the text is about them`,
    );
  },
};

function isTold(each: Crossing): each is Crossing & { readonly action: Ref } {
  return each.action !== undefined;
}

/** Actions that cross in some shape, and the things that they change. */
function crossed({ own, counted }: Field) {
  const refs = new Set<string>(
    counted.flatMap(({ crossings }) => crossings.flatMap(({ action }) => action ?? [])),
  );
  const actions = own.get(brief.action).filter(({ ref }) => refs.has(ref));
  return { actions, concepts: new Set<string>(actions.map(({ data }) => data.concept)) };
}
