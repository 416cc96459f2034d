import { slug } from "@planc/core";
import type { RuleCondition } from "./access-rules.ts";
import type { Condition } from "./conditions.ts";
import { highest } from "./standing.ts";

const or = (words: readonly string[]) => words.join(" or ");

/** A condition of the text in the words of this domain, as it holds for whoever may. */
export function wordsOf(condition: RuleCondition, thing: string, base?: Condition): string {
  const not = condition.not === true;
  switch (condition.kind) {
    case "own":
      if (not) return `the ${thing} is somebody else's`;
      if (base?.condition === "own" && base.when !== undefined && fits(base.when, condition.as)) {
        return base.when;
      }
      return condition.as === undefined || condition.as === "owner"
        ? `owns the ${thing}`
        : `is the ${condition.as} of the ${thing}`;
    case "member": {
      const of = condition.of ?? "group";
      return not ? `the ${thing} is of another ${of}` : `is a member of the ${of}`;
    }
    case "state":
      return `the ${thing} is ${not ? "not " : ""}${or(condition.states)}`;
    case "said":
      return not ? unlessSaid(condition.text) : condition.text.replace(/^if (?=it is )/, "");
  }
}

/** What opens a clause, and what opens it where it must not hold. */
const opposites: Readonly<Record<string, string>> = {
  if: "unless",
  unless: "if",
  until: "once",
};

function unlessSaid(text: string): string {
  const [opens = "", ...rest] = text.split(" ");
  const other = opposites[opens.toLowerCase()];
  return other === undefined ? `not ${text}` : [other, ...rest].join(" ");
}

function fits(when: string, as: string | undefined): boolean {
  return as === undefined || when.includes(` ${as} `);
}

/** What keeps a ban from holding, in words: it holds where all of its conditions do. */
export function exceptWhen(conditions: readonly RuleCondition[], thing: string): string {
  const [only, ...others] = conditions;
  if (only !== undefined && others.length === 0) return wordsOf(turned(only), thing);
  return `not (${conditions.map((each) => wordsOf(each, thing)).join(" and ")})`;
}

export function turned(condition: RuleCondition): RuleCondition {
  const { not, ...rest } = condition;
  return not === true ? rest : { ...rest, not: true };
}

/** All of several conditions at once; the kind is that of the narrowest. */
export function both(conditions: readonly Condition[]): Condition {
  const held = conditions.filter((each) => each.condition !== "always");
  const [only, ...others] = held;
  const from = conditions.flatMap((each) => each.from);
  if (only === undefined) return { condition: "always", from };
  const parts = [...new Set(held.flatMap((each) => each.when ?? []))];
  const limits = [
    ...new Set(
      held.flatMap(({ condition, when, limits: own = [] }) => [
        ...own,
        ...(condition === "state" && when !== undefined ? [when] : []),
      ]),
    ),
  ];
  const least = highest(held.flatMap((each) => each.least ?? []));
  const limited = { ...(limits.length > 0 ? { limits } : {}), ...(least ? { least } : {}) };
  if (others.length === 0 || parts.length < 2) {
    const { least: _, ...rest } = only;
    return { ...rest, from, ...limited };
  }
  const kinds = ["own", "member", "tenant", "state"] as const;
  const kind = kinds.find((each) => held.some(({ condition }) => condition === each)) ?? "state";
  const when = parts.join(", and ");
  return { condition: kind, when, from, as: slug(when).slice(0, 60), ...limited };
}
