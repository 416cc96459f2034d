import { expect, it } from "vitest";
import { looksForeign } from "./looks-foreign.ts";

it("knows English by its short words", () => {
  expect(looksForeign("The system MUST lend a copy to a reader when the card is valid.")).toBe(
    false,
  );
});

it("knows other scripts, also between English headings", () => {
  expect(looksForeign("## Requirements\n\nСистема должна сохранять все бронирования.")).toBe(true);
});

it("knows other languages of the same script", () => {
  expect(looksForeign("Das System muss jede Ausleihe mit einem Datum speichern.")).toBe(true);
});
