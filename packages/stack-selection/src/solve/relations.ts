import type { Entry } from "../catalog/schema.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { isClientPart } from "../facts/client-frameworks.ts";
import type { Facts } from "../facts/facts.ts";
import { hasTwoSides, sideOf } from "../scoring/languages.ts";
import type { LiveOption } from "../scoring/read-options.ts";
import type { Relation } from "./problem.ts";
import type { StackVariable } from "./stack-problem.ts";

/** Bonuses in ten-thousandths of a score. Judgement: enough to tell equals apart, not to make up for fit. */
export const bonuses = { pair: 300, oneLanguage: 500 };

/** What the options of each two variables give and forbid each other. */
export function relationsOf(
  facts: Facts,
  variables: readonly StackVariable[],
  present: ReadonlySet<string>,
): readonly Relation[] {
  const relations: Relation[] = [];
  const sides = variables.map(sideBeside);
  sides.forEach((side, one) => {
    sides.slice(one + 1).forEach((further, offset) => {
      if (!mayBear(side, further)) return;
      const [a, b] = [side.variable, further.variable];
      const bonus = a.options.map((x) => b.options.map((y) => bonusOf(facts, a, x, b, y, present)));
      if (bonus.some((row) => row.some((each) => each !== 0))) {
        relations.push({ one, other: one + 1 + offset, bonus });
      }
    });
  });
  return relations;
}

/** What of a variable may bear on another one. */
interface Side {
  readonly variable: StackVariable;
  readonly keys: readonly string[];
  /** What its options pair with or exclude. */
  readonly names: ReadonlySet<string>;
}

function sideBeside(variable: StackVariable): Side {
  const { options } = variable;
  return {
    variable,
    keys: options.map(({ key }) => key),
    names: new Set(
      options.flatMap(({ entry }) => [...(entry?.conflicts ?? []), ...(entry?.pairs ?? [])]),
    ),
  };
}

/** Options of these topics bear on those of others that do not name them. */
const bearing: ReadonlySet<TopicKey> = new Set<TopicKey>([
  "language",
  "cloud-platform",
  "mobile-framework",
]);

/** Most pairs of variables have nothing to do with each other, which is known before their options are paired. */
function mayBear(one: Side, other: Side): boolean {
  const [a, b] = [one.variable.topic, other.variable.topic];
  return (
    a === b ||
    bearing.has(a) ||
    bearing.has(b) ||
    (isClientPart(a) && isClientPart(b)) ||
    other.keys.some((key) => one.names.has(key)) ||
    one.keys.some((key) => other.names.has(key))
  );
}

/** What two options gain beside each other; null where they do not go together. */
export function bonusOf(
  facts: Facts,
  a: StackVariable,
  x: LiveOption,
  b: StackVariable,
  y: LiveOption,
  present: ReadonlySet<string>,
): number | null {
  if (clash(facts, a, x, b, y) || clash(facts, b, y, a, x)) return null;
  if (styledOtherwise(a, x, b, y) || styledOtherwise(b, y, a, x)) return null;
  if (testedOtherwise(facts, a, x, b, y) || testedOtherwise(facts, b, y, a, x)) return null;
  if (x.entry?.conflicts?.includes(y.key) || y.entry?.conflicts?.includes(x.key)) return null;
  // Beside what the text names alone: of two that nothing calls for neither is a reason for the other.
  const toldByOne = present.has(x.key) !== present.has(y.key);
  const paired = toldByOne && (isPair(x.entry, y.key) || isPair(y.entry, x.key));
  // One library for both needs of a client is one to learn.
  const same =
    x.key === y.key && (a.topic === b.topic || (isClientPart(a.topic) && isClientPart(b.topic)));
  return (paired ? bonuses.pair : 0) + (same ? bonuses.oneLanguage : 0);
}

/** Whether a library of parts brings another way of styling along, where both are open. */
function styledOtherwise(
  part: StackVariable,
  { entry }: LiveOption,
  other: StackVariable,
  { key }: LiveOption,
): boolean {
  const isOpen = other.topic === "styling" && other.fixed === undefined;
  return isOpen && part.fixed === undefined && entry?.comparedBeside?.includes(key) === false;
}

function isPair(entry: Entry | undefined, key: string): boolean {
  return entry?.pairs?.includes(key) ?? false;
}

/** Whether a client's framework is tested with other tools than this one. */
function testedOtherwise(
  facts: Facts,
  { topic }: StackVariable,
  { entry }: LiveOption,
  other: StackVariable,
  { key }: LiveOption,
): boolean {
  const only = topic === "mobile-framework" ? entry?.only?.["unit-testing"] : undefined;
  const isItsTest =
    other.topic === "unit-testing" && (other.part === "client" || !hasTwoSides(facts));
  return only !== undefined && isItsTest && !only.includes(key);
}

/** Whether `y` can be used only with another value of the variable that `x` is a value of. */
function clash(
  facts: Facts,
  { topic, part }: StackVariable,
  { key }: LiveOption,
  other: StackVariable,
  { entry }: LiveOption,
): boolean {
  if (topic !== "language" && topic !== "cloud-platform") return false;
  // A client's libraries are taken beside its framework, which is bound to the language.
  if (other.fixed === undefined && isClientPart(other.topic)) return false;
  const spoken = entry?.languages ?? entry?.comparedFor;
  if (topic === "language" && spoken && other.topic !== "language") {
    if (sideOfOther(facts, other, entry) === part) return !spoken.includes(key);
  }
  return topic === "cloud-platform" && entry?.cloud !== undefined && other.fixed === undefined
    ? entry.cloud !== key
    : false;
}

/** The side whose language an option is bound to; what is only compared for a language is the server's. */
function sideOfOther(
  facts: Facts,
  { topic, part }: StackVariable,
  entry: Entry | undefined,
): "main" | "client" | undefined {
  if (topic === "unit-testing") return part;
  return entry?.languages === undefined ? "main" : sideOf(facts, topic);
}
