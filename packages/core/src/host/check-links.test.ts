import { expect, it } from "vitest";
import { checkLinks } from "./check-links.ts";
import { createLog } from "./log.ts";

const missing = (texts: Readonly<Record<string, string>>) => {
  const log = createLog();
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    text,
    mediaType: path.endsWith(".md") ? "text/markdown" : "text/plain",
    by: "a/file",
    sha256: "",
  }));
  checkLinks(files, log);
  return log.findings.map(({ message }) => message);
};

it("finds links to files that the plan does not write, once for each document", () => {
  const text = "[list](data/list.csv), [again](data/list.csv#top) and [up](./up.md).";
  expect(missing({ "plan.md": text, "up.md": "" })).toEqual([
    "plan.md links to data/list.csv, which the plan does not write.",
  ]);
  expect(missing({ "a/b.md": "[c](../c.md)", "b/c.md": "" })).toEqual([
    "a/b.md links to ../c.md, which the plan does not write.",
  ]);
});

it("leaves alone what lies elsewhere, and what is no link", () => {
  const text = [
    "[site](https://example.org/a.md) [outside](../src/a.ts) [root](/a.md) [here](#top)",
    "`[code](a.md)` \\[text\\](a.md) [part](c.md#top)",
    "```",
    "[code](a.md)",
    "```",
  ].join("\n");
  expect(missing({ "plan.md": text, "c.md": "", "x.txt": "[y](y.md)" })).toEqual([]);
});
