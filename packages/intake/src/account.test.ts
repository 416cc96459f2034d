import { expect, it } from "vitest";
import { accountOf } from "./account.ts";
import { compile, compileSources } from "./fixtures/prompt.ts";

it("counts each statement once: placed, without effect, or not understood", async () => {
  const { plan } = await compile(
    "Build a wiki with Vue. Users share photos. Thanks! Zorbix blarg.",
  );
  expect(accountOf(plan)).toEqual({ statements: 4, placed: 2, inert: 1, unread: 1 });
});

it("counts nothing where there is no prose", async () => {
  const { plan } = await compileSources({ brief: "product: {name: Wiki, kinds: [library]}" });
  expect(accountOf(plan)).toEqual({ statements: 0, placed: 0, inert: 0, unread: 0 });
});
