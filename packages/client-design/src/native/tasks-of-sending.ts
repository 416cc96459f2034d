import { isClientsName } from "@planc/core";
import {
  type Concept,
  entityOf,
  type Ground,
  listed,
  type Operation,
  operationsOn,
} from "./ground.ts";
import { shortName } from "./secrets.ts";
import { type DraftTask, foundClosed, means, only, opensToSending } from "./task-parts.ts";

/** Things that people make on the device: what is measured, and what a client names before the server does. */
function madeOnDevice(ground: Ground): readonly Concept[] {
  const gathered = new Set<string>(ground.batches.map(({ data }) => data.concept));
  const named = new Set<string>(
    ground.attributes.flatMap(({ data }) => (isClientsName(data.name) ? [data.concept] : [])),
  );
  return [
    ...ground.measured.filter(({ ref }) => gathered.has(ref)),
    ...[...ground.concepts.values()].filter(
      ({ ref }) =>
        named.has(ref) &&
        operationsOn(ground, ref, "create").some((each) => !ground.byItself.has(each.ref)),
    ),
  ];
}

/** Those whose things others name first: what is begun goes before what belongs to it. */
function parentsFirst(ground: Ground, operations: readonly Operation[]): readonly Operation[] {
  const made = new Set<string>(operations.flatMap((each) => entityOf(ground, each)?.ref ?? []));
  const named = new Set<string>(
    ground.fields.flatMap(({ data }) =>
      made.has(data.entity) && data.references ? [data.references.entity] : [],
    ),
  );
  const first = (each: Operation) => Number(named.has(entityOf(ground, each)?.ref ?? ""));
  return operations.toSorted((one, other) => first(other) - first(one));
}

const thingsOf = (made: readonly Concept[]): string =>
  listed(made.map(({ data }) => data.plural?.toLowerCase() ?? data.name));

/** What somebody made and waits for: once, as soon as there is a line. */
export function sendingMade(ground: Ground): readonly DraftTask[] {
  const store = ground.chosen("offline-store");
  if (!store) return [];
  const gathered = new Set<string>(ground.batches.map(({ data }) => data.concept));
  const made = madeOnDevice(ground).filter(({ ref }) => !gathered.has(ref));
  const found = foundClosed(ground);
  const all = made.flatMap(({ ref }) => operationsOn(ground, ref, "create"));
  const operations = parentsFirst(ground, found.callable(all));
  const isBrowser = ground.has("browser");
  if (!isBrowser && (found.file === undefined || (all.length > 0 && operations.length === 0)))
    return [];
  // What is recorded goes by a task of its own: without anything that people make nothing else waits.
  if (made.length === 0 && sendingRecorded(ground).length > 0) return [];
  // What a token for sending does not open waits for the app.
  if (operations.length === 0 && found.token?.id !== "renewal" && !isBrowser) return [];
  const things = thingsOf(made);
  return [
    {
      id: "send",
      name: things === "" ? "Send what waits" : `Send ${things}`,
      surface: ground.surface.ref,
      for: [store.ref],
      operations: operations.map(({ ref }) => ref),
      ...(found.token ? { token: shortName(found.token) } : {}),
      opens: found.opens(found.token, found.file),
      means: only(ground, [
        means(
          "ios",
          "background URLSession, begun as the app is left",
          "as long as it takes",
          "transfer",
        ),
        means("android", "one-time expedited work upon network", "10 min a run", "once", "send"),
        means(
          "browser",
          "Background Sync in Chromium; else as the page is seen",
          "some minutes a run",
          "once",
          "send",
        ),
      ]),
      waits: ["connected"],
      backOff: "30 s, doubled up to 5 h, with jitter; none after a 4xx",
      inShort: "at next start",
      otherwise: `${things === "" ? "what waits goes" : `${things} go`} as the app is opened: others see them later, nothing is lost`,
    },
  ];
}

/** What was recorded or measured: nobody waits for it, so that it goes with others. */
export function sendingRecorded(ground: Ground): readonly DraftTask[] {
  const store = ground.chosen("offline-store");
  const gathered = new Set<string>(ground.batches.map(({ data }) => data.concept));
  const made = madeOnDevice(ground).filter(({ ref }) => gathered.has(ref));
  if (!store || made.length === 0 || ground.has("browser")) return [];
  const found = foundClosed(ground);
  const things = thingsOf(made);
  const creates = made.flatMap(({ ref }) => operationsOn(ground, ref, "create"));
  const owners = made.flatMap(({ ref }) =>
    operationsOn(ground, ground.ownerOf.get(ref)?.ref ?? "", "create"),
  );
  // With a token for sending all that it opens is sent: what a recording belongs to has to be there first.
  const begun = ground.operations.filter(
    ({ data }) => data.effect === "create" && opensToSending.test(data.description ?? ""),
  );
  const operations = parentsFirst(
    ground,
    found.callable([...new Set([...creates, ...owners, ...begun])]),
  );
  if (operations.length === 0 || found.file === undefined || found.token === undefined) return [];
  return [
    {
      id: "send-recorded",
      name: `Send ${things}`,
      surface: ground.surface.ref,
      for: [store.ref],
      operations: operations.map(({ ref }) => ref),
      token: shortName(found.token),
      opens: found.opens(found.token, found.file),
      means: only(ground, [
        means("ios", "BGAppRefreshTask", "30 s", "periodic", "send"),
        means("android", "unique periodic work", "10 min a run", "periodic", "send"),
      ]),
      every: {
        value: 60,
        unit: "min",
        because: `assumed: nobody waits for ${things}, and each waking takes the radio`,
      },
      waits: ["connected", "battery-not-low"],
      backOff: "30 s, doubled up to 5 h, with jitter; none after a 4xx",
      inShort: "at next start",
      otherwise: `${things} go as the app is opened: seen later elsewhere, nothing is lost`,
    },
  ];
}
