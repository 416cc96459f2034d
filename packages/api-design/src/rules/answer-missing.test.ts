import { ruleTester } from "@planc/testkit";
import { kiteOperation, kites } from "../fixtures/kites.ts";
import plugin from "../plugin.ts";

const without = (...gone: readonly number[]) =>
  [401, 403, 404, 500]
    .filter((status) => !gone.includes(status))
    .map((status) => ({ status, problem: "problem", when: "It happens." }));

const misses = (status: string, because: string) => [
  {
    code: "api/answer-missing",
    message: `getKite does not say that it answers ${status}: ${because}.`,
  },
];

ruleTester(plugin, "answer-missing")
  .valid([
    { name: "all that can happen is named", nodes: [...kites, kiteOperation()] },
    {
      name: "who is not asked is not refused",
      nodes: [
        ...kites,
        kiteOperation({
          access: { kind: "public", because: "Everybody may look." },
          errors: without(401, 403),
        }),
      ],
    },
    {
      name: "everybody who signs in may",
      nodes: [
        ...kites,
        kiteOperation({
          access: { kind: "authenticated", roles: [], policies: [] },
          errors: without(403),
        }),
      ],
    },
  ])
  .invalid([
    {
      name: "nobody is asked who it is",
      nodes: [...kites, kiteOperation({ errors: without(401) })],
      findings: misses("401", "callers have to show who they are"),
    },
    {
      name: "the wrong role is not refused",
      nodes: [...kites, kiteOperation({ errors: without(403) })],
      findings: misses("403", "only some roles may call it"),
    },
    {
      name: "an absent thing is not told",
      nodes: [...kites, kiteOperation({ errors: without(404) })],
      findings: misses("404", "the path names a thing that may not be there"),
    },
    {
      name: "a key in use is not told",
      nodes: [...kites, kiteOperation({ errors: without(), idempotency: "key" })],
      findings: misses("409", "a request with the same key may still be worked on"),
    },
    {
      name: "an old version is not refused",
      nodes: [
        ...kites,
        kiteOperation({
          errors: without(),
          parameters: [
            { name: "If-Match", in: "header", type: "text", required: true, description: "ETag." },
          ],
        }),
      ],
      findings: misses("412", "the record may have changed since it was read"),
    },
    {
      name: "nothing ever fails",
      nodes: [...kites, kiteOperation({ errors: without(500) })],
      findings: misses("500", "something may fail that the caller cannot mend"),
    },
  ]);
