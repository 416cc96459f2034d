import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const own = ["sign-in-cookie", "cross-site-requests", "kept-sessions", "keys-of-programs"];
const planOf = async (text: string) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop,
      given(brief.requirement, "r-1", { key: "R-1", kind: "functional", text }),
      given(brief.quantity, "idle", {
        about: "inactivity",
        said: "clerks are logged out",
        measure: "idle-time",
        kind: "limit",
        comparator: "=",
        value: 2,
        unit: "h",
      }),
    )
    .result();
  return plan;
};
const controlsOf = async (text: string) =>
  Object.fromEntries(
    (await planOf(text))
      .get(security.control)
      .filter(({ id }) => own.includes(id))
      .map(({ id, data }) => [id, data.what]),
  );

it("protects the cookie of a session, what changes by it, and the session itself", async () => {
  expect(await controlsOf("Clerks have a session id in a SameSite=Strict cookie.")).toEqual({
    "sign-in-cookie":
      "__Host-session is HttpOnly, Secure and SameSite=Strict: no script of a page reads it, and it goes over TLS alone.",
    "cross-site-requests": expect.stringMatching(
      /^\d+ changing operations answer 403 unless Origin names this site; SameSite=Strict stops most of them in the browser before\.$/,
    ),
    "kept-sessions": expect.stringContaining("kept in the database by its hash"),
  });
});

it("needs none of it for tokens in headers, and keeps keys by their hash", async () => {
  expect(await controlsOf("Clerks get bearer tokens.")).toEqual({});
  expect(await controlsOf("Programs authenticate with an API key.")).toEqual({
    "keys-of-programs": expect.stringContaining("kept by its hash, shown once"),
  });
});

it("answers the request that another site made", async () => {
  const plan = await planOf("Clerks have a JWT in a cookie; CSRF must be prevented.");
  const threat = plan.get(security.threat).find(({ data }) => data.rule === "SEC-TM-037");
  expect(threat?.data).toMatchObject({
    status: "mitigated",
    mitigatedBy: ["security/control#cross-site-requests"],
  });
  const control = plan.get(security.control).find(({ id }) => id === "cross-site-requests");
  expect(control?.why.from).toContain("brief/requirement#r-1");
});

it("puts limits of a session where the server looks at it", async () => {
  const plan = await planOf("Clerks have a session id in a cookie.");
  expect(plan.get(security.accountRule).map(({ data }) => data.text)).toEqual([
    "Who does nothing for 2 h is signed out: the server answers 401 to a session that was not used for that long.",
  ]);
});
