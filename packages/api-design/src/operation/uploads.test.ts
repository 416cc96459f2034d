import { expect, it } from "vitest";
import { fileProperties } from "./uploads.ts";

const read = {
  name: "chart",
  type: "url",
  list: false,
  required: true,
  nullable: false,
  readOnly: false,
  writeOnly: false,
  description: "Chart.",
} as const;

const named = (forms: "none" | "signed" | "stream") =>
  fileProperties(
    read,
    {
      ref: "data/field#voyage.chart",
      id: "voyage.chart",
      data: {
        entity: "data/entity#voyage",
        name: "chart",
        type: "file",
        required: true,
        unique: false,
        generated: false,
      },
    },
    "camel",
    forms,
  ).map(({ name }) => name);

it("answers where the forms of a file are, as far as they are made", () => {
  expect(named("none")).toEqual(["chart", "chartUpload"]);
  expect(named("signed")).toEqual(["chart", "chartUpload", "chartSmall", "chartStream"]);
  expect(named("stream")).toEqual([
    "chart",
    "chartUpload",
    "chartSmall",
    "chartStream",
    "chartStreamAccess",
  ]);
});

it("takes what may be long in parts, of which those that are missing have an address, once somebody says that all are there", () => {
  const addresses = (name: string, ends: boolean) =>
    fileProperties(
      { ...read, name },
      {
        ref: "data/field#voyage.file",
        id: "voyage.file",
        data: {
          entity: "data/entity#voyage",
          name,
          type: "file",
          required: true,
          unique: false,
          generated: false,
        },
      },
      "camel",
      "none",
      ends,
    ).map((each) => `${each.name}${each.list ? "[]" : ""}`);
  expect(addresses("recording", true)).toEqual([
    "recording",
    "recordingUpload",
    "recordingUploadParts[]",
  ]);
  expect(addresses("recording", false)).toEqual(["recording", "recordingUpload"]);
  expect(addresses("portrait", true)).toEqual(["portrait", "portraitUpload"]);
});
