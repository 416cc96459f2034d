import type { Ref, ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;
type Kind = Component["data"]["kind"];

export interface Parts {
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
}

/** More names than these do not fit into a cell. */
const most = 4;

/** `Orders service, Message broker`, as where to look first; nothing where nothing is known. */
export function lookAt(parts: readonly Component[]): { readonly look?: string } {
  const names = [...new Set(parts.map(({ data }) => data.name))];
  const more = names.length - most;
  if (names.length === 0) return {};
  return {
    look: more > 1 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", "),
  };
}

/** Programs that connect to a component, in the order of the plan. */
export function clientsOf(ref: Ref, { components, connections }: Parts): readonly Component[] {
  const from = new Set<Ref>(
    connections.flatMap(({ data }) => (data.to === ref ? [data.from] : [])),
  );
  return components.filter((each) => from.has(each.ref) && each.data.kind !== "monitoring");
}

/** What a broker hands messages to. */
export function consumersOf(ref: Ref, { components, connections }: Parts): readonly Component[] {
  const to = new Set<Ref>(
    connections.flatMap(({ data }) =>
      data.from === ref && data.mode === "async" ? [data.to] : [],
    ),
  );
  return components.filter((each) => to.has(each.ref));
}

/** The owner of rows that wait, and what of these kinds it or a worker talks with. */
export function chainOf(
  owner: Ref | undefined,
  kinds: readonly Kind[],
  { components, connections }: Parts,
): readonly Component[] {
  const own = components.find(({ ref }) => ref === owner);
  const acting = new Set<Ref>([
    ...(own ? [own.ref, ...(own.data.inside ? [own.data.inside] : [])] : []),
    ...components.filter(({ data }) => data.kind === "worker").map(({ ref }) => ref),
  ]);
  const reached = new Set<Ref>(
    connections.flatMap(({ data }) => [
      ...(acting.has(data.from) ? [data.to] : []),
      ...(acting.has(data.to) ? [data.from] : []),
    ]),
  );
  return [
    ...(own ? [own] : []),
    ...components.filter(
      ({ ref, data }) =>
        ref !== owner &&
        kinds.includes(data.kind) &&
        (data.kind === "worker" ? acting : reached).has(ref),
    ),
  ];
}
