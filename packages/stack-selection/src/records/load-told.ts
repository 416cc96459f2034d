import { makesPages, pagesScript, pageTime } from "@planc/core";
import { counted, listed, number, sample } from "../text/words.ts";
import { type Drawn, ofKinds } from "./drawn.ts";

/** Rows that a table is filled with where nobody says how many there are. */
const assumedRows = 10_000;

/** What the script leaves to be shown by something else, each with what shows it. */
export function besideScript(drawn: Drawn): string {
  const told = [...ofPages(drawn), ...onScreens(drawn), ...heldOpen(drawn), ...byWorkers(drawn)];
  return told.map((each) => ` ${each}`).join("");
}

/** Operations are called by a script; a page is opened, with what it fetches. */
function ofPages({ components, targets = [] }: Drawn): readonly string[] {
  const pages = components.find(({ data }) => makesPages(data));
  const time = pageTime({ components, targets });
  if (time) {
    const { name, value, serverShare } = time.shown;
    const share = serverShare ? `${number(serverShare.value)} ${serverShare.unit}` : "a share";
    return [
      `Of the ${number(value.value)} ${value.unit} of “${name.replace(/, p\d+$/, "")}” it holds the operations to ${share}; the rest is for ${time.maker}, the network and the browser. ${pagesScript} opens pages of ${time.maker} in a browser while it runs, and fails where the largest part of one is shown later than ${number(value.value)} ${value.unit} (p${time.percentile}); which pages it opens is set by PAGES, as their paths are the client's.`,
    ];
  }
  return pages
    ? [
        `Open: it calls operations alone; a scenario that opens pages of ${pages.data.name} is still to be written, with the time that they are held to.`,
      ]
    : [];
}

/** A time until something is seen: the script holds the server to its share of it. */
function onScreens({ targets = [], choices = [], components }: Drawn): readonly string[] {
  if (components.some(({ data }) => makesPages(data))) return [];
  const tool = choices.find(({ data }) => data.topic === "decision/topic#end-to-end-testing");
  return targets.flatMap(({ data: { name, value, serverShare } }) => {
    if (serverShare === undefined) return [];
    const share = `${number(serverShare.value)} ${serverShare.unit}`;
    const whole = `${number(value.value)} ${value.unit}`;
    const title = name.replace(/, p\d+$/, "");
    return [
      tool
        ? `It holds the server to ${share} of the ${whole} of “${title}”; what a browser adds to that shows where ${tool.data.name} opens the pages.`
        : `Open: it holds the server to ${share} of the ${whole} of “${title}”; nothing of this plan measures yet what a browser shows.`,
    ];
  });
}

/** Connections that stay open are held by no script of requests. */
function heldOpen({ connections, targets = [] }: Drawn): readonly string[] {
  if (!connections.some(({ data }) => data.live)) return [];
  const names = targets.flatMap(({ data }) =>
    data.measure === "delivery-time" ? [`“${data.name.replace(/, p\d+$/, "")}”`] : [],
  );
  return [
    `Open: it holds no connection open, so it shows neither how many clients can stay connected${names.length > 0 ? ` nor ${listed(names)}` : " nor how soon they are told"}; that scenario is still to be written.`,
  ];
}

/** Work behind requests is finished after the answer that the script waits for. */
function byWorkers(drawn: Drawn): readonly string[] {
  const range = drawn.quantities.find(
    ({ data }) =>
      Array.isArray(data.value) &&
      /\binstances?$/.test(data.unit) &&
      /\bworkers?\b/i.test(data.about),
  );
  const workers = ofKinds(drawn, "worker");
  const [worker] = workers;
  if (!worker) return [];
  return range
    ? [
        `What ${worker.data.name} finishes is counted beside it, once for each number of instances that performance/benchmarks.md names.`,
      ]
    : [];
}

/** With how many rows it runs. */
export function rowsOf(drawn: Drawn): string | undefined {
  const { volumes = [], tables, entities } = drawn;
  const names = new Map<string, string>(tables.map(({ ref, data }) => [ref, data.name]));
  const largest = volumes
    .toSorted((a, b) => b.data.rows.value - a.data.rows.value)
    .flatMap(({ data }) => {
      const name = names.get(data.table);
      return name === undefined ? [] : [`${number(data.rows.value)} rows of ${name}`];
    });
  if (largest.length > 0) return sample(largest, 3);
  const own = tables.flatMap(({ data }) => (data.entity === undefined ? [] : [data.name]));
  // Where no schema is written, what is stored is known all the same.
  const [kept, unit] =
    own.length > 0
      ? [own, "table"]
      : [entities.filter((each) => isFilled(each, drawn)).map(({ data }) => data.name), "kind"];
  if (kept.length === 0) return undefined;
  // A read of all of them says how many the plan reckons with.
  const whole = drawn.operations.find(({ data }) => data.whole !== undefined)?.data;
  if (whole?.whole !== undefined && kept.length === 1)
    return `${number(whole.whole)} rows of ${kept[0]}, as many as ${whole.operationId} gives in one answer`;
  const recorded =
    own.length > 0
      ? []
      : entities.filter((each) => isRecorded(each, drawn)).map(({ data }) => data.name);
  const besides =
    recorded.length > 0
      ? `; of ${listed(recorded)} as many as the run itself leaves, until it is said how many a month brings`
      : "";
  return `${number(assumedRows)} rows ${kept.length === 1 ? `of ${kept[0]}` : `in each of ${counted(kept.length, unit)} (${sample(kept, 3)})`}, a number that is assumed, as the text gives none${soonFull(drawn)}${besides}`;
}

/** Seconds within which the planned peak brings as many rows: what is assumed is nothing beside that. */
const soon = 3600;

/** What is created so fast that the run itself outgrows what it was begun with. */
function soonFull({ operations, mixes = [] }: Drawn): string {
  const [fastest] = mixes
    .flatMap(({ data }) => {
      const made = operations.find(({ ref }) => ref === data.operation)?.data;
      return made?.effect === "create" && data.rate.value > 0
        ? [{ id: made.operationId, seconds: assumedRows / data.rate.value }]
        : [];
    })
    .sort((a, b) => a.seconds - b.seconds);
  return fastest && fastest.seconds <= soon
    ? `; ${fastest.id} brings as many in ${number(Math.ceil(fastest.seconds))} s at the planned peak, so that how many a month brings has to be said first`
    : "";
}

type Kind = Drawn["entities"][number];

/** Settings are a handful, and what is recorded of requests is as much as there were requests. */
function isFilled(each: Kind, drawn: Drawn): boolean {
  return !/(?:config\w*|settings?)$/i.test(each.data.name) && !isRecorded(each, drawn);
}

function isRecorded({ data: { concept } }: Kind, { actions }: Drawn): boolean {
  return actions.some(
    ({ data }) =>
      data.concept === concept && data.effect === "create" && data.automatic === "event",
  );
}

/** The operations that the script sends a body to, at more than no rate. */
export function sentBodies({ operations, mixes = [] }: Drawn): readonly string[] {
  const sent = new Set<string>(
    mixes.flatMap(({ data }) => (data.share.value > 0 ? [data.operation] : [])),
  );
  return operations.flatMap(({ ref, data }) =>
    data.request !== undefined &&
    data.webhook === undefined &&
    (mixes.length === 0 || sent.has(ref)) &&
    ["post", "put", "patch"].includes(data.method)
      ? [data.operationId]
      : [],
  );
}
