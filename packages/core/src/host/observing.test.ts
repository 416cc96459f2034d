import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { codes, compile, copier, liar, maker, plugin, refs } from "./fixtures/lab.ts";
import type { RunEvent } from "./index.ts";

it("tells an observer when parts start and how they end", async () => {
  const events: string[] = [];
  const onEvent = (event: RunEvent): void => {
    const outcome = event.type === "end" ? ` ${event.outcome}` : "";
    events.push(`${event.type} ${event.kind} ${event.id}${outcome}`);
  };
  const rule = plugin("r", (kit) => [kit.rule("rule", { reads: {}, check: () => undefined })]);
  await compile([liar("a", () => null), copier("b"), rule], { onEvent });
  expect(events).toEqual([
    "start step a/make",
    "end step a/make failed",
    "end step b/copy blocked",
    "start rule r/rule",
    "end rule r/rule ok",
  ]);
});

it("takes a limit longer than any timer as none", async () => {
  const slow = liar("a", () => new Promise((take) => setTimeout(take, 5, { things: [] })));
  expect(codes(await compile([slow], { limits: { stepMs: Number.MAX_VALUE } }))).toEqual([]);
});

it("is not disturbed by an observer that throws", async () => {
  const onEvent = (): never => {
    throw new Error("no");
  };
  expect(refs(await compile([maker("a", "x")], { onEvent }))).toEqual(["lab/thing#x"]);
});

it("stops where it is when it is cancelled, and still gives a result", async () => {
  const controller = new AbortController();
  let told = false;
  const slow = plugin("b", (kit) => [
    kit.step("slow", {
      reads: {},
      writes: {},
      run: ({ signal }) => {
        signal.addEventListener("abort", () => {
          told = true;
        });
        controller.abort();
        return new Promise(() => {});
      },
    }),
    kit.rule("rule", { reads: {}, check: ({ report }) => report("bad") }),
    kit.artifact("file", { reads: {}, emit: () => [] }),
  ]);
  const result = await compile([maker("a", "x"), slow, maker("c", "y")], {
    signal: controller.signal,
    limits: { stepMs: 60_000 },
  });
  expect(told).toBe(true);
  expect(codes(result)).toEqual(["core/run-cancelled"]);
  expect(result).toMatchObject({ files: [], crashed: false, exitCode: 1 });
});

it("leaves nothing behind on the signal of the host", async () => {
  const { signal } = new AbortController();
  await compile([liar("a", async () => ({ things: [] })), liar("b", () => new Promise(() => {}))], {
    signal,
  });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

it("leaves no timer behind", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((each) => each === "Timeout").length;
  const before = timers();
  await compile([liar("a", async () => ({ things: [] }))], { limits: { stepMs: 60_000 } });
  expect(timers()).toBe(before);
});

it("tells a step whose time is up", async () => {
  let signal: AbortSignal | undefined;
  const slow = plugin("a", (kit) => [
    kit.step("slow", {
      reads: {},
      writes: {},
      run: (tools) => {
        signal = tools.signal;
        return new Promise(() => {});
      },
    }),
  ]);
  expect(codes(await compile([slow]))).toEqual(["core/step-timeout"]);
  expect(signal?.aborted).toBe(true);
});

it("lets a long run of quick steps be cancelled from outside", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 1);
  const busy = Array.from({ length: 40 }, (_, i) =>
    plugin(`busy-${i}`, (kit) => [
      kit.step("busy", {
        reads: {},
        writes: {},
        run: () => {
          const until = performance.now() + 5;
          while (performance.now() < until);
          return {};
        },
      }),
    ]),
  );
  const result = await compile(busy, { signal: controller.signal });
  expect(codes(result)).toEqual(["core/run-cancelled"]);
  expect(result.trace.length).toBeLessThan(40);
});
