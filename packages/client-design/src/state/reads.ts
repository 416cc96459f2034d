import { groupedBy } from "@planc/core";
import { isFeed } from "../feeds.ts";
import {
  aboutOf,
  isListing,
  isReading,
  type Model,
  type Operation,
  type Screen,
  type Surface,
} from "./model.ts";
import { findsPage, isOfPages } from "./paging.ts";

/** A read that screens of a surface show, before it is known how long its copy holds. */
export interface CachedRead {
  readonly surface: Surface;
  readonly operation: Operation;
  readonly screens: readonly Screen[];
  readonly path: readonly string[];
  readonly filters: readonly string[];
  readonly pagedBy: string | undefined;
  readonly perAccount: boolean;
}

/** What the screens of a surface read, each once; not what is handed out to be kept as a file. */
export function readsOf(
  surface: Surface,
  screens: readonly Screen[],
  model: Model,
): readonly CachedRead[] {
  const shown = new Map<Operation, Set<Screen>>();
  for (const screen of screens) {
    if (screen.data.surface !== surface.ref) continue;
    for (const { operation: ref } of screen.data.uses) {
      const operation = model.operationOf.get(ref);
      if (!operation || !isReading(operation) || operation.data.file || operation.data.session)
        continue;
      if (isFeed(operation)) continue;
      shown.set(operation, (shown.get(operation) ?? new Set()).add(screen));
    }
  }
  return [...shown].map(([operation, own]) => ({
    surface,
    operation,
    screens: [...own],
    ...keyedBy(operation),
    perAccount: dependsOnCaller(operation),
  }));
}

/** By what an answer differs from another of the same operation. */
function keyedBy({ data }: Operation): Pick<CachedRead, "path" | "filters" | "pagedBy"> {
  const named = (where: string) =>
    data.parameters.flatMap((each) => (each.in === where ? [each.name] : []));
  const query = named("query");
  const pagedBy = query.find((name) => findsPage(name));
  return {
    path: named("path"),
    filters: query.filter((name) => !isOfPages(name)),
    pagedBy,
  };
}

/** Whether two accounts that ask for the same get different answers. */
export function dependsOnCaller({ data: { access } }: Operation): boolean {
  return (
    access.kind === "authenticated" || access.signedIn !== undefined || access.guest !== undefined
  );
}

/** The copy on the device from which a read is answered, where its things are kept there. */
export function copyFor({ operation, surface }: CachedRead, model: Model) {
  const about = aboutOf(operation, model);
  return about ? model.copiesOf.get(surface.data.component)?.get(about.ref) : undefined;
}

/** Lists by the thing that they list. */
export type Lists = ReadonlyMap<string, readonly CachedRead[]>;

export const listsOf = (reads: readonly CachedRead[], model: Model): Lists =>
  groupedBy(
    reads.filter(({ operation }) => isListing(operation)),
    ({ operation }) => aboutOf(operation, model)?.ref ?? "",
  );

/** The list whose rows have all that a view shows at first, on the screen that it is opened from. */
export function listBefore(read: CachedRead, lists: Lists, model: Model): CachedRead | undefined {
  const about = isListing(read.operation) ? undefined : aboutOf(read.operation, model);
  if (!about) return undefined;
  const above = new Set<string>(read.screens.flatMap(({ data }) => data.within ?? []));
  return lists.get(about.ref)?.find(({ screens }) => screens.some(({ ref }) => above.has(ref)));
}
