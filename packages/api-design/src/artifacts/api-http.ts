import { isCookie, optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { buildCalls } from "../calls/build-calls.ts";
import { writeCalls } from "../calls/write-calls.ts";
import { artifact } from "../kit.ts";

/** One call of every operation, for an editor's request client. */
export const apiHttp = artifact("api-http", {
  reads: {
    convention: api.convention,
    resources: api.resource,
    operations: api.operation,
    schemas: api.schema,
    fields: optional(data.field),
    identity: optional(security.identity),
    actors: optional(brief.actor),
    policies: optional(security.policy),
    entities: optional(data.entity),
  },
  emit: ({ convention, operations, ...rest }) => {
    const { options: _, report: __, signal: ___, findings: ____, ...facts } = rest;
    // As in the contract: systems of others call back over HTTP, whatever clients have.
    const shown = operations.filter(
      ({ data: operation }) => convention.data.style === "rest" || operation.webhook !== undefined,
    );
    if (shown.length === 0) return [];
    const text = writeCalls(buildCalls({ convention, operations: shown, ...facts }), {
      basePath: convention.data.basePath.replace(/\/$/, ""),
      linkHost: shown.some(({ data: operation }) => operation.host !== undefined),
      cookie: isCookie(facts.identity?.data),
    });
    return [{ path: "contracts/api.http", mediaType: "text/plain", text }];
  },
});
