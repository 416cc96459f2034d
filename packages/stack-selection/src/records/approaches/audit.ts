import { listed, number, sample } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** Where the plan keeps entries, what writes them and what else they can be handed to. */
function auditedOf({ drawn }: Confirmed) {
  const tables = drawn.tables.filter(({ data }) => /(?:^|[._])audit_entries$/.test(data.name));
  const [table] = tables;
  if (!table) return undefined;
  const owner = drawn.components.find(({ ref }) => ref === table.data.owner);
  const kept = (drawn.retentions ?? []).find(({ data }) => data.table === table.ref);
  const changing = drawn.operations.filter(
    ({ data }) =>
      ["create", "update", "transition", "delete"].includes(data.effect) &&
      data.webhook === undefined,
  );
  const logging = drawn.choices?.find(({ data }) => data.topic === "decision/topic#logging");
  const outside = ofKinds(drawn, "external-system").find(({ data }) =>
    /\b(?:logging|monitoring)\b/i.test(data.name),
  );
  return {
    table: tables.length === 1 ? table.data.name : "audit_entries",
    // Each program has one of its own, in which its own changes stand.
    where:
      tables.length === 1
        ? ""
        : ` of the program that makes it (${sample(
            tables.map(({ data }) => data.name),
            3,
          )})`,
    owner:
      tables.length === 1 ? (owner?.data.name ?? "the program") : "the program that writes there",
    days: kept?.data.keep,
    operations: sample(
      changing.map(({ data }) => data.operationId),
      3,
    ),
    deletes: changing.find(({ data }) => data.effect === "delete")?.data.operationId,
    log: logging?.data.name ?? outside?.data.name,
    handed: drawn.operations
      .filter(({ data }) => /^export/.test(data.operationId))
      .map(({ data }) => data.operationId),
    address: drawn.columns.some(({ data }) => data.table === table.ref && data.name === "address"),
    erased: (drawn.choices ?? []).some(({ id }) => id === "personal-data"),
  };
}

type Audited = NonNullable<ReturnType<typeof auditedOf>>;

function ofTable({
  table,
  where,
  owner,
  days,
  operations,
  deletes,
  handed,
  erased,
  address,
}: Audited) {
  return {
    positive: [
      `A row of ${table}${where} is written in the transaction of each change (${operations}): who, what, to which row, from where and with which result; a refusal has a row too, in a transaction of its own.`,
    ],
    negative: [
      ...(handed.length > 0
        ? [
            `Open: ${listed(handed)} and sign-ins that are refused change nothing, and have no row: who audits asks for them as a rule.`,
          ]
        : []),
      ...(erased
        ? [
            `${table} keeps the id of an account${address ? " and the address that each request came from, which is personal too" : ""}, ${days === undefined ? "for good" : `${number(days)} days`}, also when the data of that person is erased: as evidence, which has to be said to them.`,
          ]
        : []),
    ],
    mitigation: [
      `The migration that makes ${table} takes UPDATE and DELETE on it from the role of ${owner}; what is past its time is deleted by the role of migrations.`,
      `Ask who reads ${table}, and how long it has to be kept: no operation shows it, and ${days === undefined ? "nothing of it is deleted" : `${number(days)} days are taken`} until that is answered.`,
    ],
    confirmation: `A test calls ${deletes ?? operations} once as somebody who may and once as somebody who may not, finds a row of each in ${table}, and is refused when it changes one of them as ${owner}.`,
  };
}

export const auditTellers: Readonly<Record<string, Teller>> = {
  "audit-table": (choice) => {
    const found = auditedOf(choice);
    if (!found) return undefined;
    const told = ofTable(found);
    return {
      ...told,
      negative: [
        ...told.negative,
        `Whoever runs the database can change ${found.table}: no copy stands apart from it.`,
      ],
    };
  },
  "audit-table-and-copy": (choice) => {
    const found = auditedOf(choice);
    if (!found) return undefined;
    const told = ofTable(found);
    const log = found.log ?? "the log";
    return {
      ...told,
      positive: [
        ...told.positive,
        `${log} has the same entries, so that whoever changes or deletes a row in the database alone leaves a difference between both.`,
      ],
      negative: [
        ...told.negative,
        `Whoever takes over the program writes both from then on. A line that is lost between the commit and ${log} leaves a difference that is nobody's doing: only a line without its row, or one that says something else, shows a change.`,
      ],
      mitigation: [
        ...told.mitigation,
        `Each entry is written as a log line too, once its transaction is committed, with the id of its row: who audits compares a day of ${found.table} with the same day of ${log}.`,
      ],
    };
  },
};
