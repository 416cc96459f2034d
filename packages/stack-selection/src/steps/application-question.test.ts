import { brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const askedOf = async (text: string) => {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      mention("Next.js", { topic: "web-framework" }),
      given(brief.requirement, "fr-1", { key: "FR-1", kind: "functional", text }),
      ...concepts("Kiln", "Glaze"),
    )
    .result();
  return plan.get(brief.question).find(({ id }) => id === "application-routes")?.data.text;
};

it("asks what answers requests where the whole application is to be built with a framework of pages", async () => {
  expect(await askedOf("The application MUST be built with Next.js.")).toBe(
    "Are requests answered by Next.js route handlers as well, or does Next.js make the pages alone?",
  );
  expect(await askedOf("Pages MUST load within a second.")).toBeUndefined();
});
