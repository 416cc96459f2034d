import type { DataOf, NodeView } from "@planc/core";
import type { architecture, brief } from "@planc/core/ir";
import { inOrder } from "../model/component-order.ts";
import { inSentence, listed, several } from "../model/language.ts";
import { boxOf, type Diagram, idIn, merged, surrounds, type Views } from "./architecture-views.ts";
import { type Arrow, type Box, flowchart } from "./flowchart.ts";

type Component = Views["components"][number];
type Call = Views["connections"][number]["data"];
type Context = NodeView<"architecture/context", DataOf<typeof architecture.context>>;
type Layer = NodeView<"architecture/layer", DataOf<typeof architecture.layer>>;
type Concept = NodeView<"brief/concept", DataOf<typeof brief.concept>>;
type Relation = NodeView<"brief/relation", DataOf<typeof brief.relation>>;
type Action = NodeView<"brief/action", DataOf<typeof brief.action>>;

/** What the parts of the system are made of. */
export interface Insides {
  readonly contexts: readonly Context[];
  readonly concepts: readonly Concept[];
  readonly relations: readonly Relation[];
  readonly actions: readonly Action[];
  readonly layers: readonly Layer[];
}

/** For each context: what is in the part that keeps it, who asks it, and whom it asks. */
export function componentViews(views: Views, insides: Insides): readonly Diagram[] {
  return insides.contexts.flatMap((context) => {
    const parts = inOrder(views.components.filter(({ data }) => data.context === context.ref));
    return parts.length === 0 ? [] : viewsOf({ context, parts, views, insides });
  });
}

interface Shown {
  readonly context: Context;
  /** One module or service; or the functions of the context. */
  readonly parts: readonly Component[];
  readonly views: Views;
  readonly insides: Insides;
}

function viewsOf(shown: Shown): readonly Diagram[] {
  const { context, parts, views, insides } = shown;
  const title = `Components of ${context.data.name} in ${views.product}`;
  const [first] = parts;
  const alone = parts.length === 1 ? first : undefined;
  const inner = alone ? ownConcepts(shown).map((concept) => conceptBox(concept, insides)) : [];
  const apart = inner.length > 0 && inner.length + neighboursOf(shown).length > views.most;
  const draw = (name: string, boxes: readonly Box[], around: boolean): Diagram => {
    const held = new Set(boxes.map(({ id }) => id));
    const neighbours = around ? neighboursOf(shown) : [];
    const frames = alone
      ? [{ ...boxOf(alone), detail: technologyOf(alone, views), inside: boxes }]
      : parts.map(boxOf);
    return {
      name,
      title,
      text: flowchart({
        title,
        system: views.product,
        inside: [...frames, ...neighbours.filter((each) => !surrounds(each)).map(boxOf)],
        outside: neighbours.filter(surrounds).map(boxOf),
        arrows: [...relationsAmong(held, insides), ...(around ? callsOf(shown, held) : [])],
      }),
    };
  };
  const name = `components-${context.id}`;
  if (!apart) return [draw(name, inner, true)];
  return [draw(name, [], true), draw(`${name}-inside`, inner, false)];
}

function ownConcepts({ context, insides }: Shown): readonly Concept[] {
  const own = new Set<string>(context.data.concepts);
  return insides.concepts.filter(({ ref }) => own.has(ref));
}

/** No id of a component: those have no slash. */
const inside = (ref: string): string => `in/${idIn(ref)}`;

const mostVerbs = 4;

/** A concept with what it is in the domain, and what is done with it here. */
function conceptBox({ id, ref, data }: Concept, { layers, actions }: Insides): Box {
  const member = layers
    .filter((layer) => layer.data.kind === "domain")
    .flatMap((layer) => layer.data.members)
    .find(({ of }) => of === `data/entity#${id}`);
  const verbs = new Set(
    actions.filter((action) => action.data.concept === ref).map((action) => action.data.verb),
  );
  const done = verbs.size > 0 ? listed([...verbs], mostVerbs) : undefined;
  const detail = [member?.kind, done].flatMap((each) => each ?? []).join(": ");
  return { id: inside(ref), name: data.name, look: "running", ...(detail ? { detail } : {}) };
}

