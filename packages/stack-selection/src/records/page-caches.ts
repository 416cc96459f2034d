import { makesPages } from "@planc/core";
import { counted } from "../text/words.ts";
import { type Drawn, ofKinds } from "./drawn.ts";

/** What makes pages, with how many instances of it the plan has at its peak. */
function makers({ components, capacities }: Drawn) {
  const pages = components.find(({ data }) => makesPages(data));
  const count = capacities.find(({ data }) => data.component === pages?.ref)?.data.replicas.value;
  return pages && count !== undefined && count > 1
    ? { ref: pages.ref, name: pages.data.name, count }
    : undefined;
}

/** Several instances that make pages have a cache each, unless one store has it for all of them. */
export const ofPageCaches = {
  ownCaches: (drawn: Drawn): string => {
    const several = makers(drawn);
    return several
      ? `; ${counted(several.count, "instance")} of ${several.name} have one each, and what is forgotten in one is shown by the others`
      : "";
  },
  oneCache: (drawn: Drawn): string => {
    const [cache] = ofKinds(drawn, "cache");
    const several = makers(drawn);
    if (!several) return "";
    const isDrawn = drawn.connections.some(
      ({ data }) => data.from === several.ref && data.to === cache?.ref,
    );
    const store = cache?.data.technology ?? cache?.data.name;
    return isDrawn
      ? `; what is cached lies in ${store} by a cache handler, for all instances`
      : `; what shows a record is made per request, as long as no cache handler holds it for all instances${store ? ` (${store} is there, and no connection to it is drawn)` : ""}`;
  },
  eachOne: (drawn: Drawn): string => (makers(drawn) ? "each instance" : "the server"),
};
