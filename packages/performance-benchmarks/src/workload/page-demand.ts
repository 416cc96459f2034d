import { makesPages, type PlannedTime, plannedTimes, type Ref, type ViewOf } from "@planc/core";
import type { api, architecture, workload } from "@planc/core/ir";

interface PageReads {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
}

/** What comes to the program that makes pages, and how long it is busy with one. */
export interface PageDemand {
  /** Part of the requests that a page is made for. */
  readonly share: number;
  readonly time: PlannedTime;
}

const reads: ReadonlySet<string> = new Set(["read", "list", "search"]);

/**
 * A page is made for what is read, as where somebody goes on within a page is not known. Where the browser calls no
 * operation itself, there is one for each request.
 */
export function pageDemand(
  component: ViewOf<typeof architecture.component>,
  { components, connections, operations, mix }: PageReads,
): PageDemand | undefined {
  if (!makesPages(component.data)) return undefined;
  const clients = new Set<Ref>(
    components.filter(({ data }) => data.kind === "web-client").map(({ ref }) => ref),
  );
  const edge = new Set<Ref>(
    components
      .filter(({ data }) => ["service", "function", "gateway"].includes(data.kind))
      .map(({ ref }) => ref),
  );
  // What leads to the pages is asked for operations too only where it is said.
  const leading = new Set<Ref>(
    connections.flatMap(({ data }) => (data.to === component.ref ? data.from : [])),
  );
  const calls = connections.some(
    ({ data }) =>
      clients.has(data.from) &&
      edge.has(data.to) &&
      data.to !== component.ref &&
      !data.live &&
      (!leading.has(data.to) || / operations$/.test(data.purpose)),
  );
  const effects = new Map<string, string>(operations.map(({ ref, data }) => [ref, data.effect]));
  // Who is sent on sees a page of somebody else.
  const sendsOn = new Set<Ref>(
    operations.flatMap(({ ref, data }) => (data.success >= 300 ? [ref] : [])),
  );
  const shown = mix.filter(({ data }) => !sendsOn.has(data.operation));
  const asked = calls
    ? shown.filter(({ data }) => reads.has(effects.get(data.operation) ?? ""))
    : shown;
  return {
    share: asked.reduce((sum, { data }) => sum + data.share.value, 0),
    time: calls ? plannedTimes.componentPage : plannedTimes.templatePage,
  };
}
