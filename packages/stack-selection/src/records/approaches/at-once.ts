import { counted, listed, sample } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";
import { brief, registered } from "../line.ts";
import { conceptOf, conceptsOf, ids, isReference } from "./rows.ts";
import { takenOnceTellers } from "./taken-once.ts";
import type { Teller } from "./told.ts";

const header = (name: string) => (operation: Drawn["operations"][number]) =>
  operation.data.parameters.some((each) => each.name === name);

/** Rows that count their versions, and the operations that name one. */
function versionsOf({ drawn }: Confirmed) {
  const counting = drawn.columns.filter(
    ({ data }) => data.name === "version" && data.logical === "integer",
  );
  const tables = drawn.tables.filter(({ ref }) => counting.some(({ data }) => data.table === ref));
  const workers = ofKinds(drawn, "worker", "function").filter(({ data }) =>
    /worker/i.test(data.name),
  );
  const naming = drawn.operations.filter(header("If-Match"));
  return {
    tables: tables.map(({ data }) => data.name),
    naming,
    worker: workers[0]?.data.name,
  };
}

/** An id that is made for each row is another one for each repeat, and refuses none. */
function isMadeAnew({ columns }: Drawn["keys"][number]["data"], drawn: Drawn): boolean {
  return columns.every(
    (each) => drawn.columns.find(({ ref }) => ref === each)?.data.type === "uuid",
  );
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
  const columnsOf = ({ data }: Drawn["keys"][number]) =>
    drawn.columns.filter(({ ref }) => data.columns.some((each) => each === ref));
  // A row without a value is told from every other one.
  const left = unique
    .flatMap(columnsOf)
    .filter(({ data }) => data.nullable)
    .map(({ data }) => data.name);
  const byCaller = unique.every((key) =>
    columnsOf(key).some(
      ({ data }) => data.type !== "text" || /caller|tenant|creat|owner/.test(data.name),
    ),
  );
  const kept = (drawn.retentions ?? []).find(({ data }) => /idempotency_keys$/.test(data.table));
  const resources = keyed.map(({ data }) => data.resource);
  const actorsOf = (of: Drawn["operations"]) =>
    new Set(
      drawn.actions.flatMap(({ ref, data }) =>
        of.some((each) => each.data.realises.some((done) => done === ref)) ? data.actors : [],
      ),
    );
  const senders = actorsOf(keyed);
  // Who sends it learns nothing from a read that is for others alone.
  const looks = drawn.operations.filter(
    ({ data }) => data.effect === "read" && resources.includes(data.resource),
  );
  const reads = looks.filter((each) => {
    const readers = actorsOf([each]);
    return [...senders].every((actor) => readers.has(actor));
  });
  return {
    keyed: ids(keyed),
    unique: unique.map(({ data }) => data.name),
    left,
    ofAll: unique.length > 0 && !byCaller,
    days: kept?.data.keep,
    reads: ids(reads),
    shut: reads.length > 0 ? [] : ids(looks),
  };
}

type Operations = Drawn["operations"];

/** The status by which the contract refuses it, the first of those that it may be. */
function refusedBy(operations: Operations, statuses: readonly number[]): number {
  const found = statuses.find((status) =>
    operations.some(({ data }) => data.errors.some((each) => each.status === status)),
  );
  return found ?? statuses[0] ?? 409;
}

function namingClient({ drawn }: Confirmed): string | undefined {
  const [client] = ofKinds(drawn, "web-client", "mobile-client", "desktop-client");
  return client ? `A ${client.data.name}` : undefined;
}

/** A text that has a failed change taken back on the screen has the refused one taken back as well. */
function shownBack({ drawn }: Confirmed, naming: Operations): readonly string[] {
  const said = drawn.requirements.find(
    ({ data }) =>
      data.priority !== "wont" &&
      /\b(?:reverts?|reverted|reversal|roll(?:s|ed)? back|snaps? back)\b/i.test(data.text),
  );
  return said && naming.length > 0
    ? [
        `A change that is refused by its version ends on the screen as ${said.data.key} has a failed one end, and what is shown then is what stands now, read anew, and not what stood before the change.`,
      ]
    : [];
}

