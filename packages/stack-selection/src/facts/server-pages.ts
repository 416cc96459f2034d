import type { Ref } from "@planc/core";
import type { Known, Surroundings } from "./condition.ts";
import { patternRefs } from "./condition-readers.ts";

/**
 * Pages that templates inside the server make: said so, or said by how the code is laid out together
 * with where pages are rendered. Rendering on the server alone is also what frameworks of components do.
 */
export function pagesOfServer({ stated, style }: Surroundings): Known | undefined {
  if (style === "client-only") return undefined;
  const named = namedPages(stated);
  // Components that the text names are rendered by what it names.
  if (named.components && named.refs.length === 0) return undefined;
  const said = patternRefs(stated, "server-made-pages");
  const rendered = patternRefs(stated, "server-side-rendering");
  const controllers = patternRefs(stated, "model-view-controller");
  const refused = stated.patterns
    .filter(({ pattern, modality }) => isOfBrowser.has(pattern.key) && modality === "avoid")
    .flatMap(({ refs }) => refs);
  const signs = [rendered, controllers, refused].filter((each) => each.length > 0);
  const known = named.refs.length + said.length + refused.length > 0 || signs.length > 1;
  if (!known) return undefined;
  return { text: "pages made in the server", refs: [...named.refs, ...said, ...signs.flat()] };
}

/** Without these, what a page shows is made where it comes from. */
const isOfBrowser: ReadonlySet<string> = new Set(["single-page-application", "client-framework"]);

/** What the text names for its pages: that which makes them in the server, and whether others are there. */
function namedPages({ technologies }: Surroundings["stated"]): {
  readonly refs: readonly Ref[];
  readonly components: boolean;
} {
  const made = technologies.filter(
    ({ topic, modality }) =>
      topic === "web-framework" && (modality === "must" || modality === "existing"),
  );
  const inServer = made.filter(({ entry }) => (entry?.fits?.["server-templates"]?.[0] ?? 0) > 0);
  return {
    refs: inServer.flatMap(({ refs }) => refs),
    components: made.length > inServer.length,
  };
}
