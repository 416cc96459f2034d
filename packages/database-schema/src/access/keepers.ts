import type { Ref, ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";

type Store = ViewOf<typeof data.store>;
interface HasKind {
  readonly ref: Ref;
  readonly data: { readonly kind: ViewOf<typeof architecture.component>["data"]["kind"] };
}

/** Whether entities can live in the store: a cache or a search engine only repeats what others keep. */
export function isKeeper(store: Store, components: readonly HasKind[]): boolean {
  if (store.data.model === "search") return false;
  const component = components.find(({ ref }) => ref === store.data.component);
  return component?.data.kind !== "cache";
}
