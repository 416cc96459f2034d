import { cpuTime } from "@planc/build/cpu-time";
import { expect, it } from "vitest";
import { squeeze } from "./flat-text.ts";
import { isPlainText, plainBlocks } from "./plain-blocks.ts";
import { readBlocks } from "./read-blocks.ts";

/** The characters of the source behind each run of a block's text. */
const behind = (source: string) =>
  readBlocks(source).map(({ flat }) =>
    squeeze(flat).runs.map(({ source: at, length }) => source.slice(at, at + length)),
  );

it("knows where each character stands, through markup, escapes and wrapped quotes", () => {
  expect(behind("Use **Vue** and `Node.js` now")).toEqual(
    [["Use ", "Vue", " and ", "Node.js", " now"]].map((runs) => runs.map((run) => run.trim())),
  );
  expect(behind("5 \\* 3 &amp; more")).toEqual([["5", "* 3 &", "more"]]);
  expect(behind("> first\n> second")).toEqual([["first", "second"]]);
});

it("finds code behind the title of its fence", () => {
  const source = "```sql slips\nslip\n  no\n```";
  expect(behind(source)).toEqual([["slip", "no"]]);
  const [block] = readBlocks(source);
  expect(block?.flat.runs[0]?.source).toBe(source.indexOf("slip\n"));
});

it("takes tags of lines for line breaks, and leaves those of looks out", () => {
  const texts = (source: string) => readBlocks(source).map(({ flat }) => flat.text);
  expect(texts("Weigh <b>mail</b><br/>Print <Slip> now")).toEqual([
    "Weigh mail\n\nPrint <Slip> now",
  ]);
});

it("leaves comments out and reads the text between tags", () => {
  const texts = (source: string) => readBlocks(source).map(({ flat }) => squeeze(flat).text);
  expect(texts("<!-- note -->\n\n<div>Users pay</div>\n\nList<Task> items")).toEqual([
    "Users pay",
    "List<Task> items",
  ]);
});

it("reads an indented prompt as text, and only fences as code", () => {
  expect(
    readBlocks("    Users book rooms\n\n```sql\nselect 1\n```").map(({ kind }) => kind),
  ).toEqual(["paragraph", "code"]);
});

it("reads plain text as the parser would", () => {
  for (const text of ["One.", "One\ntwo\n\nThree, e-mail & co", "  a  \n \n\n  b"]) {
    const plain = text.replaceAll("&", "and");
    expect(isPlainText(plain)).toBe(true);
    const flat = (blocks: ReturnType<typeof plainBlocks>) =>
      blocks.map((each) => squeeze(each.flat));
    expect(flat(plainBlocks(plain)).map(({ text: own }) => own)).toEqual(
      flat(readBlocks(plain)).map(({ text: own }) => own),
    );
  }
  expect(["# a", "- a", "1. a", "a *b*", "a\n---", "`a`"].map(isPlainText)).toEqual(
    Array(6).fill(false),
  );
});

it.each([
  ["quotes", ">".repeat(20_000)],
  ["lists", "- ".repeat(10_000)],
  ["brackets", "[".repeat(20_000)],
  ["emphasis", "*a_ ".repeat(5_000)],
  ["links", "[a](".repeat(5_000)],
  ["underlines", "a\n=\n".repeat(3_000)],
  ["one word", "a".repeat(100_000)],
])("reads %s without end in a moment", (_, text) => {
  const spent = cpuTime();
  readBlocks(text);
  expect(spent()).toBeLessThan(3_000);
});

it("reads the same whether a document is one slice or many", () => {
  const part = "## Part\n\n- Users share photos\n- Guests read\n\nA paragraph of text.\n\n";
  const once = readBlocks(part).map(({ kind, flat }) => [kind, flat.text]);
  const many = readBlocks(part.repeat(1_000)).map(({ kind, flat }) => [kind, flat.text]);
  expect(many).toEqual(Array(1_000).fill(once).flat());
});
