import type { Ref } from "@planc/core";
import { listed, sample } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import { sealedBy } from "../settled-sealed.ts";
import type { Teller } from "./told.ts";

/** What is archived by this plan, what hangs on it, and who does it. */
function archivedOf({ drawn, ...choice }: Confirmed) {
  const kept = (drawn.retentions ?? []).find(({ data }) => data.afterwards === "archive");
  const table = drawn.tables.find(({ ref }) => ref === kept?.data.table);
  if (!kept || !table) return undefined;
  const cut = (ref: Ref) => drawn.partitions.find(({ data }) => data.table === ref);
  const hanging = drawn.keys
    .filter(({ data }) => data.references?.table === table.ref && data.table !== table.ref)
    .flatMap(({ data }) => drawn.tables.find(({ ref }) => ref === data.table) ?? []);
  const dependent = [...new Map(hanging.map((each) => [each.data.name, each])).values()];
  const filed = dependent.filter(({ ref }) =>
    drawn.columns.some(({ data }) => data.table === ref && data.logical === "file"),
  );
  const names = (tables: typeof dependent) => tables.map(({ data }) => data.name);
  const concept = drawn.entities.find(({ ref }) => ref === table.data.entity)?.data.concept;
  const reads = drawn.operations.filter(
    ({ data }) =>
      ["list", "search"].includes(data.effect) &&
      data.realises.some((ref) =>
        drawn.actions.some((action) => action.ref === ref && action.data.concept === concept),
      ),
  );
  const [database] = ofKinds(drawn, "relational-store");
  const [files] = ofKinds(drawn, "object-store");
  const worker = archiverOf(drawn, concept, table.data.owner);
  return {
    table: table.data.name,
    days: kept.data.keep,
    grain: cut(table.ref)?.data.grain,
    own: drawn.keys.flatMap(({ data }) =>
      data.table === table.ref && data.references?.table === table.ref
        ? data.columns.map((each) => each.slice(each.lastIndexOf(".") + 1))
        : [],
    ),
    uncut: names(dependent.filter(({ ref }) => !cut(ref))),
    all: [table.data.name, ...names(dependent)],
    filed: names(filed),
    reads: reads.map(({ data }) => data.operationId),
    worker: worker?.data.name ?? "A job",
    database: database?.data.technology ?? "the database",
    files: files?.data.technology ?? files?.data.name ?? "the object store",
    erased: (drawn.choices ?? []).some(({ id }) => id === "personal-data"),
    sealed: sealedBy(drawn),
    name: choice.name,
  };
}

/** What the plan has change the rows of a thing though another part owns it; without such a one its owner. */
function archiverOf(
  { components, connections }: Confirmed["drawn"],
  concept: string | undefined,
  owner: string | undefined,
) {
  const changing = new Set<string>(
    connections.flatMap(({ data: { from, writes = [] } }) =>
      writes.some((each) => each === concept) ? [from] : [],
    ),
  );
  const [worker] = components.filter(
    ({ ref, data }) => changing.has(ref) && data.kind !== "service",
  );
  return worker ?? components.find(({ ref }) => ref === owner);
}

/** Who can read what is archived, where only devices could ever read it. */
function sealedText(sealed: string, table: string): string {
  return `What is archived of ${table} is what ${sealed} has sealed: neither the server nor whoever opens a file reads it, and devices have thrown the keys away. It shows who wrote when, how much and where, and no word more.`;
}

/** Rows of other tables keep the rows that they refer to from leaving. */
function held({ uncut, table }: { readonly uncut: readonly string[]; readonly table: string }) {
  return uncut.length > 0
    ? [
        `${listed(uncut)} ${uncut.length === 1 ? "refers" : "refer"} to ${table} and ${uncut.length === 1 ? "is" : "are"} in one piece: ${uncut.length === 1 ? "its" : "their"} rows have to leave one by one before those of ${table} can.`,
      ]
    : [];
}

