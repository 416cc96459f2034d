import type { DataOf, Ref } from "@planc/core";
import type { data } from "@planc/core/ir";
import { frequencyInWords } from "../access/frequency-in-words.ts";
import { comparesRows, readThen } from "../access/serve.ts";
import type { Server } from "../access/served-by.ts";
import { type TableView, throughView } from "../access/table-view.ts";
import { users } from "../access/users.ts";
import { claimStatements, type LaidOut } from "./claim-statements.ts";
import { type ErasureFacts, erasureSql } from "./erasure.ts";
import { isOfTable, patternStatement } from "./pattern-statement.ts";
import { identifier, remark } from "./quote.ts";
import { type SignIn, signInCall } from "./sign-in.ts";
import { workStatements } from "./work-statements.ts";

type Pattern = {
  readonly id: string;
  readonly ref: Ref;
  readonly data: DataOf<typeof data.accessPattern>;
};

export interface AccessFacts {
  readonly title: string;
  readonly views: readonly TableView[];
  readonly patterns: readonly Pattern[];
  /** How an account is found while its tenant is not known. */
  readonly signIn?: SignIn;
  readonly server: (pattern: Pattern) => Server | undefined;
  /** How an operation is called. */
  readonly operationId: (ref: Ref) => string | undefined;
  /** What people lay out for others to take. */
  readonly laidOut?: LaidOut;
  /** How a person is erased, where that is asked for. */
  readonly erasure?: ErasureFacts | undefined;
  /** After how many days rows of a table leave. */
  readonly days: (view: TableView) => number | undefined;
}

/** A prepared statement per access pattern, with who makes it, how often, and what it goes by. */
export function accessPatternsSql(facts: AccessFacts): string {
  const { title, views, patterns } = facts;
  const blocks = views.flatMap((view) => {
    const own = patterns.filter(
      (each) => each.data.table === view.table.ref && isOfTable(each, view),
    );
    const writes = workStatements(view, views, facts.signIn);
    const claims = facts.laidOut ? claimStatements(view, views, facts.laidOut) : [];
    if (own.length + writes.length + claims.length === 0) return [];
    return [
      `-- ${remark(view.table.data.name)}`,
      ...own.map((each) => block(each, view, facts)),
      ...writes,
      ...claims,
    ];
  });
  return [
    `-- ${remark(title)}: how rows are read, and the writes that a promise rests on. Runs after schema.sql, in one session.`,
    "-- A page after the first has the condition under its statement before ORDER BY, with the last row of the page before.",
    "",
    [...blocks, ...(facts.erasure ? erasureSql(facts.erasure) : [])].join("\n\n"),
    "",
  ].join("\n");
}

function block(pattern: Pattern, view: TableView, facts: AccessFacts): string {
  const { operation, operations, use, frequency } = pattern.data;
  const days = pattern.data.use === "sweep" ? facts.days(view) : undefined;
  const isOld = days !== undefined && pattern.data.always === undefined;
  const statement = patternStatement(
    pattern,
    view,
    isOld ? days : undefined,
    throughView(pattern, facts.views),
  );
  const made = (operations ?? (operation ? [operation] : [])).flatMap(
    (ref) => facts.operationId(ref) ?? [],
  );
  const rate = frequencyInWords(frequency);
  const server = facts.server(pattern);
  const said = [
    ...(made.length > 0 ? [`made by ${made.join(", ")}`] : []),
    ...(use === undefined ? [] : [users[use]]),
    ...(rate === undefined ? [] : [`${rate} a second at peak`]),
    comparesRows(pattern)
      ? `no index finds the words: reads ${readThen(pattern, new Map(view.columns.map((each) => [each.ref, each])))}`
      : server
        ? `goes by ${server.name}`
        : `reads all of ${view.table.data.name}`,
  ];
  const types = statement.parameters.map(({ type }) => type);
  const values = (at: number): string => `$${at + 1}`;
  // With no tenant set, policies hide its row from every other statement.
  const called = signInOfPattern(pattern, facts.signIn);
  const text = called ? signInCall(called, values) : statement.text(values);
  return [
    `-- ${remark(pattern.data.name)}.`,
    `-- ${remark(said.join("; "))}.`,
    `PREPARE ${identifier(statement.name)}${types.length > 0 ? ` (${types.join(", ")})` : ""} AS`,
    `  ${text.replaceAll("\n", "\n  ")};`,
    ...(statement.next ? [`-- next page: ${statement.next}`] : []),
  ].join("\n");
}

/** The function that looks an account up by what somebody signs in by, where this is that look-up. */
function signInOfPattern(
  { data: { equals, table } }: Pattern,
  signIn: SignIn | undefined,
): SignIn | undefined {
  if (signIn?.view.table.ref !== table || equals.length !== signIn.by.length) return undefined;
  const isBy = signIn.by.every(({ name }, at) => signIn.view.column(name)?.ref === equals[at]);
  return isBy ? signIn : undefined;
}
