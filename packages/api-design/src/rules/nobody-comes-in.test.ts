import { data, security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { kiteOperation, kiteSchema, kites } from "../fixtures/kites.ts";
import { accounts } from "../fixtures/own-accounts.ts";
import plugin from "../plugin.ts";

const kept = (owner: "system" | "provider") =>
  given(security.identity, { owner, protocol: "x", session: "x", tokens: [] });
const subject = given(data.field, "user.subject", {
  entity: "data/entity#user",
  name: "identity subject",
  type: "text",
  required: true,
  unique: false,
  generated: true,
});
const register = kiteOperation(
  { method: "post", path: "/kites", effect: "create", request: "api/schema#kites.command" },
  "register",
);
const password = kiteSchema("command", { name: "password" });

ruleTester(plugin, "nobody-comes-in")
  .valid([
    {
      name: "a password comes with the account",
      nodes: [...kites, ...accounts, kept("system"), register, password],
    },
    {
      name: "the first sign-in knows whom the provider means",
      nodes: [
        ...kites,
        ...accounts,
        subject,
        kept("provider"),
        kiteOperation({ method: "post", session: "begins", begun: "shown" }, "finish"),
      ],
    },
  ])
  .invalid([
    {
      name: "no operation takes a password",
      nodes: [...kites, ...accounts, kept("system")],
      findings: [
        {
          code: "api/nobody-comes-in",
          message: "Sign-in reads password hash of User, and no operation writes it.",
        },
      ],
    },
    {
      name: "nothing binds the account to whom the provider means",
      nodes: [...kites, ...accounts, subject, kept("provider")],
      findings: [
        {
          code: "api/nobody-comes-in",
          message: "Sign-in reads identity subject of User, and no operation writes it.",
        },
      ],
    },
  ]);
