import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

/** Runs the script for Node against a server on this machine, and says what it printed and ended with. */
async function runAgainst(listener: RequestListener): Promise<{ code: number; text: string }> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...shop,
      quantity("requests", { measure: "average-request-rate", value: 30, unit: "req/s" }),
      quantity("slow", {
        about: "response time",
        measure: "response-time",
        value: 400,
        unit: "ms",
        comparator: "<=",
      }),
    )
    .result();
  const script = files.find(({ path }) => path === "performance/load-test.mjs")?.text ?? "";
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const folder = await mkdtemp(join(tmpdir(), "planc-runner-"));
  const file = join(folder, "load-test.mjs");
  await writeFile(
    file,
    script.replace(
      'from "autocannon"',
      `from ${JSON.stringify(import.meta.resolve("autocannon"))}`,
    ),
  );
  try {
    return await new Promise((resolve) => {
      // Seventeen minutes in two stages of a second, the least there is.
      const env = {
        HOST: `http://127.0.0.1:${port}`,
        TOKEN: "t",
        SPEED: "1020",
        IDS: '{"orderId":"7"}',
      };
      const child = execFile(process.execPath, [file], { env }, (_, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, text: stdout + stderr }),
      );
    });
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

const answering =
  (status: (method: string | undefined) => number): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status(request.method)).end();
  };

it("sends the mix at the planned rate, and ends well where every limit is kept", async () => {
  const asked = new Set<string>();
  const { code, text } = await runAgainst((request, response) => {
    asked.add(`${request.method} ${request.url?.split("?")[0]}`);
    answering((method) => (method === "POST" ? 201 : 200))(request, response);
  });
  expect([code, text]).toEqual([
    0,
    expect.stringMatching(/kept {3}response time all: [\d.]+ <= 400 /),
  ]);
  expect([...asked]).toContain("GET /v1/orders");
  const [, answered = "0"] = /30 req\/s asked, (\d+) answered/.exec(text) ?? [];
  // A busy machine takes longer over it; who sends as fast as it goes gets thousands.
  expect(Number(answered)).toBeGreaterThan(10);
  expect(Number(answered)).toBeLessThan(300);
});

it("ends with 1 where the server fails", async () => {
  const { code, text } = await runAgainst(answering(() => 500));
  expect(code).toBe(1);
  expect(text).toMatch(/missed failed requests all: 100\.00 /);
});
