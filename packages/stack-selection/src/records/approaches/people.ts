import { isOnesOwn, knownByProvider, personalColumns } from "@planc/core";
import { listed, sample } from "../../text/words.ts";
import { type Confirmed, type Drawn, type DrawnComponent, ofKinds } from "../drawn.ts";
import { brief, registered } from "../line.ts";
import { booksOf } from "./books.ts";
import { copyOfPerson, untold } from "./copies-of-person.ts";
import { copiesIn, isAudit, messagesOf, staying, tellingByFigures } from "./personal-copies.ts";
import type { Teller, Told } from "./told.ts";

type Table = Drawn["tables"][number];

interface Erased {
  readonly table: string;
  readonly columns: readonly string[];
}

function peopleOf(choice: Confirmed) {
  const { drawn } = choice;
  const entity = drawn.entities.find(({ data }) => data.concept === "brief/concept#user");
  const users = drawn.tables.find(({ data }) => entity && data.entity === entity.ref);
  const personal = personalColumns(drawn.columns, drawn.classes);
  const referring = users
    ? drawn.keys.filter(
        ({ data }) => data.kind === "foreign" && data.references?.table === users.ref,
      )
    : [];
  const nameOf = (ref: string) => drawn.tables.find((each) => each.ref === ref)?.data.name ?? ref;
  const held = [
    ...new Set(
      referring.flatMap(({ data }) =>
        data.references?.onDelete === "restrict" ? [nameOf(data.table)] : [],
      ),
    ),
  ];
  const gone = [
    ...new Set([
      ...referring.flatMap(({ data }) =>
        data.references?.onDelete === "cascade" ? [nameOf(data.table)] : [],
      ),
      // Nothing keeps the account's own row where nothing that stays refers to it.
      ...(users && held.length === 0 ? [users.data.name] : []),
    ]),
  ];
  const columnsOf = (table: Table) =>
    drawn.columns.filter(
      ({ data }) =>
        data.table === table.ref &&
        (personal.get(table.ref)?.includes(data.name) ||
          (table === users && knownByProvider.test(data.name))),
    );
  const stay = drawn.tables.filter(({ data }) => !gone.includes(data.name));
  const of = (which: (column: Drawn["columns"][number]) => boolean): readonly Erased[] =>
    stay.flatMap((table) => {
      const columns = columnsOf(table).flatMap((each) => (which(each) ? [each.data.name] : []));
      return columns.length > 0 ? [{ table: table.data.name, columns }] : [];
    });
  const across = drawn.columns.filter(
    ({ data }) => users && data.nullable && data.across?.table === users.ref,
  );
  // Nobody else needs a cart: without its owner it is nothing that has to stay.
  const apart = across.filter(({ data }) => {
    const table = drawn.tables.find(({ ref }) => ref === data.table);
    const entity = drawn.entities.find(({ ref }) => ref === table?.data.entity);
    return entity !== undefined && isOnesOwn(entity.data.name);
  });
  const unlinked = across.flatMap((each) =>
    apart.includes(each) ? [] : [`${nameOf(each.data.table)}.${each.data.name}`],
  );
  const near = new Set<string>(referring.map(({ data }) => data.table));
  const free = drawn.columns.flatMap(({ data }) =>
    data.logical === "long-text" && near.has(data.table) && !gone.includes(nameOf(data.table))
      ? [`${nameOf(data.table)}.${data.name}`]
      : [],
  );
  const asks = drawn.operations.filter(({ data }) =>
    /^(?:erase|delete(?:User|Account|Me$))/.test(data.operationId),
  );
  return {
    users: users?.data.name,
    gone,
    held,
    emptied: of(({ data }) => data.nullable),
    overwritten: of(({ data }) => !data.nullable),
    unlinked,
    /** Rows of one person that another service keeps, and that nobody else needs. */
    elsewhere: [...new Set(apart.map(({ data }) => nameOf(data.table)))],
    free,
    asks,
    ...outsideIn(choice, personal),
  };
}

type People = ReturnType<typeof peopleOf>;

