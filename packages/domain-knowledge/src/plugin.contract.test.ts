import { testPluginContract } from "@planc/testkit";
import { readingOf } from "./fixtures/reading.ts";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  cases: [
    { name: "nothing read", nodes: [] },
    {
      name: "a product of one domain",
      nodes: readingOf({
        statements: ["A task management application.", "With labels but without comments."],
        kind: "web-application",
        concepts: ["Issue"],
      }),
    },
    {
      name: "two domains at once",
      nodes: readingOf({ statements: ["An e-commerce platform with a blog and booking app."] }),
    },
    {
      name: "a thing that no domain knows",
      nodes: readingOf({ statements: ["Keep recipes."], concepts: ["Recipe"] }),
    },
    {
      name: "a tool",
      nodes: readingOf({ statements: ["Rename photos."], kind: "command-line-tool" }),
    },
  ],
});
