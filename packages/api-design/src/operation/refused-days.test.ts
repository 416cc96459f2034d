import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import plugin from "../plugin.ts";

async function creating(text: string) {
  const said = given(brief.requirement, "fr-009", { key: "FR-009", kind: "functional", text });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...berths, said)
    .result();
  const create = plan.get(api.operation).find(({ id }) => id === "create-reservation")?.data;
  return {
    told: create?.description,
    serves: create?.realises.includes("brief/requirement#fr-009"),
  };
}

it.each([
  [
    "A reservation for a date outside the supported range is invalid.",
    "A date outside the range that is open is refused with 400, which says the range.",
  ],
  [
    "The system MUST reject requests to reserve that omit the date.",
    "Without a valid date it is refused with 400.",
  ],
])("says where a day is given which days are refused: %s", async (text, told) => {
  expect(await creating(text)).toEqual({ told, serves: true });
});

it.each([
  "The system MUST reject tasks for a date outside the project's period.",
  "The list of reservations can be narrowed to a date range.",
])("says nothing of other days: %s", async (text) => {
  expect(await creating(text)).toEqual({ told: undefined, serves: false });
});
