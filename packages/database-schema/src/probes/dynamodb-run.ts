/// <reference path="./dynalite.d.ts" />
import { once } from "node:events";
import dynalite from "dynalite";
import * as z from "zod";

const queriesSchema = z.array(
  z.strictObject({
    read: z.string(),
    query: z.record(z.string(), z.unknown()),
    finds: z.array(z.string()),
  }),
);
const itemSchema = z
  .object({ PK: z.strictObject({ S: z.string() }), SK: z.strictObject({ S: z.string() }) })
  .loose();

export const dynamodbOutcome = z.strictObject({
  items: z.int(),
  queries: z.int(),
  problem: z.string().optional(),
});
export type DynamodbOutcome = z.output<typeof dynamodbOutcome>;

type Call = (operation: string, body: unknown) => Promise<unknown>;

/** Makes the table, puts the items, and asks each query, of a stand-in that keeps everything in memory. */
export async function runDynamodb([
  table = "",
  items = "",
  queries = "",
]: readonly string[]): Promise<readonly DynamodbOutcome[]> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const counts = { items: 0, queries: 0 };
  try {
    await tryAll(caller(port), { table, items, queries }, counts);
    return [counts];
  } catch (error) {
    return [{ ...counts, problem: error instanceof Error ? error.message : String(error) }];
  } finally {
    server.close();
  }
}

async function tryAll(
  call: Call,
  texts: Readonly<Record<"table" | "items" | "queries", string>>,
  counts: { items: number; queries: number },
): Promise<void> {
  const { TableName } = z.object({ TableName: z.string() }).loose().parse(JSON.parse(texts.table));
  await call("CreateTable", JSON.parse(texts.table));
  for (let tries = 0; tries < 100; tries++) {
    const described = z
      .object({ Table: z.object({ TableStatus: z.string() }).loose() })
      .loose()
      .parse(await call("DescribeTable", { TableName }));
    if (described.Table.TableStatus === "ACTIVE") break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  for (const item of z.array(itemSchema).parse(JSON.parse(texts.items))) {
    // Two items of one key would be one.
    await call("PutItem", {
      TableName,
      Item: item,
      ConditionExpression: "attribute_not_exists(PK)",
    });
    counts.items++;
  }
  for (const { read, query, finds } of queriesSchema.parse(JSON.parse(texts.queries))) {
    const { Items } = z
      .object({ Items: z.array(itemSchema) })
      .loose()
      .parse(await call("Query", query));
    const found = Items.map(({ PK, SK }) => `${PK.S} ${SK.S}`);
    if (JSON.stringify(found) !== JSON.stringify(finds)) {
      throw new Error(`“${read}” finds ${found.join(", ") || "nothing"}, not ${finds.join(", ")}`);
    }
    counts.queries++;
  }
}

/** Calls as DynamoDB's own protocol has them; the stand-in looks at no signature. */
function caller(port: number): Call {
  return async (operation, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": `DynamoDB_20120810.${operation}`,
        "x-amz-date": "20260101T000000Z",
        authorization:
          "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=none",
      },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const told = z
      .object({ message: z.string().optional(), Message: z.string().optional() })
      .loose()
      .parse(answer);
    throw new Error(`${operation}: ${told.message ?? told.Message ?? response.status}`);
  };
}
