import { standsBeside, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Component = ViewOf<typeof architecture.component>;

/** What answers for accounts, or for a module that does; the first that answers at all where none is known to. */
export function accountsAt(components: readonly Component[]): Component | undefined {
  const serving = components.filter(
    ({ data }) => (data.kind === "service" || data.kind === "function") && !standsBeside(data),
  );
  const keeping = components.find(({ data }) => data.owns.includes("brief/concept#user"));
  return (
    serving.find(({ ref }) => ref === keeping?.ref || ref === keeping?.data.inside) ?? serving[0]
  );
}
