import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { host } from "@planc/core/ir";
import { expect, it } from "vitest";
import { repositoryNodes } from "../repository-nodes.ts";
import { inFolder } from "./fixtures/in-folder.ts";
import { type ScanOptions, scanRepository } from "./scan-repository.ts";

/** Facts, a line each: what, its data, and the places that state it. */
async function told(root: string, options?: ScanOptions): Promise<readonly string[]> {
  const { facts } = await scanRepository(root, options);
  return facts.map(({ fact, places }) => {
    const { kind, name, path: _, line: __, ...data } = fact;
    const at = places.map(({ source, line }) => `${source}:${line}`).join(" ");
    return `${kind} ${name} ${Object.values(data).flat().map(shown).join(" ")} @ ${at}`;
  });
}

const shown = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : value);

it("finds what each manifest states, with versions from the nearest lock file", () =>
  inFolder(
    {
      "package.json": '{ "dependencies": { "pg": "^8" } }',
      "package-lock.json": '{ "packages": {\n"node_modules/pg": { "version": "8.13.1" } } }',
      "apps/api/package.json": '{ "name": "api", "dependencies": { "pg": "^8", "express": "^5" } }',
      "apps/jobs/Cargo.toml": '[dependencies]\naxum = "0.8"\n',
      "apps/jobs/Cargo.lock": '[[package]]\nname = "axum"\nversion = "0.8.1"\n',
      "apps/jobs/src/main.rs": "",
      "apps/api/a.ts": "",
      "apps/api/b.ts": "",
      "tests/package.json": '{ "dependencies": { "k6": "0.1.0" } }',
      "examples/app/package.json": '{ "dependencies": { "vue": "3.0.0" } }',
      "compose.yaml": "services:\n  db:\n    image: postgres:16\n",
    },
    async (root) => {
      expect(await told(root)).toEqual([
        "language TypeScript 2 @ repo:1",
        "language Rust 1 @ repo:2",
        "tool Docker Compose  @ repo.compose.yaml:1",
        "service db postgres 16 @ repo.compose.yaml:3",
        "dependency postgres image runtime 16 @ repo.compose.yaml:3",
        "dependency pg npm runtime ^8 8.13.1 @ repo.package.json:1 repo.package-lock.json:2",
        "dependency k6 npm development 0.1.0 @ repo.tests.package.json:1",
        "folder api npm @ repo.apps.api.package.json:1",
        "dependency pg npm runtime ^8 8.13.1 @ repo.apps.api.package.json:1 repo.package-lock.json:2",
        "dependency express npm runtime ^5 @ repo.apps.api.package.json:1",
        "dependency axum cargo runtime 0.8 0.8.1 @ repo.apps.jobs.Cargo.toml:2 repo.apps.jobs.Cargo.lock:3",
      ]);
    },
  ));

it("puts migrations together in the order of their numbers", () =>
  inFolder(
    {
      "db/2_init.sql": "create table orders (id int);\ncreate table old (id int);",
      "db/10_more.sql": "alter table orders add column total int;\ndrop table old;",
      "db/10_more.down.sql": "drop table orders;",
    },
    async (root) => {
      expect(await told(root)).toEqual([
        'table orders {"name":"id","type":"int"} {"name":"total","type":"int"} @ repo.db.2_init.sql:1 repo.db.10_more.sql:1',
      ]);
    },
  ));

it("keeps tables of parts of a repository, and of schemas, apart", () =>
  inFolder(
    {
      "services/billing/migrations/1.sql": "create table people (id int, card text);",
      "services/crm/migrations/1.sql": "create table people (id int);",
      "services/crm/migrations/2.sql": "alter table people add column nick text;",
      "services/old/migrations/1.sql": "drop table people;",
      "services/crm/migrations/3.sql": "create table audit.people (at date);",
    },
    async (root) => {
      const columns = (...names: readonly string[]) => JSON.stringify({ names });
      const { facts } = await scanRepository(root);
      expect(
        facts.map(({ fact }) =>
          fact.kind === "table"
            ? `${fact.path} ${fact.name} ${columns(...fact.columns.map(({ name }) => name))}`
            : fact.kind,
        ),
      ).toEqual([
        `services/billing/migrations/1.sql people ${columns("id", "card")}`,
        `services/crm/migrations/1.sql people ${columns("id", "nick")}`,
        `services/crm/migrations/3.sql audit.people ${columns("at")}`,
      ]);
    },
  ));

it("leaves tables, services and operations of tests out", () =>
  inFolder(
    {
      "tests/compose.yaml": "services:\n  mongo:\n    image: mongo:7\n",
      "tests/schema.sql": "create table fakes (id int);",
      "tests/openapi.yaml": "openapi: 3.1.0\npaths: { /fakes: { get: {} } }",
    },
    async (root) => {
      expect(await told(root)).toEqual([
        "tool Docker Compose  @ repo.tests.compose.yaml:1",
        "dependency mongo image development 7 @ repo.tests.compose.yaml:3",
      ]);
    },
  ));

