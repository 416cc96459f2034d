import { stated } from "@planc/core";
import { expect, it } from "vitest";
import { quoteOf } from "./quote.ts";

const place = (quote: string) => ({
  source: "host/source#prompt" as const,
  start: 0,
  end: quote.length,
  quote,
});

it("quotes a word once that the text writes in two ways", () => {
  expect(quoteOf(stated(place("Kilns"), place("kilns"), place("glazes")))).toBe(
    "“Kilns” and “glazes”",
  );
});
