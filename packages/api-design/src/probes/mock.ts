import { optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { parse } from "yaml";
import { apiHttp } from "../artifacts/api-http.ts";
import { openapi } from "../artifacts/openapi.ts";
import { probe } from "../kit.ts";
import { accountsOf, carrierOf, madeKinds, othersFor } from "../mock/accounts.ts";
import { behavioursOf } from "../mock/behaviour.ts";
import { prove } from "../mock/prove.ts";

/** Serves the contract in memory: every call of api.http is answered, every documented error provoked by behaviour. */
export const mockServer = probe("mock", {
  of: { openapi, apiHttp },
  reads: {
    convention: optional(api.convention),
    operations: optional(api.operation),
    resources: optional(api.resource),
    schemas: optional(api.schema),
    fields: optional(data.field),
    entities: optional(data.entity),
    policies: optional(security.policy),
    identity: optional(security.identity),
    uniqueness: optional(brief.uniqueness),
    concepts: optional(brief.concept),
  },
  when: "verify",
  tool: "mock of the contract",
  run: async ({ files, report, convention, identity, ...facts }) => {
    const [contract] = files.openapi;
    const [calls] = files.apiHttp;
    if (contract === undefined || calls === undefined || convention === undefined)
      return {
        status: "not-run",
        detail: "needs the contract, its calls and the plan that they are made from",
      };
    const proof = await prove({
      document: parse(contract.text),
      calls: calls.text,
      basePath: convention.data.basePath.replace(/\/$/, ""),
      behaviours: behavioursOf({ convention, identity, ...facts }),
      accounts: (variables) => accountsOf(variables, facts),
      carrier: carrierOf(identity),
      others: othersFor(facts),
      made: madeKinds(facts),
    });
    for (const { code, operation, status, problem } of proof.flaws) {
      if (code === "call-unanswered") report(code, { operation, file: calls.path, problem });
      else report(code, { operation, status, file: contract.path, problem });
    }
    const left = [...proof.left]
      .sort(([a], [b]) => a - b)
      .map(
        ([status, ids]) =>
          `${status} of ${ids.length <= 4 ? ids.join(" and ") : `${ids.length} operations`}`,
      );
    const counts = `${proof.answered} calls answered, ${proof.provoked} of ${proof.documented} errors provoked`;
    const detail = left.length > 0 ? `${counts}; not provoked: ${left.join(", ")}` : counts;
    return proof.flaws.length === 0
      ? { status: "passed", detail }
      : { status: "failed", detail: `${proof.flaws.length} problems; ${detail}` };
  },
});
