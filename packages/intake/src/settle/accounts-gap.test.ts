import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const taken = async (text: string) =>
  (await compile(text)).plan.get(brief.question).find(({ id }) => id === "accounts")?.data.default;

it("takes passwords where people work with it on screens", async () => {
  expect(await taken("Build a web application in which growers list their orchards.")).toBe(
    "The product itself, with a password of its own for each account; nobody signs in where all of it runs on the device.",
  );
});

it("says nothing of products without a server where the text names a cloud", async () => {
  expect(await taken("Build a web application on Azure in which growers list orchards.")).toBe(
    "The product itself, with a password of its own for each account.",
  );
});

it("takes credentials of callers where there are no screens and no accounts", async () => {
  expect(
    await taken("Build a REST API service. Growers submit harvest reports and read them."),
  ).toBe("By a credential of each caller, as services do: the product keeps no accounts.");
});

it("asks nothing where the text says how people sign in", async () => {
  expect(
    await taken("Build a web application in which growers log in with e-mail and password."),
  ).toBeUndefined();
});
