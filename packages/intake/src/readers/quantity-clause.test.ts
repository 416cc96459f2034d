import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

it.each([
  [
    "The system must block a terminal for 20 minutes after 3 wrong codes",
    "block a terminal for 20 minutes after 3 wrong codes",
  ],
  ["A parcel label is printed within 4 seconds", "a parcel label is printed within 4 seconds"],
  ["Drivers must confirm within 5 minutes", "drivers must confirm within 5 minutes"],
  ["Uploads up to 25 MB", undefined],
])("keeps the clause around the number of %s", async (text, said) => {
  const [first] = await read(text, "brief/quantity");
  expect((first as { said?: string }).said).toEqual(said);
});
