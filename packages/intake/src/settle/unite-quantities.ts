import { stopWords } from "../catalog/function-words.ts";
import type { StatementRole } from "../statements/statement-role.ts";
import type { Readings } from "./readings.ts";

type Read = Readings["quantities"][number];

export interface UnitedQuantities {
  /** Readings of the same number about the same thing, the one that says most in front. */
  readonly groups: readonly (readonly [Read, ...Read[]])[];
  /** Numbers that an answer of a later clarification replaces, with the answer. */
  readonly overridden: readonly { readonly old: Read; readonly by: Read }[];
}

/** Which statement says it best where several say the same. */
const rank: Partial<Record<StatementRole, number>> = {
  requirement: 0,
  criterion: 0,
  answer: 1,
  premise: 2,
  entity: 3,
  "edge-case": 4,
  story: 6,
  scenario: 7,
  summary: 8,
};

/** Examples and summaries repeat what is said elsewhere; alone they count all the same. */
const retelling: ReadonlySet<StatementRole | undefined> = new Set<StatementRole | undefined>([
  "story",
  "scenario",
  "summary",
]);

/** Unites readings of a number that a text says in several places: a limit, its scenario, a summary. */
export function uniteQuantities({ quantities, statements }: Readings): UnitedQuantities {
  const byRef = new Map(statements.map(({ ref, data }) => [ref, data]));
  const roleOf = (read: Read) => byRef.get(read.data.statement)?.role;
  const stems = new Map<string, ReadonlySet<string>>();
  const stemsOf = (read: Read): ReadonlySet<string> => {
    const known = stems.get(read.data.statement);
    if (known) return known;
    const own = telling(byRef.get(read.data.statement)?.text ?? read.data.about);
    stems.set(read.data.statement, own);
    return own;
  };
  const ordered = quantities.toSorted(
    (a, b) =>
      rankOf(roleOf(a)) - rankOf(roleOf(b)) || vague(a) - vague(b) || (a.id < b.id ? -1 : 1),
  );
  const byAmount = new Map<string, [Read, ...Read[]][]>();
  for (const read of ordered) {
    const amount = amountOf(read);
    const groups = byAmount.get(amount) ?? [];
    byAmount.set(amount, groups);
    const retold = retelling.has(roleOf(read));
    const same = groups.find(([first]) => retold || isSame(first, read));
    if (same) same.push(read);
    else groups.push([read]);
  }
  const groups = [...byAmount.values()].flat();
  return withoutOverridden(groups);

  function isSame(a: Read, b: Read): boolean {
    if (a.data.percentile !== b.data.percentile && a.data.percentile && b.data.percentile)
      return false;
    if (a.data.test !== b.data.test) return false;
    if (a.data.statement === b.data.statement) return a.data.about === b.data.about;
    // "to meet the 5,000 req/s target" repeats the rate that another sentence asks for.
    const isRate = a.data.measure === "request-rate" && b.data.measure === "request-rate";
    if (isRate && [a, b].some(({ data }) => plainRates.test(data.about))) return true;
    return a.data.about === b.data.about || alike(stemsOf(a), stemsOf(b)) >= 0.34;
  }

  /** "24 hours" above, "48 hours" in an answer about the same thing. */
  function withoutOverridden(all: readonly (readonly [Read, ...Read[]])[]): UnitedQuantities {
    const answers = all.flatMap((group) => group.filter((read) => roleOf(read) === "answer"));
    const overridden: { old: Read; by: Read }[] = [];
    const kept = all.filter((group) => {
      const [old] = group;
      // A principle of the constitution is not answered away: the plan is held to it.
      if (group.some((read) => ["answer", "principle"].includes(roleOf(read) ?? ""))) return true;
      const by = answers.find(
        (answer) =>
          answer.data.measure === old.data.measure &&
          dimensionOf(answer) === dimensionOf(old) &&
          amountOf(answer) !== amountOf(old) &&
          alike(stemsOf(answer), stemsOf(old)) >= 0.6,
      );
      if (by) overridden.push({ old, by });
      return by === undefined;
    });
    return { groups: kept.map((group) => withReplaced(group, overridden)), overridden };
  }
}

/** A number stands for those too that it replaces: their places show what was corrected. */
function withReplaced(
  group: readonly [Read, ...Read[]],
  overridden: UnitedQuantities["overridden"],
): readonly [Read, ...Read[]] {
  const old = overridden.filter(({ by }) => group.includes(by)).map((each) => each.old);
  return [...group, ...old];
}

const times: ReadonlySet<string> = new Set("ms s min h day week month year".split(" "));

/** The unit, or that of time: two years replace twelve months. */
function dimensionOf({ data: { unit } }: Read): string {
  const plain = unit.replace(/^.*\//, "");
  return times.has(plain) ? "time" : plain;
}

function rankOf(role: StatementRole | undefined): number {
  return role === undefined ? 2 : (rank[role] ?? 5);
}

/** A number with a bound says more than one without. */
function vague({ data }: Read): number {
  const open = data.comparator === "=" || data.comparator === "~" ? 1 : 0;
  return open + (data.percentile === undefined ? 0.5 : 0);
}

function amountOf({ data: { value, unit } }: Read): string {
  return `${typeof value === "number" ? value : value.join(" ")} ${unit}`;
}

/** Stems of the words that tell what a statement is about. */
function telling(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !stopWords.has(word) && !plainWords.has(word))
      .map((word) => word.slice(0, 5)),
  );
}

const plainWords: ReadonlySet<string> = new Set(
  "system must shall should users user less more than under within least most seconds minutes hours days percent time times".split(
    " ",
  ),
);

/** What rates are called where nothing more is said of them. */
const plainRates =
  /^(?:targets?|success criteria|goals?|requests per \w+|throughput|load|traffic|request rate)$/i;

/** Share of the smaller set that the other one has too; a single shared word tells little. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  return shared < 2 ? 0 : shared / small.size;
}
