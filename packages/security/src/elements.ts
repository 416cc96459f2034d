import { byRef, groupedBy, idOf, optional, type Ref, type Views } from "@planc/core";
import { api, architecture, brief, integration } from "@planc/core/ir";
import { counted, distinct } from "./text.ts";

/** What threats and controls are about. */
export const elementSlots = {
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  operations: optional(api.operation),
  schemas: optional(api.schema),
  concepts: optional(brief.concept),
  attributes: optional(brief.attribute),
  actors: optional(brief.actor),
  inbound: optional(integration.inbound),
} as const;
export type Elements = Views<typeof elementSlots>;

/** Names the elements of a plan as its reader finds them. */
export function elementNames(plan: Elements): (ref: Ref) => string {
  const components = byRef(plan.components);
  const component = (ref: string) => components.get(ref)?.data.name ?? ref;
  const concepts = byRef(plan.concepts);
  const names = new Map<string, string>([
    ...plan.components.map(({ ref, data }) => [ref, data.name] as const),
    ...plan.connections.map(
      ({ ref, data }) => [ref, `${component(data.from)} → ${component(data.to)}`] as const,
    ),
    ...plan.operations.map(({ ref, data }) => [ref, data.operationId] as const),
    ...plan.schemas.map(({ ref, data }) => [ref, data.name] as const),
    ...plan.concepts.map(({ ref, data }) => [ref, data.name] as const),
    ...plan.attributes.map(({ ref, data }) => {
      const concept = concepts.get(data.concept)?.data.name;
      return [ref, concept === undefined ? data.name : `${data.name} of ${concept}`] as const;
    }),
    ...plan.actors.map(({ ref, data }) => [ref, data.name] as const),
    ...plan.inbound.map(({ ref, data }) => [ref, data.event] as const),
  ]);
  return (ref) => names.get(ref) ?? unnamed[slotIn(ref)] ?? idOf(ref);
}

/** Of these a plan has one at most. */
const unnamed: Readonly<Record<string, string>> = {
  "security/identity": "sign-in",
  "api/convention": "the interface",
};

/** How people sign in is where it happens; only where nothing else is meant does it stand for itself. */
function places(refs: readonly Ref[]): readonly Ref[] {
  const others = refs.filter((ref) => slotIn(ref) !== "security/identity");
  return distinct(others.length > 0 ? others : refs);
}

const mostPlaces = 6;

/** The first few elements by name; flows by who asks whom. */
export function placesOf(refs: readonly Ref[], plan: Elements): string {
  const nameOf = elementNames(plan);
  const byAddress = byRef(plan.connections);
  const meant = places(refs);
  const flows = meant.flatMap((ref) => byAddress.get(ref)?.data ?? []);
  const toOne = groupedBy(flows, ({ to }) => to);
  const callersOf = (to: Ref) =>
    distinct((toOne.get(to) ?? []).map(({ from }) => nameOf(from))).join(", ");
  const texts = [
    ...[...groupedBy([...toOne.values()], ([{ to }]) => callersOf(to))].map(
      ([callers, group]) => `${callers} → ${group.map(([{ to }]) => nameOf(to)).join(", ")}`,
    ),
    ...meant.filter((ref) => !byAddress.has(ref)).map(nameOf),
  ];
  const more = texts.length - mostPlaces;
  return `${texts.slice(0, mostPlaces).join("; ")}${more > 0 ? `; ${more} more` : ""}`;
}

/** Kinds of elements that there are many of: where most of them are meant, their number says more than names. */
const many: readonly (readonly [slot: string, noun: string, plan: keyof Elements])[] = [
  ["api/operation", "operation", "operations"],
  ["api/schema", "schema", "schemas"],
  ["architecture/connection", "flow", "connections"],
];

const mostNamed = 3;

/** Elements in the width of a cell: names of a few, and how many of all for more of a kind. */
export function inShort(refs: readonly Ref[], plan: Elements): string {
  const nameOf = elementNames(plan);
  const meant = places(refs);
  const counts = many.flatMap(([slot, noun, kind]) => {
    const own = meant.filter((ref) => slotIn(ref) === slot);
    if (own.length <= mostNamed) return [];
    const all =
      kind === "connections" ? plan.connections.filter(({ data }) => data.remote) : plan[kind];
    return [{ slot, text: `${own.length} of ${counted(all.length, noun)}` }];
  });
  const named = meant.filter((ref) => !counts.some(({ slot }) => slotIn(ref) === slot)).map(nameOf);
  return [...named, ...counts.map(({ text }) => text)].join(", ");
}

function slotIn(ref: Ref): string {
  return ref.slice(0, ref.indexOf("#"));
}
