import type { Draft } from "@planc/core";
import { brief, decision, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const says = (text: string, at = 1) =>
  given(brief.requirement, `fr-${at}`, { key: `FR-${at}`, kind: "functional", text });
const identityOf = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(security.identity);
};
const person = given(brief.actor, "gardener", { name: "Gardener", kind: "person" });
const web = [product("web-application"), person, concept("user", "User")];
const carriedBy = async (...texts: readonly string[]) => {
  const identity = await identityOf(...web, ...texts.map((text, at) => says(text, at + 1)));
  const { carrier, programs } = identity?.data ?? {};
  const detail =
    carrier?.kind === "session-cookie"
      ? ` ${carrier.state}`
      : carrier?.kind === "bearer-header"
        ? ` ${carrier.token}`
        : "";
  return `${carrier?.kind}${detail}${programs ? `, ${programs.header}` : ""}`;
};

it.each([
  // Ids of sessions in cookies.
  ["Gardeners stay signed in by a session id in an HttpOnly cookie.", "session-cookie database"],
  [
    "How are visits kept? Server-side sessions (session ID in a cookie, state in Redis).",
    "session-cookie cache",
  ],
  ["Session data is stored in Redis.", "session-cookie cache"],
  ["Caching strategy with Redis for session management and seed prices.", "session-cookie cache"],
  ["Valkey holds user sessions and rendered pages.", "session-cookie cache"],
  ["Session store: Redis.", "session-cookie cache"],
  ["Use a shared cache for rendered pages of planting sessions.", "bearer-header jwt"],
  ["Redis caches data of planting session management boards.", "bearer-header jwt"],
  ["Sessions are stored in the database and expire after a day.", "session-cookie database"],
  ["The API MUST use cookie-based authentication.", "session-cookie database"],
  ["Session-based authentication is used for the planting screens.", "session-cookie database"],
  ["Sign-in sets a secure HTTP-only cookie.", "session-cookie database"],
  ["Use session cookies instead of JWTs.", "session-cookie database"],
  [
    "An opaque session token is placed in a Secure cookie; no JWT is used.",
    "session-cookie database",
  ],
  ["Bearer tokens must not be used for the garden site.", "session-cookie database"],
  // Tokens in cookies.
  ["How is sign-in kept? JWT in Secure, HttpOnly cookies.", "token-cookie"],
  ["The access and refresh tokens MUST be set as HttpOnly cookies.", "token-cookie"],
  ["Tokens must never be kept in local storage but in HttpOnly cookies.", "token-cookie"],
  ["JSON Web Tokens stored in Secure, HttpOnly, and SameSite=Strict cookies.", "token-cookie"],
  // Headers.
  ["Requests carry a bearer token in the Authorization header.", "bearer-header jwt"],
  ["Gardeners log in and get a JWT.", "bearer-header jwt"],
  ["Do not keep tokens in cookies.", "bearer-header jwt"],
  [
    "The product MUST NOT use cookies, local storage or fingerprints to sign people in.",
    "bearer-header jwt",
  ],
  ["No JWTs: tokens are random and looked up.", "bearer-header opaque"],
  [
    "The refresh token lives in an HttpOnly cookie, the access token in memory.",
    "bearer-header jwt",
  ],
  // Says nothing of it.
  ["A cookie banner asks for consent before analytics cookies are set.", "bearer-header jwt"],
  ["The guest's basket is kept in a cookie for a session.", "bearer-header jwt"],
  ["The server must not log session cookies.", "bearer-header jwt"],
  ["Sessions by cookies or tokens are both acceptable for sign-in.", "bearer-header jwt"],
  ["Should session ids be in a cookie?", "bearer-header jwt"],
  ["A training session is stored in the database.", "bearer-header jwt"],
  ["CSRF tokens are set in a cookie for each form.", "bearer-header jwt"],
])("reads how callers are recognised: %s", async (text, expected) => {
  expect(await carriedBy(text)).toBe(expected);
});

