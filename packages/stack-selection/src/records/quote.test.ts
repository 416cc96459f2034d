import { stated } from "@planc/core";
import { expect, it } from "vitest";
import { quoteOf } from "./quote.ts";

const place = (quote: string) => ({
  source: "host/source#prompt",
  span: [0, quote.length] as [number, number],
  line: 1,
  quote,
});

it("quotes a word once that the text writes in two ways", () => {
  expect(quoteOf(stated(place("Kilns"), place("kilns"), place("glazes")))).toBe(
    "“Kilns” and “glazes”",
  );
});
