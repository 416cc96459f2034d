import { ruleTester } from "@planc/testkit";
import { kiteOperation, kites } from "../fixtures/kites.ts";
import plugin from "../plugin.ts";

const taking = (name: string, place: "path" | "query" | "header") =>
  kiteOperation({
    parameters: [{ name, in: place, type: "text", required: false, description: "It." }],
  });

ruleTester(plugin, "secret-in-address")
  .valid([
    { name: "a key in a header", nodes: [...kites, taking("X-API-Key", "header")] },
    { name: "the id of a key", nodes: [...kites, taking("apiKeyId", "path")] },
    { name: "the token of a page", nodes: [...kites, taking("pageToken", "query")] },
  ])
  .invalid([
    {
      name: "a key in the query",
      nodes: [...kites, taking("apiKey", "query")],
      findings: [
        { code: "api/secret-in-address", message: "getKite takes apiKey in its address." },
      ],
    },
    {
      name: "a password in the path",
      nodes: [...kites, taking("linkPassword", "path")],
      findings: [{ code: "api/secret-in-address" }],
    },
  ]);
