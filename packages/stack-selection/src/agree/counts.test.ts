import { describe, expect, it } from "vitest";
import { component, drawn, operation, table } from "../fixtures/drawn.ts";
import { countedAlike, wrongCounts } from "./counts.ts";
import { knownNames } from "./known-names.ts";

const owned = (name: string) => {
  const made = table(name, "store");
  return { ...made, data: { ...made.data, owner: "architecture/component#hives" as const } };
};

const known = knownNames(
  drawn({
    components: [component("hives", "service", { name: "Hives service" })],
    operations: [operation("createHive", "create"), operation("listHives", "list")],
    tables: [owned("hives"), owned("jars"), table("apart", "store")],
  }),
);

const wrongIn = (line: string) => wrongCounts(line, known).map(({ instead }) => instead);

describe("counts of a record", () => {
  it.each([
    ["It shows 4 parts (Hives service, Honey service and 1 more).", "its own list has 3"],
    ["It is used by 3 events (“Hive moved” and “Hive lost”).", "its own list has 2"],
    ["The 3 operations are tried.", "the plan has 2"],
    ["Each has its own: Hives service 3 tables.", "the plan gives it 2"],
    ["Deployed: 2 programs.", "the plan has 1"],
  ])("do not hold: %s", (line, instead) => {
    expect(wrongIn(line)).toEqual([instead]);
  });

  it.each([
    "It shows 3 parts (Hives service, Honey service and 1 more).",
    "The 2 operations (createHive and listHives) and the 2 tables.",
    "It takes 30 seconds (measured, as before and after).",
    "An hour has 3 columns (a number, a name and what is left).",
    "Deployed: 1 program. Hives service 2 tables.",
  ])("hold, or are not judged: %s", (line) => {
    expect(wrongIn(line)).toEqual([]);
  });

  it("of the services of the text are the same in each record", () => {
    const [count] = countedAlike("Each of the 7 services of the text (Hives, Honey and 5 more).");
    expect([count?.of, count?.count]).toEqual(["services of the text", 7]);
    expect(countedAlike("3 services are enough.")).toEqual([]);
  });
});
