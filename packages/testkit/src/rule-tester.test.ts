import { expect, it } from "vitest";
import { shop, shopKit, size } from "./fixtures/shop.ts";
import { given } from "./given.ts";
import { expectFindings, ruleTester } from "./rule-tester.ts";

const one = [given(size, { shelves: 1 })];
const five = [given(size, { shelves: 5 })];
const code = "shop/shelves-over-limit";

ruleTester(shop, "limit")
  .valid([
    { name: "few shelves", nodes: one },
    { name: "many shelves with room", nodes: five, options: { most: 9 } },
  ])
  .valid([{ name: "no size at all", nodes: [] }])
  .invalid([
    { name: "many shelves", nodes: five, findings: [{ code, ref: "shop/size#size" }] },
    {
      name: "one shelf without room",
      nodes: one,
      options: { most: 0 },
      findings: [{ code, message: "1 shelves are more than 0." }],
    },
  ]);

const needs = shopKit.rule("needs", {
  reads: { size },
  check: ({ size: { data, ref }, report }) => {
    if (data.shelves > 2) report("shelves-over-limit", { count: data.shelves, most: 2 }, { ref });
    if (data.shelves > 4) report("shelves-over-limit", { count: data.shelves, most: 4 }, { ref });
  },
});
const needy = shopKit.plugin([needs]);
const shown = (count: number, most: number) => `${count} shelves are more than ${most}.`;

ruleTester(needy, "needs")
  .valid([
    { name: "few shelves", nodes: one },
    { name: "nothing to look at", nodes: [], absent: true },
  ])
  .invalid([
    {
      name: "a vague finding before an exact one",
      nodes: five,
      findings: [{ code }, { code, message: shown(5, 2) }],
    },
    {
      name: "a vague finding before an exact one of the other",
      nodes: [given(size, { shelves: 6 })],
      findings: [
        { code, ref: "shop/size#size" },
        { code, message: shown(6, 4) },
      ],
    },
  ]);

it("fails where the rule never ran, or ran where it was said to be absent", async () => {
  await expect(expectFindings(needy, { name: "x", nodes: [] }, [])).rejects.toThrow(
    "the part came out as not-applicable: give it all that it reads",
  );
  await expect(expectFindings(needy, { name: "x", nodes: one, absent: true }, [])).rejects.toThrow(
    "the part came out as ok",
  );
});

it("refuses what cannot be a test", () => {
  const tester = () => ruleTester(shop, "limit");
  const refused = (cases: object[]) => () => tester().invalid(cases as never);
  expect(() => ruleTester(shop, "limits")).toThrow('no rule or step "limits". Did you mean limit?');
  expect(() => tester().valid([])).toThrow("no valid cases");
  expect(refused([{ name: "x", nodes: one }])).toThrow("names its findings");
  expect(refused([{ name: "x", nodes: one, findings: [] }])).toThrow("names its findings");
  expect(refused([{ name: "x", nodes: one, findings: [{ code: `${code}s` }] }])).toThrow(
    `no code ${code}s. Did you mean ${code}?`,
  );
  expect(refused([{ name: "x", nodes: one, findings: [{ code, reff: "" }] }])).toThrow(
    'unknown key "reff". Did you mean ref?',
  );
  expect(refused([{ name: "x", node: one, nodes: one, findings: [{ code }] }])).toThrow(
    'unknown key "node"',
  );
  expect(() => tester().valid([{ name: "x", nodes: one, findings: [] } as never])).toThrow(
    "so it has no findings",
  );
  const twin = { nodes: one, findings: [{ code }] };
  expect(
    refused([
      { ...twin, name: "x" },
      { ...twin, name: "y" },
    ]),
  ).toThrow('repeats the nodes of "x"');
  expect(
    refused([
      { ...twin, name: "x" },
      { name: "x", nodes: five, findings: [{ code }] },
    ]),
  ).toThrow('two cases named "x"');
});
