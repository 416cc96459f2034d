import { lookup, spoken, type ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;
type Resource = ViewOf<typeof api.resource>;

export interface Gap {
  readonly operation: Operation["ref"];
  readonly name: string;
  readonly parameters: string[];
}

const ofResource = lookup(({ data: { resource } }: Operation) => resource);
/** Takes the place that a client had come to: not a page's cursor, which only goes on from what was answered. */
const place = /^(?:after|since|changed|updated)/i;

/** What a client reads after its connection was lost, and by which parameters it names the place it had come to. */
export function gapOf(resource: Resource, operations: readonly Operation[]): Gap | undefined {
  const own = ofResource(operations, resource.ref).filter(
    ({ data }) => data.method === "get" && data.file === undefined,
  );
  const list = own.find(({ data }) => data.effect === "list");
  const thing = spoken(resource.data.name).toLowerCase();
  const changes = operations.find(
    ({ data: { parameters } }) =>
      parameters.some(({ name }) => name === "since") &&
      parameters.some(({ name, values }) => name === "kind" && values?.includes(thing)),
  );
  const inPlace = list?.data.parameters.some(({ name }) => place.test(name));
  const read = (inPlace ? undefined : changes) ?? list ?? own[0];
  return read
    ? {
        operation: read.ref,
        name: read.data.operationId,
        parameters: read.data.parameters.flatMap(({ name }) => (place.test(name) ? [name] : [])),
      }
    : undefined;
}

/** Days for which rows of an entity are kept, where they go at all. */
export function reachOf(
  entity: string | undefined,
  tables: readonly ViewOf<typeof data.table>[],
  retentions: readonly ViewOf<typeof data.retention>[],
): number | undefined {
  const table = tables.find(({ data }) => data.entity !== undefined && data.entity === entity);
  return retentions.find(({ data }) => data.table === table?.ref)?.data.keep;
}
