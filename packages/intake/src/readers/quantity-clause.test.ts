import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

it.each([
  [
    "The system must block a terminal for 20 minutes after 3 wrong codes",
    "block a terminal for 20 minutes after 3 wrong codes",
  ],
  ["A parcel label is printed within 4 seconds", "a parcel label is printed within 4 seconds"],
  [
    "## Clarifications\n\n- Q: Is there a cap on parcels per locker? → A: No fixed cap — each parcel stays for 3 days.",
    "no fixed cap — each parcel stays for 3 days",
  ],
  ["Drivers must confirm within 5 minutes", "drivers must confirm within 5 minutes"],
  ["Uploads up to 25 MB", undefined],
])("keeps the clause around the number of %s", async (text, said) => {
  const [first] = await read(text, "brief/quantity");
  expect((first as { said?: string }).said).toEqual(said);
});
