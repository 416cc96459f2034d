import { expect, it } from "vitest";
import { importedPackages } from "./imports.ts";

it("reads the packages of static, type, re-exporting, bare and dynamic imports", () => {
  const source = `
    import { z } from "zod";
    import type { Root } from "mdast";
    export { step } from "@planc/core/host";
    import "side-effect/register";
    const { Liquid } = await import("liquidjs");
    import { readFile } from "node:fs";
    import { near } from "./near.ts";
    import {
      more,
    } from "zod";
  `;
  expect(importedPackages(source)).toEqual([
    "@planc/core",
    "liquidjs",
    "mdast",
    "side-effect",
    "zod",
  ]);
});
