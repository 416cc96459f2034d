import { describe, expect, it } from "vitest";
import { coreDerivations } from "./core-findings.ts";
import { scenarios } from "./fixtures/scenarios.ts";
import { coreFindings } from "./index.ts";

describe.each(Object.entries(scenarios))("core/%s", (slug, { raises, quiet }) => {
  it("is reported, with every argument filled in", async () => {
    const found = (await raises()).findings.filter(({ code }) => code === `core/${slug}`);
    expect(found.length).toBeGreaterThan(0);
    for (const { message } of found) expect(message).not.toMatch(/[{}]|undefined/);
  });

  it("is not reported where all is well", async () => {
    expect((await quiet()).findings.map(({ code }) => code)).not.toContain(`core/${slug}`);
  });
});

it("tells of each finding why it happens and what to do, in sentences", () => {
  for (const [slug, { message, cause, fix }] of Object.entries(coreFindings)) {
    for (const text of [message.replace(/\{hint\}$/, ""), cause, fix]) {
      expect(text, slug).toMatch(/^\S.*\.$/);
    }
  }
});

it("tells of the engine's own derivations without a full stop, as plugins do", () => {
  for (const sentence of Object.values(coreDerivations)) expect(sentence).toMatch(/[^.]$/);
});
