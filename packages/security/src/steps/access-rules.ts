import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

export type Rule = ViewOf<typeof brief.access>;
export type Effect = DataOf<typeof brief.access>["effects"][number];
export type RuleCondition = DataOf<typeof brief.access>["conditions"][number];
type ActorRef = Ref<"brief/actor">;

/** What somebody would do to a thing; without a verb where its effect is all that is known. */
export interface Doing {
  readonly concept: string;
  readonly effect: Effect;
  readonly verb?: string | undefined;
}

/** On which conditions somebody may, by what the text says of who may. */
export type Verdict =
  | { readonly kind: "denied"; readonly by: readonly Rule[] }
  /** The text says so of them; each of `ways` is enough, and every one of `unless` bars. */
  | {
      readonly kind: "stated";
      readonly ways: readonly Way[];
      readonly unless: readonly Rule[];
    }
  /** Nothing is said of them, or only what bars. */
  | { readonly kind: "open"; readonly unless: readonly Rule[]; readonly needs: readonly Rule[] };

/** One rule that lets somebody. */
export interface Way {
  readonly rule: Rule;
  readonly conditions: readonly RuleCondition[];
}

export function isAbout({ data }: Rule, { concept, effect, verb }: Doing): boolean {
  if (data.concept !== undefined && data.concept !== concept) return false;
  if (data.verb !== undefined) return data.verb === verb;
  return data.effects.includes(effect);
}

/** Whom a ban is for. */
export function bars({ data: { who } }: Rule, actor: ActorRef): boolean {
  if (who.modality !== "must-not" || who.except?.includes(actor)) return false;
  return who.actors.length === 0 || who.actors.includes(actor);
}

/** Tells what the rules of the text make of somebody's doing. */
export function verdicts(rules: readonly Rule[]): (actor: ActorRef, doing: Doing) => Verdict {
  return (actor, doing) => {
    const about = rules.filter((each) => isAbout(each, doing));
    const bans = about.filter((each) => bars(each, actor));
    const denied = bans.filter((each) => each.data.conditions.length === 0);
    if (denied.length > 0) return { kind: "denied", by: denied };
    const only = about.filter(({ data }) => data.who.modality === "only");
    const own = only.filter(({ data: { who } }) => who.actors.includes(actor));
    // "Only the creator": whoever that is.
    const tied = only.filter(({ data: { who } }) => who.actors.length === 0);
    // "Only managers, but gardeners their own": what names somebody is a way beside it.
    const may = about.filter(
      ({ data: { who } }) => who.modality === "may" && who.actors.includes(actor),
    );
    if (only.length > 0 && own.length === 0 && tied.length === 0 && may.length === 0) {
      return { kind: "denied", by: only };
    }
    const ways = own.length > 0 ? own : may;
    if (ways.length > 0) {
      return {
        kind: "stated",
        ways: ways.map((rule) => ({ rule, conditions: rule.data.conditions })),
        unless: bans,
      };
    }
    return { kind: "open", unless: bans, needs: own.length > 0 ? [] : tied };
  };
}

/** Roles that the text lets do, on whatever condition, what a rule gives some alone. */
export function besides(rules: readonly Rule[], { data: { concept, verb, effects } }: Rule) {
  const may = rules.filter(({ data }) => {
    if (data.who.modality !== "may") return false;
    if (data.concept !== undefined && data.concept !== concept) return false;
    if (data.verb !== undefined && verb !== undefined) return data.verb === verb;
    return data.effects.some((each) => effects.includes(each));
  });
  return [...new Set(may.flatMap(({ data }) => data.who.actors))];
}

/** Roles that the rules let do something, alone or beside others. */
export function namedBy(rules: readonly Rule[], doing: Doing): ReadonlySet<ActorRef> {
  return new Set(
    rules
      .filter((each) => each.data.who.modality !== "must-not" && isAbout(each, doing))
      .flatMap(({ data }) => data.who.actors),
  );
}
