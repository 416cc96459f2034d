import type { DraftOf, DraftWhy, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";

/** The reference to a concept that is not in the plan yet. */
export function conceptRef({
  id,
}: Pick<DraftOf<typeof brief.concept>, "id">): Ref<"brief/concept"> {
  return `brief/concept#${id}`;
}

/** What a node was derived from; nothing where it was stated. */
export function restsOn({ why }: { readonly why: DraftWhy }): readonly Ref[] {
  return why.kind === "stated" ? [] : (why.from ?? []);
}
