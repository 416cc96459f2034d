import type { ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isPerson } from "../accounts.ts";
import type { Effect, RuleCondition, Verdict, Way } from "./access-rules.ts";
import { isStaff } from "./belonging.ts";
import { both, exceptWhen, wordsOf } from "./condition-words.ts";
import type { Condition } from "./conditions.ts";
import { reads } from "./looking.ts";

/** A condition, with whether the text itself lets them. */
export type Ruled = Condition & { readonly stated: boolean };

interface About {
  readonly actor: ViewOf<typeof brief.actor>;
  readonly concept: ViewOf<typeof brief.concept>;
  readonly tenant: ViewOf<typeof brief.concept> | undefined;
  readonly effect: Effect;
  /** Whether their role is one that they have in a group. */
  readonly ranked: boolean;
  /** Whether they make such things. */
  readonly makes: boolean;
  /** What the relations of the thing tell, where the text says nothing. */
  readonly base: () => Condition;
}

/** The conditions on which somebody may, each enough; none where they must not. */
export function conditionsBy(verdict: Verdict, about: About): readonly Ruled[] {
  if (verdict.kind === "denied") return [];
  const { concept, base } = about;
  const thing = spoken(concept.data.name);
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
  const always = verdict.ways.find(({ conditions }) => conditions.length === 0);
  const ways = always ? [always] : verdict.ways;
  const opened = reads.has(about.effect) ? ways.filter(isOpened) : [];
  const others = ways.filter((way) => !opened.includes(way));
  return [
    ...others.map((way) => ({ ...both([byWay(way, about), ...barring]), stated: true })),
    ...shownBesides(opened, about, others.length > 0).map(({ stated, ...shown }) => ({
      ...both([shown, ...barring]),
      stated,
    })),
  ];
}

function byWay(
  { rule, conditions: all }: Way,
  { actor, concept, tenant, effect, ranked, base }: About,
): Condition {
  const thing = spoken(concept.data.name);
  // What is not there yet is nobody's: whose it becomes is what its relations tell.
  const made = effect === "create";
  const conditions = made ? all.filter((each) => each.kind !== "own" || each.not === true) : all;
  if (conditions.length < all.length && conditions.length === 0)
    return { ...base(), from: [...base().from, rule.ref] };
  const inTenant: readonly Condition[] =
    tenant && tenant.ref !== concept.ref
      ? [
          {
            condition: "tenant",
            when: `is in the same ${spoken(tenant.data.name)}`,
            from: [tenant.ref],
          },
        ]
      : [];
  // What the text gives without a condition to whoever acts is not narrowed by how things belong; but who has a
  // role in one group has it in no other.
  const isBounded = ranked && base().condition === "member";
  if (conditions.length === 0)
    return isBounded || (rule.data.who.modality === "only" && isPerson(actor))
      ? { ...base(), from: [...base().from, rule.ref] }
      : both([...inTenant, { condition: "always", from: [rule.ref] }]);
  return conditions.every(({ kind }) => kind === "state")
    ? both([base(), stated(conditions, thing, [rule.ref], base())])
    : stated(conditions, thing, [rule.ref], base());
}

const openStates: ReadonlySet<string> = new Set(["public", "published", "shared"]);

/** "members can view public lists": what is public, whoever owns it. */
function isOpened({ rule, conditions }: Way): boolean {
  return (
    rule.data.who.modality === "may" &&
    conditions.length > 0 &&
    conditions.every(
      (each) =>
        each.kind === "state" &&
        each.not !== true &&
        each.states.every((state) => openStates.has(state.toLowerCase())),
    )
  );
}

/** What is open to others is there beside what is somebody's own, and what is not open is not. */
function shownBesides(opened: readonly Way[], about: About, told: boolean): readonly Ruled[] {
  if (opened.length === 0) return [];
  const { actor, concept, base, makes } = about;
  const thing = spoken(concept.data.name);
  const usual = base();
  const works = actor.data.privileged === true || isStaff(actor.data.name);
  if (usual.condition === "always" && works) return [{ ...usual, stated: false }];
  const shown = opened.map(
    ({ rule, conditions }): Ruled => ({
      ...stated(conditions, thing, [rule.ref], usual),
      stated: true,
    }),
  );
  if (told) return shown;
  if (usual.condition !== "always") return [{ ...usual, stated: false }, ...shown];
  const own: Ruled = { condition: "own", when: `owns the ${thing}`, from: [], stated: false };
  return makes ? [own, ...shown] : shown;
}

function stated(
  conditions: readonly RuleCondition[],
  thing: string,
  from: Condition["from"],
  base: Condition,
): Condition {
  const words = [...new Set(conditions.map((each) => wordsOf(each, thing, base)))];
  const kept = words.includes(base.when ?? "") ? base.from : [];
  const condition = kindOf(conditions);
  const states = conditions.flatMap((each) =>
    each.kind === "state" ? [wordsOf(each, thing, base)] : [],
  );
  return {
    condition,
    when: words.join(", and "),
    from: [...from, ...kept],
    ...(condition !== "state" && states.length > 0 ? { limits: [...new Set(states)] } : {}),
  };
}

function kindOf(conditions: readonly RuleCondition[]): Condition["condition"] {
  return (
    (["own", "member", "state"] as const).find((kind) =>
      conditions.some((each) => each.kind === kind),
    ) ?? "state"
  );
}
