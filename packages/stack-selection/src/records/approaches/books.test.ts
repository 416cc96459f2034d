import { expect, it } from "vitest";
import { drawn, entity, table } from "../../fixtures/drawn.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { booksOf } from "./books.ts";

const status = (values: string[]): Drawn["columns"][number] => ({
  ref: "data/column#bookings.status",
  id: "bookings.status",
  data: {
    table: "data/table#bookings",
    name: "status",
    type: "text",
    logical: "enum",
    nullable: false,
    generated: false,
    values,
  },
});

const told = (name: string, values: string[]) => {
  const thing = entity(name);
  const bookings = table("bookings", "relational-store");
  const choice: Confirmed = {
    ref: "decision/choice#personal-data",
    name: "Rows deleted",
    full: "Rows deleted",
    purpose: "Erases.",
    technology: "erase-or-empty",
    entry: undefined,
    drawn: drawn({
      entities: [{ ...thing, data: { ...thing.data, concept: `brief/concept#${name}` } }],
      concepts: [
        {
          ref: `brief/concept#${name}`,
          id: name,
          data: { name, role: "stored", aliases: [] },
        } as unknown as Drawn["concepts"][number],
      ],
      tables: [{ ...bookings, data: { ...bookings.data, entity: thing.ref } }],
      columns: [status(values)],
    }),
  };
  return booksOf(choice, [{ table: "bookings", columns: ["guest_mail"] }]);
};

it("has an erasure wait for what is sold and not done, and asks what a tax law keeps", () => {
  const { negative, mitigation } = told("booking", ["paid", "checked_in", "completed"]);
  expect(negative.map(fullOf).join(" ")).toContain(
    "A booking that is paid or checked in still needs guest_mail",
  );
  expect(mitigation.map(fullOf).join(" ")).toMatch(
    /waits for what is not done yet.*how many years a tax law/,
  );
});

it("says nothing of what is in no books, and nothing of states where none is open", () => {
  expect(told("comment", ["shown", "closed"])).toEqual({ negative: [], mitigation: [] });
  expect(told("booking", ["completed", "cancelled"]).negative).toEqual([]);
});
