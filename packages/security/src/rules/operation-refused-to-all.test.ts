import { api, brief, security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { operation } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const base = [
  given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
  given(api.resource, "parcels", { name: "Parcel", path: "/parcels" }),
];
const complete = (kind: "authenticated" | "public") =>
  operation("uploaded-parcel", "post", "/parcels/{id}/uploaded", {
    effect: "command",
    access:
      kind === "public"
        ? { kind, because: "Nobody signs in." }
        : { kind, roles: ["brief/actor#clerk"], policies: [] },
  });
const forClerk = (allowed: boolean) =>
  given(security.permission, "clerk.uploaded-parcel", {
    role: "brief/actor#clerk",
    operation: "api/operation#uploaded-parcel",
    allowed,
    policies: [],
  });

ruleTester(plugin, "operation-refused-to-all")
  .valid([
    { name: "one role may", nodes: [...base, complete("authenticated"), forClerk(true)] },
    { name: "open to everyone", nodes: [...base, complete("public"), forClerk(false)] },
  ])
  .invalid([
    {
      name: "each role is refused",
      nodes: [...base, complete("authenticated"), forClerk(false)],
      findings: [
        {
          code: "security/operation-refused-to-all",
          ref: "api/operation#uploaded-parcel",
        },
      ],
    },
  ]);
