import { table } from "@planc/core/markdown";
import { expect, it } from "vitest";
import { beyondTold } from "./parts.ts";

const reads = (...rows: readonly (readonly string[])[]) => table(["Read", "Holds"], rows);

it("says of a second client what differs from the first, and nothing where all is alike", () => {
  const fresh = beyondTold();
  const first = reads(["getPlot", "1 min"], ["listPlots", "1 h"]);
  expect(fresh("Reads", first)).toEqual(first);
  expect(fresh("Reads", reads(["getPlot", "1 min"], ["listPlots", "2 h"]))).toEqual(
    reads(["listPlots", "2 h"]),
  );
  expect(fresh("Reads", reads(["getPlot", "1 min"]))).toBeUndefined();
  expect(fresh("Changes", reads(["getPlot", "1 min"]))).toEqual(reads(["getPlot", "1 min"]));
});
