import {
  givenUpAfter,
  isLaidOut,
  isLeftReference,
  isTotalOfGroup,
  shownFirst,
  spoken,
  timesShownFirst,
} from "@planc/core";
import { draggedWith } from "../../catalog/facts/dragging.ts";
import { listed, number, sample, uncapital } from "../../text/words.ts";
import { type Confirmed, changesOf, type Drawn, inPath, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

type Requirement = Drawn["requirements"][number];

const seconds = (time: number): string =>
  time < 1000 ? `${number(time)} ms` : `${number(time / 1000)} s`;

/** ` (R-1 and R-2)`, of what has a key in the text itself. */
function keysOf(said: readonly { readonly key: string }[]): string {
  const keys = [...new Set(said.map(({ key }) => key))].filter((key) => !key.startsWith("R-"));
  return keys.length > 0 ? ` (${sample(keys)})` : "";
}

const open = ({ data }: Requirement) => data.priority !== "wont" && data.later === undefined;

function clientOf(drawn: Drawn): string {
  const clients = ofKinds(drawn, "web-client", "mobile-client");
  return clients.length > 0 ? namesOf(clients) : "The client";
}

const isDragged = ({ requirements }: Drawn): boolean =>
  requirements.some((each) => open(each) && /\bdrag(?:s|ged|ging)?\b/i.test(each.data.text));

/** By whom something is seen on the screen: where no tool goes through screens, by the tests beside the code. */
function testOf({ choices }: Drawn): string {
  return choices?.some(({ data }) => data.topic === "decision/topic#end-to-end-testing")
    ? "An end-to-end test"
    : "A test of the client";
}

/** The read of all of a thing, with what else of the plan touches it. */
function wholeOf({ drawn }: Confirmed) {
  const read = drawn.operations.find(({ data }) => data.whole !== undefined);
  const most = read?.data.whole;
  if (!read || most === undefined) return undefined;
  const pages = drawn.operations.find(
    ({ data }) => data.resource === read.data.resource && data.paginated && !data.whole,
  );
  const page = pages?.data.parameters.find(({ name }) => name === "limit")?.maximum;
  const totals = (drawn.requirements ?? [])
    .filter((each) => open(each) && isTotalOfGroup(each.data.text))
    .map(({ data }) => data);
  const table = drawn.tables.find(({ data }) =>
    read.data.path.endsWith(`/${inPath(data.name)}/all`),
  );
  const sums = drawn.columns.filter(
    ({ data }) =>
      data.table === table?.ref && (data.logical === "money" || data.logical === "decimal"),
  );
  const limit = drawn.scenarios
    .find(({ data }) => data.kind === "peak")
    ?.data.thresholds.find(({ operations }) => operations?.includes(read.ref));
  return {
    id: read.data.operationId,
    most: number(most),
    things: spoken(table?.data.name ?? "rows").replaceAll("_", " "),
    page,
    calls: page === undefined ? undefined : Math.ceil(most / page),
    totals,
    sums: sums.map(({ data }) => `“${data.name}”`),
    blank: sums.flatMap(({ data }) => (data.nullable ? [`“${data.name}”`] : [])),
    time: timeOf(drawn),
    dragged: isDragged(drawn),
    limit: limit && `${number(limit.value.value)} ${limit.value.unit}`,
  };
}

/** In how long the text has such a screen shown. */
function timeOf({ quantities }: Drawn): string | undefined {
  const found = quantities.find(
    ({ data }) => data.measure === "response-time" && isLaidOut(data.about),
  );
  return found && typeof found.data.value === "number"
    ? `${number(found.data.value)} ${found.data.unit}`
    : undefined;
}

/** The operations that change what a sentence has shown first, and how their answers are waited for. */
function shownOf({ drawn }: Confirmed) {
  const said = (drawn.requirements ?? []).filter(
    (each) => open(each) && shownFirst.test(each.data.text),
  );
  const keys = new Set<string>(said.map(({ ref }) => ref));
  const changing = drawn.operations.filter(
    ({ data }) =>
      (data.effect === "update" || data.effect === "transition") && data.webhook === undefined,
  );
  const meant = changing.filter(({ data }) => data.realises.some((ref) => keys.has(ref)));
  const about = meant.length > 0 ? meant : changing;
  const [first] = about;
  if (!first) return undefined;
  const read = drawn.operations.find(
    ({ data }) => data.resource === first.data.resource && data.effect === "read",
  );
  const times = timesShownFirst(drawn.requirements ?? []);
  const versioned = about.some(({ data }) =>
    data.parameters.some(({ name }) => name === "If-Match"),
  );
  const framework = drawn.choices?.find(
    ({ data }) => data.topic === "decision/topic#web-framework",
  );
  return {
    ids: sample(about.map(({ data }) => data.operationId)),
    first: first.data.operationId,
    read: read?.data.operationId,
    times,
    wait: givenUpAfter(times.back?.time),
    versioned,
    dragged: isDragged(drawn) && framework ? draggedWith(framework.data.technology) : undefined,
  };
}

/** Who refers to what is deleted, in the text's own words: `Activities and Tasks`. */
function referringIn({ requirements }: Drawn): string | undefined {
  return (requirements ?? [])
    .filter(({ data }) => /\bdelet/i.test(data.text))
    .map(({ data }) => data.text.match(/\blinked ([A-Z]\w+(?:,? (?:and |or )?[A-Z]\w+)*)/)?.[1])
    .find((each) => each !== undefined)
    ?.replace(/ or /g, " and ");
}

function deletionOf({ drawn }: Confirmed) {
  const said = (drawn.requirements ?? [])
    .map(({ data }) => data.text)
    .filter(isLeftReference)
    .join(" ");
  const deletion = drawn.operations.find(
    ({ data }) =>
      data.effect === "delete" &&
      new RegExp(`\\b${spoken(data.operationId.replace(/^delete/, ""))}(?:s|es)?\\b`, "i").test(
        said,
      ),
  );
  if (!deletion) return undefined;
  const read = drawn.operations.find(
    ({ data }) => data.resource === deletion.data.resource && data.effect === "read",
  );
  const table = drawn.tables.find(({ data }) =>
    deletion.data.path.startsWith(`/${inPath(data.name)}/`),
  );
  const emptied = drawn.keys.filter(
    ({ data }) =>
      data.kind === "foreign" &&
      data.references?.table === table?.ref &&
      data.references?.onDelete === "set-null",
  );
  return {
    deletion: deletion.data.operationId,
    read: read?.data.operationId,
    table: table?.data.name,
    emptied: emptied.map(({ data }) => data.name),
    who: referringIn(drawn),
  };
}

export const screenTellers: Readonly<Record<string, Teller>> = {
  "whole-at-once": (choice) => {
    const found = wholeOf(choice);
    if (!found) return undefined;
    const { id, most, things, page, calls, totals, sums, blank, limit, time, dragged } = found;
    const client = clientOf(choice.drawn);
    const changes = changesOf(
      choice.drawn.operations.filter(({ data }) => data.operationId === id),
      choice.drawn,
    ).map(({ data }) => data.operationId);
    return {
      positive: [
        `${id} gives the screen up to ${most} ${things} in one answer${page && calls && calls > 1 ? `; by pages of at most ${number(page)} they would take ${number(calls)} calls in a row, since each waits for the cursor of the one before` : ""}.`,
        ...(totals.length > 0
          ? [
              `${client} adds up from the rows that it shows${keysOf(totals)}: what is displayed as a total is the sum of what is displayed${changes.length > 0 ? `, also after ${sample(changes)}, without another read` : ""}.`,
            ]
          : []),
      ],
      negative: [
        `With more than ${most} ${things} the first answer is not all of them${totals.length > 0 ? ", and a total over it is too small" : ""}.`,
        "Each time that somebody opens the screen all of them are read and sent.",
      ],
      mitigation: [
        `${client} reads on as long as the next cursor is not null${totals.length > 0 ? ", and marks a total as unfinished until then" : ""}.`,
        ...(sums.length > 0
          ? [
              `${listed(sums)} ${sums.length > 1 ? "come" : "comes"} as text with all decimals, and ${sums.length > 1 ? "are" : "is"} added up as decimals, not as floating-point numbers.`,
            ]
          : []),
        ...(dragged ? ["Nothing can be dragged until the last of them is there."] : []),
        ...(totals.length > 0
          ? [
              "What does not fit the screen is scrolled within its group; a count and a total are of all that is in it.",
            ]
          : []),
        ...(blank.length > 0 && totals.length > 0
          ? [
              `Where ${listed(blank, "or")} is not given, nothing is shown for it and nothing is added.`,
            ]
          : []),
      ],
      confirmation: `With ${most} ${things} in the test environment ${limit ? `the load test holds ${id} to ${limit}, and ` : ""}${uncapital(testOf(choice.drawn))} takes the time from opening the screen until the last of them is there${time ? ` (at most ${time})` : ""}${totals.length > 0 ? ", and compares each total with the sum of what is shown" : ""}.`,
    };
  },
  "state-before-kept": (choice) => {
    const found = shownOf(choice);
    if (!found) return undefined;
    const { ids, first, read, times, wait, versioned, dragged } = found;
    const client = clientOf(choice.drawn);
    const whole = wholeOf(choice);
    const isAdded = whole !== undefined && whole.totals.length > 0;
    const back = times.back && `within ${seconds(times.back.time)}${keysOf([times.back])}`;
    return {
      positive: [
        `${client} shows a change by ${ids} before its request goes out${times.shown ? `, so that ${seconds(times.shown.time)}${keysOf([times.shown])} hang on no answer` : ""}, and keeps what stood there until the answer is there.`,
        ...(isAdded
          ? ["Totals are added up from the same rows, so that they go forth and back with them."]
          : []),
      ],
      negative: [
        "A change whose answer is lost may have been made all the same: it is taken back on the screen and stands in the database.",
        ...(versioned
          ? [
              "A second change of the same thing, made before the first one is answered, still names the old version, and would be refused because of the user's own first one.",
            ]
          : []),
      ],
      mitigation: [
        `Any answer but a 2xx takes ${dragged ? "what was dragged" : "the change"} back and says so; so does none after ${seconds(wait)}${back ? `, which leaves ${seconds(times.back ? times.back.time - wait : 0)} to show it ${back}` : " (taken here, as the text gives no time)"}${read ? `. After that ${read} shows what stands` : ""}.`,
        ...(versioned
          ? [
              `Changes of one thing go out one after the other, each with the version of the answer before; a 412 sets it to what stands now${read ? ` (${read})` : ""} and not to what was kept.`,
            ]
          : []),
        ...(dragged
          ? [
              "What was typed in a form stays there after a refusal, with the reason beside it.",
              dragged,
            ]
          : []),
      ],
      confirmation: `${testOf(choice.drawn)} answers ${first} in the server's place, once with 500 and once never: each time what was changed stands where it was${isAdded ? ", the totals are those of what is shown," : ""} and the notice is there ${back ?? `within ${seconds(wait + 500)}`}.`,
    };
  },
  "id-kept": (choice) => {
    const found = deletionOf(choice);
    if (!found) return undefined;
    const { deletion, read, table, who } = found;
    const referring = who ?? "What refers to it";
    return {
      positive: [
        `${deletion} deletes one row${table ? ` of ${table}` : ""} and touches nothing else: ${referring} ${who ? "stay" : "stays"} as ${who ? "they are" : "it is"}, and nobody has to be told.`,
      ],
      negative: [
        `${referring} ${who ? "keep" : "keeps"} an id under which there is nothing any more; a list of them that follows it finds out one by one.`,
      ],
      mitigation: [
        `Where a screen follows that id, ${read ? `the 404 of ${read} is shown as “deleted”` : "none found is shown as “deleted”"}, and not as a fault.`,
        ...(table
          ? [
              `Where ${table} comes to lie in one database with what refers to it, a foreign key there with ON DELETE SET NULL empties the reference instead.`,
            ]
          : []),
      ],
      ...(read
        ? {
            confirmation: `A test calls ${deletion}, and ${read} for the same id: 404, and no other row was changed.`,
          }
        : {}),
    };
  },
  "reference-emptied": (choice) => {
    const found = deletionOf(choice);
    if (!found || found.emptied.length === 0) return undefined;
    const { deletion, emptied } = found;
    return {
      positive: [
        `${listed(emptied)} ${emptied.length > 1 ? "empty" : "empties"} the reference in the transaction of ${deletion}; what refers stays.`,
      ],
      negative: ["Afterwards nothing tells what it was that was referred to."],
      mitigation: [],
      confirmation: `A test calls ${deletion} for something that is referred to: what refers is there, and its reference is null.`,
    };
  },
};
