import { expect, it } from "vitest";
import { statedCodes } from "./stated-codes.ts";

const said = (text: string) => [{ data: { key: "FR-9", text } }];

it("reads which answers are repeated and which not, with exceptions", () => {
  expect(
    statedCodes(said("Retry: HTTP 429, 502 and all other 5xx except 505. No retry: 404, all 4xx")),
  ).toEqual({
    repeated: "429 and 5xx except 505",
    given: "505 and 4xx except 429",
    lists: { repeated: ["429", "5xx"], given: ["4xx", "505"] },
    key: "FR-9",
  });
});

it("takes a single class with nothing on the other side for no rule", () => {
  expect(statedCodes(said("Retry upon 5xx."))).toBeUndefined();
});
