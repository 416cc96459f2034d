import { expect, it } from "vitest";
import { beforeCommit, codesOf, desk, filesOf, OUT } from "../../test/desk.ts";
import { startProcess } from "../../test/processes.ts";
import { planWrite } from "../plan/plan-write.ts";
import { applyWrite } from "./apply-write.ts";

async function planned(texts: Readonly<Record<string, string>>) {
  const at = desk();
  await at.write({ "plan.md": "1\n", "old.md": "1\n" });
  const machine = startProcess(at.storage);
  const plan = await planWrite({ outDir: OUT, files: filesOf(texts), machine });
  return { ...at, plan, machine };
}

it("says for each file what will become of it, and writes nothing", async () => {
  const { storage } = desk();
  for (const name of ["same", "older", "edited", "gone", "mine"])
    storage.save(`${OUT}/${name}`, "1\n");
  const first = desk({ like: storage });
  await first.write({
    same: "1\n",
    older: "1\n",
    edited: "1\n",
    stale: "1\n",
    "stale-edited": "1\n",
  });
  first.storage.save(`${OUT}/edited`, "edited\n");
  first.storage.save(`${OUT}/stale-edited`, "edited\n");
  first.storage.make(`${OUT}/link`, { linkTo: "/elsewhere" });
  const before = first.contents();
  const texts = {
    same: "1\n",
    older: "2\n",
    edited: "2\n",
    mine: "2\n",
    new: "2\n",
    "link/x": "2\n",
  };
  const machine = startProcess(first.storage);
  const plan = await planWrite({ outDir: OUT, files: filesOf(texts), machine });
  expect(Object.fromEntries(plan.files.map(({ path, action }) => [path, action]))).toEqual({
    same: "unchanged",
    older: "replace",
    edited: "edited",
    mine: "foreign",
    new: "create",
    "link/x": "blocked",
    stale: "remove-stale",
    "stale-edited": "keep-stale",
  });
  expect(first.contents()).toEqual(before);
});

it("carries out a plan", async () => {
  const { plan, machine, contents } = await planned({ "plan.md": "2\n" });
  expect(await applyWrite(plan, { machine })).toMatchObject({
    status: "written",
    written: ["plan.md"],
    removed: ["old.md"],
  });
  expect(Object.keys(contents())).toEqual(["plan.lock.json", "plan.md"]);
});

it("does not touch the disk when the plan has an error or nothing to do", async () => {
  const { plan, machine } = await planned({ "plan.md": "1\n", "old.md": "1\n" });
  const idle = { ...machine, disk: new Proxy(machine.disk, { get: () => undefined }) };
  expect((await applyWrite(plan, { machine: idle })).status).toBe("unchanged");
  const refused = await planWrite({ outDir: OUT, files: filesOf({ "../x": "" }), machine });
  expect((await applyWrite(refused, { machine: idle })).status).toBe("refused");
});

it("refuses a plan that the disk no longer matches", async () => {
  for (const path of ["plan.md", "old.md", "new.md"]) {
    const { plan, machine, storage, contents } = await planned({
      "plan.md": "2\n",
      "new.md": "2\n",
    });
    storage.save(`${OUT}/${path}`, "mine\n");
    const before = contents();
    const result = await applyWrite(plan, { machine });
    expect(result.status).toBe("refused");
    expect(codesOf(result)).toEqual(["workspace/changed-meanwhile"]);
    expect(contents()).toEqual(before);
  }
});

it("refuses to go through a link that was made since the plan", async () => {
  const { plan, machine, storage } = await planned({ "docs/a.md": "2\n" });
  storage.make("/home/secret", "directory");
  storage.make(`${OUT}/docs`, { linkTo: "../secret" });
  const result = await applyWrite(plan, { machine });
  expect(codesOf(result)).toEqual(["workspace/path-through-symlink"]);
  expect(storage.contents("/home/secret")).toEqual({});
});

it("refuses a plan made while an interrupted run was waiting, after undoing that run", async () => {
  const { storage, crash, write, contents } = desk();
  await write({ "plan.md": "1\n" });
  const before = contents();
  await crash({ "plan.md": "2\n" }, beforeCommit);
  const machine = startProcess(storage);
  const plan = await planWrite({ outDir: OUT, files: filesOf({ "plan.md": "3\n" }), machine });
  const result = await applyWrite(plan, { machine });
  expect(result.status).toBe("refused");
  expect(contents()).toEqual(before);
});
