import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

const systems = async (text: string) =>
  (await read(text, "brief/system")).map((data) => (data as { name: string }).name);

it.each([
  ["Lots are priced by the external valuation API.", ["Valuation API"]],
  ["Reminders are sent by a separate notification system.", ["Notification system"]],
  [
    "Parcels come from a source system (such as ERP, or e-commerce platform).",
    ["E-commerce platform", "ERP"],
  ],
  ["Billing (external) settles the bids.", ["Billing"]],
  ["External systems push bids.", []],
  ["The external wall is painted.", []],
])("reads what stands outside in: %s", async (text, expected) => {
  expect(await systems(text)).toEqual(expected);
});

it("tells systems that push to the product from those that it calls", async () => {
  const inbound = async (text: string) =>
    (await read(text, "brief/system")).map((data) => (data as { inbound?: true }).inbound);
  const named = "When a lot changes in a source system (such as ERP)";
  expect(await inbound(`${named}, that system pushes the lot to the auction.`)).toEqual([true]);
  expect(await inbound(`${named}, the auction fetches it.`)).toEqual([undefined]);
});
