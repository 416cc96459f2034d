import { security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { component, connection } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const parts = [
  component("web-client", "Web client", "web-client"),
  component("load-balancer", "Load balancer", "load-balancer"),
  component("api", "API", "service"),
  component("worker", "Worker", "worker"),
];

ruleTester(plugin, "unencrypted-crossing")
  .valid([
    { name: "encrypted", nodes: [...parts, connection("web-client", "api")] },
    {
      name: "not encrypted inside a zone",
      nodes: [...parts, connection("api", "worker", { encrypted: false })],
    },
    {
      name: "not encrypted, and public",
      nodes: [...parts, connection("web-client", "api", { encrypted: false, class: "public" })],
    },
  ])
  .invalid([
    {
      name: "not encrypted across a boundary",
      nodes: [...parts, connection("web-client", "api", { encrypted: false })],
      findings: [
        {
          code: "security/unencrypted-crossing",
          ref: "architecture/connection#web-client.api",
          message:
            "Web client sends confidential data to API unencrypted, across a trust boundary.",
        },
      ],
    },
  ]);

ruleTester(plugin, "unauthenticated-crossing")
  .valid([
    { name: "with a token", nodes: [...parts, connection("web-client", "api")] },
    {
      name: "nobody says how",
      nodes: [...parts, connection("web-client", "api", { authentication: "not stated" })],
    },
    {
      name: "passed on by a balancer",
      nodes: [...parts, connection("load-balancer", "api", { authentication: "none" })],
    },
  ])
  .invalid([
    {
      name: "without anything",
      nodes: [...parts, connection("web-client", "api", { authentication: "none" })],
      findings: [{ code: "security/unauthenticated-crossing" }],
    },
    {
      name: "the text says that nobody signs in",
      nodes: [
        ...parts,
        connection("web-client", "api", { authentication: "none" }),
        given(security.identity, {
          owner: "none",
          protocol: "none",
          session: "There is none.",
          tokens: [],
        }),
      ],
      findings: [{ code: "security/open-crossing" }],
    },
  ]);