/** Who else holds something of people: asked to erase by a flow of the plan, or by none. */
function outsideIn({ drawn }: Confirmed, personal: ReturnType<typeof personalColumns>) {
  const told = new Set<string>(
    drawn.entities.flatMap((each) => {
      const table = drawn.tables.find(({ data }) => data.entity === each.ref);
      return table && each.data.concept && personal.has(table.ref) ? [each.data.concept] : [];
    }),
  );
  const holds = (ref: string) =>
    drawn.connections.some(
      ({ data }) => data.to === ref && data.carries.some((one) => told.has(one)),
    );
  // What the company has is not the product's to delete from.
  const outside = [
    ...ofKinds(drawn, "external-system", "identity-provider"),
    ...ofKinds(drawn, "search-engine", "object-store").filter(({ ref }) => holds(ref)),
  ].filter(
    ({ data }) => data.lifecycle !== "existing" && !/monitor|logging|observ/i.test(data.name),
  );
  const flow = drawn.flows.find(({ id }) => id === "erasure-of-person");
  const asked = new Set<string>(
    flow?.data.steps.flatMap(({ to, mode }) => (mode === "reply" ? [] : [to])),
  );
  const apart = ofKinds(drawn, "object-store").find(({ ref }) => asked.has(ref));
  return {
    flow: flow?.data.name,
    asked: outside.filter((each) => each !== apart && asked.has(each.ref)),
    open: outside.filter(({ ref }) => !asked.has(ref)),
    /** Where the ids of erased people are kept beside the database. */
    apart: apart && productOf(apart),
  };
}

const productOf = ({ data }: DrawnComponent): string => data.technology ?? data.name;
const named = (of: readonly DrawnComponent[]): string => listed(of.map(productOf));
const shown = (of: readonly Erased[]): string =>
  sample(
    of.map(({ table, columns }) => `${table} (${columns.join(", ")})`),
    6,
  );

function told(
  choice: Confirmed,
  own: (people: People) => Pick<Told, "positive" | "negative">,
): Told | undefined {
  const people = peopleOf(choice);
  const { users, emptied, overwritten, gone, asked, open, asks, free, flow, apart } = people;
  const kept = [...emptied, ...overwritten];
  if (kept.length === 0 && gone.length === 0) return undefined;
  const by =
    asks.length > 0 ? listed(asks.slice(0, 3).map(({ data }) => data.operationId)) : undefined;
  const { positive, negative } = own(people);
  const copies = copiesIn(choice);
  const books = booksOf(choice, overwritten);
  const waiting = messagesOf(choice);
  const isApart = choice.drawn.choices?.some(
    ({ data }) => data.topic === "decision/topic#copy-of-person",
  );
  const copy = isApart ? untold : copyOfPerson(choice);
  const log = choice.drawn.choices?.find(({ data }) => data.topic === "decision/topic#logging")
    ?.data.name;
  const list = choice.drawn.tables.find(({ data }) => /(?:^|\.)erasures$/.test(data.name))?.data
    .name;
  return {
    positive: [
      ...positive,
      ...(asked.length > 0 && flow
        ? [
            `${named(asked)} ${asked.length === 1 ? "is" : "are"} asked to erase by the flow “${flow}”${list ? `, whose rows of ${list} stay open until all have answered` : ""}.`,
          ]
        : []),
      ...(by ? [brief(`On request: ${by}.`, `A person asks for it by ${by}.`)] : []),
      ...copy.positive,
    ],
    negative: [
      ...negative,
      ...books.negative,
      ...copy.negative,
      ...(open.length > 0
        ? [`No flow of the plan reaches ${named(open)}, where something of the person may lie too.`]
        : []),
      registered("Backups hold the person until they run out."),
      ...(log
        ? [
            `Lines and traces of requests in ${log} name accounts by their ids until they run out there: no erasure reaches them.`,
          ]
        : []),
      ...(waiting.length > 0
        ? [
            `Messages of ${sample(waiting, 4)} may carry what tells of the person: one that waits in the broker, or was set aside there, keeps it until somebody takes it.`,
          ]
        : []),
      ...(copies.length > 0
        ? [
            `What the programs keep for repeats and reports may carry the person until it is deleted: rows of ${listed(copies)}.`,
          ]
        : []),
      ...staying(choice),
      ...(free.length > 0
        ? [
            `What people wrote freely may name anybody, and no list of columns finds that: ${sample(free, 4)}.`,
          ]
        : []),
    ],
    mitigation: [
      ...books.mitigation,
      ...copy.mitigation,
      ...(waiting.length > 0
        ? [
            "An erasure looks through the messages that are set aside, and deletes those of the person; it is done when none is left.",
          ]
        : []),
      ...(open.length > 0
        ? [
            `Open: what deletes in ${named(open)} what carries the person's id or address, and when the request counts as done; the law gives a month (GDPR Art. 12).`,
          ]
        : []),
      apart
        ? `After a restore from a backup the ids in ${apart} are read and each is erased again; they stand there apart from the files and without anything else.`
        : `${list ? `${list} lies in the same backups as the data. ` : ""}Open: where ids of erased people are kept that no restore of the database touches, so that they are erased again after one.`,
      ...(by
        ? []
        : [
            "No operation of the plan takes the wish yet: say in the text who asks for it, and where.",
          ]),
    ],
    confirmation: `A test fills each of ${listed([...new Set([...gone, ...kept.map(({ table }) => table)])].slice(0, 6))} for one account${users ? ` of ${users}` : ""} with marked values, erases it, and finds none of them in a dump of the database${copies.length > 0 ? ` but in what is kept for repeats${choice.drawn.tables.some(isAudit) ? ", reports and evidence" : " and reports"}, and there no more once its days are over` : ""}${asked.length > 0 ? `; test doubles of ${named(asked)} were each asked to erase` : ""}.`,
  };
}

