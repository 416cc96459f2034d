import { isSaidInTurn } from "@planc/core";
import { listed } from "../../text/words.ts";
import {
  type Confirmed,
  type Drawn,
  inPath,
  namesOf,
  ofKinds,
  ownName,
  worksBehind,
} from "../drawn.ts";
import { keptOnDevice, sealedBy } from "../settled-sealed.ts";
import type { Teller } from "./told.ts";

/** The list of what is said in turn, that is read from a place in it, with the tables around it. */
function readOf(drawn: Drawn) {
  const read = drawn.operations.find(
    ({ data }) =>
      data.paginated &&
      data.parameters.some(({ name, in: at }) => name === "after" && at === "query"),
  );
  const table = drawn.tables.find(({ data }) => read?.data.path.endsWith(`/${inPath(data.name)}`));
  if (!read || !table || !isSaidInTurn(ownName(table.data.name))) return undefined;
  const parent = /\/([^/]+)\/\{[^}]+\}\/[^/]+$/.exec(read.data.path)?.[1];
  const around = drawn.tables.find(({ data }) => inPath(data.name) === parent);
  const columnsOf = (ref: string | undefined) =>
    drawn.columns.filter(({ data }) => data.table === ref).map(({ data }) => data.name);
  return {
    id: read.data.operationId,
    table: table.data.name,
    things: ownName(table.data.name),
    around: around && ownName(around.data.name),
    aroundTable: around?.data.name,
    newest: columnsOf(around?.ref).find((each) => /^last_\w+_at$/.test(each)),
    named: columnsOf(table.ref).find((each) => each === "client_id"),
    quotes: columnsOf(table.ref).some((each) => /^(?:reply_to|quoted)/.test(each)),
    marks: columnsOf(table.ref).some((each) => each === "deleted_at"),
    edited: columnsOf(table.ref).some((each) => each === "edited_at"),
    archived: (drawn.retentions ?? []).find(
      ({ data }) => data.table === table.ref && data.afterwards === "archive",
    )?.data.keep,
    receipts: drawn.columns.some(({ data }) => data.name === "delivered_at"),
    changing: drawn.operations.flatMap(({ data }) =>
      data.resource === read.data.resource && /^(?:update|delete)$/.test(data.effect)
        ? [data.operationId]
        : [],
    ),
    groups: drawn.operations.find(
      ({ data }) => data.paginated && parent !== undefined && data.path.endsWith(`/${parent}`),
    )?.data.operationId,
    page: read.data.parameters.find(({ name }) => name === "limit")?.default,
    // Its list tells what was changed in the meantime, too.
    caught: read.data.parameters.some(({ name }) => name === "changedAfter"),
    told: drawn.subscriptions.find(({ data }) =>
      new RegExp(`^${ownName(table.data.name).replace(/e?s$/, "")}`, "i").test(data.name),
    )?.data.name,
    sized: drawn.tables.find(
      ({ ref }) => columnsOf(ref).includes("width") && columnsOf(ref).includes("height"),
    )?.data.name,
  };
}

const liveOf = ({ choices }: Drawn): string | undefined =>
  choices?.find(({ data }) => data.topic === "decision/topic#real-time")?.data.name;

const clientOf = (drawn: Drawn): string =>
  namesOf(ofKinds(drawn, "mobile-client", "web-client")) || "The client";

/** What a page that is read anew changes on a device, which may have the only copy that is left. */
function readAnew(
  { id, marks, edited, archived, caught, changing, things }: NonNullable<ReturnType<typeof readOf>>,
  store: string,
  sealed: string | undefined,
): readonly string[] {
  if (changing.length === 0) return [];
  const deleted = marks
    ? `A row is deleted there by its deleted_at alone: one that is missing${archived === undefined ? "" : `, as each of more than ${archived} days is,`} stays.`
    : archived === undefined
      ? "What is missing in them is deleted there too."
      : `What is missing in them and younger than ${archived} days is deleted there too; what is older is archived, and stays.`;
  return [
    caught
      ? `Beside it the device asks ${id} with changedAfter set to the newest updated_at that it has of there, until a page is empty: what ${listed(changing)} did meanwhile comes so, and is found by its id in ${store}. ${deleted}`
      : `The pages around what comes into view are read anew by the way, where there is a connection${
          sealed ? "." : `, and overwrite by id what ${store} has.`
        } ${deleted}`,
    ...(sealed
      ? [
          `What ${store} has in the open is replaced by nothing that is still sealed: the key of a content is used up when it is opened, so of ${things} that are read anew a device takes ${edited ? "edited_at and " : ""}${marks ? "deleted_at" : "that they are there"}, and a content that was sealed anew only where it can open it.`,
        ]
      : []),
  ];
}

const isNative = ({ choices }: Drawn): boolean =>
  choices?.some(({ data }) => data.technology === "react-native") ?? false;

