import { carried, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { unplannedGaps } from "./unplanned-gaps.ts";

const said = (key: string, text: string) =>
  node(
    brief.requirement,
    key.toLowerCase(),
    { key, kind: "functional", text },
    carried("reading/statement#said"),
  );

it("asks about work that no part of a plan does, by its sentences", () => {
  const gaps = unplannedGaps({
    actions: [],
    requirements: [
      said("M-1", "The system must generate a QR code for every exhibit"),
      said("M-2", "Curators can process exhibits in bulk"),
    ],
  });
  expect(gaps.map(({ id }) => id)).toEqual(["codes-to-scan", "many-at-once"]);
  expect(gaps[0]?.text).toContain("(M-1)");
  expect(gaps[0]?.about).toEqual(["brief/requirement#m-1"]);
});

it("asks nothing where the text asks for none of it, or puts it off", () => {
  const later = said("M-4", "The system must generate a QR code for every exhibit");
  expect(
    unplannedGaps({
      actions: [],
      requirements: [
        said("M-3", "Curators create exhibits, and visitors scan QR codes"),
        { ...later, data: { ...later.data, later: "version 2" } },
      ],
    }),
  ).toEqual([]);
});

it.each([
  ["Visitors are prompted for a password before an exhibit opens", "password-of-a-thing"],
  ["Sign up must be restricted to an allowed email domain", "addresses-confirmed"],
  ["Curators see the number of visits of each exhibit", "figures-of-what-happened"],
  ["Slow answers are borne without blocking primary threads", "work-at-once"],
])("asks which part does what is said by “%s”", (text, id) => {
  const gaps = unplannedGaps({ actions: [], requirements: [said("M-5", text)] });
  expect(gaps.map((each) => each.id)).toEqual([id]);
  expect(gaps[0]?.text).toContain("(M-5)");
});
