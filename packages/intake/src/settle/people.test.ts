import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function anonymous(text: string) {
  const { plan } = await compile(text);
  return plan.get(brief.actor).flatMap(({ data }) => (data.anonymous ? [data.name] : []));
}

it("takes a guest for somebody without an account where the text has it so", async () => {
  expect(await anonymous("Guests can browse rooms. Customers can order cakes.")).toEqual(["Guest"]);
  expect(await anonymous("Guests can order cakes with guest checkout.")).toEqual(["Guest"]);
});

it("takes a guest who stays for one of the people who sign in", async () => {
  expect(await anonymous("Guests can reserve rooms. Clerks can confirm reservations.")).toEqual([]);
});