it("takes earlier plans for what they decided, and nothing else of what planc wrote", () => {
  const plan = (name: string) =>
    JSON.stringify({
      version: 1,
      slots: { "decision/choice": [{ data: { topic: "decision/topic#cache", name } }] },
    });
  const paths = ["database/schema.sql", "performance/load-test.k6.js", "plan.json"];
  const lock = JSON.stringify({ files: paths.map((path) => ({ path })) });
  return inFolder(
    {
      "specs/1-orders/plan.json": plan("Valkey"),
      "specs/1-orders/plan.lock.json": lock,
      "specs/1-orders/database/schema.sql": "create table orders (id int);",
      "specs/1-orders/performance/load-test.k6.js": "export default () => {};",
      "specs/2-returns/plan.json": plan("Redis"),
      "plan/plan.json": plan("Memcached"),
      "plan/plan.lock.json": lock,
      "plan/database/schema.sql": "create table orders (id int);",
      "specs/1-orders/contracts/openapi.yaml": "openapi: 3.1.0\npaths: { /a: { get: {} } }",
    },
    async (root) => {
      expect(await told(root, { ownPlans: [join(root, "specs/2-returns")] })).toEqual([
        "choice Memcached cache @ repo.plan.plan.json:1",
        "choice Valkey cache @ repo.specs.1-orders.plan.json:1",
      ]);
      const { sources } = await scanRepository(root);
      expect(sources.map(({ kind, path }) => [kind, path])).toEqual([
        ["plan", "plan/plan.json"],
        ["plan", "specs/1-orders/plan.json"],
        ["plan", "specs/2-returns/plan.json"],
      ]);
    },
  );
});

it("says what it could not read, and goes on", () =>
  inFolder(
    {
      "pyproject.toml": "= broken",
      "pom.xml": "<a",
      "package.json": "\u0000",
      "a/package.json": '{ "name": "a" }',
      "b/Cargo.toml": `# ${"x".repeat(600_000)}`,
    },
    async (root) => {
      await writeFile(join(root, "requirements.txt"), Buffer.from([0x66, 0xff, 0xfe]));
      const { facts, notes } = await scanRepository(root);
      expect(facts.map(({ fact }) => fact.name)).toEqual(["a"]);
      expect(notes.map(({ code, message }) => `${code} ${message}`)).toEqual([
        "repository/file-unreadable requirements.txt was not read: it is not UTF-8.",
        "repository/file-too-large b/Cargo.toml was not read: it has more than 500000 bytes.",
        "repository/file-unreadable pom.xml was not read: its form is not the one that its name promises.",
        "repository/file-unreadable pyproject.toml was not read: its form is not the one that its name promises.",
      ]);
    },
  ));

it("stops at each of its limits", () =>
  inFolder(
    {
      "a/package.json": '{ "name": "a" }',
      "b/package.json": '{ "name": "b" }',
      "c/package.json": '{ "name": "c" }',
    },
    async (root) => {
      const cut = async (limits: NonNullable<ScanOptions["limits"]>) => {
        const { facts, notes } = await scanRepository(root, { limits });
        return [facts.map(({ fact }) => fact.name), notes.map(({ message }) => message)];
      };
      const only = "Only a part of the repository was read: it has more than";
      expect(await cut({ files: 2 })).toEqual([["a", "b"], [`${only} 2 files that state facts.`]]);
      expect(await cut({ totalBytes: 20 })).toEqual([["a"], [`${only} 20 bytes of such files.`]]);
      expect(await cut({ facts: 1 })).toEqual([["a"], [`${only} 1 facts.`]]);
      expect(await cut({ entries: 4 })).toEqual([["a"], [`${only} 4 files and folders.`]]);
      expect(await cut({ depth: 0 })).toEqual([[], [`${only} 0 folders inside each other.`]]);
    },
  ));

it("says that a folder is none", async () => {
  const { facts, sources, notes } = await scanRepository("/nowhere/at-all");
  expect([facts, sources, notes.map(({ code, message }) => [code, message])]).toEqual([
    [],
    [],
    [["repository/folder-unreadable", "The repository /nowhere/at-all cannot be read: ENOENT."]],
  ]);
});

it("waits for no pipe and reads through no link", () =>
  inFolder({ "a/package.json": '{ "name": "a" }' }, async (root) => {
    await promisify(execFile)("mkfifo", [join(root, "package.json")]);
    await symlink(join(root, "a/package.json"), join(root, "composer.json"));
    await mkdir(join(root, "Cargo.toml"));
    expect(await told(root)).toEqual(["folder a npm @ repo.a.package.json:1"]);
  }));

it("gives nodes that fit their slots, each once", () =>
  inFolder(
    {
      "a.b/package.json":
        '{ "dependencies": { "pg": "1.0.0" }, "devDependencies": { "é": "1.0.0" } }',
      "a-b/package.json": '{ "dependencies": { "pg": "1.0.0" } }',
      "a b/package.json": '{ "dependencies": { "pg": "1.0.0" } }',
      Dockerfile: "FROM node:22 AS a\nFROM node:22\n",
      [`${"x".repeat(200)}/${"y".repeat(200)}/go.mod`]: "module m\n",
    },
    async (root) => {
      const nodes = repositoryNodes(await scanRepository(root));
      expect(new Set(nodes.map(({ slot, id }) => `${slot}#${id}`)).size).toBe(nodes.length);
      for (const { slot, id, data } of nodes) {
        const schema = slot === host.fact.id ? host.fact.schema : host.source.schema;
        expect(schema.parse(data)).toEqual(data);
        expect(id.length).toBeLessThan(500);
      }
      expect(nodes.filter(({ id }) => id.includes("node")).map(({ why }) => why)).toEqual([
        {
          kind: "stated",
          at: [
            { source: "repo.Dockerfile", span: [0, 17], line: 1, quote: "FROM node:22 AS a" },
            { source: "repo.Dockerfile", span: [18, 30], line: 2, quote: "FROM node:22" },
          ],
        },
      ]);
    },
  ));
