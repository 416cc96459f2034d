import type { Ref } from "@planc/core";
import { listed } from "../text/words.ts";
import { deliveredBy } from "./delivered.ts";
import { type Confirmed, type Drawn, ofKinds, programsOf } from "./drawn.ts";

/** What a sentence on something in front names beside what stands behind it; nothing where it is not so. */
export function frontWords(
  choice: Confirmed,
  topic: string,
): Readonly<Partial<Record<"doubled" | "entry" | "behind" | "stale" | "renamed", string>>> {
  switch (topic) {
    case "load-balancer":
      return named("doubled", doubledBehind(choice));
    case "cdn":
      return {
        ...named("entry", entryBeside(choice.drawn)),
        behind: behindEdge(choice.drawn),
        ...staleWords(choice.drawn),
      };
    default:
      return {};
  }
}

/** What becomes of files that an edge has: built ones are replaced by each release, others by what the contract allows. */
function staleWords(drawn: Drawn): { readonly stale: string; readonly renamed: string } {
  const edges = new Set<string>(ofKinds(drawn, "cdn").map(({ ref }) => ref));
  const carried = new Set<string>(
    drawn.connections.flatMap(({ data }) => (edges.has(data.from) ? data.carries : [])),
  );
  const about = new Set<string>(
    drawn.actions.flatMap(({ ref, data }) => (carried.has(data.concept) ? [ref] : [])),
  );
  const changed = drawn.operations.some(
    ({ data }) => data.effect === "update" && data.realises.some((each) => about.has(each)),
  );
  const gone = "that has to be gone at once is taken out of the edges by its name.";
  const delivered = deliveredBy(drawn);
  return changed || delivered?.kept !== true || delivered.built
    ? {
        stale: "replaced or deleted",
        renamed: `A file that is replaced gets a new name, such as by its hash, and the page that names it is asked for anew; one ${gone}`,
      }
    : { stale: "deleted", renamed: `A file ${gone}` };
}

const named = (key: "doubled" | "entry", names: readonly string[]) =>
  names.length > 0 ? { [key]: listed([...names]) } : {};

/** Programs behind it of which the plan runs more than one: what is the only one is left out for nobody. */
export const doubledBehind = (choice: Confirmed): readonly string[] =>
  behindWith(choice, (count) => count > 1);

/** Programs behind it of which the plan runs one alone. */
export const singleBehind = (choice: Confirmed): readonly string[] =>
  behindWith(choice, (count) => count === 1);

function behindWith(
  { ref, drawn }: Confirmed,
  fits: (count: number) => boolean,
): readonly string[] {
  const own = drawn.components.find(({ data }) => data.choice === ref)?.ref;
  const behind = targetsOf(drawn, own);
  return programsOf(drawn)
    .filter((each) => behind.has(each.ref) && fits(instancesOf(drawn, each.ref)))
    .map(({ data }) => data.name);
}

function instancesOf({ capacities }: Drawn, component: Ref): number {
  return Math.max(
    1,
    ...capacities.flatMap(({ data }) =>
      data.component === component ? [data.replicas.value] : [],
    ),
  );
}

/** Where the page and the operations are asked for, where an edge delivers the files of the page alone. */
function entryBeside(drawn: Drawn): readonly string[] {
  if (deliveredBy(drawn)?.kept !== false) return [];
  const edges = new Set<string>(ofKinds(drawn, "cdn").map(({ ref }) => ref));
  const clients = new Set<string>(ofKinds(drawn, "web-client").map(({ ref }) => ref));
  const asked = new Set<string>(
    drawn.connections.flatMap(({ data }) =>
      clients.has(data.from) && data.mode === "sync" && !edges.has(data.to) ? [data.to] : [],
    ),
  );
  return ofKinds(drawn, "load-balancer", "gateway", "service", "function")
    .filter(({ ref }) => asked.has(ref))
    .map(({ data }) => `the ${data.name}`);
}

/** What an edge fetches from, and what of it comes past the edge all the same. */
function behindEdge(drawn: Drawn): string {
  const edges = new Set<string>(ofKinds(drawn, "cdn").map(({ ref }) => ref));
  const clients = new Set<string>(ofKinds(drawn, "web-client").map(({ ref }) => ref));
  const fetched = new Set<string>(
    drawn.connections.flatMap(({ data }) => (edges.has(data.from) ? [data.to] : [])),
  );
  const isPublic = (ref: string) =>
    drawn.connections.some(
      ({ data }) =>
        data.to === ref && clients.has(data.from) && !/^signed address/.test(data.authentication),
    );
  const stores = ofKinds(drawn, "object-store").filter(({ ref }) => fetched.has(ref));
  const closed = stores.filter(({ ref }) => !isPublic(ref));
  const makers = ofKinds(drawn, "service").filter(({ ref }) => fetched.has(ref));
  const pages = drawn.connections.find(
    ({ data }) => clients.has(data.from) && /^pages\b/.test(data.purpose),
  );
  const door = drawn.components.find(({ ref }) => ref === pages?.data.to);
  return [
    ...(closed.length > 0
      ? [
          `, and ${listed(closed.map(({ data }) => data.technology ?? data.name))} ${closed.length === 1 ? "answers" : "answer"} no reader past it but by a signed address`,
        ]
      : []),
    ...(stores.length > 0 && makers.length > 0
      ? [
          `; so do the built files of the ${listed(makers.map(({ data }) => data.name))}${door ? `, whose pages come through the ${door.data.name} and not from an edge` : ""}`,
        ]
      : []),
  ].join("");
}

function targetsOf({ connections }: Drawn, from: Ref | undefined): ReadonlySet<string> {
  return new Set(connections.flatMap(({ data }) => (data.from === from ? [data.to] : [])));
}
