import { expect, it } from "vitest";
import { concept } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";

it("keeps an address once where a password beside it lets its person in", async () => {
  const skipper = async (second: string) =>
    (
      await fieldsOf(
        ...concept(
          "skipper",
          { name: "Skipper" },
          {
            email: { name: "email", type: "email" },
            second: { name: second, type: "text" },
          },
        ),
      )
    ).get("skipper.email")?.data.unique;
  expect(await skipper("encrypted password")).toBe(true);
  expect(await skipper("licence")).toBe(false);
});
