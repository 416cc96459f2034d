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

it("takes nobody of whom records are kept for one who acts, where other systems do", async () => {
  const { plan } = await compile(`# Feature Specification: Client Book

## Scenarios

1. **Given** a client exists with the id 7, **When** an external system requests the client, **Then** the client is returned.

## Requirements

- **FR-001**: External systems MUST be able to update clients.

### Key Entities

- **Client**: A client of the firm, with a name and a phone number.
`);
  const actors = plan.get(brief.actor).map(({ data }) => [data.name, data.kind]);
  expect(actors).toEqual([["External system", "system"]]);
});
