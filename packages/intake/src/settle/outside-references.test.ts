import { carried, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { outsideReferences } from "./outside-references.ts";

const why = carried("reading/statement#said");
const concept = (id: string, name: string, role: "stored" | "external") =>
  node(brief.concept, id, { name, plural: `${name}s`, role }, why);
const about = {
  concepts: [concept("firing", "Firing", "stored"), concept("kiln", "Kiln", "external")],
  relations: [
    node(
      brief.relation,
      "firing.kiln",
      { from: "brief/concept#firing", to: "brief/concept#kiln", kind: "many-to-one" },
      why,
    ),
  ],
};

it("asks how what the product keeps elsewhere is found and checked by a feature that refers to it", () => {
  const [gap] = outsideReferences(about);
  expect(gap?.text).toMatch(/fills in a firing find its kiln/);
  expect(gap?.turns).toEqual(["outside-references"]);
});

it("asks nothing where what is referred to is kept by the plan itself", () => {
  const concepts = [concept("firing", "Firing", "stored"), concept("kiln", "Kiln", "stored")];
  expect(outsideReferences({ ...about, concepts })).toEqual([]);
});
