import type { DataOf, NodeView } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { isDeployable, isOutside, isStore } from "../catalog/component-kinds.ts";
import { type Arrow, type Box, flowchart, lookOf } from "./flowchart.ts";

type Component = NodeView<"architecture/component", DataOf<typeof architecture.component>>;
type Connection = NodeView<"architecture/connection", DataOf<typeof architecture.connection>>;
type Context = NodeView<"architecture/context", DataOf<typeof architecture.context>>;

export interface Views {
  readonly product: string;
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  readonly contexts: readonly Context[];
  /** Boxes above which a container diagram is split. */
  readonly most: number;
}
export interface Diagram {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const surrounds = ({ data }: Component): boolean =>
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
      arrows: merged(crossing, idOf, ({ purpose }) => [purpose]),
    }),
  };
}

/** Not an id of any component: those have no dot. */
const systemId = "the.system";

/** What runs and stores, with how they talk. Split by context where it grows too large. */
export function containerViews(views: Views): readonly Diagram[] {
  const { components, contexts, most, product } = views;
  if (components.length < 2) return [];
  const title = `Containers of ${product}`;
  if (components.length <= most)
    return [{ name: "containers", title, text: draw(views, title, components) }];
  const coarse = components.filter(({ data }) => data.kind !== "module" && data.kind !== "person");
  const kept = coarse.length <= most ? coarse : coarse.filter((each) => !isDetail(each));
  const parts = contexts.flatMap((context) => {
    const own = components.filter(({ data }) => data.context === context.ref);
    const partTitle = `${context.data.name} of ${product}`;
    const shown = around(own, views);
    if (own.length === 0 || shown.length < 2) return [];
    return {
      name: `containers-${context.id}`,
      title: partTitle,
      text: draw(views, partTitle, shown),
    };
  });
  return [{ name: "containers", title, text: draw(views, title, kept) }, ...parts];
}

/** What a picture of the whole can do without, because each context has its own. */
const isDetail = ({ data }: Component): boolean =>
  isStore(data.kind) || data.kind === "external-system" || data.kind === "monitoring";

function around(
  own: readonly Component[],
  { components, connections }: Views,
): readonly Component[] {
  const wanted = new Set<string>(own.map(({ ref }) => ref));
  for (const { data } of own) if (data.inside) wanted.add(data.inside);
  const core = new Set(wanted);
  for (const { data } of connections) {
    if (core.has(data.from)) wanted.add(data.to);
    if (core.has(data.to)) wanted.add(data.from);
  }
  return components.filter(
    ({ ref, data }) => wanted.has(ref) && (core.has(ref) || data.kind !== "module" || !data.inside),
  );
}

function draw(views: Views, title: string, components: readonly Component[]): string {
  const shown = new Set<string>(components.map(({ ref }) => ref));
  const outside = components.filter(surrounds);
  const nested = new Map<string, Component[]>();
  for (const each of components) {
    const holder = each.data.kind === "module" ? each.data.inside : undefined;
    if (holder && shown.has(holder)) nested.set(holder, [...(nested.get(holder) ?? []), each]);
  }
  const held = new Set<string>([...nested.values()].flat().map(({ ref }) => ref));
  const inside = components.filter((each) => !surrounds(each) && !held.has(each.ref));
  const connections = views.connections.filter(
    ({ data }) => shown.has(data.from) && shown.has(data.to),
  );
  return flowchart({
    title,
    system: views.product,
    inside: inside.map((each) => ({
      ...boxOf(each),
      inside: (nested.get(each.ref) ?? []).map(boxOf),
    })),
    outside: outside.map(boxOf),
    arrows: toMonitoringOnce(
      views,
      merged(
        connections,
        (ref) => ref.slice(ref.indexOf("#") + 1),
        ({ purpose, protocol }) => [purpose, `[${protocol}]`],
      ),
    ),
  });
}

function boxOf({ id, data }: Component): Box {
  return { id, name: data.name, detail: data.technology, look: lookOf(data.kind) };
}

/** One arrow for all connections of two boxes in one direction and manner. */
function merged(
  connections: readonly Connection[],
  idOf: (ref: string) => string,
  linesOf: (data: Connection["data"]) => readonly string[],
): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const { data } of connections) {
    const [from, to] = [idOf(data.from), idOf(data.to)];
    const async = data.mode === "async";
    const key = `${from} ${to} ${async}`;
    const known = arrows.get(key);
    const lines = [...new Set([...(known?.lines ?? []), ...linesOf(data)])];
    arrows.set(key, { from, to, lines: lines.slice(0, 4), async });
  }
  return [...arrows.values()];
}

/** Everything that runs reports to the monitoring, so one arrow from the system says it. */
function toMonitoringOnce(views: Views, arrows: readonly Arrow[]): readonly Arrow[] {
  const running = views.components.filter(({ data }) => isDeployable(data.kind));
  const [first, ...rest] = arrows.filter(({ to }) => to === "monitoring");
  if (!first || running.length < 3) return arrows;
  const dropped = new Set(rest);
  return arrows
    .filter((arrow) => !dropped.has(arrow))
    .map((arrow) =>
      arrow === first
        ? { ...arrow, lines: ["every service reports here", ...arrow.lines.slice(1)] }
        : arrow,
    );
}
