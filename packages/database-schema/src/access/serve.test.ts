import { describe, expect, it } from "vitest";
import { type Need, type Path, serves } from "./serve.ts";

const ref = (name: string) => `data/column#t.${name}` as const;
/** `path("a", "-b")`: ascending by a, then descending by b. */
const sorted = (names: readonly string[]) =>
  names.map((name) => ({
    column: ref(name.replace("-", "")),
    direction: name.startsWith("-") ? ("desc" as const) : ("asc" as const),
  }));
const path = (...names: string[]): Path => ({ columns: sorted(names), unique: false });
const key = (...names: string[]): Path => ({ columns: sorted(names), unique: true });
const need = (equals: string[], order: string[] = [], residual: string[] = []): Need => ({
  equals: equals.map(ref),
  residual: residual.map(ref),
  order: sorted(order),
});

describe("an index serves a read", () => {
  it.each<[string, Path, Need]>([
    ["whose equal columns it starts with, in any order", path("b", "a", "c"), need(["a", "b"])],
    ["whose order follows the equal columns", path("a", "-b", "-c"), need(["a"], ["-b", "-c"])],
    ["that goes through it backwards", path("a", "b", "c"), need(["a"], ["-b", "-c"])],
    ["that filters rows by a short list afterwards", path("a", "-b"), need(["a"], ["-b"], ["k"])],
    ["that also equals the short list", path("a", "k", "-b"), need(["a"], ["-b"], ["k"])],
    ["of one row, whatever the order", key("a", "b"), need(["a", "b"], ["-c"])],
    [
      "of the rows that it is limited to",
      { ...path("a"), where: { column: ref("p"), is: "null" } },
      { ...need([], ["a"]), always: [{ column: ref("p"), is: "null" }] },
    ],
    [
      "between two values of the column after the equal ones",
      path("a", "b"),
      { ...need(["a"]), ranges: [ref("b")] },
    ],
    [
      "between two values, where it leaves out rows without one",
      { ...path("b"), where: { column: ref("b"), is: "not-null" } },
      { ...need([]), ranges: [ref("b")] },
    ],
  ])("%s", (_, offered, wanted) => expect(serves(offered, wanted)).toBe(true));

  it.each<[string, Path, Need]>([
    ["an equal column is missing", path("a", "c"), need(["a", "b"])],
    ["an equal column comes after the order", path("b", "a"), need(["a"], ["b"])],
    ["the order has one direction turned", path("a", "b", "-c"), need(["a"], ["b", "c"])],
    ["the order is longer", path("a", "b"), need(["a"], ["b", "c"])],
    ["a key has columns beyond the equal ones", key("a", "b"), need(["b"])],
    [
      "it holds some rows alone",
      { ...path("a"), where: { column: ref("p"), is: "null" } },
      need([], ["a"]),
    ],
    ["a range comes before what is equal", path("b", "a"), { ...need(["a"]), ranges: [ref("b")] }],
    [
      "it holds the rows of another value",
      { ...path("a"), where: { column: ref("p"), is: "equal", value: "x" } },
      { ...need([], ["a"]), always: [{ column: ref("p"), is: "equal", value: "y" }] },
    ],
  ])("but not where %s", (_, offered, wanted) => expect(serves(offered, wanted)).toBe(false));
});
