import type { Ref } from "@planc/core";
import { counted, listed, sample } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

const header = (name: string) => (operation: Drawn["operations"][number]) =>
  operation.data.parameters.some((each) => each.name === name);
const ids = (operations: Drawn["operations"]) => operations.map(({ data }) => data.operationId);

/** Rows that count their versions, and the operations that name one. */
function versionsOf({ drawn }: Confirmed) {
  const counting = drawn.columns.filter(
    ({ data }) => data.name === "version" && data.logical === "integer",
  );
  const tables = drawn.tables.filter(({ ref }) => counting.some(({ data }) => data.table === ref));
  const workers = ofKinds(drawn, "worker", "function").filter(({ data }) =>
    /worker/i.test(data.name),
  );
  return {
    tables: tables.map(({ data }) => data.name),
    naming: ids(drawn.operations.filter(header("If-Match"))),
    worker: workers[0]?.data.name,
  };
}

function ruleOf({ drawn }: Confirmed) {
  const made = drawn.keys.filter(
    ({ data }) => data.kind === "unique" && data.columns.length > 0 && isReference(data, drawn),
  );
  const key = made[0];
  const table = drawn.tables.find(({ ref }) => ref === key?.data.table);
  if (!key || !table) return undefined;
  const creating = drawn.operations.filter(
    ({ data }) =>
      data.effect === "create" &&
      conceptsOf(data.realises, drawn).includes(conceptOf(table, drawn) ?? ""),
  );
  return {
    key: key.data.name,
    table: table.data.name,
    creating: ids(creating),
    repeatable: creating.some(({ data }) => data.idempotency !== "none"),
  };
}

function isReference({ table, columns }: Drawn["keys"][number]["data"], { keys }: Drawn): boolean {
  return keys.some(
    ({ data }) =>
      data.kind === "foreign" &&
      data.table === table &&
      data.columns.some((each) => columns.includes(each)),
  );
}

/** An id that is made for each row is another one for each repeat, and refuses none. */
function isMadeAnew({ columns }: Drawn["keys"][number]["data"], drawn: Drawn): boolean {
  return columns.every(
    (each) => drawn.columns.find(({ ref }) => ref === each)?.data.type === "uuid",
  );
}

function conceptOf(table: Drawn["tables"][number], { entities }: Drawn): string | undefined {
  return entities.find(({ ref }) => ref === table.data.entity)?.data.concept;
}

function conceptsOf(refs: readonly Ref[], { actions }: Drawn): readonly string[] {
  return actions.filter(({ ref }) => refs.includes(ref)).map(({ data }) => data.concept);
}

function keyedOf({ drawn }: Confirmed) {
  const keyed = drawn.operations.filter(header("Idempotency-Key"));
  const concepts = keyed.flatMap(({ data }) => conceptsOf(data.realises, drawn));
  const tables = drawn.tables.filter((each) => concepts.includes(conceptOf(each, drawn) ?? "-"));
  const unique = drawn.keys.filter(
    ({ data }) =>
      data.kind === "unique" &&
      tables.some(({ ref }) => ref === data.table) &&
      (isReference(data, drawn) || !isMadeAnew(data, drawn)),
  );
  const kept = (drawn.retentions ?? []).find(({ data }) => /idempotency_keys$/.test(data.table));
  const resources = keyed.map(({ data }) => data.resource);
  const reads = drawn.operations.filter(
    ({ data }) => data.effect === "read" && resources.includes(data.resource),
  );
  return {
    keyed: ids(keyed),
    unique: unique.map(({ data }) => data.name),
    days: kept?.data.keep,
    reads: ids(reads),
  };
}

