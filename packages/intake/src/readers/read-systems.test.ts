import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

it("reads systems that the vocabulary says are called outside", async () => {
  expect(await read("Adyen payments and Mailgun. No Okta.", "brief/system")).toEqual([
    { name: "Adyen", purpose: "payments", category: "payments" },
    { name: "Mailgun", category: "e-mail delivery" },
  ]);
});

it("reads systems behind words of integration, each by its own name", async () => {
  expect(
    await read("Integration with corporate payroll and accounting systems", "brief/system"),
  ).toEqual([
    { name: "Corporate accounting", category: "accounting" },
    { name: "Corporate payroll", category: "payroll" },
  ]);
  expect(
    await read("Integrate with the existing warehouse system and Zorbix.", "brief/system"),
  ).toEqual([
    { name: "Warehouse", category: "warehouse management", existing: true },
    { name: "Zorbix", existing: true },
  ]);
});

it("takes technologies inside the product for no systems", async () => {
  expect(await read("Integrate with MariaDB and message queues.", "brief/system")).toEqual([]);
});

it("tells what exchanges data from crawlers, and from what only says of which kind something is", async () => {
  const link = "Posts are sent to a code hosting service (GitHub).";
  expect(await read(link, "brief/system")).toEqual([
    { name: "GitHub", category: "source code hosting" },
  ]);
  expect(
    await read("When a bot (GitHub) opens a shared link, it gets a preview.", "brief/system"),
  ).toEqual([{ name: "GitHub", category: "crawler" }]);
  expect(await read("Members import a copied post (blog/GitHub).", "brief/system")).toEqual([]);
});
