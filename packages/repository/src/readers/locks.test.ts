import { expect, it } from "vitest";
import { said } from "../fixtures/said.ts";
import { bunLock, packageLock, pnpmLock, yarnLock } from "./npm-locks.ts";
import { otherLocks } from "./other-locks.ts";
import type { LockReader } from "./reader.ts";

const lock = (path: string): LockReader => {
  const found = otherLocks.find((each) => each.reads(path));
  if (!found) throw new Error(path);
  return found;
};

it("reads package-lock.json without what packages brought along", () => {
  const text = `{ "packages": {
  "": { "name": "shop" },
  "node_modules/pg": { "version": "8.13.1" },
  "node_modules/a/node_modules/pg": { "version": "7.0.0" },
  "apps/web/node_modules/@x/y": { "version": "2.0.0" }
} }`;
  expect(said(packageLock, text)).toEqual([
    '3: pg 8.13.1 “"node_modules/pg"”',
    '5: @x/y 2.0.0 apps/web “"apps/web/node_modules/@x/y"”',
  ]);
  expect(said(packageLock, '{ "dependencies": { "pg": { "version": "8.0.0" } } }')).toEqual([
    '1: pg 8.0.0 “"pg"”',
  ]);
});

it("reads pnpm-lock.yaml by importer", () => {
  const text = `lockfileVersion: '9.0'
importers:
  .:
    devDependencies:
      vitest:
        specifier: ^3.0.0
        version: 3.0.4(@types/node@22.0.0)
  apps/api:
    dependencies:
      '@x/y':
        specifier: workspace:*
        version: link:../y
      pg:
        specifier: ^8.0.0
        version: 8.13.1
packages:
  pg@8.13.1:
    version: 1.0.0
`;
  expect(said(pnpmLock, text)).toEqual([
    "5: vitest 3.0.4 . “vitest:”",
    "13: pg 8.13.1 apps/api “pg:”",
  ]);
});

it("reads yarn.lock, old and new", () => {
  const old = `# yarn lockfile v1
"@x/y@^1.0.0", "@x/y@^1.2.0":
  version "1.4.2"
pg@^8.0.0:
  version "8.13.1"
`;
  expect(said(yarnLock, old)).toEqual([
    '2: @x/y 1.4.2 ^1.0.0 “"@x/y@^1.0.0", "@x/y@^1.2.0":”',
    '2: @x/y 1.4.2 ^1.2.0 “"@x/y@^1.0.0", "@x/y@^1.2.0":”',
    "4: pg 8.13.1 ^8.0.0 “pg@^8.0.0:”",
  ]);
  expect(said(yarnLock, '"pg@npm:^8.0.0":\n  version: 8.13.1\n')).toEqual([
    '1: pg 8.13.1 ^8.0.0 “"pg@npm:^8.0.0":”',
  ]);
});

it("reads bun.lock", () => {
  expect(said(bunLock, '{ "packages": { "pg": ["pg@8.13.1", "", {}], } }')).toEqual([
    '1: pg 8.13.1 “"pg"”',
  ]);
});

it.each([
  [
    "Cargo.lock",
    '[[package]]\nname = "axum"\nversion = "0.8.1"\n',
    '3: axum 0.8.1 “version = "0.8.1"”',
  ],
  [
    "uv.lock",
    '[[package]]\nname = "Fast_API"\nversion = "0.115.6"\n',
    '3: fast-api 0.115.6 “version = "0.115.6"”',
  ],
  ["Pipfile.lock", '{"default": {"flask": {"version": "==3.1.0"}}}', '1: flask 3.1.0 “"flask"”'],
  [
    "composer.lock",
    '{"packages": [{"name": "laravel/framework", "version": "v11.3.0"}]}',
    '1: laravel/framework 11.3.0 “"version": "v11.3.0"”',
  ],
  [
    "Gemfile.lock",
    "GEM\n  specs:\n    rails (8.0.1)\n      pg (>= 1)\n",
    "3: rails 8.0.1 “rails (8.0.1)”",
  ],
  ["gradle.lockfile", "# x\na.b:c:1.2=runtimeClasspath\nempty=\n", "2: a.b:c 1.2 “a.b:c:1.2”"],
  [
    "packages.lock.json",
    '{"dependencies": {"net9.0": {"Npgsql": {"resolved": "9.0.2"}}}}',
    '1: Npgsql 9.0.2 “"Npgsql"”',
  ],
  [
    ".terraform.lock.hcl",
    'provider "registry.terraform.io/hashicorp/aws" {\n  version     = "5.82.1"\n}',
    '2: hashicorp/aws 5.82.1 “version     = "5.82.1"”',
  ],
])("reads %s", (path, text, expected) => {
  expect(said(lock(path), text)).toEqual([expected]);
});
