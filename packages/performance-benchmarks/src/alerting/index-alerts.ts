import { type DraftOf, givenFigure, join, node } from "@planc/core";
import { performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { derived } from "../kit.ts";
import { clientsOf, lookAt, type Parts } from "./first-look.ts";

type Alert = DraftOf<typeof performance.alert>;

/** What feeds an index has to record it: the age of the oldest change that the index does not have. */
export const indexLag = "search_index_lag_seconds";

/** Seconds for which a search may lack what was changed, before somebody looks; a judgement. */
const behind = 60;

/** A search engine holds copies: where nothing feeds it, searches go on and find what is no longer so. */
export function indexAlerts(parts: Parts): readonly Alert[] {
  return parts.components
    .filter(({ data }) => data.kind === "search-engine")
    .map((engine) =>
      node(
        performance.alert,
        join("lag", engine.id),
        {
          name: `${engine.data.name} is behind what is kept`,
          watches: engine.ref,
          signal: "index lag",
          comparator: ">",
          threshold: givenFigure("behind", behind, "s"),
          for: { value: 5, unit: "min" },
          severity: "ticket",
          owner: "on call",
          response:
            "See whether what feeds the index runs and what it fails at; then index anew what was changed since.",
          ...lookAt(clientsOf(engine.ref, parts)),
          source: exporters.deliveries,
        },
        derived("alert-per-queue", [engine.ref]),
      ),
    );
}
