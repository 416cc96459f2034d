import { expect, it } from "vitest";
import { sampleNames, sampleNamesSchema } from "./sample-names.ts";
import { sampleMail, sampleProseOf, sampleText } from "./sample-text.ts";
import { sampleProse, sampleTextSchema, sampleTexts } from "./sample-texts.ts";

it("has lists that fit their schemas, with no kind in two of them", () => {
  for (const each of sampleNames) sampleNamesSchema.parse(each);
  for (const each of [...sampleTexts, ...sampleProse]) sampleTextSchema.parse(each);
  const kinds = sampleNames.flatMap((each) => each.kinds);
  expect(kinds.filter((kind, at) => kinds.indexOf(kind) !== at)).toEqual([]);
});

it("calls a thing by its kind, and a text by what its name means", () => {
  expect(sampleText("name", "Skipper member", 0)).toBe("Ada Njoroge");
  expect(sampleText("homeCity", "Berth", 1)).toBe("Ghent");
  expect(sampleText("mooring", "Berth", 0)).toBe("Mooring 1");
  expect(sampleText("berth code", "Berth", 2)).toBe("BC-1003");
  expect(sampleProseOf("details", 2)).toBe("A small one to begin with.");
});

it("writes to people by their names, and to no two of them alike", () => {
  expect(sampleMail("member", 0)).toBe("ada.njoroge@example.org");
  expect(sampleMail("member", 8)).toBe("ada.njoroge2@example.org");
  expect(sampleMail("berth", 0)).toBe("berth.1@example.org");
});
