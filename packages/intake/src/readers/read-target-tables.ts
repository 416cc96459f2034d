import type { Word } from "../words/word.ts";
import type { Notebook } from "./notebook.ts";
import { readMentions } from "./read-mentions.ts";
import { readQualities } from "./read-qualities.ts";
import { type Sentence, use } from "./sentence.ts";

interface Row {
  readonly head: Sentence;
  readonly target: Sentence;
  /** The word that is the number. */
  readonly at: number;
  /** How it is measured, where a column says so. */
  readonly method: Sentence | undefined;
}

/**
 * Reads tables of times to be kept, one row each: "Task Creation | < 200ms | p95 response time". The sentences of
 * their cells are what it returns; a cell alone says nothing, and names and qualities of it are read here.
 */
export function readTargetTables(
  sentences: readonly Sentence[],
  notes: Notebook,
): ReadonlySet<Sentence> {
  const read = new Set<Sentence>();
  for (const cells of rowsIn(sentences)) {
    const row = rowOf(cells);
    if (!row) continue;
    for (const cell of cells) {
      read.add(cell);
      readMentions(cell, notes);
      readQualities(cell, notes);
      use(cell, 0, cell.words.length);
    }
    noteRow(row, cells, notes);
  }
  return read;
}

function rowsIn(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const rows: Sentence[][] = [];
  for (const each of sentences) {
    if (each.kind !== "cell" || each.role === "entity") continue;
    const row = rows.at(-1);
    if (each.lead !== undefined && row?.[0]?.text === each.lead) row.push(each);
    else rows.push([each]);
  }
  return rows;
}

const targetTitle = /\b(?:targets?|goals?|limits?|budget|slo|objective|max(?:imum)?)\b/i;
const methodTitle = /\b(?:method|measur\w*|metric|how)\b/i;
/** What such a table is of, by its own heading or by how it is measured. */
const timed =
  /\b(?:performance|benchmarks?|latency|response(?: times?)?|speed|load|delivery|completion|p\d{2})\b/i;
const byPeople = /\b(?:usability|timed with|user (?:test|study|testing)|stopwatch)\b/i;

function rowOf(cells: readonly Sentence[]): Row | undefined {
  const [head, ...others] = cells;
  if (head === undefined || head.lead !== undefined) return undefined;
  const method = others.find((each) => methodTitle.test(each.under.at(-1) ?? ""));
  const target = others.find(
    (each) =>
      each !== method && targetTitle.test(each.under.at(-1) ?? "") && timeIn(each.words) !== -1,
  );
  if (target === undefined) return undefined;
  const said = [...target.under.slice(-2, -1), method?.text ?? ""].join(" ");
  // A time beside something that is no operation, or that nobody measures as one, is read for itself.
  if (!timed.test(said) || byPeople.test(said)) return undefined;
  return { head, target, at: timeIn(target.words), method };
}

/** The one time of a cell that is nothing but a number with what it is taken for: "< 2s for 10MB". */
function timeIn(words: readonly Word[]): number {
  const times = words.flatMap(({ quantity }, at) => (quantity?.dimension === "time" ? [at] : []));
  const [first = -1] = times;
  return times.length === 1 && first === 0 && words[0]?.quantity?.comparator !== ">" ? first : -1;
}

function noteRow(
  { head, target, at, method }: Row,
  cells: readonly Sentence[],
  notes: Notebook,
): void {
  const match = target.words[at]?.quantity;
  if (match === undefined) return;
  // A title: "Task List Load" is the load of the task list.
  const about = head.text
    .slice(0, 120)
    .trim()
    .replace(/(?<=^|\s)\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  const marks = cells.flatMap(({ words }) =>
    words.flatMap(({ quantity }) =>
      quantity?.percentile === undefined ? [] : [quantity.percentile],
    ),
  );
  const percentile = match.percentile ?? marks[0];
  const beside = target.text.slice(match.end).trim();
  const said = [...(beside === "" ? [] : [beside]), ...(method ? [method.text] : [])].join(", ");
  notes.quantities.put(
    target,
    ["response-time", about],
    {
      statement: head.ref,
      about,
      ...(said === "" ? {} : { said: said.slice(0, 200) }),
      measure: "response-time",
      kind: "system-target",
      comparator: match.comparator ?? "<=",
      value: typeof match.value === "number" ? match.value : [...match.value],
      unit: match.unit,
      ...(percentile === undefined ? {} : { percentile }),
    },
    { first: at, last: at + 1 },
  );
  const how = method ? ` (${method.text})` : "";
  notes.requirements.put(head, [head.group ?? head.text], {
    statement: head.ref,
    kind: "quality",
    text: `${head.text}: ${target.text}${how}`.slice(0, 4000),
    ...(head.group === undefined ? {} : { group: head.group }),
  });
}
