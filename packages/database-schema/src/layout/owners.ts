import { keepsRows, type Ref, standsBeside, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Component = ViewOf<typeof architecture.component>;

/** The component that writes the rows of a concept: who owns it, whose context it is in, or the only one. */
export function ownerOf(
  about: { readonly concept?: Ref; readonly context?: Ref },
  components: readonly Component[],
): Component | undefined {
  const able = components.filter(({ data }) => keepsRows(data.kind) && !standsBeside(data));
  const { concept, context } = about;
  const owners = able.filter(({ data }) => data.owns.some((each) => each === concept));
  // The innermost: a module rather than the program that it runs in.
  const innermost = owners.find(({ ref }) => !owners.some(({ data }) => data.inside === ref));
  if (innermost) return innermost;
  const inContext = able.find(({ data }) => context !== undefined && data.context === context);
  if (inContext) return inContext;
  const programs = able.filter(({ data }) => !able.some(({ ref }) => ref === data.inside));
  const servers = programs.filter(({ data }) => data.kind === "service");
  if (servers.length > 0) return servers.length === 1 ? servers[0] : undefined;
  return programs.length === 1 ? programs[0] : undefined;
}

/** The program that a component runs in: itself, unless it is a module of another. */
export function programOf(
  start: Component | undefined,
  components: readonly Component[],
): Component | undefined {
  let at = start;
  for (let depth = 0; depth < components.length && at?.data.inside !== undefined; depth++) {
    const { inside } = at.data;
    const outer = components.find(({ ref }) => ref === inside);
    if (outer === undefined) break;
    at = outer;
  }
  return at;
}
