import type { DataOf, NodeView } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { isDeployable, isOutside, isStore } from "../catalog/component-kinds.ts";
import { inOrder } from "../model/component-order.ts";
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
  const one = (shown: readonly Component[]): Diagram => ({
    name: "containers",
    title,
    text: draw(views, title, shown),
  });
  if (components.length <= most) return [one(components)];
  // Who uses the system is in the context diagram as well.
  const built = components.filter(({ data }) => data.kind !== "person");
  if (built.length <= most) return [one(built)];
  const coarse = built.filter(({ data }) => data.kind !== "module");
  const whole = one(coarse.length <= most ? coarse : coarse.filter((each) => !isDetail(each)));
  return [whole, ...contexts.flatMap((context) => partView(context, views) ?? [])];
}

/** What belongs to one context, with all that it touches. */
function partView(context: Context, views: Views): Diagram | undefined {
  const own = new Set<string>();
  for (const { ref, data } of views.components) {
    if (data.context !== context.ref) continue;
    own.add(ref);
    if (data.inside) own.add(data.inside);
  }
  const connections = views.connections.filter(
    ({ data }) => own.has(data.from) || own.has(data.to),
  );
  const shown = new Set<string>([
    ...own,
    ...connections.flatMap(({ data }) => [data.from, data.to]),
  ]);
  if (connections.length === 0) return undefined;
  const title = `${context.data.name} of ${views.product}`;
  const components = views.components.filter(
    ({ ref, data }) => shown.has(ref) && (own.has(ref) || data.kind !== "module"),
  );
  const text = draw({ ...views, connections }, title, components);
  return { name: `containers-${context.id}`, title, text };
}

/** What a picture of the whole can do without, because each context has its own. */
const isDetail = ({ data }: Component): boolean =>
  isStore(data.kind) || data.kind === "external-system" || data.kind === "monitoring";

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
    arrows: sharedOnce(
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
