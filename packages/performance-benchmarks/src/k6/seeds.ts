import type { Call, Interface } from "./calls.ts";
import { unknownId } from "./example-body.ts";

/** Where the script gets an id that IDS does not give. */
export interface Seed {
  /** Name of the path parameter, or of the property of a body. */
  readonly name: string;
  /** The property of a record that it is. */
  readonly property: string;
  /** The call that makes such a record, and the one that lists those that are there. */
  readonly make?: string;
  readonly list?: string;
}

/**
 * For each id that a call of the mix needs the calls whose answers show one: who posts to a collection, or gets it,
 * learns the ids in it.
 */
export function seedsOf(calls: readonly Call[], about: Interface): readonly Seed[] {
  const operations = about.operations.map(({ data }) => data);
  const names = new Set(calls.flatMap((call) => [...placesOf(call.path), ...unknownOf(call.body)]));
  return [...names].flatMap((name): readonly Seed[] => {
    const place = `/{${name}}`;
    const using = operations.filter(({ path }) => path.includes(place));
    const collections = new Set(using.map(({ path }) => path.slice(0, path.indexOf(place))));
    const resources = new Set(using.map(({ resource }) => resource));
    const callable = (method: string) =>
      operations.filter(
        (each) =>
          each.method === method &&
          each.host === undefined &&
          calls.some((call) => call.name === each.operationId && !call.spare && !call.session),
      );
    const within = (method: string) =>
      callable(method).find(({ path }) => collections.has(path)) ??
      callable(method).find(
        ({ resource, effect, path }) =>
          resources.has(resource) && !path.includes("{") && ["create", "list"].includes(effect),
      );
    const make = within("post");
    const list = within("get");
    if (make === undefined && list === undefined) return [];
    const schema = about.schemas.find(({ ref }) => ref === make?.response);
    return [
      {
        name,
        property: schema?.data.properties.some((each) => each.name === name) ? name : "id",
        ...(make ? { make: make.operationId } : {}),
        ...(list ? { list: list.operationId } : {}),
      },
    ];
  });
}

export const placesOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);

/** Properties of a body, and of what is in it, that name a record. */
function unknownOf(value: unknown, name?: string): readonly string[] {
  if (value === unknownId) return name === undefined ? [] : [name];
  if (Array.isArray(value)) return value.flatMap((each) => unknownOf(each, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => unknownOf(each, key));
}
