import type { DataOf, NodeView } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { isDeployable, isOutside, isStore } from "../catalog/component-kinds.ts";
import { inOrder } from "../model/component-order.ts";
import { type Arrow, type Box, flowchart, lookOf } from "./flowchart.ts";

type Component = NodeView<"architecture/component", DataOf<typeof architecture.component>>;
type Connection = NodeView<"architecture/connection", DataOf<typeof architecture.connection>>;

export interface Views {
  readonly product: string;
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  /** Boxes above which a container diagram shows less. */
  readonly most: number;
}
export interface Diagram {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  /** By name what it would be too much to show. */
  readonly without?: readonly string[];
}

export const surrounds = ({ data }: Component): boolean =>
  isOutside(data.kind) || data.kind === "identity-provider";

/** The system as one box among the people and systems around it; nothing where nobody is around. */
export function contextView(views: Views): Diagram | undefined {
  const around = views.components.filter(surrounds);
  if (around.length === 0) return undefined;
  const outside = new Set<string>(around.map(({ ref }) => ref));
  const idOf = (ref: string) => (outside.has(ref) ? ref.slice(ref.indexOf("#") + 1) : systemId);
  const crossing = views.connections.filter(
    ({ data }) => outside.has(data.from) !== outside.has(data.to),
  );
  const title = `Context of ${views.product}`;
  return {
    name: "context",
    title,
    text: flowchart({
      title,
      system: views.product,
      inside: [],
      outside: [
        ...around.map(boxOf),
        { id: systemId, name: views.product, detail: "this system", look: "system" },
      ],
      arrows: merged(
        crossing.map(({ data: { from, to, purpose, mode } }) => ({
          from: idOf(from),
          to: idOf(to),
          lines: [purpose],
          async: mode === "async",
        })),
      ),
    }),
  };
}

/** Not an id of any component: those have no dot. */
const systemId = "the.system";

/** What runs and stores, with how they talk; where that is too much to read, less of it, as contexts have their own. */
export function containerView(views: Views): Diagram | undefined {
  const { components, most, product } = views;
  if (components.length < 2) return undefined;
  const title = `Containers of ${product}`;
  const one = (of: Views, shown: readonly Component[]): Diagram => ({
    name: "containers",
    title,
    text: draw(of, title, shown),
    // Who uses the system is in the context diagram as well.
    without: components
      .filter((each) => each.data.kind !== "person" && !shown.includes(each))
      .map(({ data }) => data.name),
  });
  const fits = (of: Views, shown: readonly Component[]): boolean =>
    shown.length <= most && arrowsAmong(of, shown).length <= most * 1.5;
  const built = components.filter(({ data }) => data.kind !== "person");
  for (const shown of [components, built]) if (fits(views, shown)) return one(views, shown);
  // What each service is asked of one person crosses the picture once for each.
  const work = { ...views, connections: views.connections.filter(isOfWork) };
  const coarse = built.filter(({ data }) => data.kind !== "module");
  const near = coarse.filter(({ data }) => !isBeside(data.kind));
  const found = [coarse, near].find((shown) => fits(work, shown));
  if (found) return one(work, found);
  const told = components.some(({ data }) => data.context !== undefined);
  return one(work, told ? near.filter(({ data }) => !isStore(data.kind)) : near);
}

const isOfWork = ({ data }: Connection): boolean => data.ofPerson === undefined;

/** What a picture of the whole can do without first, because each context has its own. */
const isBeside = (kind: Component["data"]["kind"]): boolean =>
  kind === "external-system" || kind === "monitoring";

function draw(views: Views, title: string, unordered: readonly Component[]): string {
  const components = inOrder(unordered);
  const shown = new Set<string>(components.map(({ ref }) => ref));
  const outside = components.filter(surrounds);
  const nested = new Map<string, Component[]>();
  for (const each of components) {
    const holder = each.data.kind === "module" ? each.data.inside : undefined;
    if (holder && shown.has(holder)) nested.set(holder, [...(nested.get(holder) ?? []), each]);
  }
  const held = new Set<string>([...nested.values()].flat().map(({ ref }) => ref));
  const inside = components.filter((each) => !surrounds(each) && !held.has(each.ref));
  return flowchart({
    title,
    system: views.product,
    inside: inside.map((each) => ({
      ...boxOf(each),
      inside: (nested.get(each.ref) ?? []).map(boxOf),
    })),
    outside: outside.map(boxOf),
    arrows: arrowsAmong(views, components),
  });
}

function arrowsAmong(views: Views, components: readonly Component[]): readonly Arrow[] {
  const shown = new Set<string>(components.map(({ ref }) => ref));
  const arrows = views.connections
    .filter(({ data }) => shown.has(data.from) && shown.has(data.to))
    .map(({ data: { from, to, purpose, protocol, mode } }) => ({
      from: idIn(from),
      to: idIn(to),
      lines: [purpose, `[${protocol}]`],
      async: mode === "async",
    }));
  return sharedOnce(views, bothWays(views, merged(arrows)));
}

export const idIn = (ref: string): string => ref.slice(ref.indexOf("#") + 1);

export function boxOf({ id, data }: Component): Box {
  return { id, name: data.name, detail: data.technology, look: lookOf(data.kind) };
}

/** One arrow for all of two boxes in one direction and manner. */
export function merged(all: readonly Arrow[]): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const each of all) {
    const key = `${each.from} ${each.to} ${each.async}`;
    const lines = [...new Set([...(arrows.get(key)?.lines ?? []), ...each.lines])];
    arrows.set(key, { ...each, lines: lines.slice(0, 4) });
  }
  return [...arrows.values()];
}

/** What hands over to a broker and takes from it has one arrow: which messages is told of each context. */
function bothWays(views: Views, arrows: readonly Arrow[]): readonly Arrow[] {
  const brokers = new Set(
    views.components.filter(({ data }) => data.kind === "broker").map(({ id }) => id),
  );
  const protocolOf = ({ lines }: Arrow) => lines.filter((line) => line.startsWith("["));
  const backOf = ({ from, to, async }: Arrow) =>
    arrows.find((each) => each.from === to && each.to === from && each.async === async);
  return arrows.flatMap((arrow): readonly Arrow[] => {
    const back = backOf(arrow);
    if (!back || (!brokers.has(arrow.from) && !brokers.has(arrow.to))) return [arrow];
    if (brokers.has(arrow.from)) return [];
    const lines = [...new Set(["messages both ways", ...protocolOf(arrow), ...protocolOf(back)])];
    return [{ ...arrow, lines, both: true }];
  });
}

/** What everything that runs does alike is said by one arrow. */
function sharedOnce(views: Views, arrows: readonly Arrow[]): readonly Arrow[] {
  const running = new Set(
    views.components.filter(({ data }) => isDeployable(data.kind)).map(({ id }) => id),
  );
  const alike = (target: string) =>
    arrows.filter(({ from, to }) => to === target && running.has(from));
  const groups = ["telemetry-collector", "monitoring", "identity-provider"]
    .map(alike)
    .filter((each) => each.length > 2);
  const dropped = new Set(groups.flatMap((group) => group.slice(1)));
  const firsts = new Set(groups.map(([first]) => first));
  return arrows
    .filter((arrow) => !dropped.has(arrow))
    .map((arrow) =>
      firsts.has(arrow) ? { ...arrow, lines: ["as every service", ...arrow.lines] } : arrow,
    );
}