/** What a module is written with is said where it runs. */
function technologyOf({ data }: Component, { components }: Views): string | undefined {
  const holder = components.find(({ ref }) => ref === data.inside)?.data;
  return data.technology ?? (holder ? `in ${holder.name}` : undefined);
}

function relationsAmong(held: ReadonlySet<string>, { relations }: Insides): readonly Arrow[] {
  const arrows = relations.flatMap(({ data }): readonly Arrow[] => {
    const [from, to] = [inside(data.from), inside(data.to)];
    if (!held.has(from) || !held.has(to)) return [];
    const told =
      data.kind === "many-to-many" ? "many to many" : data.owned ? "part of" : "refers to";
    const role = data.role ? [`as ${inSentence(data.role)}`] : [];
    return [{ from, to, lines: [[told, ...role].join(" ")], async: false }];
  });
  return merged(arrows);
}

/** Who asks the parts, and is asked by them: by the concept that it is about, where that is one of several. */
function callsOf(shown: Shown, held: ReadonlySet<string>): readonly Arrow[] {
  return merged(
    shown.views.connections.flatMap(({ data }): readonly Arrow[] => {
      const [from, to] = [sideOf(data.from, data, shown), sideOf(data.to, data, shown)];
      if (!from || !to || (from === "other") === (to === "other")) return [];
      const about = held.size > 1 ? conceptOf(data, shown) : undefined;
      const asking = about && held.has(inside(about)) ? inside(about) : undefined;
      return [
        {
          from: from === "other" ? idIn(data.from) : (asking ?? from.id),
          // An arrow into the frame would run over its name.
          to: to === "other" ? idIn(data.to) : to.id,
          lines: [purposeOf(data, shown), `[${data.protocol}]`],
          async: data.mode === "async",
        },
      ];
    }),
  );
}

type Side = Component | "other";

/** The part that an end is at; `other` around it; nothing for what is the same for the whole deployable. */
function sideOf(ref: string, data: Call, { parts, views, context }: Shown): Side | undefined {
  const part = parts.find((each) => each.ref === ref);
  if (part) return part;
  const component = views.components.find((each) => each.ref === ref);
  if (!component || component.data.kind === "monitoring") return undefined;
  const [holding] = parts.filter(({ data: { inside: holder } }) => holder === ref);
  if (!holding) return "other";
  const own = new Set<string>(context.data.concepts);
  return data.carries.some((each) => own.has(each)) ? holding : undefined;
}

/** The one concept of the context that a call is about, or that needs what it is about. */
function conceptOf(data: Call, shown: Shown): string | undefined {
  const carried = new Set<string>(data.carries);
  const own = ownConcepts(shown).map(({ ref }) => ref);
  const about = own.filter((ref) => carried.has(ref));
  if (about.length > 0) return about.length === 1 ? about[0] : undefined;
  const needing = own.filter((ref) =>
    shown.insides.relations.some(({ data: { from, to } }) => from === ref && carried.has(to)),
  );
  return needing.length === 1 ? needing[0] : undefined;
}

/** Where a deployable lists what all its modules keep, what this one keeps stands here. */
function purposeOf(data: Call, shown: Shown): string {
  if (shown.parts.some(({ ref }) => ref === data.from || ref === data.to)) return data.purpose;
  const carried = new Set<string>(data.carries);
  const of = (concepts: readonly Concept[]) =>
    concepts.filter(({ ref }) => carried.has(ref)).map((concept) => several(concept.data));
  const lists = of(shown.insides.concepts).some((word) => data.purpose.includes(word));
  return lists ? listed(of(ownConcepts(shown)), mostVerbs) : data.purpose;
}

function neighboursOf(shown: Shown): readonly Component[] {
  const ids = new Set(callsOf(shown, new Set()).flatMap(({ from, to }) => [from, to]));
  return inOrder(
    shown.views.components.filter(
      ({ id, ref }) => ids.has(id) && !shown.parts.some((part) => part.ref === ref),
    ),
  );
}
