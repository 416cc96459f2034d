import { expect, it } from "vitest";
import { inlineCode, paragraph, text } from "./index.ts";

it("takes out what turns the order of characters and what a terminal obeys", () => {
  expect(text("safe \u202Egnp.exe\u202C \u001B[31mred\u0007").value).toBe("safe gnp.exe [31mred");
  expect(inlineCode("a\u2066b\u2069").value).toBe("ab");
  expect(paragraph("x\u0000y").children).toEqual([{ type: "text", value: "xy" }]);
});

it("keeps lines, tabulators and the letters of every script", () => {
  const words = "a\tb\nשלום مرحبا 漢字 ñ 👩‍💻";
  expect(text(words).value).toBe(words);
});
