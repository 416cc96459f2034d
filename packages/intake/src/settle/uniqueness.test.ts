import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import { compile } from "../fixtures/prompt.ts";

async function rules(requirement: string, entities = "") {
  const { plan } = await compile(
    berths.replace(/- \*\*FR-003.*\n/, `- **FR-003**: ${requirement}\n`) + entities,
  );
  return plan
    .get(brief.uniqueness)
    .map(
      ({ data: { concept, name, active, together, requirements } }) =>
        `${concept.split("#")[1]}: ${name}${active ? ", active" : ""} (${together.map((ref) => ref.split("#")[1]).join()}) by ${requirements.map((ref) => ref.split("#")[1]).join()}`,
    );
}

const ofDay =
  "reservation: berth and reserved date, active (reservation.berth,reservation.reserved-date) by fr-003";

it.each([
  "The system MUST prevent two active reservations of the same berth on the same date.",
  "The system MUST reject same-berth same-day duplicate reservations.",
  "There MUST be at most one active reservation per berth and day.",
  "The system MUST prevent double booking.",
  "Two skippers may ask for the same berth for the same date at once. Only one of them is served.",
  "When a berth is already reserved for that date, the system MUST reject the reservation.",
])("reads what there is only one of on a day: %s", async (requirement) => {
  expect(await rules(requirement)).toEqual([ofDay]);
});

it.each([
  "The system MUST allow the same skipper to reserve several berths on the same date.",
  "The system MUST show reservations of the same berth and the same date next to each other.",
  "The system MUST show one reservation per row.",
  "Skippers MUST NOT reserve a berth for a past date.",
])("reads no such rule in: %s", async (requirement) => {
  expect(await rules(requirement)).toEqual([]);
});

it("keeps apart only what the sentence means, of all that a thing refers to", async () => {
  const tariff = "- **Tariff**: What a day costs; attributes include name\n";
  const entities = berths.replace("include berth, skipper,", "include berth, tariff, skipper,");
  const { plan } = await compile(
    entities.replace(
      /- \*\*FR-003.*\n/,
      "- **FR-003**: The system MUST prevent double booking.\n",
    ) + tariff,
  );
  expect(plan.get(brief.uniqueness).map(({ id }) => id)).toEqual([
    "reservation.berth-and-reserved-date",
  ]);
});

it("reads it of any two things that another one ties together", async () => {
  const review =
    "- **Review**: What a skipper thinks of a berth; attributes include berth, skipper, stars\n";
  expect(await rules("Each skipper may write only one review per berth.", review)).toEqual([
    "review: berth and skipper (review.berth,review.skipper) by fr-003",
  ]);
});

it("says that what keeps them apart is always given", async () => {
  const { plan } = await compile(berths);
  const given = [...plan.get(brief.relation), ...plan.get(brief.attribute)];
  expect(given.filter(({ data }) => data.required === true).map(({ id }) => id)).toEqual([
    "reservation.berth",
    "reservation.reserved-date",
  ]);
});

it("names the states in which one was called off", async () => {
  const { plan } = await compile(
    berths.replace("(confirmed, cancelled)", "(confirmed, cancelled, no-show)"),
  );
  const states = plan.get(brief.uniqueness).map(({ data }) => data.unless);
  expect(states).toEqual([["cancelled", "no-show"]]);
});
