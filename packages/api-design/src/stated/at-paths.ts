import type { DraftOf, Ref, ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { words } from "../naming.ts";
import type { Endpoint } from "./endpoints.ts";
import { isMadeAnyway, type Known, meantBy } from "./matching.ts";
import { bracketed, isDeed, namesIn, spokenOf } from "./path-names.ts";

type Operation = DraftOf<typeof api.operation>;
type Resource = ViewOf<typeof api.resource>;

/** What people sign in by is no thing that they list and change. */
export const signsIn = /\b(?:passkeys?|credentials?|sessions?|tokens?)$/i;

/** Operations by the paths that the text writes; where it writes those of its sign-in, what that keeps has no others. */
export function asStated(
  made: readonly Operation[],
  endpoints: readonly Endpoint[],
  resources: readonly Resource[],
  known: Known,
): readonly Operation[] {
  const begins = endpoints.some(({ session }) => session === "begins");
  const entityOf = new Map<string, string | undefined>(
    known.entities.map(({ ref, data: { name } }) => [ref, name]),
  );
  const entityAt = new Map<string, string | undefined>(
    resources.map(({ ref, data: { entity } }) => [ref, entity]),
  );
  const apart = new Set<string>(
    resources.flatMap(({ ref, data: { entity } }) =>
      begins && signsIn.test(words(entityOf.get(entity ?? "") ?? "x").join(" ")) ? [ref] : [],
    ),
  );
  const putting = endpoints.filter(({ method }) => method === "put");
  // Who puts a thing makes it where there is none yet.
  const isPut = ({ data: { effect, resource, realises } }: Operation): boolean => {
    if (effect !== "create" || entityOf.get(entityAt.get(resource) ?? "") === undefined)
      return false;
    const asking = realises.filter((ref) => ref.startsWith("brief/requirement#"));
    return putting.some(
      (each) =>
        meantBy(each, known)?.entity.ref === entityAt.get(resource) &&
        asking.every((ref) => each.requirements.some((own) => own === ref)),
    );
  };
  return atStatedPaths(
    made.filter((each) => !apart.has(each.data.resource) && !isPut(each)),
    endpoints,
    resources,
    known,
  );
}

/** Operations that the text writes with another path than they would have, by that. */
function atStatedPaths(
  made: readonly Operation[],
  endpoints: readonly Endpoint[],
  resources: readonly Resource[],
  known: Known,
): readonly Operation[] {
  if (endpoints.length === 0) return made;
  const meant = new Map<string, Endpoint>();
  for (const each of endpoints) {
    const found = meantBy(each, known);
    if (found && isMadeAnyway(found, known)) meant.set(`${found.entity.ref} ${found.effect}`, each);
  }
  const entityOf = new Map<string, string | undefined>(
    resources.map(({ ref, data: { entity } }) => [ref, entity]),
  );
  const used = new Set<Endpoint>();
  return made.map((operation) => {
    const { resource, effect, path, parameters, realises } = operation.data;
    const endpoint = meant.get(
      `${entityOf.get(resource)} ${effect === "search" ? "list" : effect}`,
    );
    if (endpoint === undefined || used.has(endpoint) || isDeed(path)) return operation;
    used.add(endpoint);
    const before = namesIn(path);
    const after = namesIn(endpoint.path);
    const last = parameters.find(({ name }) => name === before.at(-1));
    return {
      ...operation,
      data: {
        ...operation.data,
        method: endpoint.method,
        path: bracketed(endpoint.path),
        parameters: [
          ...after.map((name) => ({
            ...(last ?? { type: "text" as const, maxLength: 64 }),
            name,
            in: "path" as const,
            required: true,
            description:
              last && before.at(-1) === name ? last.description : `Of the ${spokenOf(name)}.`,
          })),
          ...parameters.filter(({ in: place }) => place !== "path"),
        ],
        realises: [...new Set<Ref>([...realises, ...endpoint.requirements])],
      },
    };
  });
}
