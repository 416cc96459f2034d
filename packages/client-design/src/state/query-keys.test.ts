import { stripTypeScriptTypes } from "node:module";
import { expect, it } from "vitest";
import { queryKeys } from "./query-keys.ts";

type Read = Parameters<typeof queryKeys>[1][number];

const read = (name: string, more: Partial<Read>): Read => ({
  kind: "server",
  name,
  surface: "client/surface#web-client",
  screens: [],
  operation: `api/operation#${name}`,
  key: [name],
  path: [],
  filters: [],
  shows: [],
  fresh: { kind: "always", because: "test" },
  asks: [],
  kept: { value: 5, unit: "min", because: "test" },
  rest: "memory",
  invalidatedBy: [],
  ...more,
});

async function runs(
  surface: string,
  ...[reads, changes]: [Read[], Parameters<typeof queryKeys>[2]]
) {
  const code = stripTypeScriptTypes(queryKeys(surface, reads, changes));
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

it("keeps names of the text inside comments, strings and parameters", async () => {
  const list = read("list-things", {
    path: ["user-id", "class"],
    filters: ['a"b', "it's; }", "plain"],
  });
  const { keys, outOfDate } = await runs(
    "Web */ globalThis.pwned = 1; /*",
    [list],
    [{ name: "change-thing", causes: [{ read: list, within: ["user-id", "class"] }] }],
  );
  expect("pwned" in globalThis).toBe(false);
  expect(keys["list-things"]("u", "c", { 'a"b': "1" })).toEqual([
    "list-things",
    "u",
    "c",
    { 'a"b': "1" },
  ]);
  expect(outOfDate["change-thing"]({ userId: "u", _class: "c" })).toEqual([
    ["list-things", "u", "c"],
  ]);
});

it("tells who asks from a part of the path that is called account", async () => {
  const { keys } = await runs(
    "Web client",
    [read("listBills", { key: ["listBills", "account"], path: ["account"], perAccount: true })],
    [],
  );
  expect(keys.listBills("me", "account-7")).toEqual(["listBills", "me", "account-7"]);
});
