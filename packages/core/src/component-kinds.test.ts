import { expect, it } from "vitest";
import { isClient, isCode, keepsRows } from "./component-kinds.ts";

const kinds = [
  "web-client",
  "mobile-client",
  "service",
  "module",
  "worker",
  "library",
  "cache",
  "broker",
  "external-system",
] as const;

it("tells code of the project from what it uses, and what of it can keep rows", () => {
  const code = kinds.filter(isCode);
  expect(code).toEqual(["web-client", "mobile-client", "service", "module", "worker", "library"]);
  expect(kinds.filter(isClient)).toEqual(["web-client", "mobile-client"]);
  expect(kinds.filter(keepsRows)).toEqual(["mobile-client", "service", "module", "worker"]);
});
