import type { Draft } from "@planc/core";
import { security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { kiteOperation, kiteSchema, kites } from "../fixtures/kites.ts";
import plugin from "../plugin.ts";

const signIn = kiteOperation(
  {
    operationId: "signIn",
    method: "post",
    path: "/auth/sessions",
    session: "begins",
    request: "api/schema#kites.command",
  },
  "sign-in",
);
const reset = kiteOperation({ method: "post", path: "/auth/password-resets" }, "reset");
const identity = (besides?: readonly string[]): Draft =>
  given(security.identity, {
    owner: "system",
    protocol: "Password sign-in",
    session: "Looked up.",
    tokens: [],
    ...(besides ? { besides: [...besides] } : {}),
  });
const password = kiteSchema("command", { name: "password" });

ruleTester(plugin, "no-way-back")
  .valid([
    { name: "a password is set anew", nodes: [...kites, signIn, reset, password, identity()] },
    {
      name: "another sign-in opens the account as well",
      nodes: [...kites, signIn, password, identity(["Google"])],
    },
    {
      name: "no password is asked for",
      nodes: [...kites, signIn, kiteSchema("command", { name: "code" }), identity()],
    },
  ])
  .invalid([
    {
      name: "a password that is forgotten stays so",
      nodes: [...kites, signIn, password, identity()],
      findings: [
        {
          code: "api/no-way-back",
          message: "Whoever forgets the password of signIn has no way back into the account.",
        },
      ],
    },
  ]);
