import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const desk = `# Feature Specification: Lending Desk

## Requirements

- **FR-001**: System MUST show the shelf mark of each book.
- **FR-002**: System MUST limit field lengths of a loan (remark: 300 characters).
- **FR-003**: System MUST record who approved each loan.
- **FR-004**: System MUST keep the start and end date of a loan.
- **FR-005**: System MUST let clerks renew their membership.

### Key Entities

- **Book**: A copy on a shelf, with attributes including title, shelf mark and remark.
- **Loan**: Represents a lent book, with attributes including start date, end date, remark and approver.
- **User**: A clerk, with attributes including display name.
`;

async function placesOf(ref: string) {
  const { plan } = await compile(desk);
  const why = plan.node(ref)?.why;
  return why?.kind === "stated" ? why.at.map(({ line, quote }) => [line, quote]) : why?.kind;
}

it("notes which requirements name a property of a thing", async () => {
  expect(await placesOf("brief/attribute#book.shelf-mark")).toEqual([
    [5, "shelf mark"],
    [13, "shelf mark"],
  ]);
});

it("knows by the thing that the sentence names which of two properties of one name is meant", async () => {
  expect(await placesOf("brief/attribute#loan.remark")).toContainEqual([6, "remark"]);
  expect(await placesOf("brief/attribute#book.remark")).toEqual([[13, "remark."]]);
});

it("takes a limit of characters over into the property that it is said of", async () => {
  const { plan } = await compile(desk);
  expect(plan.node("brief/attribute#loan.remark")?.data).toMatchObject({ maxLength: 300 });
  expect(plan.node("brief/attribute#book.remark")?.data).not.toHaveProperty("maxLength");
});

it("reads two names that share their last word", async () => {
  expect(await placesOf("brief/attribute#loan.start-date")).toContainEqual([
    8,
    "start and end date",
  ]);
  expect(await placesOf("brief/attribute#loan.end-date")).toContainEqual([8, "end date"]);
});

it("finds who did something to a thing in the relation that keeps it", async () => {
  const { plan } = await compile(desk);
  const relation = plan.node("brief/relation#loan.user.approver");
  const from = relation?.why.from ?? [];
  const read = from.flatMap((ref) => plan.node(ref)?.why ?? []);
  expect(
    read.flatMap((why) => (why.kind === "stated" ? why.at : [])).map(({ line }) => line),
  ).toEqual(expect.arrayContaining([7, 14]));
});

it("says what a thing is without the list of its properties", async () => {
  const { plan } = await compile(desk);
  expect(plan.node("brief/concept#loan")?.data).toMatchObject({ description: "A lent book" });
});
