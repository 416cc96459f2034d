import { spoken } from "@planc/core";
import { isFeed } from "../feeds.ts";
import { filesOf } from "./files.ts";
import { type AnyRef, called, entityOf, type Ground, listed, operationsOn } from "./ground.ts";
import { counted } from "./health.ts";
import { positions } from "./position.ts";
import { isFoundClosed, secretsOf, shortName } from "./secrets.ts";
import { type DraftTask, foundClosed, means, only } from "./task-parts.ts";
import { sendingMade, sendingRecorded } from "./tasks-of-sending.ts";

/** What the app does while nobody looks at it. */
export function tasksOf(ground: Ground): readonly DraftTask[] {
  if (ground.surface.data.kind === "desktop") return [];
  return [
    ...sendingMade(ground),
    ...sendingRecorded(ground),
    ...reading(ground),
    ...recording(ground),
    ...fetching(ground),
    ...uploading(ground),
    ...refilling(ground),
  ];
}

function reading(ground: Ground): readonly DraftTask[] {
  const found = counted(ground);
  const closed = ground.chosen("work-closed");
  if (!found || !closed) return [];
  const held = foundClosed(ground);
  // Without a file that opens behind a locked screen there is nowhere to write to.
  if (ground.chosen("offline-store") && held.file === undefined) return [];
  const names = listed(found.types.map(({ name }) => name));
  const store = found.types.length > 1;
  return [
    {
      id: "read",
      name: `Read ${names}`,
      surface: ground.surface.ref,
      for: [closed.ref, ...found.asking.map(({ ref }): AnyRef => ref)],
      operations: [],
      opens: held.opens(held.file),
      means: only(ground, [
        store
          ? means(
              "ios",
              "HKObserverQuery with background delivery",
              "each hour, and not while locked",
              "health",
            )
          : means("ios", "CMPedometer, as a task runs or the app opens", "7 days back", "motion"),
        means("android", "unique periodic work", "10 min a run", "periodic", "read"),
      ]),
      every: { value: 60, unit: "min", because: "the shortest that HealthKit gives for steps" },
      waits: ["battery-not-low"],
      inShort: "next start, complete",
      otherwise: `read from where it stopped as the app is opened: phone and watch counted on`,
    },
  ];
}

function recording(ground: Ground): readonly DraftTask[] {
  const found = positions(ground);
  if (found?.way !== "along" || !found.kept || !found.along || ground.has("browser")) return [];
  const thing = spoken(found.along.data.name);
  const held = foundClosed(ground);
  const operations = held.callable(operationsOn(ground, found.kept.ref, "create"));
  return [
    {
      id: "record",
      name: `Record ${found.kept.data.plural?.toLowerCase() ?? "positions"}`,
      surface: ground.surface.ref,
      for: [found.kept.ref, ...found.asking.map(({ ref }): AnyRef => ref)],
      operations: operations.map(({ ref }) => ref),
      ...(held.token && operations.length > 0 ? { token: shortName(held.token) } : {}),
      opens: held.opens(operations.length > 0 ? held.token : undefined, held.file),
      means: only(ground, [
        means("ios", "background mode location", `until the ${thing} ends`, "location"),
        means(
          "android",
          "foreground service of type location",
          `until the ${thing} ends`,
          "location",
          "record",
        ),
      ]),
      waits: [`${thing} started`],
      inShort: `${thing} left open`,
      otherwise: `the ${thing} stays open with the points that were written, and is gone on with or ended at the next start`,
    },
  ];
}

function fetching(ground: Ground): readonly DraftTask[] {
  const protocol = ground.chosen("sync-protocol") ?? ground.chosen("missed-messages");
  if (!protocol || !ground.chosen("offline-store") || ground.has("browser")) return [];
  const operations = ground.operations.filter(
    ({ data }) =>
      data.effect === "list" &&
      (isFeed({ data }) || data.parameters.some(({ name }) => /^changedAfter$/i.test(name))),
  );
  const held = foundClosed(ground);
  // A device that finds no token for reading, or no open file, fetches as it is opened.
  if (held.callable(operations).length === 0 || held.store === undefined) return [];
  return [
    {
      id: "fetch",
      name: "Fetch what has changed",
      surface: ground.surface.ref,
      for: [protocol.ref],
      operations: held.callable(operations).map(({ ref }) => ref),
      ...(held.token ? { token: shortName(held.token) } : {}),
      opens: held.opens(held.token, held.store),
      means: only(ground, [
        means("ios", "BGAppRefreshTask", "30 s", "periodic", "fetch"),
        means("android", "unique periodic work", "10 min a run", "periodic", "fetch"),
      ]),
      every: { value: 6, unit: "h", because: "assumed: it is fetched at each start in any case" },
      waits: ["unmetered", "battery-not-low"],
      backOff: "30 s, doubled up to 5 h, with jitter",
      inShort: "cursor, next start",
      otherwise: `${operations.length > 3 ? `${operations.length} lists` : called(operations)} from the cursor at the next start, seen as older until then`,
    },
  ];
}

