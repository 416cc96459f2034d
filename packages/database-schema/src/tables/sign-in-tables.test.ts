import type { DataOf, Draft } from "@planc/core";
import { data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const compile = (...nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();

describe("sessions", () => {
  const renewed = [
    given(security.identity, {
      owner: "system",
      protocol: "Password",
      session: "Renewed.",
      tokens: [{ name: "refresh token", lifetime: { value: 9, unit: "h" }, storage: "memory" }],
    }),
    ...concept("user", { name: "User" }, { email: { name: "email" } }),
  ];
  const tablesWith = async (fields: Record<string, { name: string }>) => {
    const { plan } = await compile(
      ...store("postgresql", "18"),
      ...renewed,
      ...concept("session", { name: "Session" }, fields),
    );
    return plan.get(data.table).map(({ id }) => id);
  };

  it("end with the device whose app has a mark of its own, and know of none elsewhere", async () => {
    const columnsWith = async (unique: boolean) => {
      const { plan } = await compile(
        ...store("postgresql", "18"),
        ...renewed,
        ...concept(
          "handset",
          { name: "Handset" },
          { mark: { name: "installation id", type: "uuid", required: true, unique } },
        ),
        relation("handset", "user", { required: true, owned: true }),
      );
      return plan
        .get(data.key)
        .filter(({ data: { references, table } }) => references && table === "data/table#sessions")
        .map(({ data: { references } }) => references?.table);
    };
    expect(await columnsWith(true)).toContain("data/table#handsets");
    expect(await columnsWith(false)).not.toContain("data/table#handsets");
  });

  it("are one table where the text keeps what a sign-in needs, and two where its sessions are others", async () => {
    const signIn = { token: { name: "token hash" }, until: { name: "expires at" } };
    expect(await tablesWith(signIn)).toEqual(["sessions", "users"]);
    expect(await tablesWith({ note: { name: "note" } })).toEqual([
      "sessions",
      "system_sessions",
      "users",
    ]);
  });
});

describe("how callers are recognised", () => {
  const tablesOf = async (
    identity: Partial<DataOf<typeof security.identity>>,
    user: Record<string, { name: string }> = {},
  ) => {
    const { plan } = await compile(
      ...store("postgresql", "18"),
      given(security.identity, {
        owner: "system",
        protocol: "Password",
        session: "Looked up.",
        tokens: [
          { name: "session cookie", lifetime: { value: 3, unit: "day" }, storage: "cookie" },
        ],
        ...identity,
      }),
      ...concept("user", { name: "User" }, { email: { name: "email" }, ...user }),
    );
    return Object.fromEntries(
      plan
        .get(data.table)
        .filter(({ id }) => id !== "users")
        .map(({ id, data: { columns } }) => [
          id,
          columns.map((ref) => ref.slice("data/column#".length + id.length + 1)).join(" "),
        ]),
    );
  };
  const cookie = { kind: "session-cookie", cookie: "sid", sameSite: "Lax" } as const;

  it("keeps sessions of a cookie in the database, and none that a cache keeps", async () => {
    const sessions = "id user_id token_hash created_at expires_at used_at revoked_at";
    expect(await tablesOf({ carrier: { ...cookie, state: "database" } })).toEqual({ sessions });
    expect(await tablesOf({ carrier: { ...cookie, state: "cache" } })).toEqual({});
    expect(
      await tablesOf({ owner: "provider", carrier: { ...cookie, state: "database" } }),
    ).toEqual({ sessions });
  });

  it("keeps what renews tokens in cookies, also where people sign in at a provider", async () => {
    const tokens = [
      { name: "access token", lifetime: { value: 15, unit: "min" }, storage: "cookie" },
      { name: "refresh token", lifetime: { value: 14, unit: "day" }, storage: "cookie" },
    ] as const;
    const carrier = { kind: "token-cookie", cookie: "__Host-access", sameSite: "Lax" } as const;
    expect(await tablesOf({ owner: "provider", carrier, tokens: [...tokens] })).toEqual({
      sessions: "id user_id token_hash created_at expires_at sign_in_id replaced_at revoked_at",
    });
    // Tokens that the provider's own client carries are renewed there.
    const bearer = { kind: "bearer-header", token: "jwt" } as const;
    expect(await tablesOf({ owner: "provider", carrier: bearer, tokens: [...tokens] })).toEqual({});
  });

  it("keeps keys of programs by their hash, unless the text keeps them", async () => {
    const programs = { kind: "api-key", header: "X-API-Key" } as const;
    expect(await tablesOf({ tokens: [], programs })).toEqual({
      api_keys: "id user_id name prefix key_hash created_at used_at revoked_at",
    });
    expect(await tablesOf({ tokens: [], programs }, { key: { name: "api key" } })).toEqual({});
  });
});
