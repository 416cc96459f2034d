import { listed, number, sample } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** Where the plan keeps entries, what writes them and what else they can be handed to. */
function auditedOf({ drawn }: Confirmed) {
  const table = drawn.tables.find(({ data }) => /(?:^|[._])audit_entries$/.test(data.name));
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
    table: table.data.name,
    owner: owner?.data.name ?? "The program",
    days: kept?.data.keep,
    operations: sample(
      changing.map(({ data }) => data.operationId),
      3,
    ),
    deletes: changing.find(({ data }) => data.effect === "delete")?.data.operationId,
    log: logging?.data.name ?? outside?.data.name,
    erased: (drawn.choices ?? []).some(({ id }) => id === "personal-data"),
  };
}

type Audited = NonNullable<ReturnType<typeof auditedOf>>;

function ofTable({ table, owner, days, operations, deletes, erased }: Audited) {
  return {
    positive: [
      `A row of ${table} is written in the transaction of each change (${operations}): who, what, to which row, from where and with which result; a refusal has a row too, in a transaction of its own.`,
    ],
    negative: [
      ...(erased
        ? [
            `${table} names people by the id of their account alone, and keeps it when their data is erased.`,
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
        `${log} has the same entries, so that ${listed(["who runs the database", "who takes over the program"], "or")} leaves a difference between both.`,
      ],
      mitigation: [
        ...told.mitigation,
        `Each entry is written as a log line too, once its transaction is committed, with the id of its row: who audits compares a day of ${found.table} with the same day of ${log}.`,
      ],
    };
  },
};
