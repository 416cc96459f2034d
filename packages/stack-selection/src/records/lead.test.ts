import type { Ref } from "@planc/core";
import { expect, it } from "vitest";
import { choice } from "../fixtures/decisions.ts";
import { leadOf } from "./lead.ts";

const names: Readonly<Record<string, string>> = {
  "decision/candidate#language.go": "Go",
  "decision/candidate#api-framework.gin": "Gin",
  "decision/candidate#api-framework.fastify": "Fastify",
};
const nameOf = (ref: Ref) => names[ref] ?? ref;

it("tells what makes up a lead, where another language comes with others than itself", () => {
  const { data } = choice("language", "typescript");
  const text = leadOf(
    {
      data: {
        ...data,
        basis: "scored",
        margin: 0.12,
        next: "decision/candidate#language.go",
        instead: {
          own: -0.01,
          changes: [
            {
              from: "decision/candidate#api-framework.fastify",
              to: "decision/candidate#api-framework.gin",
            },
          ],
          parted: [{ topic: "decision/topic#language", points: 0.05 }],
        },
      },
    },
    nameOf,
    true,
  );
  expect(text).toBe(
    "0.12 to Go on the server: 0.05 as server and client are then written in two languages and 0.08 by Gin instead of Fastify, less 0.01 that it scores more by itself",
  );
});

it("adds nothing to a lead that stands by itself", () => {
  const { data } = choice("language", "typescript");
  expect(
    leadOf(
      {
        data: {
          ...data,
          basis: "scored",
          margin: 0.12,
          next: "decision/candidate#language.go",
          instead: { own: 0.12, changes: [], parted: [] },
        },
      },
      nameOf,
      false,
    ),
  ).toBe("0.12 to Go");
});
