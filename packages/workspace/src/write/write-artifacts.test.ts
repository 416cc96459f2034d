import { expect, it } from "vitest";
import { codesOf, desk, filesOf, OUT } from "../../test/desk.ts";
import { formatLock, lockFor } from "../lock/plan-lock.ts";

function lockText(texts: Readonly<Record<string, string>>): string {
  return formatLock(lockFor({ files: filesOf(texts) }));
}

it("makes the folder, the files and the lock", async () => {
  const { write, contents } = desk();
  const texts = { "plan.md": "plan\n", "database/schema.sql": "select 1;\n" };
  expect(await write(texts)).toEqual({
    status: "written",
    written: ["database/schema.sql", "plan.md"],
    unchanged: [],
    removed: [],
    kept: [],
    backups: [],
    problems: [],
  });
  expect(contents()).toEqual({
    ...texts,
    database: "<folder>",
    "plan.lock.json": lockText(texts),
  });
});

it("changes nothing when all is there already", async () => {
  const { write, storage, contents } = desk();
  await write({ "plan.md": "plan\n" });
  const before = storage.tree.find(`${OUT}/plan.md`);
  expect(await write({ "plan.md": "plan\n" })).toMatchObject({
    status: "unchanged",
    written: [],
    unchanged: ["plan.md"],
  });
  expect(storage.tree.find(`${OUT}/plan.md`)).toBe(before);
  expect(Object.keys(contents())).toEqual(["plan.lock.json", "plan.md"]);
});

it("replaces what it wrote, removes what the plan no longer has, and empty folders with it", async () => {
  const { write, contents } = desk();
  await write({ "plan.md": "1\n", "a/b/old.md": "old\n", "a/stays.md": "stays\n" });
  expect(await write({ "plan.md": "2\n", "a/stays.md": "stays\n" })).toMatchObject({
    status: "written",
    written: ["plan.md"],
    unchanged: ["a/stays.md"],
    removed: ["a/b/old.md"],
  });
  expect(contents()).toEqual({
    a: "<folder>",
    "a/stays.md": "stays\n",
    "plan.md": "2\n",
    "plan.lock.json": lockText({ "plan.md": "2\n", "a/stays.md": "stays\n" }),
  });
});

it("refuses as a whole when one file was edited or is not its own", async () => {
  const { write, storage, contents } = desk();
  await write({ "plan.md": "1\n", "research.md": "1\n" });
  storage.save(`${OUT}/plan.md`, "my words\n");
  storage.save(`${OUT}/notes.md`, "my notes\n");
  const before = contents();
  const result = await write({ "plan.md": "2\n", "research.md": "2\n", "notes.md": "2\n" });
  expect(result.status).toBe("refused");
  expect(codesOf(result)).toEqual(["workspace/file-foreign", "workspace/file-edited"]);
  expect(contents()).toEqual(before);
});

it("keeps what force replaces, and never over an older backup", async () => {
  const { write, storage, contents } = desk();
  await write({ "plan.md": "1\n" });
  storage.save(`${OUT}/plan.md`, "mine\n");
  storage.save(`${OUT}/plan.md.orig`, "older\n");
  const result = await write({ "plan.md": "2\n" }, { force: true });
  expect(result).toMatchObject({
    status: "written",
    written: ["plan.md"],
    backups: [{ path: "plan.md", backup: "plan.md.orig-2" }],
  });
  expect(contents()).toMatchObject({
    "plan.md": "2\n",
    "plan.md.orig": "older\n",
    "plan.md.orig-2": "mine\n",
  });
});

it("keeps a link that force replaces as a link, and does not follow it", async () => {
  const { write, storage, contents } = desk();
  storage.save("/home/secret", "secret\n");
  storage.make(`${OUT}/plan.md`, { linkTo: "../secret" });
  await write({ "plan.md": "1\n" }, { force: true });
  expect(storage.read("/home/secret")).toBe("secret\n");
  expect(contents()).toMatchObject({ "plan.md": "1\n", "plan.md.orig": "-> ../secret" });
});

it("leaves an edited file that the plan no longer has, once reported", async () => {
  const { write, storage, contents } = desk();
  await write({ "plan.md": "1\n", "old.md": "1\n" });
  storage.save(`${OUT}/old.md`, "mine\n");
  const result = await write({ "plan.md": "1\n" });
  expect(result).toMatchObject({ status: "written", removed: [], kept: ["old.md"] });
  expect(codesOf(result)).toEqual(["workspace/stale-edited"]);
  expect(contents()["old.md"]).toBe("mine\n");
  expect(codesOf(await write({ "plan.md": "1\n" }))).toEqual([]);
});

it("takes a file with the very bytes for its own", async () => {
  const { write, storage } = desk();
  storage.save(`${OUT}/plan.md`, "1\n");
  expect(await write({ "plan.md": "1\n" })).toMatchObject({ unchanged: ["plan.md"] });
  expect(await write({ "plan.md": "2\n" })).toMatchObject({ written: ["plan.md"] });
});