/** What the text gives by which the same thing is known again, and no key of the table has. */
function sentForThat({ drawn }: Confirmed, unique: readonly string[]): readonly string[] {
  const said = drawn.columns.find(
    ({ data }) =>
      data.type === "text" &&
      /(?:^|_)(?:client|caller|external|merchant|customer)_?(?:reference|ref)$|(?:^|_)(?:request|dedup\w*)_(?:id|key)$/.test(
        data.name,
      ),
  );
  const table = drawn.tables.find(({ ref }) => ref === said?.data.table)?.data.name;
  return said && table && unique.length === 0
    ? [
        `Open: ${table}.${said.data.name} is what a caller knows the thing by, and no key of the schema is over it, as nothing says whether a caller gives it once alone: the same thing under another key, or after the key is forgotten, is not refused.`,
      ]
    : [];
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
    const named = ids(naming);
    const client = namingClient(choice);
    return {
      positive: [
        brief(
          `Versioned: ${listed(tables)}.`,
          `${listed(tables)} ${tables.length === 1 ? "counts its" : "count their"} versions: of two changes made from the same one the first stands, and the second is refused and takes nothing away.`,
        ),
        client
          ? "Nothing is locked while somebody looks at a screen or a system outside is asked."
          : "Nothing is locked while a system outside is asked.",
      ],
      negative: [
        ...(naming.length > 0
          ? [
              brief(
                `If-Match (${refusedBy(naming, [428, 400])}, ${refusedBy(naming, [412, 409])}): ${sample(named)}.`,
                `A caller of ${sample(named)} without If-Match is refused with ${refusedBy(naming, [428, 400])}, and one with an older version with ${refusedBy(naming, [412, 409])}: each client has to handle both.`,
              ),
              registered(
                "Somebody who is refused has to look at what stands now and decide again.",
              ),
              `One version counts for a whole row: a change is refused also where the other one was of another field.`,
              ...(client
                ? [
                    `${client} that sends a second change of one row before the first is answered still has the old version, and is refused because of itself.`,
                  ]
                : []),
            ]
          : [
              `No operation of the contract takes the version of its caller: it holds between what a program reads and writes, and not for what somebody saw before.`,
            ]),
      ],
      mitigation: [
        ...(client && naming.length > 0
          ? [
              brief(
                `${client} sends sequentially.`,
                `${client} sends changes of one row one after the other, and takes the version of each answer into the next.`,
              ),
            ]
          : []),
        ...shownBack(choice, naming),
        brief(
          `Update by version: ${listed(tables)}.`,
          `Each UPDATE of ${listed(tables)} ends in WHERE id = … AND version = … and adds 1 to it; one that changed no row is a refusal, never a success. One place in the program writes it, so that none forgets it.`,
        ),
        ...(worker && naming.length === 0
          ? [
              `${worker} that changed no row reads the row again, and does its work only where that is still due.`,
            ]
          : []),
      ],
      confirmation: brief(
        `Second writer refused: ${table}.`,
        `A test reads a row of ${table} twice and writes both: the second is refused, and the row is as the first left it with a version one higher.`,
      ),
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
  ...takenOnceTellers,
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
    const { keyed, unique, left, ofAll, days, reads, shut } = keyedOf(choice);
    if (keyed.length === 0) return undefined;
    return {
      positive: [
        `A second request of ${sample(keyed)} under the same key is refused with 409, and has no effect.`,
        ...(unique.length > 0
          ? [
              `The same thing under another key is refused as well, by ${listed(unique)}${left.length > 0 ? `, where the request has ${listed(left)}` : ""}.`,
            ]
          : []),
      ],
      negative: [
        "A caller whose connection broke is refused like any other repeat: by the refusal alone it cannot tell that the first one was done.",
        ...(days
          ? [
              `After ${counted(days, "day")} a key is forgotten${unique.length > 0 ? `, and ${listed(unique)} alone ${unique.length === 1 ? "refuses" : "refuse"} it${left.length > 0 ? `: a request without ${listed(left)} has a second effect` : ""}` : ", and the same request has a second effect"}.`,
            ]
          : []),
        ...(ofAll
          ? [
              `${listed(unique)} ${unique.length === 1 ? "counts" : "count"} over all callers: what one has used is refused to another, until each is told to begin it with a name of its own.`,
            ]
          : []),
        ...sentForThat(choice, unique),
      ],
      mitigation: [
        `The refusal names the id of what the first one made, in detail of its problem${reads.length > 0 ? `; ${listed(reads)} tells from there how far it is` : shut.length > 0 ? `; ${listed(shut)} is not for those who send it: whoever may read it has to be asked how far it is` : ""}.`,
        "The key is written in the transaction of the effect, so that of two at once one waits and is refused; the same key with another body is refused with 422.",
      ],
      confirmation: `A test sends ${keyed[0]} twice in a row and twice at once under one key: one is answered with success, each other with 409, and there is one row; the same key with another body is refused with 422.`,
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