it.each([
  ["Programs call the interface with an API key.", "bearer-header jwt, X-API-Key"],
  ["Gardeners can create and revoke API keys for their sensors.", "bearer-header jwt, X-API-Key"],
  [
    "Requests of sensors carry the X-Garden-Key header with a valid API key.",
    "bearer-header jwt, X-Garden-Key",
  ],
  ["API keys are out of scope.", "bearer-header jwt"],
  ["The Google Maps API key is read from an environment variable.", "bearer-header jwt"],
  ["No API keys are issued to gardeners.", "bearer-header jwt"],
  ["The API key of the weather service must be kept in the vault.", "bearer-header jwt"],
])("reads keys of programs: %s", async (text, expected) => {
  expect(await carriedBy(text)).toBe(expected);
});

it("gives programs what people do not carry, where the text speaks of both", async () => {
  const cookies = "Sessions of gardeners are JWTs in HttpOnly cookies.";
  expect(await carriedBy(cookies, "Offer a REST API with bearer token authentication.")).toBe(
    "token-cookie, Authorization",
  );
  expect(
    await carriedBy(cookies, "Given a valid API key, when a sensor posts, it is stored."),
  ).toBe("token-cookie, X-API-Key");
});

it("calls an interface that nobody signs in to with the key that the text states", async () => {
  const service = await identityOf(
    product("api-service"),
    says("Every request must be authenticated with an API key."),
  );
  expect(service?.data).toMatchObject({
    owner: "platform",
    protocol: "API keys",
    carrier: { kind: "api-key", header: "X-API-Key" },
    tokens: [],
  });
});

it("shows what states the carrier, and what is assumed of it", async () => {
  const stated = await identityOf(...web, says("Keep the session id in a cookie named `plot`."));
  expect(stated).toMatchObject({
    data: {
      protocol: "Password sign-in with a session cookie",
      carrier: { kind: "session-cookie", cookie: "plot", sameSite: "Lax", state: "database" },
      tokens: [{ name: "session cookie", lifetime: { value: 14, unit: "day" } }],
    },
    why: {
      kind: "assumed",
      reason:
        "People use the product and no identity provider is named, so it holds their accounts; the text states a session cookie; nothing states lifetimes: 14 days bound how long somebody stays signed in.",
      from: expect.arrayContaining(["brief/requirement#fr-1"]),
    },
  });
  const silent = await identityOf(...web, says("Gardeners plant things."));
  expect(JSON.stringify(silent?.why)).not.toContain("brief/requirement#fr-1");
});

it("keeps nothing of a token that is said to be stateless", async () => {
  const identity = await identityOf(
    ...web,
    says("Sessions are stateless JWTs in SameSite=Strict cookies."),
  );
  expect(identity?.data).toMatchObject({
    carrier: { kind: "token-cookie", cookie: "__Host-access", sameSite: "Strict" },
    protocol: "Password sign-in with a token in a cookie",
    tokens: [{ name: "access token" }],
  });
});

it("keeps tokens in the program that makes the pages, where that was decided", async () => {
  const identity = await identityOf(
    ...web,
    given(decision.choice, "sign-in", {
      topic: "decision/topic#sign-in",
      candidate: "decision/candidate#sign-in.back-end-for-front-end",
      technology: "back-end-for-front-end",
      name: "Back end for the front end",
      purpose: "How people stay signed in",
      basis: "scored",
      consequences: { positive: [], negative: [], mitigation: [] },
      flips: [],
      lifecycle: "new",
    }),
  );
  expect(identity?.data.carrier?.kind).toBe("bearer-header");
  expect(identity?.data.tokens.map(({ storage }) => storage)).toEqual([
    expect.stringContaining("cookie of the program that makes the pages"),
    expect.stringContaining("cookie of the program that makes the pages"),
  ]);
});
