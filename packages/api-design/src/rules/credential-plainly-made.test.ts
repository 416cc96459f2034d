import { api, data } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { kiteOperation, kiteSchema, kites } from "../fixtures/kites.ts";
import plugin from "../plugin.ts";

/** A kind of key of this name, made with one property. */
const making = (name: string, property: string) => [
  ...kites,
  given(data.entity, "key", { name, aggregate: "data/entity#key", lifecycle: "new" }),
  given(api.resource, "keys", { name, path: "/keys", entity: "data/entity#key" }),
  kiteSchema("create", { name: property }),
  kiteOperation({
    operationId: "createKey",
    method: "post",
    path: "/keys",
    resource: "api/resource#keys",
    effect: "create",
    request: "api/schema#kites.create",
  }),
];

ruleTester(plugin, "credential-plainly-made")
  .valid([
    { name: "a key that opens no account", nodes: making("RoomKey", "publicKey") },
    { name: "the name of a passkey", nodes: making("UserPasskey", "deviceName") },
  ])
  .invalid([
    {
      name: "a passkey, as it is sent",
      nodes: making("UserPasskey", "publicKey"),
      findings: [
        {
          code: "api/credential-plainly-made",
          message: "createKey takes publicKey as it is sent: nothing proves who holds that key.",
        },
      ],
    },
  ]);
