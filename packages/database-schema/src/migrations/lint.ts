import { nameAt } from "../sql/read-table.ts";
import { is, isName, splitAt, type Token, tokensOf } from "../sql/tokens.ts";

/** A statement that a running system does not bear, by the line that it stands on. */
export interface Fault {
  readonly line: number;
  readonly problem: string;
}

/**
 * The rules of migration linters (squawk, Atlas) that a file can break once somebody has edited it. `split` are tables
 * in partitions, whose indexes and references cannot be made beside their use.
 */
export function migrationFaults(sql: string, split: ReadonlySet<string>): readonly Fault[] {
  const faults: Fault[] = [];
  const made = new Set<string>();
  const proven = new Set<string>();
  let inside = false;
  let bounded = false;
  for (const tokens of splitAt(tokensOf(sql), ";")) {
    const [first, second] = tokens;
    const fault = (problem: string): void => {
      faults.push({ line: sql.slice(0, first?.start ?? 0).split("\n").length, problem });
    };
    if (is(first, "BEGIN")) inside = true;
    else if (is(first, "COMMIT")) inside = false;
    else if (is(first, "SET") && is(second, "LOCK_TIMEOUT")) bounded = true;
    else if (is(first, "CREATE") && is(second, "TABLE")) {
      made.add(nameAt(tokens, is(tokens[2], "IF") ? 5 : 2).name);
    } else {
      if ((is(first, "ALTER") || is(first, "DROP")) && !bounded) {
        fault("no lock_timeout is set before the first change of a table");
        bounded = true;
      }
      for (const problem of problemsOf(tokens, { made, split, proven, inside })) fault(problem);
    }
  }
  if (inside) faults.push({ line: sql.split("\n").length, problem: "a transaction is not ended" });
  return faults;
}

interface Around {
  readonly made: ReadonlySet<string>;
  readonly split: ReadonlySet<string>;
  /** Checks of this file that were validated. */
  readonly proven: Set<string>;
  readonly inside: boolean;
}

function problemsOf(tokens: readonly Token[], around: Around): readonly string[] {
  const { made, split, proven, inside } = around;
  const beside = tokens.some((token) => is(token, "CONCURRENTLY"));
  const problems: string[] = [];
  if (beside && inside) problems.push("CONCURRENTLY cannot run inside a transaction");
  if (is(tokens[0], "CREATE") && tokens.slice(1, 3).some((token) => is(token, "INDEX"))) {
    const on = tokens.findIndex((token) => is(token, "ON"));
    const table = isName(tokens[on + 1]) ? nameAt(tokens, on + 1).name : "";
    if (!beside && !made.has(table) && !split.has(table)) {
      problems.push(`the index of ${table} keeps writes waiting: CREATE INDEX CONCURRENTLY`);
    }
  }
  if (!is(tokens[0], "ALTER") || !is(tokens[1], "TABLE") || !isName(tokens[2])) return problems;
  const { name, length } = nameAt(tokens, 2);
  const isFree = made.has(name) || split.has(name);
  for (const action of splitAt(tokens.slice(2 + length), ",")) {
    const has = (...keywords: readonly string[]): boolean =>
      keywords.every((word) => action.some((token) => is(token, word)));
    if (is(action[0], "VALIDATE")) proven.add(name);
    const isChecked = is(action[0], "ADD") && (has("FOREIGN") || has("CHECK"));
    if (isChecked && !isFree && !has("NOT", "VALID")) {
      problems.push(`the condition of ${name} is checked under its lock: NOT VALID, then VALIDATE`);
    }
    const isNeeded = is(action[0], "ALTER") && has("SET", "NOT", "NULL");
    if (isNeeded && !isFree && !proven.has(name)) {
      problems.push(`every row of ${name} is read under its lock: a validated check comes first`);
    }
  }
  return problems;
}
