import { graphql } from "../artifacts/graphql.ts";
import { probe } from "../kit.ts";

/** Builds the schema with the reference implementation. */
export const graphqlParser = probe("graphql-parser", {
  of: { graphql },
  when: "verify",
  tool: "GraphQL reference implementation",
  run: async ({ files, report }) => {
    const { buildSchema } = await import("graphql");
    let fields = 0;
    for (const file of files.graphql) {
      try {
        const schema = buildSchema(file.text);
        for (const root of [
          schema.getQueryType(),
          schema.getMutationType(),
          schema.getSubscriptionType(),
        ]) {
          fields += Object.keys(root?.getFields() ?? {}).length;
        }
      } catch (error) {
        const problem = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
        report("schema-language-invalid", { file: file.path, problem });
        return { status: "failed", detail: problem };
      }
    }
    return { status: "passed", detail: `${fields} queries, mutations and subscriptions` };
  },
});
