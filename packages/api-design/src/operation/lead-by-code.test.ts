import { data } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { fileFormOf, formOf, pathOf } from "./form.ts";
import { codeTold, ledByCode } from "./lead-by-code.ts";

const pages = { name: "Flyer", path: "/flyers" };
const field = (name: string) => {
  const { slot: _, ...made } = given(data.field, `flyer.${name}`, {
    entity: "data/entity#flyer",
    name,
    type: "text",
    required: true,
    unique: true,
    generated: false,
  });
  return { ...made, ref: `data/field#flyer.${name}` as const };
};

it("finds what is followed by what people type, and everything else by its id", () => {
  const visit = fileFormOf("read", "Flyer", "visit");
  const read = formOf("read", "Flyer", "read");
  if (visit === undefined) throw new Error("visiting has a form");
  const byCode = ledByCode(visit, [field("title"), field("slug")]);
  expect(
    [byCode, ledByCode(visit, [field("title")]), ledByCode(read, [field("slug")])].map((form) =>
      pathOf(form, pages),
    ),
  ).toEqual(["/flyers/by-slug/{slug}", "/flyers/{flyerId}/visit", "/flyers/{flyerId}"]);
  expect(codeTold(byCode, "Flyer")).toHaveLength(1);
  expect(codeTold(read, "Flyer")).toEqual([]);
});
