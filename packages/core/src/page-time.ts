import type { component } from "./ir/architecture.ts";
import type { target } from "./ir/performance.ts";
import { makesPages } from "./makes-pages.ts";
import type { DataOf } from "./slot.ts";

interface Drawn {
  readonly components: readonly {
    readonly data: Pick<DataOf<typeof component>, "kind" | "choice" | "name">;
  }[];
  readonly targets: readonly {
    readonly data: Pick<
      DataOf<typeof target>,
      "name" | "measure" | "value" | "percentile" | "serverShare"
    >;
  }[];
}

/** Where the script lies that opens pages in a browser. */
export const pagesScript = "performance/pages.k6.js";

/**
 * The time within which a page is to be shown, of which the server has a share, and the program that makes it; a
 * script opens pages of that one. Nothing where pages are made by no program or no such time is set.
 */
export function pageTime({ components, targets }: Drawn) {
  const pages = components.find(({ data }) => makesPages(data));
  const shown = targets.find(
    ({ data }) =>
      data.measure === "response-time" &&
      data.serverShare !== undefined &&
      data.value.unit === "ms",
  );
  return pages && shown
    ? { maker: pages.data.name, shown: shown.data, percentile: shown.data.percentile ?? 95 }
    : undefined;
}
