import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const asked = async (text: string) =>
  (await compile(text)).plan.get(brief.question).find(({ id }) => id === "accounts-of-outsiders")
    ?.data;

it("asks where people sign in whom the directory of the staff does not hold", async () => {
  expect(
    await asked(
      "Build a berth portal with the existing Active Directory. Clerks assign berths. Customers book berths.",
    ),
  ).toMatchObject({
    text: "Active Directory holds staff: who holds the accounts of customers?",
    options: ["a part of the directory", "a provider of identities for them", "the product itself"],
  });
});

it.each([
  "Build a berth portal with the existing Active Directory. Clerks assign berths.",
  "Build a berth portal with Okta. Clerks assign berths. Customers book berths.",
  "Build a berth portal with Active Directory and Okta. Customers book berths.",
  "Build a berth portal. Customers book berths.",
])("asks nothing where all are staff, or a provider for anybody is named: %s", async (text) => {
  expect(await asked(text)).toBeUndefined();
});

const front = async (text: string) =>
  (await compile(text)).plan.get(brief.question).find(({ id }) => id === "front-of-directory")
    ?.data;

it("asks what stands in front of a directory that a browser cannot reach", async () => {
  expect(
    await front("Build a berth portal with the existing Active Directory. Clerks assign berths."),
  ).toMatchObject({
    options: ["AD FS", "Microsoft Entra ID"],
    turns: ["identity-provider"],
  });
});

it.each([
  "Build a berth portal with Active Directory through AD FS. Clerks assign berths.",
  "Build a berth portal with Okta. Clerks assign berths.",
])("asks nothing where the text names it, or there is no directory: %s", async (text) => {
  expect(await front(text)).toBeUndefined();
});
