import { security } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";

const product =
  "A web application for a seed library. Members borrow seed packets and return harvests; librarians catalogue seed packets. Members sign in with e-mail and password. It holds 40 requests per second.";

/** Names of one way that no file of a plan with another has. */
const wordsOf = {
  header: /\bbearer\b|Authorization:|\baccess token\b|\brefresh ?token\b|renewSignIn/i,
  cookie: /\bcookies?\b|SameSite|__Host-/i,
  jwt: /\bJWT\b|JSON Web Token/,
  key: /\bX-API-Key\b|\bAPI keys?\b/i,
} as const;

const plans: readonly (readonly [
  string,
  { readonly named: RegExp; readonly never: readonly (keyof typeof wordsOf)[] },
])[] = [
  [
    "Sessions are kept on the server in the database, with the session id in an HttpOnly cookie.",
    { named: /__Host-session/, never: ["header", "jwt", "key"] },
  ],
  [
    "Callers send a bearer token in the Authorization header.",
    { named: /Authorization/, never: ["cookie", "key"] },
  ],
  [
    "The session id is in a cookie named plot_sid. Scanners of the library call the API with an API key.",
    { named: /plot_sid/, never: ["jwt", "header"] },
  ],
];

describe.each(plans)("%s", (sentence, { named, never }) => {
  it("is what every part of the plan says", async () => {
    const { plan, files, findings, probes } = await compile(`${product} ${sentence}`);
    expect(plan.get(security.identity)?.data.owner).toBe("system");
    expect(findings.filter((each) => each.severity === "error")).toEqual([]);
    expect(probes.filter((each) => each.status === "failed")).toEqual([]);
    const written = files.filter(({ path }) => !/plan(?:\.lock)?\.json$/.test(path));
    const others = written.flatMap(({ path, text }) =>
      never.flatMap((way) => {
        // The sentences of the input are quoted where requirements are listed.
        const line = text
          .split("\n")
          .find((each) => wordsOf[way].test(each) && !each.includes(sentence.slice(0, 30)));
        return line === undefined ? [] : [`${path}: ${line.trim()}`];
      }),
    );
    expect(others).toEqual([]);
    const naming = written
      .filter(({ text }) => named.test(text.replaceAll("\\_", "_")))
      .map(({ path }) => path);
    expect(naming).toEqual(
      expect.arrayContaining([
        "contracts/openapi.yaml",
        "performance/load-test.k6.js",
        "plan.md",
        "quickstart.md",
      ]),
    );
  });
});

it("gives programs a key beside the cookie, and tokens in cookies no body", async () => {
  const { files } = await compile(
    `${product} Sessions are JWTs in HttpOnly cookies. Scanners call the API with an API key.`,
  );
  const contract = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  expect(contract).toMatch(/in: cookie\n\s+name: __Host-access/);
  expect(contract).toMatch(/in: header\n\s+name: X-API-Key/);
  expect(contract).toContain("__Secure-refresh");
  expect(contract).not.toMatch(/AuthSession|accessToken|scheme: bearer/);
});
