import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, concept, owned, part, relation } from "../fixtures/nodes.ts";

const contextsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  const all = plan.get(architecture.context);
  return Object.fromEntries(all.map(({ id, data }) => [id, data.concepts.map(idIn)]));
};

const of = (area: string, ...names: readonly string[]) =>
  names.map((name) =>
    concept(name, { area: { name: area, because: `what has to do with ${area.toLowerCase()}` } }),
  );

/** A loan desk with its parts: what is lent, what it costs, and what comes by post. */
const lendingDesk: readonly Draft[] = [
  concept("User"),
  ...of("Lending", "Loan", "Copy"),
  concept("Loan line"),
  ...of("Fines", "Fine"),
  ...of("Post", "Parcel"),
  concept("Parcel scan"),
  owned("Loan line", "Loan"),
  relation("Loan", "Copy", { required: true }),
  owned("Fine", "Loan"),
  relation("Parcel", "Loan", { required: true }),
  owned("Parcel scan", "Parcel"),
  action(undefined, "lend", "Loan", "create"),
  action(undefined, "pay", "Fine", "create"),
  action(undefined, "send", "Parcel", "create"),
];

describe("areas of the domain", () => {
  it("are contexts of their own, even for a part of a whole, whose parts stay with it", async () => {
    expect(await contextsOf(lendingDesk)).toMatchObject({
      lending: ["copy", "loan", "loan-line"],
      fines: ["fine"],
      post: ["parcel", "parcel-scan"],
    });
  });

  it("are said with what they have in common and what refers across", async () => {
    const { plan } = await compile(lendingDesk);
    const why = plan.node("architecture/context#fines")?.data;
    expect(why).toMatchObject({
      because: "What has to do with fines; across: fine → loan",
    });
  });

  it("go back into what they cannot exist without where the product is too small to be divided", async () => {
    const nodes = [
      ...of("Lending", "Loan"),
      ...of("Fines", "Fine"),
      owned("Fine", "Loan"),
      action(undefined, "lend", "Loan", "create"),
    ];
    expect(await contextsOf(nodes)).toEqual({ loans: ["fine", "loan"] });
  });

  it("go back just so where a single concept only may refer to another", async () => {
    const nodes = [
      ...of("Lending", "Loan", "Copy"),
      ...of("Fines", "Fine"),
      ...of("Post", "Parcel"),
      relation("Copy", "Loan", { required: true }),
      relation("Fine", "Loan", { required: false }),
      relation("Parcel", "Loan", { required: false }),
      action(undefined, "lend", "Loan", "create"),
      action(undefined, "send", "Parcel", "create"),
    ];
    expect(await contextsOf(nodes)).toEqual({
      lending: ["copy", "fine", "loan"],
      post: ["parcel"],
    });
  });

  it("do not divide what one person builds", async () => {
    const alone = given(brief.team, { size: 1, skills: [] });
    const contexts = await contextsOf([...lendingDesk, alone]);
    expect(contexts).not.toHaveProperty("fines");
    expect(contexts).not.toHaveProperty("post");
  });

  it("are no more than people build them", async () => {
    const two = given(brief.team, { size: 2, skills: [] });
    expect(Object.keys(await contextsOf([...lendingDesk, two])).toSorted()).toEqual([
      "accounts",
      "lending",
      "post",
    ]);
  });

  it("yield to services that the text names", async () => {
    const contexts = await contextsOf([...lendingDesk, part("Loans"), part("Users")]);
    expect(Object.keys(contexts).toSorted()).toEqual(["loans", "users"]);
    expect(contexts.loans).toContain("fine");
  });

  it("take in what has none by the relations that lead to it, and leave apart what all share", async () => {
    const nodes = [
      ...lendingDesk,
      concept("Damage"),
      relation("Damage", "Copy", { required: true }),
      concept("Branch"),
      relation("Loan", "Branch"),
      relation("Parcel", "Branch"),
      action(undefined, "open", "Branch", "create"),
    ];
    expect(await contextsOf(nodes)).toMatchObject({
      branches: ["branch"],
      lending: ["copy", "damage", "loan", "loan-line"],
    });
  });

  it("have a whole without an area in that of its part", async () => {
    const nodes = [
      ...of("Catalogue", "Title"),
      concept("Shelf"),
      owned("Title", "Shelf"),
      ...of("Lending", "Loan", "Loan note"),
      relation("Loan", "Shelf", { required: true }),
      action(undefined, "lend", "Loan", "create"),
    ];
    expect(await contextsOf(nodes)).toEqual({
      catalogue: ["shelf", "title"],
      lending: ["loan", "loan-note"],
    });
  });
});

it("puts what sets up the product with what it is about", async () => {
  const nodes = [
    ...["Parcel", "Parcel label", "Desk setting"].map((name) => concept(name)),
    owned("Parcel label", "Parcel"),
    action(undefined, "send", "Parcel", "create"),
    action(undefined, "change", "Desk setting", "update"),
  ];
  expect(await contextsOf(nodes)).toEqual({ parcels: ["desk-setting", "parcel", "parcel-label"] });
});
