import type { ContractFacts } from "./build-contract.ts";

/** The conventions that hold for every operation, in front of the contract. */
export function describedContract(facts: ContractFacts): string {
  const { convention, operations, exchanges } = facts;
  const { versioning, deprecation, errors, pagination, authentication, rateLimit } =
    convention.data;
  const has = (name: string) =>
    operations.some(({ data }) => data.parameters.some((each) => each.name === name));
  const keyed = operations.some(({ data }) => data.idempotency === "key");
  const kept = exchanges.some(({ data: { validator } }) => validator === "content");
  return [
    facts.productSummary,
    versioning,
    ...(deprecation ? [deprecation] : []),
    `Errors are ${errors}; contracts/problems.json says of each kind when it comes and what a client does.`,
    ...(operations.some(({ data }) => data.paginated) ? [pagination] : []),
    authentication,
    ...(rateLimit ? [rateLimit] : []),
    ...(keyed ? [repeating] : []),
    ...(has("If-Match") ? [locking] : []),
    ...(kept ? [revalidating] : []),
  ].join("\n\n");
}

const repeating =
  "Whatever makes something, moves money or tells somebody takes an idempotency key, unless a second one is refused with 409 as the same: a client that heard no answer sends it again with its key. A key belongs to one caller and one operation. It is kept for 24 h with the answer, which a repeat is given again; with another body it is refused with 422, and while the first request is still worked on with 409.";

const locking =
  "What several people edit has an ETag. A change, a move or a deletion gives it back in If-Match: without it the answer is 428, with an old one 412, and nothing is written.";

const revalidating =
  "What may be kept has an ETag too: given back in If-None-Match, the answer is 304 where nothing changed.";
