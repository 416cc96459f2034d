import { brief, security } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const personal = (attribute: string) =>
  given(security.classification, `brief/attribute#${attribute}`, {
    class: "confidential",
    categories: ["personal"],
    personal: true,
  });

async function erasureBy(way: "empty-all" | "erase-or-empty" | "crypto-shredding") {
  const { files, findings } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept(
        "user",
        { name: "User" },
        {
          email: { name: "email", unique: true, required: true },
          name: { name: "name", required: true },
        },
      ),
      ...concept("letter", { name: "Letter" }, { subject: { name: "subject", required: true } }),
      ...concept("badge", { name: "Badge" }, { motto: { name: "motto" } }),
      given(brief.relation, "letter.user.author", {
        from: "brief/concept#letter",
        to: "brief/concept#user",
        kind: "many-to-one",
        role: "author",
        required: true,
      }),
      relation("badge", "user", { required: true, owned: true }),
      given(security.obligation, "erasure", {
        kind: "erasure",
        text: "Erased on request.",
        applies: [],
      }),
      personal("user.email"),
      personal("user.name"),
      personal("letter.subject"),
      ...chosen("personal-data", way),
    )
    .result();
  expect(findings.filter(({ code }) => code.startsWith("core/"))).toEqual([]);
  const text = files.find(({ path }) => path === "database/access-patterns.sql")?.text ?? "";
  return text.match(/PREPARE erase_[^;]*;/g) ?? [];
}

it("overwrites what may not be empty and keeps every row where all rows stay", async () => {
  const all = (await erasureBy("empty-all")).join("\n");
  expect(all).toContain("SET subject = 'erased'");
  expect(all).toMatch(/SET email = 'erased-' \|\| id \|\| '@erased\.invalid', name = 'erased'/);
  expect(all).not.toContain("DELETE");
});

it("deletes what is the person's own, and before the account is emptied", async () => {
  const all = await erasureBy("erase-or-empty");
  expect(all.map((each) => each.match(/(?:UPDATE|DELETE FROM) (\w+)/)?.[0])).toEqual([
    "DELETE FROM badges",
    "UPDATE letters",
    "UPDATE users",
  ]);
});

it("writes none where a key is thrown away instead", async () => {
  expect(await erasureBy("crypto-shredding")).toEqual([]);
});
