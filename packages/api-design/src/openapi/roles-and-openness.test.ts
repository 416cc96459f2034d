import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function contract(nodes = taskManagement) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return parse(files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "");
}

it("shuts what says nothing else, and names the roles of what some alone may call", async () => {
  const { security, paths } = await contract();
  expect(security).toEqual([{ bearer: [] }]);
  expect(paths["/tasks/{taskId}"].get).toMatchObject({
    security: [{ bearer: [] }],
    "x-roles": ["Member"],
  });
});

it("opens what is open by saying so, with the reason", async () => {
  const { security, paths } = await contract(
    taskManagement.filter(({ slot }) => !slot.startsWith("security/")),
  );
  expect(security).toBeUndefined();
  expect(paths["/tasks/{taskId}"].get.security).toEqual([]);
  expect(paths["/tasks/{taskId}"].get.description).toContain(
    "Open to everyone. Nothing that is planned has anyone sign in.",
  );
});

it("asks a caller who it is by the scheme that tokens have, and no cookie", async () => {
  const { components } = await contract();
  expect(components.responses.Unauthenticated.headers["WWW-Authenticate"].example).toBe("Bearer");
  expect(components.responses.TooManyRequests.headers).toEqual({
    "Retry-After": { $ref: "#/components/headers/RetryAfter" },
    RateLimit: { $ref: "#/components/headers/RateLimit" },
    "RateLimit-Policy": { $ref: "#/components/headers/RateLimitPolicy" },
  });
});
