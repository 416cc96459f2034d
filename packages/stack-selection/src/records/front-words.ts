import type { Ref } from "@planc/core";
import { listed } from "../text/words.ts";
import { type Confirmed, type Drawn, ofKinds, programsOf } from "./drawn.ts";
import { deliveredBy } from "./parts-named.ts";

/** What a sentence on something in front names beside what stands behind it; nothing where it is not so. */
export function frontWords(
  choice: Confirmed,
  topic: string,
): { readonly doubled?: string; readonly entry?: string } {
  switch (topic) {
    case "load-balancer":
      return named("doubled", doubledBehind(choice));
    case "cdn":
      return named("entry", entryBeside(choice.drawn));
    default:
      return {};
  }
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

function targetsOf({ connections }: Drawn, from: Ref | undefined): ReadonlySet<string> {
  return new Set(connections.flatMap(({ data }) => (data.from === from ? [data.to] : [])));
}