export const atOnceTellers: Readonly<Record<string, Teller>> = {
  "version-check": (choice) => {
    const { tables, naming, worker } = versionsOf(choice);
    if (tables.length === 0) {
      return {
        positive: [],
        negative: ["No table of this plan counts its versions yet."],
        mitigation: ["Say in the text what it is that several may change at the same time."],
      };
    }
    const [table] = tables;
    return {
      positive: [
        `${listed(tables)} ${tables.length === 1 ? "counts its" : "count their"} versions: of two changes made from the same one the first stands, and the second is refused and takes nothing away.`,
        "Nothing is locked while somebody looks at a screen or a system outside is asked.",
      ],
      negative: [
        ...(naming.length > 0
          ? [
              `A caller of ${sample(naming)} without If-Match is refused with 428, and one with an older version with 412: each client has to handle both.`,
            ]
          : [
              `No operation of the contract takes the version of its caller: it holds between what a program reads and writes, and not for what somebody saw before.`,
            ]),
        "Somebody who is refused has to look at what stands now and decide again.",
      ],
      mitigation: [
        `Each UPDATE of ${listed(tables)} ends in WHERE id = … AND version = … and adds 1 to it; one that changed no row is a refusal, never a success. One place in the program writes it, so that none forgets it.`,
        ...(worker && naming.length === 0
          ? [
              `${worker} that changed no row reads the row again, and does its work only where that is still due.`,
            ]
          : []),
      ],
      confirmation: `A test reads a row of ${table} twice and writes both: the second is refused, and the row is as the first left it with a version one higher.`,
    };
  },
  "row-lock": (choice) => {
    const { worker } = versionsOf(choice);
    return {
      positive: ["Of two transactions the second waits, and writes over what the first has left."],
      negative: [
        "What somebody saw on a screen before is not guarded: the second change is written though it was made from an older state.",
      ],
      mitigation: [
        `A transaction${worker ? ` of the server and ${worker}` : ""} takes its locks in the order of the ids, asks no other system while it holds one, and gives up after lock_timeout of 2 s.`,
      ],
      confirmation:
        "A test has two transactions change one row at once: both end, and the second has read what the first wrote.",
    };
  },
  "last-write": () => ({
    positive: ["No change is refused, and nobody waits."],
    negative: ["Of two changes made at the same time the earlier one is gone, and nobody is told."],
    mitigation: [],
    confirmation: "A test writes two changes made from the same state, and finds the later one.",
  }),
  "unique-key": (choice) => {
    const rule = ruleOf(choice);
    if (!rule) return undefined;
    const { key, table, creating, repeatable } = rule;
    const by = creating.length > 0 ? listed(creating) : "The operation that writes it";
    return {
      positive: [
        `Of two at once the table ${table} takes one and refuses the other by ${key}: ${by} ${creating.length > 1 ? "answer" : "answers"} the second with 409, and no program has to look first.`,
      ],
      negative: [
        ...(repeatable || creating.length === 0
          ? []
          : [
              `Somebody who sends the same again after a broken connection is refused because of the row that they made themselves.`,
            ]),
      ],
      mitigation: [
        ...(repeatable || creating.length === 0
          ? []
          : [
              `The refusal says whether the row that is there is the caller's own; the client shows that one as done, and any other as taken.`,
            ]),
      ],
      confirmation: `A test sends ${creating[0] ?? "it"} for the same thing 20 times at once: one is answered with 201, 19 with 409, and ${table} has ${counted(1, "row")} of it.`,
    };
  },
  "first-answer-again": (choice) => {
    const { keyed, unique, days } = keyedOf(choice);
    if (keyed.length === 0) return undefined;
    return {
      positive: [
        `A second request of ${sample(keyed)} under the same key gets the answer of the first, and has no effect of its own.`,
      ],
      negative: [
        ...(days
          ? [
              `After ${counted(days, "day")} a key is forgotten${unique.length > 0 ? `; what is sent once more then is refused by ${listed(unique)}` : ", and the same request has a second effect"}.`,
            ]
          : []),
        "A caller that takes a new key for a repeat is not known again.",
      ],
      mitigation: [
        "The key is written in the transaction of the effect; the same key with another body is refused with 422.",
      ],
      confirmation: `A test sends ${keyed[0]} twice in a row and twice at once under one key, and finds one effect and the same answer.`,
    };
  },
  "refuse-repeat": (choice) => {
    const { keyed, unique, days, reads } = keyedOf(choice);
    if (keyed.length === 0) return undefined;
    return {
      positive: [
        `A second request of ${sample(keyed)} under the same key is refused with 409, and has no effect.`,
        ...(unique.length > 0
          ? [`The same thing under another key is refused as well, by ${listed(unique)}.`]
          : []),
      ],
      negative: [
        "A caller whose connection broke is refused like any other repeat: by the refusal alone it cannot tell that the first one was done.",
        ...(days
          ? [
              `After ${counted(days, "day")} a key is forgotten${unique.length > 0 ? `, and ${listed(unique)} alone ${unique.length === 1 ? "refuses" : "refuse"} it` : ", and the same request has a second effect"}.`,
            ]
          : []),
      ],
      mitigation: [
        `The refusal names the id of what the first one made${reads.length > 0 ? `; who may call ${listed(reads)} reads from there how far it is` : ""}.`,
        "The key is written in the transaction of the effect, so that of two at once one waits and is refused.",
      ],
      confirmation: `A test sends ${keyed[0]} twice in a row and twice at once under one key: one is answered with success, each other with 409, and there is one row.`,
    };
  },
  "own-key-alone": (choice) => {
    const { unique } = keyedOf(choice);
    return unique.length === 0
      ? undefined
      : {
          positive: [`A second row is refused by ${listed(unique)}, however much later it comes.`],
          negative: ["A caller whose connection broke cannot tell its own repeat from another's."],
          mitigation: [],
        };
  },
};
