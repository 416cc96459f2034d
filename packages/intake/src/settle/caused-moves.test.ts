import { brief } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const planOf = async (text: string) => (await compile(text)).plan;

/** `administrator: ship kiln → shipped`, of what was taken to lead to a state. */
const movesOf = async (text: string, thing: string) =>
  (await planOf(text))
    .get(brief.action)
    .filter(({ why }) => why.kind === "assumed" && why.by.endsWith("move-without-cause"))
    .filter(({ data }) => data.concept === `brief/concept#${thing}`)
    .map(({ data: { actors, automatic, background, state, upon, verb } }) => {
      const who = actors.map((each) => each.slice("brief/actor#".length)).join(", ");
      const own = automatic && `${background ? "worker" : "product"} (${upon})`;
      return `${own ?? who}: ${verb} → ${state}`;
    });

const kilns = `# Kiln shop
A web application where potters order kilns.
## Requirements
- **FR-001**: Potters MUST be able to create and cancel commissions.
- **FR-002**: Administrators MUST be able to view commissions.
- **FR-003**: A commission goes through these states: Pending → Approved → Shipped → Delivered.
### Key Entities
- **Commission**: A kiln that is built for a potter. Has a size and a status (Pending, Approved, Shipped, Delivered)
`;

const scans = `# Parcel scans
An API service in which workers pull scans from a queue.
## Requirements
- **FR-001**: Operators MUST be able to view scans.
- **FR-002**: A scan goes through these states: RECEIVED → IN_PROGRESS → (COMPLETED or FAILED).
### Key Entities
- **Scan**: A picture of a parcel. Has a code and a status (RECEIVED, IN_PROGRESS, COMPLETED, FAILED)
`;

describe("states that nothing leads to", () => {
  it("are come to by who runs the product, and asked about", async () => {
    expect(await movesOf(kilns, "commission")).toEqual([
      "administrator: approve → Approved",
      "administrator: deliver → Delivered",
      "administrator: ship → Shipped",
    ]);
    const asked = (await planOf(kilns)).get(brief.question).map(({ data }) => data.text);
    expect(asked).toContain("Who or what brings a commission to Approved, Shipped and Delivered?");
  });

  it("are come to by the product's own work, where they tell of such work", async () => {
    expect(await movesOf(scans, "scan")).toEqual([
      "worker (its work succeeds): complete → COMPLETED",
      "worker (its work fails): fail → FAILED",
      "worker (the work on it begins): take up → IN_PROGRESS",
    ]);
  });

  it("are left alone where somebody is said to lead to them", async () => {
    const told = kilns.replace(
      "view commissions",
      "approve commissions, ship commissions and deliver commissions",
    );
    expect(await movesOf(told, "commission")).toEqual([]);
  });

  it("are left alone in a tool, which does all of its work when it is called", async () => {
    expect(
      await movesOf(kilns.replace("A web application", "A command-line tool"), "commission"),
    ).toEqual([]);
  });
});

describe("what goes through states and is made by nobody", () => {
  const makers = async (text: string) =>
    (await planOf(text))
      .get(brief.action)
      .filter(({ data }) => data.effect === "create")
      .map(({ id, why }) => `${id} ${why.kind}`);

  it("comes in by an operation, and is asked about", async () => {
    expect(await makers(scans)).toEqual(["create-scan assumed"]);
    const asked = (await planOf(scans)).get(brief.question).map(({ data }) => data.text);
    expect(asked).toContain("Who or what brings in a scan?");
  });

  it("comes in as the text says, where it does", async () => {
    expect(await makers(kilns)).toEqual(["create-commission stated"]);
  });
});

it("ends what is held for a thing with that thing, and makes it with it", async () => {
  const holds = `# Kiln hire
A web application where potters hire kilns.
## Requirements
- **FR-001**: Potters MUST be able to create and cancel hires.
- **FR-002**: Administrators MUST be able to ship hires.
- **FR-003**: A hire goes through these states: Open → Shipped or Cancelled.
- **FR-004**: A hold goes through these states: Reserved → Taken or Released.
- **FR-005**: Administrators MUST be able to view holds.
### Key Entities
- **Hire**: Kilns that a potter hires. Has a length and a status (Open, Shipped, Cancelled)
- **Hold**: What one hire keeps from others. Belongs to a hire. Has a quantity and a status (Reserved, Taken, Released)
`;
  const moves = (await planOf(holds))
    .get(brief.action)
    .filter(({ data }) => data.concept === "brief/concept#hold" && data.automatic === "event")
    .map(({ data }) => `${data.effect}: ${data.sets?.value} after ${data.sets?.after}`);
  expect(moves).toEqual([
    "transition: Released after brief/action#cancel-hire",
    "create: Reserved after brief/action#create-hire",
    "transition: Taken after brief/action#ship-hire",
  ]);
});

it("leaves what a payment comes to with its provider, where what is given back is a row of its own", async () => {
  const shop = `# Kiln shop
A web application where potters pay for kilns. Payments go over Stripe.
## Requirements
- **FR-001**: Potters MUST be able to create payments.
- **FR-002**: Administrators MUST be able to create refunds.
- **FR-003**: A payment goes through these states: Initiated → Captured → Refunded.
### Key Entities
- **Payment**: What is paid. Has an amount and a status (Initiated, Captured, Refunded)
- **Refund**: What is given back of a payment. Has an amount and a reason.
`;
  expect(await movesOf(shop, "payment")).toContain(
    "product (the payment provider reports): refund → Refunded",
  );
});
