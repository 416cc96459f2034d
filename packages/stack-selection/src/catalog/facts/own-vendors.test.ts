import { expect, it } from "vitest";
import { plainCatalogue } from "../catalogue.ts";
import { isSoldByVendor, soldByVendors } from "./own-vendors.ts";

it("names only what an entry has as run for it", () => {
  const run = new Set(
    plainCatalogue.entries.flatMap(({ managed }) => Object.values(managed ?? {})),
  );
  expect(soldByVendors.filter((each) => !run.has(each))).toEqual([]);
  expect(isSoldByVendor("MongoDB Atlas")).toBe(true);
  expect(isSoldByVendor("Amazon RDS for PostgreSQL")).toBe(false);
});
