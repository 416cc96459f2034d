import type { requirement } from "./ir/brief.ts";
import type { DataOf } from "./slot.ts";

type Requirement = Pick<DataOf<typeof requirement>, "key" | "text">;

/** Which answers of another system a text has repeated and which not. */
export interface StatedCodes {
  /** `429 and 5xx except 501`. */
  readonly repeated: string;
  /** `501, 400 and other 4xx`. */
  readonly given: string;
  /** Both as they are matched, `429`, `5xx`: a single code counts before its class. */
  readonly lists: { readonly repeated: readonly string[]; readonly given: readonly string[] };
  /** No answer in time is among what is repeated. */
  readonly silence?: true;
  readonly key: string;
}

const code = /\b[45](?:\d\d|xx)\b/gi;

/** `504 (Gateway Timeout)` and `408 Request Timeout` are answers, and their names say nothing of a silence. */
const named =
  /\b([45](?:\d\d|xx))\b(?:\s*\([^)]*\)|\s+(?:gateway|request|connection)\s+time-?outs?)/gi;

/**
 * A time-out among what is repeated, "timeouts, 429" or "on a timeout"; never how long an attempt may take, "with a
 * timeout of 10 s".
 */
const silence =
  /(?:^\s*|[:,(/]\s*|\b(?:and|or|on|upon|after|for|if|retry|retries|repeat|transient)\s+)(?:(?:a|an|any|all|the|network|connection|connect|read|request|client)\s+)*time-?outs?(?![\s:=]*(?:of\b|is\b|at\b|per\b|after\b)?[\s:=]*\d)(?!\s+(?:of|per)\b)/i;

/** Read only of a requirement that says of both kinds of answer what follows; half of one is not a rule. */
export function statedCodes(
  requirements: readonly { readonly data: Requirement }[],
): StatedCodes | undefined {
  for (const { data } of requirements) {
    const repeated = new Set<string>();
    const given = new Set<string>();
    let isSilent = false;
    const clauses = data.text.split(/(?:\.|;)\s+/);
    for (const clause of clauses) {
      const [plain = "", ...except] = clause.split(/\b(?:except(?: for)?|other than|but not)\b/i);
      const codes = (plain.match(code) ?? []).map((each) => each.toLowerCase());
      const others = except
        .flatMap((each) => each.match(code) ?? [])
        .map((each) => each.toLowerCase());
      const isGiven =
        /\b(?:no (?:retry|retries|repetition)|(?:not|never)(?: be)? (?:retried|repeated|retry)|(?:do not|don't|never) (?:retry|repeat)|without (?:a )?(?:retry|retries|repetition)|immediate(?:ly)?(?: to)?(?: the)? (?:dlq|dead))/i.test(
          clause,
        );
      const isRepeated =
        !isGiven && /\b(?:retry|retried|retries|repeat(?:ed)?|transient)\b/i.test(clause);
      if (!isGiven && !isRepeated) continue;
      isSilent ||= isRepeated && silence.test(plain.replace(named, "$1"));
      for (const each of codes) (isGiven ? given : repeated).add(each);
      for (const each of others) (isGiven ? repeated : given).add(each);
    }
    if (repeated.size === 0 || given.size === 0) continue;
    return {
      repeated: wordsOf(repeated, given),
      given: wordsOf(given, repeated),
      lists: { repeated: listOf(repeated), given: listOf(given) },
      ...(isSilent ? { silence: true as const } : {}),
      key: data.key,
    };
  }
  return undefined;
}

/** What its class covers goes without saying. */
const listOf = (codes: ReadonlySet<string>): readonly string[] =>
  [...codes].filter((each) => each.endsWith("xx") || !codes.has(`${each[0]}xx`)).sort();

/** What a class covers is not named beside it, and what of it goes the other way is. */
function wordsOf(mine: ReadonlySet<string>, others: ReadonlySet<string>): string {
  const classes = [...mine].filter((each) => each.endsWith("xx")).sort();
  const single = [...mine].filter(
    (each) => !each.endsWith("xx") && !classes.includes(`${each[0]}xx`),
  );
  const named = classes.map((each) => {
    const but = [...others].filter((other) => !other.endsWith("xx") && other[0] === each[0]).sort();
    return but.length > 0 ? `${each} except ${but.join(" and ")}` : each;
  });
  const all = [...single.sort(), ...named];
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} and ${last}`;
}
