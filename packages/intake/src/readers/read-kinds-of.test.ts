import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

const kinds = async (text: string) =>
  (await read(`Build a club desk. ${text}`, "reading/attribute")).flatMap((each) =>
    typeof each === "object" && each !== null && "values" in each ? [each.values] : [],
  );

it.each([
  ["Offer a room for text, image and file messages.", [["text", "image", "file"]]],
  ["Digital or printed tickets.", [["digital", "printed"]]],
  ["There are public and private boards.", [["public", "private"]]],
])("reads kinds of one thing in: %s", async (text, expected) => {
  expect(await kinds(text)).toEqual(expected);
});

it.each([
  "Create, rename and archive boards and invite members.",
  "\n- Accept or decline invitations",
  "\n- View and print lists",
  "\n- Like and share photos",
  "Members add and remove guests.",
  "Members can pin or hide notes.",
])("takes what is done for no kind: %s", async (text) => {
  expect(await kinds(text)).toEqual([]);
});
