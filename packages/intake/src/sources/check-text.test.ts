import { expect, it } from "vitest";
import { checkText } from "./check-text.ts";
import { cleanText } from "./clean-text.ts";
import { foreignLanguage } from "./detect-language.ts";

it("tells text from what is empty, too large or binary", () => {
  expect(checkText("Build a wiki.", 100)).toEqual({
    kind: "readable",
    controls: 0,
    firstControl: -1,
  });
  expect(checkText(" \n\t\u200b\ufeff", 100).kind).toBe("empty");
  expect(checkText("x".repeat(101), 100).kind).toBe("too-large");
  expect(checkText("\u007fELF\u0000", 100).kind).toBe("binary");
  expect(checkText("\u0001\u0002".repeat(20), 100).kind).toBe("binary");
  expect(checkText("a\u0007b", 100)).toEqual({ kind: "readable", controls: 1, firstControl: 1 });
});

it("cleans without moving a character", () => {
  const dirty = "/plan “Build”\u00a0a\u0007wiki\n• pages’ links";
  expect(cleanText(dirty)).toBe('      "Build" a wiki\n- pages\' links');
  expect(cleanText(dirty)).toHaveLength(dirty.length);
});

it.each(["/plan x", "/speckit.plan x", "/speckit-plan x", " /PLAN: x"])(
  "drops the command of %s",
  (text) => {
    expect(cleanText(text).trim()).toBe("x");
  },
);

it("keeps a word that only starts like the command", () => {
  expect(cleanText("/planning x")).toBe("/planning x");
});

it("says which language a text is in, and leaves short English bullets alone", () => {
  expect(foreignLanguage("Vue frontend\nMariaDB database\nLogin")).toBeUndefined();
  expect(foreignLanguage("The users of the shop should be able to pay.")).toBeUndefined();
  expect(foreignLanguage("Die Kunden sollen mit der App ihre Termine buchen und ändern.")).toBe(
    "German",
  );
  expect(
    foreignLanguage("Les clients doivent pouvoir réserver une table dans le restaurant."),
  ).toBe("French");
  expect(foreignLanguage("Пользователи бронируют комнаты")).toBe("Cyrillic characters");
  expect(foreignLanguage("用户可以预订房间")).toBe("Chinese or Japanese characters");
});
