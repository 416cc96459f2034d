import { graphql } from "../artifacts/graphql.ts";
import { probe } from "../kit.ts";

/** Builds the schema with the reference implementation. */
export const graphqlParser = probe("graphql-parser", {
  of: { graphql },
  when: "verify",
  tool: "GraphQL reference implementation",
  run: async ({ files, report }) => {
    const { buildSchema, isListType, isObjectType, getNullableType, validateSchema } = await import(
      "graphql"
    );
    let fields = 0;
    for (const file of files.graphql) {
      try {
        const schema = buildSchema(file.text);
        const [wrong] = validateSchema(schema);
        if (wrong) throw wrong;
        for (const type of Object.values(schema.getTypeMap())) {
          if (!isObjectType(type)) continue;
          for (const field of Object.values(type.getFields())) {
            const paged = field.args.some(({ name }) => name === "first");
            const of = getNullableType(field.type);
            // Whatever is asked for in pages says where the next begins.
            if (paged && (isListType(of) || !(isObjectType(of) && of.getFields().pageInfo)))
              throw new Error(`${type.name}.${field.name} takes first and gives no connection`);
          }
        }
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
