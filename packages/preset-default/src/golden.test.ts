import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";
import { prompts } from "./fixtures/prompts.ts";
import { packFor, withPack } from "./index.ts";

/*
 * First pages that were read and found right. After a change, read the difference as a reviewer would;
 * `pnpm --filter @planc/preset-default test -- -u` accepts it.
 */
it.each(Object.entries(prompts))("still writes the reviewed plan of a %s", async (kind, prompt) => {
  const style = (await compile(prompt)).plan.get(decision.style)?.data.style;
  const pack = packFor(style);
  const { files } = await (pack
    ? compile(prompt, withPack(pack, { chosen: false }))
    : compile(prompt));
  const plan = files.find((each) => each.path === "plan.md")?.text ?? "";
  await expect(plan).toMatchFileSnapshot(`golden/${kind}.md`);
});
