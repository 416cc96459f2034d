import { byTarget } from "@planc/core";
import { listed, sample } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";
import type { Teller, Told } from "./told.ts";

type Table = Drawn["tables"][number];

const figures: readonly string[] = ["integer", "decimal", "money", "boolean", "enum"];

/** The columns of each table that tell of a person. */
function personalColumns({ drawn }: Confirmed): ReadonlyMap<string, readonly string[]> {
  const classes = byTarget(drawn.classes);
  const found = new Map<string, string[]>();
  for (const { data } of drawn.columns) {
    // What was paid and counted stays: it tells of nobody once names and addresses are gone.
    if (
      data.attribute === undefined ||
      figures.includes(data.logical) ||
      !classes.get(data.attribute)?.personal
    )
      continue;
    found.set(data.table, [...(found.get(data.table) ?? []), data.name]);
  }
  return found;
}

function peopleOf(choice: Confirmed) {
  const { drawn } = choice;
  const entity = drawn.entities.find(({ data }) => data.concept === "brief/concept#user");
  const users = drawn.tables.find(({ data }) => entity && data.entity === entity.ref);
  const personal = personalColumns(choice);
  const referring = users
    ? drawn.keys.filter(
        ({ data }) => data.kind === "foreign" && data.references?.table === users.ref,
      )
    : [];
  const nameOf = (ref: string) => drawn.tables.find((each) => each.ref === ref)?.data.name ?? ref;
  const gone = [
    ...new Set(
      referring.flatMap(({ data }) =>
        data.references?.onDelete === "cascade" ? [nameOf(data.table)] : [],
      ),
    ),
  ];
  const staying = referring.flatMap(({ data }) =>
    data.references && data.references.onDelete !== "cascade"
      ? [{ table: nameOf(data.table), empties: data.references.onDelete === "set-null" }]
      : [],
  );
  const held = [...new Set(staying.filter(({ empties }) => !empties).map(({ table }) => table))];
  const columnsOf = (table: Table) => personal.get(table.ref) ?? [];
  const emptied = drawn.tables.flatMap((table) => {
    const columns = columnsOf(table);
    if (columns.length === 0 || gone.includes(table.data.name)) return [];
    return [`${table.data.name} (${columns.join(", ")})`];
  });
  const near = new Set<string>(referring.map(({ data }) => data.table));
  const free = drawn.columns.flatMap(({ data }) =>
    data.logical === "long-text" && near.has(data.table) && !gone.includes(nameOf(data.table))
      ? [`${nameOf(data.table)}.${data.name}`]
      : [],
  );
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
    ...ofKinds(drawn, "search-engine", "object-store", "cache").filter(({ ref }) => holds(ref)),
  ].filter(
    ({ data }) => data.lifecycle !== "existing" && !/monitor|logging|observ/i.test(data.name),
  );
  const asks = drawn.operations.filter(({ data }) =>
    /^(?:erase|delete(?:User|Account|Me$))/.test(data.operationId),
  );
  const names = drawn.tables.map(({ data }) => data.name);
  // Each service has its own: they are told of by what they are.
  const copies = [
    ...new Set(
      names.flatMap(
        (each) =>
          each.match(/(?:idempotency_keys|outbox_events|outbox_jobs|received_webhooks)$/)?.[0] ??
          [],
      ),
    ),
  ];
  const erasures = names.find((each) => /(?:^|[._])erasures$/.test(each));
  return { users: users?.data.name, gone, held, emptied, free, outside, asks, copies, erasures };
}

function outsideOf(
  outside: readonly {
    readonly data: { readonly name: string; readonly technology?: string | undefined };
  }[],
): string {
  return listed(outside.map(({ data }) => data.technology ?? data.name));
}

function told(
  choice: Confirmed,
  own: (people: ReturnType<typeof peopleOf>) => Pick<Told, "positive" | "negative">,
): Told | undefined {
  const people = peopleOf(choice);
  const { users, emptied, gone, outside, asks, free, copies, erasures } = people;
  if (emptied.length === 0 && gone.length === 0) return undefined;
  const by =
    asks.length > 0 ? listed(asks.slice(0, 3).map(({ data }) => data.operationId)) : undefined;
  const { positive, negative } = own(people);
  return {
    positive: [...positive, ...(by ? [`A person asks for it by ${by}.`] : [])],
    negative: [
      ...negative,
      ...(outside.length > 0
        ? [
            `No transaction reaches ${outsideOf(outside)}, where something of the person may lie too.`,
          ]
        : []),
      ...(outside.length > 0 && erasures
        ? [
            `${erasures} has a row for each service of the plan and none for ${outsideOf(outside)}: that one of these has not answered shows nowhere yet.`,
          ]
        : []),
      ...(copies.length > 0
        ? [
            `What was sent and answered lies in ${listed(copies)} too, until those rows run out by age.`,
          ]
        : []),
      "Backups hold the person until they run out.",
      ...(free.length > 0
        ? [
            `What people wrote freely may name anybody, and no list of columns finds that: ${sample(free, 4)}.`,
          ]
        : []),
    ],
    mitigation: [
      ...(outside.length > 0
        ? [
            `${outside.length === 1 ? "A job deletes in" : "One job for each deletes in"} ${outsideOf(outside)} what carries the person's id or address; the request is done when all have answered, within a month (GDPR Art. 12), and one that fails is repeated and reported.`,
          ]
        : []),
      `Ids of erased people are kept outside the server of the database, without anything else${erasures ? `, as ${erasures} goes back with a restore` : ""}: after a restore from a backup they are erased again.`,
      ...(by
        ? []
        : [
            "No operation of the plan takes the wish yet: say in the text who asks for it, and where.",
          ]),
    ],
    confirmation: `A test fills each of ${listed([...gone, ...emptied.map((each) => each.replace(/ \(.*/, ""))].slice(0, 6))} for one account${users ? ` of ${users}` : ""} with marked values, erases it, and finds none of them in a dump of the database${copies.length > 0 ? ` but for those that run out by age` : ""}${outside.length > 0 ? `; once its jobs are there, test doubles of ${outsideOf(outside)} hold none either` : ""}.`,
  };
}

export const peopleTellers: Readonly<Record<string, Teller>> = {
  "erase-or-empty": (choice) =>
    told(choice, ({ users, gone, held, emptied }) => ({
      positive: [
        ...(gone.length > 0
          ? [`Deleted, as they are the person's own: rows of ${listed(gone)}.`]
          : []),
        ...(emptied.length > 0 ? [`Emptied in place: ${sample(emptied, 6)}.`] : []),
      ],
      negative:
        users && held.length > 0
          ? [
              `The row of ${users} stays, without what tells of the person: ${listed(held)} refer to it and are not deleted with it.`,
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
    told(choice, ({ emptied, gone }) => ({
      positive: [`Emptied in place: ${sample(emptied, 6)}.`],
      negative: gone.length > 0 ? [`Rows of ${listed(gone)} stay, though nobody needs them.`] : [],
    })),
  "crypto-shredding": (choice) =>
    told(choice, ({ emptied }) => ({
      positive: [`Unreadable once the key is gone: ${sample(emptied, 6)}.`],
      negative: ["Nothing encrypted so can be searched, sorted or kept unique by the database."],
    })),
};
