import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

it("takes a date and time for a point in time where another sentence names the date alone", async () => {
  const { plan } = await compile(`# Feature Specification: Kiln Book

## Requirements

- **FR-001**: Potters MUST be able to create firings with title, date, time, load, and optional notes.

### Key Entities

- **Firing**: A run of the kiln, with title, date/time and load.
`);
  expect(plan.node("brief/attribute#firing.date-time")?.data).toMatchObject({ type: "timestamp" });
});

it("takes a date for the start where a thing has a start and an end, and a setting that it has once", async () => {
  const { plan } = await compile(`# Feature Specification: Regatta

## Requirements

- **FR-001**: Clubs MUST be able to create races with required fields (title, date/time).
- **FR-002**: The system supports a single timezone per race.
- **FR-003**: The system allows at most one sponsor per race.

### Key Entities

- **Race**: A race of boats, with attributes including title, start date/time and end date/time.
`);
  const attribute = (id: string) =>
    plan.node(`brief/attribute#race.${id}`)?.data as { required?: boolean } | undefined;
  expect(attribute("start-date-time")).toMatchObject({ required: true });
  expect(attribute("end-date-time")).toMatchObject({ required: false });
  expect(attribute("sponsor")?.required ?? false).toBe(false);
  expect(attribute("timezone")).toMatchObject({ name: "timezone", required: true });
});

it("requires the fields that a text calls required, whatever follows their names", async () => {
  const { plan } = await compile(`# Feature Specification: Client Book

## Requirements

- **FR-001**: The system MUST check all required client fields (name, phone number) before it saves one.

### Key Entities

- **Client**: A client of the firm, with attributes including name, phone and fax.
`);
  const required = ["name", "phone", "fax"].map(
    (name) => plan.node(`brief/attribute#client.${name}`)?.data as { required?: boolean },
  );
  expect(required.map((data) => data.required)).toEqual([true, true, false]);
});

it("reads the least and the most that a number may be from the words around its name", async () => {
  const { plan } = await compile(`# Feature Specification: Regatta

## Requirements

- **FR-001**: The system MUST enforce a minimum age of 16 years for sailors.
- **FR-002**: The maximum number of a sailor is 99.
- **FR-003**: The system MUST enforce a minimum name of 3 characters for sailors.

### Key Entities

- **Sailor**: Whoever sails, with attributes including name and age.
`);
  expect(plan.node("brief/attribute#sailor.age")?.data).toMatchObject({ minimum: 16 });
  expect(plan.node("brief/attribute#sailor.name")?.data).not.toHaveProperty("minimum");
});

it("reads what has to be more than zero, of several things at once", async () => {
  const { plan } = await compile(`# Feature Specification: Regatta

## Requirements

- **FR-001**: The system MUST enforce length and weight as positive values.
- **FR-002**: The fee must be greater than zero.

### Key Entities

- **Boat**: What sails, with attributes including length, weight, fee and name.
`);
  const above = ["length", "weight", "fee", "name"].map(
    (name) =>
      (plan.node(`brief/attribute#boat.${name}`)?.data as { above?: number } | undefined)?.above,
  );
  expect(above).toEqual([0, 0, 0, undefined]);
});

it("takes an amount beside a price for how much there is, and another for money", async () => {
  const { plan } = await compile(`# Feature Specification: Grain Trade

## Requirements

- **FR-001**: Traders MUST be able to record sales and fees.

### Key Entities

- **Sale**: Grain that was sold, with amount and unit price.
- **Fee**: What a trader pays, with amount and date.
`);
  const type = (thing: string) =>
    (plan.node(`brief/attribute#${thing}.amount`)?.data as { type?: string } | undefined)?.type;
  expect([type("sale"), type("fee")]).toEqual(["decimal", "money"]);
});

it("requires what each of a thing must have, and what is given beside the optional", async () => {
  const { plan } = await compile(`# Feature Specification: Bakery

## Requirements

- **FR-001**: Each loaf MUST have a name, weight and flour.
- **FR-002**: Bakers MUST be able to create orders with pick-up day, remark, and optional discount code.

### Key Entities

- **Loaf**: What is baked, with name, weight, flour, and note.
- **Order**: What somebody ordered, with pick-up day, remark and discount code.
`);
  const required = ["loaf.weight", "loaf.note", "order.remark", "order.discount-code"].map((id) => [
    id,
    (plan.node(`brief/attribute#${id}`)?.data as { required?: boolean } | undefined)?.required,
  ]);
  expect(required).toEqual([
    ["loaf.weight", true],
    ["loaf.note", false],
    ["order.remark", true],
    ["order.discount-code", false],
  ]);
});

it("takes nobody who has to give a price for what has one", async () => {
  const { plan } = await compile(`# Feature Specification: Flea Market

## Requirements

- **FR-001**: A dealer MUST include a title, price and photo in each listing.
- **FR-002**: Dealers MUST be able to edit listings.

### Key Entities

- **Dealer**: Who sells, with a nickname and an e-mail address.
- **Listing**: What is sold, with title, price and photo.
`);
  const ids = ["dealer.price", "dealer.title", "listing.price"];
  expect(ids.filter((id) => plan.node(`brief/attribute#${id}`) !== undefined)).toEqual([
    "listing.price",
  ]);
});