/** What becomes of the columns of rows that stay. */
function emptying({ emptied, overwritten, unlinked }: People): readonly string[] {
  return [
    ...(emptied.length > 0 ? [`Emptied in place: ${shown(emptied)}.`] : []),
    ...(overwritten.length > 0
      ? [
          `Overwritten by a fixed value, as they may not be empty (one that has to be unique by the row's id): ${shown(overwritten)}.`,
        ]
      : []),
    ...(unlinked.length > 0
      ? [`Emptied, so that what stays belongs to nobody: ${sample(unlinked, 6)}.`]
      : []),
  ];
}

export const peopleTellers: Readonly<Record<string, Teller>> = {
  "erase-or-empty": (choice) =>
    told(choice, (people) => ({
      positive: [
        ...(people.gone.length > 0
          ? [`Deleted, as they are the person's own: rows of ${listed(people.gone)}.`]
          : []),
        ...(people.elsewhere.length > 0
          ? [
              `Deleted by the service that keeps them, with what belongs to them: rows of ${listed(people.elsewhere)}, which nobody else needs.`,
            ]
          : []),
        ...emptying(people),
        ...tellingByFigures(choice.drawn).map(
          ({ table, columns, leads }) =>
            `Left as it is: ${table}, which tells of a person by figures alone (${listed(columns)})${leads.length > 0 ? ` and by ${listed(leads)}, under which a system outside may know who it was` : ""}; whose they were here goes with what is deleted and emptied.`,
        ),
      ],
      negative:
        people.users && people.held.length > 0
          ? [
              `The row of ${people.users} stays, without what tells of the person: ${listed(people.held)} refer to it and are not deleted with it.${people.gone.length === 0 ? " No table of this plan has rows that are the person's alone, so that all comes to emptying." : ""}`,
            ]
          : [],
    })),
  "delete-all": (choice) =>
    told(choice, ({ held }) => ({
      positive: ["No row of the person is left."],
      negative:
        held.length > 0
          ? [`${listed(held)} refer to the account and have to be deleted first.`]
          : [],
    })),
  "empty-all": (choice) =>
    told(choice, (people) => ({
      positive: emptying(people),
      negative:
        people.gone.length > 0
          ? [`Rows of ${listed(people.gone)} stay, though nobody needs them.`]
          : [],
    })),
  "crypto-shredding": (choice) =>
    told(choice, ({ emptied, overwritten }) => ({
      positive: [`Unreadable once the key is gone: ${shown([...emptied, ...overwritten])}.`],
      negative: ["Nothing encrypted so can be searched, sorted or kept unique by the database."],
    })),
};
