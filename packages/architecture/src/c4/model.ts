import type { DataOf, NodeView } from "@planc/core";
import { isClient } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { type ComponentKind, isOutside, isStore } from "../catalog/component-kinds.ts";
import { safeId } from "../diagrams/text.ts";
import { inOrder } from "../model/component-order.ts";
import { type Deployed, instancesOf, type Place, placesOf, runningOf } from "../model/places.ts";

type Component = NodeView<"architecture/component", DataOf<typeof architecture.component>>;
type Connection = NodeView<"architecture/connection", DataOf<typeof architecture.connection>>;

/** How a tool draws an element, beside its level. */
export type Look = "person" | "client" | "program" | "store" | "queue" | "outside";

export interface Element {
  /** Letters, digits and underscores; unique in the model. */
  readonly id: string;
  /** Unique among those that stand beside it. */
  readonly name: string;
  readonly description: string;
  readonly technology?: string;
  readonly look: Look;
}

export interface Container extends Element {
  readonly components: readonly Element[];
}

export interface Relationship {
  readonly from: string;
  readonly to: string;
  readonly description: string;
  readonly technology: string;
  readonly async: boolean;
}

/** The architecture on the levels of the C4 model: context, containers, components. Source: c4model.com. */
export interface C4Model {
  readonly system: Element;
  readonly people: readonly Element[];
  readonly outside: readonly Element[];
  readonly containers: readonly Container[];
  /** One for each pair and purpose; none between a container and what is inside of it. */
  readonly relationships: readonly Relationship[];
  readonly deployment: readonly DeploymentNode[];
}

/** A place that containers run in. */
export interface DeploymentNode {
  /** Letters, digits and underscores; unique in the model. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly nodes: readonly DeploymentNode[];
  readonly containers: readonly {
    /** Of the container. */
    readonly id: string;
    readonly name: string;
    readonly instances?: number;
    readonly description: string;
  }[];
}

/** Components of the plan as C4 elements. A module is a component of what it runs inside. */
export function c4Model(
  product: string,
  components: readonly Component[],
  connections: readonly Connection[],
  deployed: Deployed,
): C4Model {
  const ordered = inOrder(components);
  const held = new Map<string, Component[]>();
  const known = new Set<string>(ordered.map(({ ref }) => ref));
  for (const each of ordered) {
    const holder = each.data.kind === "module" ? each.data.inside : undefined;
    if (holder && known.has(holder)) held.set(holder, [...(held.get(holder) ?? []), each]);
  }
  const inside = new Set<string>([...held.values()].flat().map(({ ref }) => ref));
  const top = ordered.filter(({ ref }) => !inside.has(ref));
  const around = unique([
    { name: product, element: undefined },
    ...top
      .filter(({ data }) => isAround(data.kind))
      .map((element) => ({ name: element.data.name, element })),
  ]);
  const built = unique(
    top
      .filter(({ data }) => !isAround(data.kind))
      .map((element) => ({ name: element.data.name, element })),
  );
  const drawn = around.flatMap(({ name, element }) => (element ? [elementOf(element, name)] : []));
  return {
    system: { id: systemId, name: product, description: "", look: "program" },
    people: drawn.filter(({ look }) => look === "person"),
    outside: drawn.filter(({ look }) => look !== "person"),
    containers: built.map(({ name, element }) => ({
      ...elementOf(element, name),
      components: unique(
        (held.get(element.ref) ?? []).map((each) => ({ name: each.data.name, element: each })),
      ).map((each) => elementOf(each.element, each.name)),
    })),
    relationships: relationships(connections, held, known),
    deployment: placesOf(
      built.map(({ element }) => element),
      deployed,
    ).places.map((place) =>
      deploymentNode(
        place,
        deployed,
        new Map(built.map(({ name, element }) => [element.ref, name])),
      ),
    ),
  };
}

function deploymentNode(
  place: Place,
  deployed: Deployed,
  names: ReadonlyMap<string, string>,
): DeploymentNode {
  return {
    id: safeId("at", place.path.join("/")),
    name: place.name,
    description: place.detail ?? "",
    nodes: place.places.map((each) => deploymentNode(each, deployed, names)),
    containers: place.components.map((each) => {
      const instances = instancesOf(each.ref, deployed);
      return {
        id: safeId("c", each.id),
        name: names.get(each.ref) ?? each.data.name,
        description: runningOf(each, deployed).join("; "),
        ...(instances === undefined ? {} : { instances }),
      };
    }),
  };
}

/** No id of a component: those begin with another letter. */
const systemId = "system";

const isAround = (kind: ComponentKind): boolean => isOutside(kind) || kind === "identity-provider";

function elementOf({ id, data }: Component, name: string): Element {
  return {
    id: safeId("c", id),
    name,
    description: data.responsibilities.join("; "),
    ...(data.technology === undefined ? {} : { technology: data.technology }),
    look: lookOf(data.kind),
  };
}

function lookOf(kind: ComponentKind): Look {
  if (kind === "person") return "person";
  if (isAround(kind)) return "outside";
  if (isClient(kind)) return "client";
  if (isStore(kind)) return "store";
  return kind === "broker" ? "queue" : "program";
}

/** Tools refuse two elements of one name at one place: the later one gets a number. */
function unique<Item extends { readonly name: string }>(items: readonly Item[]): readonly Item[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let { name } = item;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${item.name} ${count}`;
    taken.add(name.toLowerCase());
    return { ...item, name };
  });
}

function relationships(
  connections: readonly Connection[],
  held: ReadonlyMap<string, readonly Component[]>,
  known: ReadonlySet<string>,
): readonly Relationship[] {
  const holds = (outer: string, inner: string) =>
    (held.get(outer) ?? []).some(({ ref }) => ref === inner);
  const found = new Map<string, Relationship>();
  for (const { data } of connections) {
    const { from, to, purpose, protocol, mode } = data;
    if (!known.has(from) || !known.has(to)) continue;
    if (from === to || holds(from, to) || holds(to, from)) continue;
    const key = JSON.stringify([from, to, purpose]);
    if (found.has(key)) continue;
    found.set(key, {
      from: idOf(from),
      to: idOf(to),
      description: purpose,
      technology: protocol,
      async: mode === "async",
    });
  }
  return [...found.values()];
}

const idOf = (ref: string): string => safeId("c", ref.slice(ref.indexOf("#") + 1));
