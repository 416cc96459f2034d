import { ruleTester } from "@planc/testkit";
import { kiteOperation, kiteSchema, kites } from "../fixtures/kites.ts";
import plugin from "../plugin.ts";

const listing = (paginated: boolean) =>
  kiteOperation({
    effect: "list",
    path: "/kites",
    paginated,
    response: "api/schema#kites.page",
  });

ruleTester(plugin, "collection-without-pages")
  .valid([
    { name: "a list in pages", nodes: [...kites, listing(true), kiteSchema("page")] },
    {
      name: "changes since a place",
      nodes: [...kites, listing(false), kiteSchema("page", { name: "cursor" })],
    },
    { name: "one of them", nodes: [...kites, kiteOperation(), kiteSchema("page")] },
  ])
  .invalid([
    {
      name: "a list in one answer",
      nodes: [...kites, listing(false), kiteSchema("page")],
      findings: [
        {
          code: "api/collection-without-pages",
          message: "getKite answers /kites without pages.",
        },
      ],
    },
  ]);