export const archiveTellers: Readonly<Record<string, Teller>> = {
  "archive-objects": (choice) => {
    const found = archivedOf(choice);
    if (!found) return undefined;
    const { table, days, grain, uncut, all, filed, reads, worker, database, files } = found;
    const { erased, own, sealed } = found;
    const span = grain ?? "month";
    return {
      positive: [
        `${database} holds ${table} of ${days} days${grain ? `, and up to a ${grain} more` : ""}: older rows are in no table and index of it, and in no backup that is made afterwards.`,
      ],
      negative: [
        ...(reads.length > 0
          ? [
              `${listed(reads)} ${reads.length === 1 ? "ends" : "end"} where the archive begins: no operation of this plan reads it.`,
            ]
          : ["No operation of this plan reads the archive."]),
        ...(sealed ? [sealedText(sealed, table)] : []),
        ...held({ uncut, table }),
        ...(own.length > 0 && grain
          ? [
              `A row whose ${listed(own)} ${own.length === 1 ? "is" : "are"} emptied, as what it named is archived, cannot be told from one that never named any: no column says it.`,
            ]
          : []),
        ...(filed.length > 0
          ? [
              `The row of ${listed(filed)} alone knows where its file lies: a row that is deleted without the archive leaves a file that nobody finds.`,
            ]
          : []),
        ...(erased
          ? [
              "Who has their data erased stands in the archive too, and a file is not changed in place.",
            ]
          : []),
      ],
      mitigation: [
        `${worker} writes a ${span} that is wholly past its time as one compressed file for each of ${listed(all)}, with the number of rows and the SHA-256 of each in a list beside them, reads them back, and only then ${grain ? `detaches and drops the part of ${table}` : `deletes the rows of ${table}, a thousand at a time`}. One that stops in between begins that ${span} anew under the same names.`,
        ...(uncut.length > 0 && grain
          ? [
              `Between the proof and the drop ${worker} deletes the rows of ${listed(uncut)} that refer to that ${grain}, a thousand at a time.`,
            ]
          : []),
        ...(own.length > 0 && grain
          ? [
              `A part that younger rows refer to cannot be detached: ${listed(own)} of those ${own.length === 1 ? "is" : "are"} emptied before.`,
            ]
          : []),
        ...(filed.length > 0
          ? [
              `The files of ${listed(filed)} stay in ${files} under their names, which the archive keeps with the rows; a rule of it moves those older than ${days} days to a class that is seldom read.`,
            ]
          : []),
        ...(erased
          ? [`An erasure writes the files anew that hold rows of that person, without them.`]
          : []),
        sealed
          ? "Ask what the archive is for, and when it is deleted for good: as long as nothing but devices reads the contents, it keeps proof of who wrote when; contents older than that are on the devices that keep them, or nowhere."
          : "Ask who reads what is archived, how soon, and when it is deleted for good: the text says none of it. Until then it is read by hand, and nothing of it is deleted.",
      ],
      confirmation: `A test makes ${table} on both sides of ${days} days, archives, and finds the older ${span} in ${files} with the rows of ${sample(all)} counted alike, the younger one where it was; with a file that does not compare nothing is dropped.`,
    };
  },
  "archive-tables": (choice) => {
    const found = archivedOf(choice);
    if (!found) return undefined;
    const { table, days, grain, uncut, all, worker, database } = found;
    return {
      positive: [
        `${table} and its indexes hold ${days} days${grain ? `, and up to a ${grain} more` : ""}; what is older is still a query of the same ${database}.`,
      ],
      negative: [
        `Disks and backups of ${database} keep growing: the archive lies in both.`,
        ...held({ uncut, table }),
      ],
      mitigation: [
        `database/schema.sql has no table of the archive yet: one for each of ${listed(all)}, with the same columns, the primary key as its only index and nothing that refers to it.`,
        `${worker} moves rows in transactions of a thousand: into the archive and out of ${table} in the same one.`,
        "Ask who reads what is archived, and when it is deleted for good: the text says neither, and until then no operation reads it and nothing of it is deleted.",
      ],
      confirmation: `A test makes rows of ${table} a day younger and a day older than ${days} days, runs the move twice, and finds each row once, the older ones in the archive.`,
    };
  },
  "archive-in-place": (choice) => {
    const found = archivedOf(choice);
    return (
      found && {
        positive: [`Rows of ${found.table} are read as before, however old.`],
        negative: [`Disks and backups of ${found.database} keep growing by all that is written.`],
        mitigation: [],
      }
    );
  },
};
