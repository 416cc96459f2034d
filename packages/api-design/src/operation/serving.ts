import { type Ref, standsBeside, type ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";

type View = ViewOf<typeof architecture.component>;

/** What tells of a component what it is there for. */
export interface Serving extends Pick<View, "ref"> {
  readonly data: Pick<View["data"], "name" | "kind" | "owns" | "inside" | "choice">;
}

/** Services and functions, which alone answer calls that are about no entity. */
function answering(components: readonly Serving[]): readonly Serving[] {
  return components.filter(
    ({ data }) => (data.kind === "service" || data.kind === "function") && !standsBeside(data),
  );
}

/** Who serves what is about all that is kept: the one that keeps most of it, itself or by its modules. */
export function servingMost(
  components: readonly Serving[],
  entities: readonly ViewOf<typeof data.entity>[],
): Ref<"architecture/component"> | undefined {
  const kept = new Set<string | undefined>(entities.map(({ data }) => data.concept));
  const share = (of: Serving) =>
    components
      .filter((each) => each === of || each.data.inside === of.ref)
      .flatMap(({ data }) => data.owns)
      .filter((concept) => kept.has(concept)).length;
  return answering(components)
    .map((each) => ({ ref: each.ref, share: share(each) }))
    .reduce<{ ref: Ref<"architecture/component">; share: number } | undefined>(
      (most, each) => (most === undefined || each.share > most.share ? each : most),
      undefined,
    )?.ref;
}

/** The one whose name says that it is about this, else the first. */
export function servingNamed(
  components: readonly Serving[],
  about: RegExp,
): Ref<"architecture/component"> | undefined {
  const all = answering(components);
  return (all.find(({ data }) => about.test(data.name)) ?? all[0])?.ref;
}
