import { expect, it } from "vitest";
import { accountOf } from "./account.ts";
import { compile, compileSources } from "./fixtures/prompt.ts";

it("counts each statement once: placed, kept as text, without effect, or not understood", async () => {
  const { plan } = await compile(
    "Build a wiki with Vue. Users share photos. It must be lovely. Thanks! Zorbix blarg.",
  );
  expect(accountOf(plan)).toEqual({ statements: 5, placed: 2, textOnly: 1, inert: 1, unread: 1 });
});

it("counts nothing where there is no prose", async () => {
  const { plan } = await compileSources({ brief: "product: {name: Wiki, kinds: [library]}" });
  expect(accountOf(plan)).toEqual({ statements: 0, placed: 0, textOnly: 0, inert: 0, unread: 0 });
});
