import type { Ref, ViewOf } from "@planc/core";
import type { architecture, brief } from "@planc/core/ir";

/** Concepts whose rows one of these components takes up by itself. */
export function workedConcepts(
  components: ReadonlySet<Ref>,
  duties: readonly ViewOf<typeof architecture.duty>[],
  actions: readonly ViewOf<typeof brief.action>[],
): ReadonlySet<Ref> {
  return new Set<Ref>(
    duties
      .filter(
        ({ data }) =>
          data.component !== undefined &&
          components.has(data.component) &&
          data.upon?.startsWith("the work on it"),
      )
      .flatMap(({ data }) => actions.find(({ ref }) => ref === data.action)?.data.concept ?? []),
  );
}
