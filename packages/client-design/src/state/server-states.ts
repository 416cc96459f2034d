import { groupedBy, join, node, type ViewOf } from "@planc/core";
import { client } from "@planc/core/ir";
import { times } from "../catalog/times.ts";
import { derived } from "../kit.ts";
import type { Keeping } from "./caches.ts";
import type { Effect } from "./effects.ts";
import { followedBy } from "./followed.ts";
import { freshnessOf } from "./freshness.ts";
import { madeOutOfDate, showingOf } from "./invalidation.ts";
import {
  fieldsShown,
  isReading,
  type Model,
  type Operation,
  type Screen,
  type ServerState,
  type Surface,
  shownBy,
} from "./model.ts";
import { type CachedRead, listBefore, listsOf, readsOf } from "./reads.ts";
import { amountOf } from "./seconds.ts";

type Asks = ServerState["asks"][number][];

interface Given {
  readonly surface: Surface;
  readonly screens: readonly Screen[];
  readonly routes: readonly ViewOf<typeof client.route>[];
  /** What the surface asks for by itself. */
  readonly calls: readonly string[];
  /** Every operation with what it changes. */
  readonly changing: readonly {
    readonly operation: Operation;
    readonly effects: readonly Effect[];
  }[];
  readonly keeping: Keeping;
  readonly model: Model;
}

/** The copy of each read that the screens of a surface show, with all that makes it out of date. */
export function serverStates({ surface, screens, routes, calls, changing, keeping, model }: Given) {
  const reads = readsOf(surface, screens, model);
  const showing = showingOf(reads, model);
  const writes = changing.filter(({ operation }) => !isReading(operation));
  const changers = groupedBy(
    writes.flatMap(({ operation, effects }) =>
      effects.map((effect) => ({ operation, effect, key: effect.entity.ref })),
    ),
    ({ key }) => key,
  );
  const causes = new Map<CachedRead, ServerState["invalidatedBy"][number][]>();
  const reached = new Set<string>([
    ...screens.flatMap(({ data }) => data.uses.map(({ operation }) => operation)),
    ...calls,
  ]);
  for (const { operation, effects } of writes) {
    // What nobody does on this surface is heard of by age, or told.
    if (!reached.has(operation.ref)) continue;
    for (const [read, cause] of madeOutOfDate(operation, effects, showing, model))
      causes.set(read, [...(causes.get(read) ?? []), cause]);
  }
  const acts = writes.flatMap(({ operation }) => (reached.has(operation.ref) ? [operation] : []));
  const openScreens = new Set<string>(
    routes.flatMap(({ data }) => (data.guard.kind === "open" ? [data.screen] : [])),
  );
  const lists = listsOf(reads, model);
  const held = new Map(
    reads.map((read) => [read, freshnessOf(read, { changers, acts }, model)] as const),
  );
  const followed = followedBy(held, causes);
  return reads.map((read) => {
    const { operation } = read;
    const { fresh: own, acting } = held.get(read) ?? freshnessOf(read, { changers, acts }, model);
    const leader = followed.get(read);
    const fresh = leader && own.kind === "time" ? { ...own, follows: leader } : own;
    const before = listBefore(read, lists, model);
    const listScreen = before?.screens[0];
    const isWeb = surface.data.kind === "web";
    const opens = read.screens.some(({ data }) =>
      data.uses.some((each) => each.operation === operation.ref && each.when === "opening"),
    );
    const rendered =
      keeping.rendersOnServer && opens && read.screens.some(({ ref }) => openScreens.has(ref));
    return node(
      client.state,
      join(surface.id, operation.id),
      {
        kind: "server",
        name: operation.data.operationId,
        surface: surface.ref,
        operation: operation.ref,
        key: [
          operation.data.operationId,
          ...(read.perAccount ? ["account"] : []),
          ...read.path,
          ...(read.filters.length > 0 ? ["filters"] : []),
        ],
        path: [...read.path],
        filters: [...read.filters],
        ...(read.perAccount ? { perAccount: true } : {}),
        ...(read.pagedBy ? { pagedBy: read.pagedBy } : {}),
        shows: [...shownBy(operation, model).keys()].map(({ ref }) => ref),
        screens: read.screens.map(({ ref }) => ref),
        fresh,
        asks: asksOf(fresh, opens, acting),
        ...(!model.isGraph &&
        model.exchangeOf.get(operation.ref)?.validator &&
        fresh.kind !== "device"
          ? { conditional: true }
          : {}),
        kept: keptFor(read, fresh, model),
        ...(before && fresh.kind !== "device" ? { seeded: before.operation.ref } : {}),
        ...(before && listScreen && isWeb && opens
          ? { ahead: { on: listScreen.ref, upon: "hover or focus" } }
          : {}),
        ...(rendered ? { rendered: true } : {}),
        rest: fresh.kind === "device" ? "device-store" : "memory",
        invalidatedBy: causes.get(read) ?? [],
      },
      derived("read-cached", [
        operation.ref,
        ...read.screens.map(({ ref }) => ref),
        ...(fresh.kind === "told" ? [fresh.by] : fresh.kind === "device" ? [fresh.copy] : []),
      ]),
    );
  });
}

function asksOf(fresh: ServerState["fresh"], opens: boolean, acting: boolean): Asks {
  if (fresh.kind === "device") return [];
  return [
    ...(opens ? (["opening"] as const) : []),
    "reconnection",
    ...(fresh.kind === "told" ? [] : (["focus"] as const)),
    ...(fresh.kind === "time" && fresh.every ? (["interval"] as const) : []),
    ...(acting ? (["acting"] as const) : []),
  ];
}

/** As long as somebody may come back to the screen; what is most sensitive goes with it. */
function keptFor(read: CachedRead, fresh: ServerState["fresh"], model: Model): ServerState["kept"] {
  const sensitive = fieldsShown(read.operation, model).find(({ data }) => {
    const own = model.classOf.get(data.attribute ?? "");
    return own?.class === "restricted" || own?.categories.some((each) => gone.has(each));
  });
  if (fresh.kind === "device") {
    return { ...amountOf(0), because: "its rows stay on the device" };
  }
  if (sensitive) {
    return { ...amountOf(0), because: `goes with the screen: ${sensitive.data.name}` };
  }
  return {
    ...amountOf(times.goingBack),
    because: `going back to ${read.screens[0]?.data.name ?? "it"}`,
  };
}

const gone: ReadonlySet<string> = new Set(["payment", "credential", "special-category"]);
