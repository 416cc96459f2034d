import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { listed } from "../model/language.ts";
import type { Entry } from "./tree-input.ts";

type Flow = ViewOf<typeof architecture.flow>;
type Connection = ViewOf<typeof architecture.connection>;

/**
 * The folder beside the modules of a program where a commit is opened that changes rows of several of them, of which
 * the first may not call all others: what stands in no module may enter each of them.
 */
export function compositionRoot(
  flows: readonly Flow[],
  components: readonly ComponentView[],
  connections: readonly Connection[],
  entries: readonly Entry[],
): readonly Entry[] {
  const modules = components.filter(({ data }) => data.kind === "module");
  const mayCall = (from: ComponentView, to: ComponentView) =>
    from === to || connections.some(({ data }) => data.from === from.ref && data.to === to.ref);
  const held = flows.filter(({ data }) =>
    data.steps.some(({ covers = [] }) => {
      const [first, ...others] = covers.flatMap(
        (concept) => modules.find((each) => each.data.owns.includes(concept)) ?? [],
      );
      return first !== undefined && others.some((other) => !mayCall(first, other));
    }),
  );
  const home = entries.find(({ component }) => component?.data.kind === "module")?.path;
  if (held.length === 0 || home === undefined) return [];
  const names = listed(
    held.map(({ data }) => `“${data.name}”`),
    4,
  );
  return [
    {
      path: `${home.slice(0, home.lastIndexOf("/") + 1)}composition`,
      purpose: `opens the commits over several modules: ${names}`,
    },
  ];
}
