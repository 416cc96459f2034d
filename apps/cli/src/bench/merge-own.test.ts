import { expect, it } from "vitest";
import { mergeOwn, ownPlace } from "./merge-own.ts";

const entry = (about: string, value: number, place: string, date = "2030-01-31") => ({
  about,
  value,
  unit: "ms",
  date,
  place,
});

it("replaces what the bench wrote before, and never what somebody measured", () => {
  const theirs = entry("statement time of loans-by-reader", 2, "staging, 40 clients", "2029-05-01");
  const old = entry("row width of loans", 90, `${ownPlace}old`, "2029-01-01");
  const again = entry("row width of loans", 95, `${ownPlace}new`);
  const beside = entry("statement time of loans-by-reader", 0.3, `${ownPlace}new`);
  const other = entry("row width of books", 40, `${ownPlace}old`);
  expect(mergeOwn([theirs, old, other], [again, beside])).toEqual({
    kept: [theirs, other],
    added: [again],
  });
});
