import { expect, it } from "vitest";
import { withoutPlaces } from "./mysql-places.ts";

it("puts values in places alone, and takes away what the grammar lacks alone", () => {
  expect(
    withoutPlaces(
      "-- Why?\nSELECT t.`a?` FROM `x` AS t\nWHERE t.`a?` = ? AND t.`b` = 'who?' AND MATCH (t.`b`, t.`c)`) AGAINST (? IN NATURAL LANGUAGE MODE)\nLIMIT ?\nFOR UPDATE SKIP LOCKED;",
    ),
  ).toBe(
    "-- Why?\nSELECT t.`a?` FROM `x` AS t\nWHERE t.`a?` = 1 AND t.`b` = 'who?' AND 1 = 1\nLIMIT 1;",
  );
});
