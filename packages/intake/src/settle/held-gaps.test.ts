import { expect, it } from "vitest";
import { compile, idsIn } from "../fixtures/prompt.ts";

const questions = async (says: string) =>
  idsIn(
    (
      await compile(`# Feature Specification: Garden beds

A web application for gardeners.

## Requirements

- **FR-001**: Gardeners MUST be able to create beds of their club.

## Assumptions

- ${says}`)
    ).plan,
    "brief/question",
  ).filter((id) => /elsewhere|handed-over/.test(id));

it.each([
  ["Club membership is managed through a separate system.", ["held-elsewhere"]],
  ["Users are already identified by the surrounding application.", ["sign-in-handed-over"]],
  ["Club newsletters are sent by a separate system.", []],
  ["Beds are dug by hand.", []],
])("asks how what is looked after elsewhere reaches the product: %s", async (says, expected) => {
  expect(await questions(says)).toEqual(expected);
});
