import { brief, reading } from "@planc/core/ir";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import { compile } from "../fixtures/prompt.ts";

async function settled(text: string) {
  const { plan } = await compile(text);
  return {
    free: plan.get(brief.availability).map(({ id, data }) => ({ id, ...data })),
    attributes: plan
      .get(brief.attribute)
      .map(({ id }) => id)
      .filter((id) => id.startsWith("berth.")),
    looks: plan
      .get(brief.action)
      .filter(({ data }) => data.concept === "brief/concept#berth")
      .map(({ id, data }) => `${id}: ${data.requirements.map((ref) => ref.split("#")[1]).join()}`),
  };
}

it("works out what is free on a day from what was taken, and keeps it nowhere", async () => {
  expect(await settled(berths)).toEqual({
    free: [
      {
        id: "berth.availability",
        concept: "brief/concept#berth",
        name: "availability",
        free: "vacant",
        taken: "taken",
        by: "brief/relation#reservation.berth",
        day: "brief/attribute#reservation.reserved-date",
        requirements: ["brief/requirement#us1", "brief/requirement#fr-001"],
      },
    ],
    attributes: ["berth.depth", "berth.name"],
    looks: ["list-berth: fr-001,us1"],
  });
});

it("keeps what is so on every day", async () => {
  const text = berths
    .replace("date-specific availability", "state of repair")
    .replace("view berth availability for a given date", "view berths")
    .replace("picks a date and sees which berths are vacant or taken on that date", "sees berths");
  const { free, attributes } = await settled(text);
  expect(free).toEqual([]);
  expect(attributes).toEqual(["berth.depth", "berth.name", "berth.state-of-repair"]);
});

it("asks for something that takes it by the day", async () => {
  const text = berths.replaceAll("Reservation", "Remark").replaceAll("reserve", "not");
  expect((await settled(text)).free).toEqual([]);
});

it("takes the day of something else for a field of it, and a day in an example for no number", async () => {
  const { plan } = await compile(`${berths}
- **Reserved Day**: The calendar date for which a berth is reserved.

## Acceptance Scenarios

1. **Given** berth B4 is reserved for 2031-04-02, **When** the skipper opens the reserving page, **Then** B4 is taken.
`);
  expect(plan.get(brief.concept).map(({ id }) => id)).toEqual(["berth", "reservation", "skipper"]);
  const looks = plan.get(brief.action).filter(({ data }) => data.effect === "read");
  expect(looks.map(({ id }) => id)).toEqual([]);
  const dates = plan.get(reading.leftover).filter(({ data }) => data.text.includes("2031"));
  expect(dates.map(({ data }) => data.kind)).toEqual(["inert"]);
});
