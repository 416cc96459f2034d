import type { Drawn } from "./drawn.ts";

/** Concepts among these that an operation changes, those of the plan's flows first. */
export function changedConcepts(drawn: Drawn, carried: readonly string[]): readonly string[] {
  const inFlows = new Set<string>(drawn.flows.flatMap(({ data }) => data.action ?? []));
  const changes = drawn.actions.filter(
    ({ data }) =>
      ["create", "update", "transition"].includes(data.effect) && carried.includes(data.concept),
  );
  const first = [
    ...changes.filter(({ ref }) => inFlows.has(ref)),
    ...changes.filter(({ data }) => data.effect === "update"),
  ];
  const names = new Map<string, string>(drawn.concepts.map(({ ref, data }) => [ref, data.name]));
  return [...new Set(first.flatMap(({ data }) => names.get(data.concept) ?? []))];
}

/** Those that people edit come first: of a thing that is only accepted or closed no two versions meet. */
export function editedConcepts(drawn: Drawn, carried: readonly string[]): readonly string[] {
  const names = new Map<string, string>(drawn.concepts.map(({ ref, data }) => [ref, data.name]));
  const edited = drawn.actions.filter(
    ({ data }) => data.effect === "update" && carried.includes(data.concept),
  );
  const critical = new Set(
    drawn.actions.flatMap(({ data }) => (data.critical === true ? [data.concept] : [])),
  );
  return [...edited.filter(({ data }) => critical.has(data.concept)), ...edited]
    .flatMap(({ data }) => names.get(data.concept) ?? [])
    .concat(changedConcepts(drawn, carried));
}
