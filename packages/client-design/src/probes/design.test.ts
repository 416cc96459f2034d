import { parse } from "@formatjs/icu-messageformat-parser";
import { expect, it } from "vitest";
import { messagesOf } from "../design/messages.ts";
import { faultIn, readTokens } from "./design.ts";

const colour = (hex: string) => ({ colorSpace: "srgb", components: [0, 0, 0], hex });
const file = (text: string, ground: string) =>
  JSON.stringify({
    color: {
      $type: "color",
      surface: { $value: colour(ground) },
      text: {
        $value: colour(text),
        $extensions: { "dev.planc": { contrast: [{ against: "{color.surface}", least: 4.5 }] } },
      },
    },
  });

it("computes each pair again from the values of the file", () => {
  expect(readTokens(file("#16191f", "#ffffff"))).toEqual({ pairs: 1 });
  expect(readTokens(file("#999999", "#ffffff"))).toBe(
    "color.text is told from {color.surface} at 2.84, below 4.5",
  );
});

it("refuses what the format does not have", () => {
  expect(
    readTokens(JSON.stringify({ space: { $type: "dimension", a: { $value: "4px" } } })),
  ).toContain("space");
});

it("finds the text that is no message, and writes none", () => {
  expect(faultIn({ a: "{count, plural, one {#}" }, parse)).toContain("a: ");
  const texts = messagesOf(["one", "other"], {
    screens: [],
    entities: [],
    fields: [],
    concepts: [],
    operations: [],
  });
  expect(faultIn(texts, parse)).toBeUndefined();
});
