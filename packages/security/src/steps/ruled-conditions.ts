import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isPerson } from "../accounts.ts";
import type { RuleCondition, Verdict } from "./access-rules.ts";
import { both, exceptWhen, wordsOf } from "./condition-words.ts";
import type { Condition } from "./conditions.ts";

/** A condition, with whether the text itself lets them. */
export type Ruled = Condition & { readonly stated: boolean };

interface About {
  readonly actor: ViewOf<typeof brief.actor>;
  readonly concept: ViewOf<typeof brief.concept>;
  readonly tenant: ViewOf<typeof brief.concept> | undefined;
  /** What the relations of the thing tell, where the text says nothing. */
  readonly base: () => Condition;
}

/** The conditions on which somebody may, each enough; none where they must not. */
export function conditionsBy(verdict: Verdict, about: About): readonly Ruled[] {
  if (verdict.kind === "denied") return [];
  const { concept, tenant, base } = about;
  const thing = concept.data.name.toLowerCase();
  const barring = verdict.unless.flatMap((rule): readonly Condition[] => [
    {
      condition: kindOf(rule.data.conditions),
      when: exceptWhen(rule.data.conditions, thing),
      from: [rule.ref],
    },
  ]);
  if (verdict.kind === "open") {
    if (verdict.needs.length === 0) {
      return [{ ...both([base(), ...barring]), stated: false }];
    }
    return verdict.needs.map((rule) => ({
      ...both([stated(rule.data.conditions, thing, [rule.ref], base()), ...barring]),
      stated: false,
    }));
  }
  const inTenant: readonly Condition[] =
    tenant && tenant.ref !== concept.ref
      ? [
          {
            condition: "tenant",
            when: `is in the same ${tenant.data.name.toLowerCase()}`,
            from: [tenant.ref],
          },
        ]
      : [];
  const always = verdict.ways.find(({ conditions }) => conditions.length === 0);
  const ways = always ? [always] : verdict.ways;
  return ways.map(({ rule, conditions }) => {
    // What the text gives without a condition to whoever acts is not narrowed by how things belong.
    const own =
      conditions.length === 0
        ? rule.data.who.modality === "only" && isPerson(about.actor)
          ? { ...base(), from: [...base().from, rule.ref] }
          : both([...inTenant, { condition: "always", from: [rule.ref] }])
        : conditions.every(({ kind }) => kind === "state")
          ? both([base(), stated(conditions, thing, [rule.ref], base())])
          : stated(conditions, thing, [rule.ref], base());
    return { ...both([own, ...barring]), stated: true };
  });
}

function stated(
  conditions: readonly RuleCondition[],
  thing: string,
  from: Condition["from"],
  base: Condition,
): Condition {
  const words = [...new Set(conditions.map((each) => wordsOf(each, thing, base)))];
  const kept = words.includes(base.when ?? "") ? base.from : [];
  return {
    condition: kindOf(conditions),
    when: words.join(", and "),
    from: [...from, ...kept],
  };
}

function kindOf(conditions: readonly RuleCondition[]): Condition["condition"] {
  return (
    (["own", "member", "state"] as const).find((kind) =>
      conditions.some((each) => each.kind === kind),
    ) ?? "state"
  );
}
