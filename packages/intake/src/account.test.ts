import { expect, it } from "vitest";
import { accountOf } from "./account.ts";
import { compile, compileSources } from "./fixtures/prompt.ts";

it("counts each statement once: placed, kept as text, without effect, or not understood", async () => {
  const { plan } = await compile(
    "Build a wiki with Vue. Users share photos. It must be lovely. Thanks! Zorbix blarg.",
  );
  expect(accountOf(plan)).toEqual({ statements: 5, placed: 2, textOnly: 1, inert: 1, unread: 1 });
});

it("counts as not understood what is kept in the words of another language", async () => {
  const { plan } = await compileSources({
    spec: "# Feature Specification: Wiki\n\n## Requirements\n\n- **FR-001**: Users MUST be able to create pages.\n- **FR-002**: Читатель видит страницу целиком и без задержки.\n",
  });
  expect(accountOf(plan)).toMatchObject({ textOnly: 0, unread: 1 });
});

it("counts nothing where there is no prose", async () => {
  const { plan } = await compileSources({ brief: "product: {name: Wiki, kinds: [library]}" });
  expect(accountOf(plan)).toEqual({ statements: 0, placed: 0, textOnly: 0, inert: 0, unread: 0 });
});
