import {
  byTarget,
  carried,
  join,
  node,
  optional,
  type Ref,
  type ViewOf,
  wordTable,
} from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { statementsOf, userConcept } from "../accounts.ts";
import { type Applies, regimes } from "../catalog/regimes.ts";
import { statedDuties } from "../catalog/stated-duties.ts";
import { derived, step } from "../kit.ts";
import { distinct, padded, says } from "../text.ts";

/** Duties that shape the design: those of regimes, and those that the input states itself. */
export const obligations = step("obligations", {
  reads: {
    regimes: optional(brief.regime),
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
    classes: optional(security.classification),
    requirements: optional(brief.requirement),
    qualities: optional(brief.quality),
    quantities: optional(brief.quantity),
    systems: optional(brief.system),
  },
  writes: { obligations: security.obligation },
  run: (plan) => {
    const subjects = subjectsOf(plan);
    const provided = plan.systems.some(({ data }) => data.category === "payments");
    const byRegime = plan.regimes.flatMap((regime) =>
      (regimeOf(regime.data.name)?.duties ?? []).flatMap((duty) => {
        const applies = subjects(duty.applies);
        if (duty.applies === "special" && applies.length === 0) return [];
        if (duty.sparedBy === "payment-provider" && provided) return [];
        return [
          node(
            security.obligation,
            join(regime.id, duty.kind),
            {
              kind: duty.kind,
              text: duty.text,
              regime: regime.ref,
              applies: [...applies],
              ...(duty.days === undefined ? {} : { days: duty.days }),
            },
            derived("obligation-by-regime", [regime.ref, ...applies]),
          ),
        ];
      }),
    );
    const statements = statementsOf(plan);
    // A duty is one duty, however often the input states it.
    const byStatement = statedDuties.flatMap((duty) => {
      const [first, ...rest] = statements
        .filter((each) => says(each.text, duty.phrases) !== undefined)
        .map((each) => each.ref);
      if (first === undefined) return [];
      return [
        node(
          security.obligation,
          join(duty.kind, "stated"),
          { kind: duty.kind, text: duty.text, applies: [...subjects(duty.applies)] },
          carried(first, ...rest),
        ),
      ];
    });
    const byPeriod = plan.quantities.flatMap((quantity) => {
      const days = daysOf(quantity.data);
      if (days === undefined) return [];
      const { about, subject } = quantity.data;
      return [
        node(
          security.obligation,
          join("retention", quantity.id),
          {
            kind: "retention",
            text: `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${days} days.`,
            applies: subject ? [subject] : [],
            days,
          },
          carried(quantity.ref),
        ),
      ];
    });
    return { obligations: [...byRegime, ...byStatement, ...byPeriod] };
  },
});

/** The catalogue's entry for a regime as it is named: `SOC 2 Type II`. */
export function regimeOf(name: string) {
  const text = padded(name);
  return regimes.find((each) => says(text, each.phrases) !== undefined);
}

const perUnit: Readonly<Record<string, number>> = wordTable({
  day: 1,
  d: 1,
  week: 7,
  month: 30,
  year: 365,
});

/** A stated retention period in whole days. */
function daysOf(data: ViewOf<typeof brief.quantity>["data"]): number | undefined {
  if (data.measure !== "retention" || typeof data.value !== "number") return undefined;
  const factor = perUnit[data.unit.replace(/s$/, "")];
  const days = factor === undefined ? 0 : Math.round(data.value * factor);
  return days >= 1 ? days : undefined;
}

/** The concepts that a duty is about, by the classes of their attributes. */
function subjectsOf(plan: {
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  readonly classes: readonly ViewOf<typeof security.classification>[];
}): (applies: Applies) => readonly Ref[] {
  const classOf = byTarget(plan.classes);
  const withCategory = (
    wanted: (data: ViewOf<typeof security.classification>["data"]) => boolean,
  ) =>
    distinct(
      plan.attributes
        .filter((each) => {
          const found = classOf.get(each.ref);
          return found !== undefined && wanted(found);
        })
        .map((each) => each.data.concept),
    );
  const users = plan.concepts.filter((each) => each.ref === userConcept).map((each) => each.ref);
  return (applies) => {
    if (applies === "all") return [];
    if (applies === "personal") return distinct([...withCategory((one) => one.personal), ...users]);
    if (applies === "special")
      return withCategory((one) => one.categories.includes("special-category"));
    const stored = withCategory((one) => one.categories.includes("payment"));
    const named = plan.concepts
      .filter((each) => says(padded(each.data.name), ["payment", "refund", "invoice"]))
      .map((each) => each.ref);
    return distinct([...stored, ...named]);
  };
}
