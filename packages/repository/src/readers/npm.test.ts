import { expect, it } from "vitest";
import { npm } from "./npm.ts";

const text = `{
  "name": "@shop/api",
  "engines": { "node": ">=22" },
  "dependencies": {
    "pg": "^8.11.0",
    "express": "5.1.0",
    "@shop/model": "workspace:*"
  },
  "devDependencies": { "vitest": "catalog:" },
}
`;

it("reads name, runtime and dependencies of a package.json, each with its place", () => {
  const found = npm.read(text, "package.json").map(({ fact, at }) => [fact, text.slice(...at)]);
  expect(found).toEqual([
    [{ kind: "folder", name: "@shop/api", ecosystem: "npm" }, '"name": "@shop/api"'],
    [{ kind: "runtime", name: "Node.js", range: ">=22" }, '"node": ">=22"'],
    [
      { kind: "dependency", name: "pg", ecosystem: "npm", use: "runtime", range: "^8.11.0" },
      '"pg": "^8.11.0"',
    ],
    [
      { kind: "dependency", name: "express", ecosystem: "npm", use: "runtime", version: "5.1.0" },
      '"express": "5.1.0"',
    ],
    [
      { kind: "dependency", name: "vitest", ecosystem: "npm", use: "development" },
      '"vitest": "catalog:"',
    ],
  ]);
});