function uploading(ground: Ground): readonly DraftTask[] {
  if (ground.has("browser")) return [];
  const uses = filesOf(ground).filter(
    ({ holds }) => holds.has("picture") || holds.has("video") || holds.has("audio"),
  );
  if (uses.length === 0) return [];
  const films = uses.some(({ holds }) => holds.has("video"));
  const names = listed(uses.map((each) => each.called));
  const held = foundClosed(ground);
  const all = uses.flatMap(({ begins, ends }) => [...begins.slice(0, 1), ...ends]);
  const operations = held.callable(all);
  // The address was got while the app was open: a token that is shut off holds up no bytes.
  const alone = operations.length === 0;
  return [
    {
      id: "upload",
      name: `Upload ${names}`,
      surface: ground.surface.ref,
      for: uses.map(({ field }): AnyRef => field.ref),
      operations: operations.map(({ ref }) => ref),
      ...(held.token && !alone ? { token: shortName(held.token) } : {}),
      opens: held.opens(alone ? undefined : held.token),
      means: only(ground, [
        means("ios", "background URLSession from a file", "as long as it takes", "transfer"),
        means(
          "android",
          "user-initiated data transfer (below 14 expedited work)",
          "as long as it takes",
          "transfer",
          "upload",
        ),
      ]),
      waits: ["connected", ...(films ? ["unmetered above 10 MB"] : [])],
      backOff: "30 s, doubled up to 1 h; a signed address that has run out is asked for anew",
      inShort: alone
        ? `bytes alone; ${called(all.slice(0, 1))} before, ${called(uses.flatMap(({ ends }) => ends.slice(0, 1)).slice(0, 1)) || "the rest"} as the app is opened`
        : "stays waiting",
      otherwise: `${names} ${uses.length > 1 ? "stay" : "stays"} as “waiting” where it was added, and ${uses.length > 1 ? "go" : "goes"} on as the app is opened`,
    },
  ];
}

/** Keys that others take one by one, and that the device has to make anew. */
function refilling(ground: Ground): readonly DraftTask[] {
  const sealed = ground.chosen("encryption");
  if (!sealed || ground.has("browser")) return [];
  const operations = ground.operations.filter(
    (each) =>
      /\b(?:key package|pre-?key|one-time key)\b/i.test(
        spoken(entityOf(ground, each)?.data.name ?? ""),
      ) &&
      (each.data.effect === "create" || /left|count/i.test(each.data.operationId)),
  );
  const held = foundClosed(ground);
  const file = held.file ?? secretsOf(ground).find(({ id }) => id === "encryption");
  if (held.callable(operations).length === 0 || !isFoundClosed(file)) return [];
  return [
    {
      id: "refill",
      name: "Refill keys that others take",
      surface: ground.surface.ref,
      for: [sealed.ref],
      operations: operations.map(({ ref }) => ref),
      ...(held.token ? { token: shortName(held.token) } : {}),
      opens: held.opens(held.token, file),
      means: only(ground, [
        means("ios", "BGAppRefreshTask", "30 s", "periodic", "refill"),
        means("android", "unique periodic work", "10 min a run", "periodic", "refill"),
      ]),
      every: {
        value: 24,
        unit: "h",
        because: "assumed: a phone is written to for the first time a few times a day at most",
      },
      waits: ["connected"],
      backOff: "30 s, doubled up to 5 h",
      inShort: "last one reused",
      otherwise: `${called(operations.slice(0, 2))} at the next start; until then the last one is used again`,
    },
  ];
}
