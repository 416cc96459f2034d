import type { DataOf, Ref } from "@planc/core";
import type { data } from "@planc/core/ir";
import { frequencyInWords } from "../access/frequency-in-words.ts";
import type { Server } from "../access/served-by.ts";
import type { TableView } from "../access/table-view.ts";
import { users } from "../access/users.ts";
import { isOfTable } from "../postgresql/pattern-statement.ts";
import { remark } from "../postgresql/quote.ts";
import { type PatternWords, patternSql } from "./pattern-sql.ts";

type Pattern = {
  readonly id: string;
  readonly ref: Ref;
  readonly data: DataOf<typeof data.accessPattern>;
};

export interface StatementFacts {
  readonly title: string;
  /** What a reader has to know of the dialect. */
  readonly heads: readonly string[];
  readonly words: PatternWords;
  readonly views: readonly TableView[];
  readonly patterns: readonly Pattern[];
  readonly server: (pattern: Pattern) => Server | undefined;
  readonly hasWords: (view: TableView) => boolean;
  readonly operationId: (ref: Ref) => string | undefined;
  readonly days: (view: TableView) => number | undefined;
}

/** The statement of each access pattern, with who makes it, how often, and what it goes by. */
export function statementsSql(facts: StatementFacts): string {
  const blocks = facts.views.flatMap((view) => {
    const own = facts.patterns.filter(
      (each) => each.data.table === view.table.ref && isOfTable(each, view),
    );
    if (own.length === 0) return [];
    return [`-- ${remark(view.table.data.name)}`, ...own.map((each) => block(each, view, facts))];
  });
  return [
    `-- ${remark(facts.title)}: how rows are read. Runs after schema.sql; each ? is a value of the program.`,
    ...facts.heads.map((each) => `-- ${each}`),
    "",
    blocks.join("\n\n"),
    "",
  ].join("\n");
}

function block(pattern: Pattern, view: TableView, facts: StatementFacts): string {
  const { operation, operations, use, frequency, always } = pattern.data;
  const days = use === "sweep" && always === undefined ? facts.days(view) : undefined;
  const made = (operations ?? (operation ? [operation] : [])).flatMap(
    (ref) => facts.operationId(ref) ?? [],
  );
  const rate = frequencyInWords(frequency);
  const server = facts.server(pattern);
  const said = [
    ...(made.length > 0 ? [`made by ${made.join(", ")}`] : []),
    ...(use === undefined ? [] : [users[use]]),
    ...(rate === undefined ? [] : [`${rate} a second at peak`]),
    server ? `goes by ${server.name}` : `reads all of ${view.table.data.name}`,
  ];
  const sql = patternSql(pattern, view, facts.words, { days, hasWords: facts.hasWords(view) });
  return [`-- ${remark(pattern.data.name)}.`, `-- ${remark(said.join("; "))}.`, `${sql};`].join(
    "\n",
  );
}
