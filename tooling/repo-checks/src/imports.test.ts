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

it("reads nothing of a source text that a program writes", () => {
  const source = [
    'import { z } from "zod";',
    "const template = (name) => `",
    'import { many } from "somewhere";',
    'import manifest from "../package.json";',
    "export const ${name} = 1;",
    "`;",
    'export { near } from "near";',
  ];
  expect(importedPackages(source.join("\n"))).toEqual(["near", "zod"]);
});

it("is led astray by no mark in a comment, an expression or a string", () => {
  const source = [
    'import { z } from "zod";',
    "// One ` alone.",
    'import { one } from "one";',
    "const marks = /[`\"']/;",
    'import { two } from "two";',
    'const text = "`";',
    'export * from "three";',
    'type Four = import("four").Four;',
  ];
  expect(importedPackages(source.join("\n"))).toEqual(["four", "one", "three", "two", "zod"]);
});
