import * as z from "zod";
import { webhookVectors } from "../artifacts/webhook-vectors.ts";
import { webhookSchemeSchema } from "../catalog/webhook-facts.ts";
import { probe } from "../kit.ts";
import { isTimed, verifyWebhook } from "../webhooks/index.ts";

const credentials = z.strictObject({
  secret: z.string().exactOptional(),
  publicKey: z.string().exactOptional(),
  endpointId: z.string().exactOptional(),
  audience: z.string().exactOptional(),
});
const fileSchema = z.strictObject({
  version: z.literal(1),
  provider: z.string(),
  scheme: webhookSchemeSchema,
  credentials,
  toleranceSeconds: z.number().positive().optional(),
  vectors: z.array(
    z.strictObject({
      name: z.string(),
      expect: z.string(),
      delivery: z.strictObject({
        method: z.string(),
        url: z.string(),
        headers: z.record(z.string(), z.string()),
        body: z.string(),
      }),
      now: z.number(),
      credentials: credentials.optional(),
    }),
  ),
});
type VectorFile = z.output<typeof fileSchema>;

/** Recomputes the proof of each delivery in the files, as a receiver does. */
export const webhookSignatures = probe("webhook-signatures", {
  of: { webhookVectors },
  when: "verify",
  tool: "Node.js crypto",
  run: ({ files, report }) => {
    let counted = 0;
    let wrong = 0;
    for (const { path, text } of files.webhookVectors) {
      const read = fileSchema.safeParse(readJson(text));
      if (!read.success) {
        wrong += 1;
        report("vector-wrong", {
          file: path,
          name: "the file",
          expected: "as its schema says",
          actual: read.error.issues[0]?.message ?? "not",
        });
        continue;
      }
      for (const { name, expected, actual } of [...faultsOf(read.data), ...gapsOf(read.data)]) {
        wrong += 1;
        report("vector-wrong", { file: path, name, expected, actual });
      }
      counted += read.data.vectors.length;
    }
    return wrong > 0
      ? { status: "failed", detail: `${wrong} of ${counted} deliveries are judged otherwise` }
      : { status: "passed", detail: `${counted} deliveries accepted and refused as they say` };
  },
});

interface Fault {
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
}

function faultsOf(file: VectorFile): readonly Fault[] {
  return file.vectors.flatMap((vector) => {
    const { name, expect: expected, now, delivery } = vector;
    const verdict = verifyWebhook(file.scheme, delivery, vector.credentials ?? file.credentials, {
      now,
      toleranceSeconds: file.toleranceSeconds,
    });
    const actual = verdict.ok ? "accept" : verdict.because;
    return actual === expected ? [] : [{ name, expected, actual }];
  });
}

/** Vectors that only accept, or only refuse, prove nothing of a receiver. */
function gapsOf({ scheme, toleranceSeconds, vectors }: VectorFile): readonly Fault[] {
  const judged = new Set(vectors.map((each) => each.expect));
  const wanted = [
    "accept",
    "signature",
    ...(isTimed(scheme) && toleranceSeconds !== undefined ? ["stale"] : []),
  ];
  return wanted
    .filter((each) => !judged.has(each))
    .map((each) => ({ name: "the file", expected: `one with ${each}`, actual: "none" }));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
