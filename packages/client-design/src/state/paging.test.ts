import { expect, it } from "vitest";
import { findsPage, isOfPages } from "./paging.ts";

it("knows parameters of pages in each style of an interface", () => {
  const all = ["cursor", "pageToken", "page_token", "$skiptoken", "after", "offset"];
  expect(all.filter((each) => !findsPage(each))).toEqual([]);
  expect(
    ["limit", "per_page", "pageSize", "$maxpagesize", "first"].filter((each) => !isOfPages(each)),
  ).toEqual([]);
  expect(["status", "pages", "firstName"].filter(isOfPages)).toEqual([]);
});