it("writes LF without byte order mark, and restores LF where a checkout made CR LF", async () => {
  const { write, storage } = desk();
  await write({ "plan.md": "\u{feff}one\r\ntwo\r" });
  expect(storage.read(`${OUT}/plan.md`)).toBe("one\ntwo\n");
  storage.save(`${OUT}/plan.md`, "one\r\ntwo\r\n");
  expect(await write({ "plan.md": "one\ntwo\n" })).toMatchObject({ written: ["plan.md"] });
  expect(storage.read(`${OUT}/plan.md`)).toBe("one\ntwo\n");
});

it("turns a folder of its own into a file, and back", async () => {
  const { write, contents } = desk();
  await write({ "api/v1/open.yaml": "1\n" });
  expect(await write({ api: "2\n" })).toMatchObject({ status: "written" });
  expect(contents()).toEqual({ api: "2\n", "plan.lock.json": lockText({ api: "2\n" }) });
  expect(await write({ "api/v1/open.yaml": "1\n" })).toMatchObject({ status: "written" });
  expect(contents()).toMatchObject({ "api/v1/open.yaml": "1\n" });
});

it("moves a file of somebody aside that stands where a folder is needed, only when forced", async () => {
  const { write, storage, contents } = desk();
  storage.save(`${OUT}/api`, "mine\n");
  const refused = await write({ "api/a.yaml": "1\n", "api/b.yaml": "1\n" });
  expect(codesOf(refused)).toEqual(["workspace/file-in-the-way"]);
  await write({ "api/a.yaml": "1\n", "api/b.yaml": "1\n" }, { force: true });
  expect(contents()).toMatchObject({ "api.orig": "mine\n", "api/a.yaml": "1\n" });
});

it("keeps the permissions of a file that it replaces", async () => {
  const { write, storage } = desk();
  const text = "1\n";
  storage.make(OUT, "directory");
  storage.tree.add(`${OUT}/plan.md`, storage.tree.file(text, 0o600));
  await write({ "plan.md": text });
  await write({ "plan.md": "2\n" });
  expect(storage.tree.find(`${OUT}/plan.md`)?.mode).toBe(0o600);
});

it("keeps the names of the last run until others are given", async () => {
  const { write, storage } = desk();
  const names = () => JSON.parse(storage.read(`${OUT}/plan.lock.json`) ?? "").names;
  await write({ "plan.md": "1\n" }, { names: { "decision/choice#db": "0001" } });
  await write({ "plan.md": "2\n" });
  expect(names()).toEqual({ "decision/choice#db": "0001" });
  await write({ "plan.md": "2\n" }, { names: {} });
  expect(names()).toBeUndefined();
});

it("writes nothing at all in a dry run, and says what it would", async () => {
  const { write, storage, contents } = desk();
  expect(await write({ "plan.md": "1\n" }, { dryRun: true })).toMatchObject({
    status: "planned",
    written: ["plan.md"],
  });
  expect(storage.contents("/home")).toEqual({});
  await write({ "plan.md": "1\n" });
  const before = contents();
  expect((await write({ "plan.md": "2\n" }, { dryRun: true })).status).toBe("planned");
  expect((await write({ "plan.md": "1\n" }, { dryRun: true })).status).toBe("unchanged");
  expect(contents()).toEqual(before);
});

it("changes the case of a name on a disk that ignores case", async () => {
  const { write, contents } = desk({ ignoresCase: true });
  await write({ "README.md": "1\n" });
  expect((await write({ "readme.md": "1\n" })).status).toBe("written");
  expect(contents()).toEqual({
    "readme.md": "1\n",
    "plan.lock.json": lockText({ "readme.md": "1\n" }),
  });
});

it("finds a file of somebody under another case on a disk that ignores case", async () => {
  const { write, storage, contents } = desk({ ignoresCase: true });
  storage.save(`${OUT}/PLAN.MD`, "mine\n");
  expect(codesOf(await write({ "plan.md": "1\n" }))).toEqual(["workspace/file-foreign"]);
  expect(contents()).toEqual({ "PLAN.MD": "mine\n" });
});

it("works on a disk without hard links", async () => {
  const { write, storage, contents } = desk({ hardLinks: false });
  await write({ "plan.md": "1\n", "old.md": "1\n" });
  storage.save(`${OUT}/plan.md`, "mine\n");
  await write({ "plan.md": "2\n" }, { force: true });
  expect(contents()).toEqual({
    "plan.md": "2\n",
    "plan.md.orig": "mine\n",
    "plan.lock.json": lockText({ "plan.md": "2\n" }),
  });
});

it("uses an output folder that is a link to a folder", async () => {
  const { write, storage } = desk();
  storage.make("/data/plan", "directory");
  storage.make(OUT, { linkTo: "/data/plan" });
  expect((await write({ "plan.md": "1\n" })).status).toBe("written");
  expect(storage.read("/data/plan/plan.md")).toBe("1\n");
});
