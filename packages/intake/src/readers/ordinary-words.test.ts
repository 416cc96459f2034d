import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idsIn, read } from "../fixtures/prompt.ts";

it("takes no name from words that the text uses as ordinary ones, or for its own things", async () => {
  const { plan } = await compile(
    'Build an auction site. Click "Bid" to bid. Users click the Bid button.\n\n## Key Entities\n\n- **Lot**: no Lot without a price',
  );
  expect(idsIn(plan, "brief/mention")).toEqual([]);
});

it("still knows a name that only capitals tell from a word", async () => {
  expect(await read("A command-line tool in Python with Click.", "brief/mention")).toContainEqual(
    expect.objectContaining({ technology: "Click" }),
  );
});

it("asks nothing of things alike that a joint names, nor of plurals of another language", async () => {
  const { plan } = await compile(
    "Build a deals desk where clerks close deals; the linked Visits and Treks stay. Clerks must note one sonderfall and list Sonderfallen with Qwertz.",
  );
  const names = plan.get(brief.unread).filter(({ data }) => !data.text.includes(" "));
  expect(names.map(({ data }) => data.text)).toEqual(["Qwertz"]);
});