export const turnTellers: Readonly<Record<string, Teller>> = {
  "cursor-of-device": ({ drawn }: Confirmed) => {
    const read = readOf(drawn);
    if (!read) return undefined;
    const store = keptOnDevice(drawn) ?? "its store";
    const live = liveOf(drawn) ?? "The live connection";
    const sealed = sealedBy(drawn);
    const clock = ofKinds(drawn, "relational-store").some(({ data }) =>
      /^PostgreSQL/.test(data.technology ?? ""),
    )
      ? "clock_timestamp()"
      : undefined;
    const { around = "list", aroundTable = around, newest, named, groups } = read;
    return {
      positive: [
        `${live} only says that there is something new${read.told ? ` (${read.told})` : ""}: what was lost there is lost for a moment, and the server keeps for no device what it has still to get.`,
        ...(named
          ? [
              `What is sent again after a lost answer is known by ${named} of ${read.table}, and what comes twice to a device by its id in ${store}.`,
            ]
          : []),
      ],
      negative: [
        `After each connection there is ${groups ? `a call of ${groups} and ` : ""}one of ${read.id} for each of the ${around} with something new, from all devices at once where an instance was replaced.`,
        ...(read.receipts
          ? []
          : ["That something has reached a device is known by that device alone."]),
        ...(read.changing.length > 0 && !read.caught
          ? [
              `What ${listed(read.changing)} did while a device was away is not among what came after: a row that the device has already is not given again.`,
            ]
          : []),
        ...(sealed && read.edited && read.changing.length > 0
          ? [
              `What was edited while a device was away, and sealed for an epoch that it had left by then, cannot be opened there: it shows the words of before as edited.`,
            ]
          : []),
      ],
      mitigation: [
        `The device keeps for each of its ${around} the id of the newest that it has stored without a gap. After each connection, each notification and each word of ${live} it asks ${read.id} with after set to that id until a page is empty, and moves it in the transaction that stores the page: a page that was not stored is asked for again.`,
        ...(newest
          ? [
              `A new row of ${read.table} takes its created_at and ${newest} of its row of ${aroundTable} in one transaction that has locked that row${clock ? `, by ${clock} after the lock, as the default of the column is the time at which the transaction began` : ""}: so the order of the times is that in which they become visible, and nothing comes in behind a place that a device has passed.`,
            ]
          : []),
        ...readAnew(read, store, sealed),
        "A client that was cut off waits a random time of up to 30 s (a judgement) before it connects anew.",
      ],
      confirmation: `A test cuts a device off, has a hundred ${read.things} sent and the device ended in the middle of fetching them, and finds each once on it; of two transactions in one of the ${around} of which the first one ends last, both are fetched.`,
    };
  },
  "both-ways": ({ drawn }: Confirmed) => {
    const read = readOf(drawn);
    if (!read) return undefined;
    const client = clientOf(drawn);
    const store = keptOnDevice(drawn);
    const native = isNative(drawn);
    const page = typeof read.page === "number" ? `${read.page} rows` : "a page";
    return {
      positive: [
        `${client} shows rows of ${store ?? "its store"} and waits for no answer to scroll; ${read.id} fills them by before and after, so that a stay in the middle of a history has both directions${read.quotes ? ", as after a jump to what a reply quotes" : ""}.`,
        ...(read.sized
          ? [
              `The height of an image is known before it is loaded, by width and height of ${read.sized}.`,
            ]
          : sealedBy(drawn) && drawn.columns.some(({ data }) => data.name.includes("thumbnail"))
            ? [
                "The height of an image is known before it is loaded: its width and height are in the sealed message.",
              ]
            : []),
      ],
      negative: [
        `Where a jump has left out what lies between, ${store ?? "the store"} has a gap: it is a row of its own there, and is fetched when it comes near.`,
      ],
      mitigation: [
        `The next ${page} are asked for when fewer than two screens are left, in the order of created_at and id, which is that of the server and not of the clock of a phone; what waits to be sent stands at the end.`,
        native
          ? "The list is a FlatList, inverted, with the id as its key; maintainVisibleContentPosition holds the first row in view, so that what comes in moves nothing unless the end is in view."
          : "The list holds the first row in view where it is when something is put in above or below it, and follows only while its end is in view.",
      ],
      confirmation: `On a device of each system a test scrolls back over ten pages of ${read.things} while others come in, with answers that take a second: the row in the middle of the screen is never at another place than the finger moved it to, and no row is missing or there twice.`,
    };
  },
  "made-and-sealed": ({ drawn }: Confirmed) => {
    const sealed = sealedBy(drawn);
    const holder = drawn.tables.find(({ ref }) =>
      drawn.columns.some(({ data }) => data.table === ref && /thumbnail|preview/.test(data.name)),
    );
    const [files] = ofKinds(drawn, "object-store");
    if (!sealed || !holder || !files) return undefined;
    const measured = drawn.columns.some(
      ({ data }) => data.table === holder.ref && data.name === "width",
    );
    const store = files.data.technology ?? files.data.name;
    const worker = drawn.components.find(worksBehind);
    const ready = drawn.operations.find(
      ({ data }) =>
        data.effect === "transition" && data.path.includes(`/${inPath(holder.data.name)}/`),
    )?.data.operationId;
    return {
      positive: [
        `${clientOf(drawn)} makes one smaller form, seals it and the file under a key of its own each, and puts both into ${store}; the keys go in the sealed message alone.`,
      ],
      negative: [
        `The server sees of both how large they are${ready ? " and that they are there" : ""}${measured ? `, and width and height, which are open in ${holder.data.name}` : ""}: neither their kind nor harm in them is checked by it, and another size is never made afterwards.`,
      ],
      mitigation: [
        `The longer side has 320 points at most (a judgement), as JPEG without the place where it was taken; the media type and the file name go in the sealed message, and what ${holder.data.name} has of them is “application/octet-stream” and a random name.`,
        ...(ready
          ? [
              `${ready} is called once both are in ${store}: the server compares the size of the file there with the one that was announced; that of the smaller form nobody announces.${worker ? ` ${worker.data.name} deletes once a day what has not been called ready a day after its signed address ran out, with its files.` : ""}`,
            ]
          : []),
      ],
      confirmation: `A test sends an image from one device to another and finds in ${store} no file that opens as an image; the list of the other loads the smaller form and not the file.`,
    };
  },
};
