import { isClientsName, spoken, type ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { isFeed } from "../feeds.ts";
import { filesOf } from "./files.ts";
import {
  type AnyRef,
  type Concept,
  called,
  entityOf,
  type Ground,
  listed,
  operationsOn,
} from "./ground.ts";
import { counted } from "./health.ts";
import { positions } from "./position.ts";

type Task = ViewOf<typeof client.backgroundTask>["data"];
type Means = Task["means"][number];
export type DraftTask = Task & { readonly id: string };

const means = (platform: Means["platform"], by: string, most: string, key?: string): Means => ({
  platform,
  by,
  most,
  ...(key ? { key } : {}),
});

const only = (ground: Ground, all: readonly Means[]): Means[] =>
  all.filter(({ platform }) => ground.has(platform));

const keyed = (name: string): string => `$(BUNDLE_ID).${name}`;

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

/** What the app does while nobody looks at it. */
export function tasksOf(ground: Ground): readonly DraftTask[] {
  if (ground.surface.data.kind === "desktop") return [];
  return [
    ...sending(ground),
    ...reading(ground),
    ...recording(ground),
    ...fetching(ground),
    ...uploading(ground),
    ...refilling(ground),
  ];
}

function sending(ground: Ground): readonly DraftTask[] {
  const store = ground.chosen("offline-store");
  if (!store) return [];
  const made = madeOnDevice(ground);
  const operations = made.flatMap(({ ref }) => operationsOn(ground, ref, "create"));
  const things = listed(made.map(({ data }) => data.plural?.toLowerCase() ?? data.name));
  const token = ground.chosen("sending-closed");
  return [
    {
      id: "send",
      name: things === "" ? "Send what waits" : `Send ${things}`,
      surface: ground.surface.ref,
      for: [store.ref],
      operations: operations.map(({ ref }) => ref),
      means: only(ground, [
        means("ios", "BGAppRefreshTask", "30 s", keyed("send")),
        means("android", "unique periodic work", "10 min a run", "send"),
        means(
          "browser",
          "Background Sync in Chromium; else as the page is seen",
          "some minutes a run",
          "send",
        ),
      ]),
      every: {
        value: 60,
        unit: "min",
        because: "assumed: what waits is not lost, and each waking takes the radio",
      },
      waits: ["connected", ...(ground.has("browser") ? [] : ["battery-not-low"])],
      backOff: "30 s, doubled up to 5 h, with jitter; none after a 4xx",
      inShort: "at next start",
      otherwise: `${things === "" ? "what waits" : things} ${token?.data.technology === "sending-token" ? "go with the sending token" : things === "" ? "goes" : "go"} as the app is opened: others see them later, nothing is lost`,
    },
  ];
}

function reading(ground: Ground): readonly DraftTask[] {
  const found = counted(ground);
  const closed = ground.chosen("work-closed");
  if (!found || !closed) return [];
  const names = listed(found.types.map(({ name }) => name));
  const store = found.types.length > 1;
  return [
    {
      id: "read",
      name: `Read ${names}`,
      surface: ground.surface.ref,
      for: [closed.ref, ...found.asking.map(({ ref }): AnyRef => ref)],
      operations: [],
      means: only(ground, [
        store
          ? means(
              "ios",
              "HKObserverQuery with background delivery",
              "each hour, and not while locked",
            )
          : means("ios", "CMPedometer, as a task runs or the app opens", "7 days back"),
        means("android", "unique periodic work", "10 min a run", "read"),
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
  return [
    {
      id: "record",
      name: `Record ${found.kept.data.plural?.toLowerCase() ?? "positions"}`,
      surface: ground.surface.ref,
      for: [found.kept.ref, ...found.asking.map(({ ref }): AnyRef => ref)],
      operations: [...operationsOn(ground, found.kept.ref, "create")].map(({ ref }) => ref),
      means: only(ground, [
        means("ios", "background mode location", `until the ${thing} ends`),
        means(
          "android",
          "foreground service of type location",
          `until the ${thing} ends`,
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
  if (operations.length === 0) return [];
  return [
    {
      id: "fetch",
      name: "Fetch what has changed",
      surface: ground.surface.ref,
      for: [protocol.ref],
      operations: operations.map(({ ref }) => ref),
      means: only(ground, [
        means("ios", "BGAppRefreshTask", "30 s", keyed("fetch")),
        means("android", "unique periodic work", "10 min a run", "fetch"),
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
  const operations = uses.flatMap(({ begins, ends }) => [...begins.slice(0, 1), ...ends]);
  return [
    {
      id: "upload",
      name: `Upload ${names}`,
      surface: ground.surface.ref,
      for: uses.map(({ field }): AnyRef => field.ref),
      operations: operations.map(({ ref }) => ref),
      means: only(ground, [
        means("ios", "background URLSession from a file", "as long as it takes"),
        means(
          "android",
          "user-initiated data transfer (below 14 expedited work)",
          "as long as it takes",
          "upload",
        ),
      ]),
      waits: ["connected", ...(films ? ["unmetered above 10 MB"] : [])],
      backOff: "30 s, doubled up to 1 h; a signed address that has run out is asked for anew",
      inShort: "stays waiting",
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
  if (operations.length === 0) return [];
  return [
    {
      id: "refill",
      name: "Refill keys that others take",
      surface: ground.surface.ref,
      for: [sealed.ref],
      operations: operations.map(({ ref }) => ref),
      means: only(ground, [
        means("ios", "BGAppRefreshTask", "30 s", keyed("refill")),
        means("android", "unique periodic work", "10 min a run", "refill"),
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
