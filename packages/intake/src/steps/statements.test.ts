import { expect, it } from "vitest";
import { codes, compile, dataIn, idsIn } from "../fixtures/prompt.ts";

const reported = async (text: string) =>
  codes((await compile(text)).findings).filter((code) => code.startsWith("intake/"));

it.each([
  ["", ["intake/source-empty"]],
  [" \n\t\u200b", ["intake/source-empty"]],
  ["/plan", ["intake/source-empty"]],
  ["\u0000\u0001PNG", ["intake/source-binary"]],
  ["and then of the", ["intake/nothing-understood", "intake/text-unread"]],
  ["Build a wiki with Vue.", []],
  ["Build a wiki\u0007 with Vue.", ["intake/control-characters"]],
  [
    "Ein Wiki mit Vue und MariaDB für die Kunden und das Team.",
    ["intake/source-not-english", "intake/text-unread"],
  ],
])("reports of %j", async (text, expected) => {
  expect(await reported(text)).toEqual(expected);
});

it("names the place of what it reports", async () => {
  const { findings } = await compile("Build a wiki.\n\nUse Zorbix.");
  expect(findings.find(({ code }) => code === "intake/name-unknown")?.source).toEqual({
    source: "prompt",
    span: [19, 25],
    line: 3,
    quote: "Zorbix",
  });
});

it("reads names and numbers in a text of another language", async () => {
  const { plan } = await compile("Ein Wiki mit Vue und MariaDB für die Kunden, 99,9 % und 2 s.");
  expect(idsIn(plan, "brief/mention")).toEqual(["mariadb", "vue"]);
  expect(idsIn(plan, "brief/concept")).toEqual([]);
});

it("reads the same with the command in front as without", async () => {
  const read = async (text: string) => {
    const { plan } = await compile(text);
    return [dataIn(plan, "brief/requirement"), dataIn(plan, "brief/mention")];
  };
  const plain = await read("Build a wiki with Vue.");
  expect(await read("/plan Build a wiki with Vue.")).toEqual(plain);
  expect(await read("/speckit.plan   Build a wiki with Vue.")).toEqual(plain);
});

it("keeps code blocks as something that was not read", async () => {
  const { plan } = await compile("Build a wiki.\n\n```sql\nselect 1\n```");
  expect(dataIn(plan, "brief/unread")).toEqual([
    { text: "select 1", reason: "is a block of code, which is not read as text" },
  ]);
});
