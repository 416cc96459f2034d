import { type Ref, slug } from "@planc/core";
import { kebab, plural, words } from "../naming.ts";
import { signsIn } from "./at-paths.ts";
import type { Endpoint } from "./endpoints.ts";
import { type Known, lastName } from "./matching.ts";

/** The resource that a thing has by what people do with it. */
export function resourceOf(
  entity: Known["entities"][number],
  { actions, concepts }: Known,
): string | undefined {
  const { concept, name } = entity.data;
  if (!actions.some(({ data }) => data.concept === concept)) return undefined;
  const given = concepts.find(({ ref }) => ref === concept)?.data.plural;
  return slug(kebab(given ?? plural(name)));
}

/** What is done with what people sign in by is done by the endpoint that the same sentence, its verb or its text names. */
export function deedsOf(
  endpoints: readonly Endpoint[],
  { actions, entities }: Known,
): ReadonlyMap<Endpoint, readonly Ref[]> {
  const ways = new Set<string | undefined>(
    entities.flatMap(({ data: { name, concept } }) =>
      signsIn.test(words(name).join(" ")) ? [concept] : [],
    ),
  );
  const begins = endpoints.find(({ session }) => session === "begins");
  const found = new Map<Endpoint, Ref[]>();
  if (begins === undefined) return found;
  for (const { ref, data } of actions) {
    if (!ways.has(data.concept)) continue;
    const stem = data.verb.slice(0, Math.max(4, data.verb.length - 1)).toLowerCase();
    const by =
      endpoints.find(({ path }) => lastName(path) === data.verb) ??
      endpoints.find(({ requirements }) =>
        data.requirements.some((each) => requirements.includes(each)),
      ) ??
      endpoints.find(({ path }) => lastName(path).split("-").includes(data.verb)) ??
      endpoints.find(({ told }) => told.some((each) => each.toLowerCase().includes(stem))) ??
      begins;
    const known = found.get(by);
    if (known) known.push(ref);
    else found.set(by, [ref]);
  }
  return found;
}
