import { judging } from "@planc/core";
import {
  isOpen,
  isPublic,
  type Model,
  type Operation,
  picksObject,
  signsInBy,
  writes,
} from "../model.ts";
import { counted, distinct, someOf } from "../text.ts";
import type { Control } from "./control.ts";
import { countedWhere } from "./counted-where.ts";

const refs = (operations: readonly Operation[]) => operations.map((each) => each.ref);
const queried = new Set([
  "relational-store",
  "time-series-store",
  "search-engine",
  "document-store",
]);

const mostConditions = 6;

/** Policies by which an operation is judged, with more than a role. */
export function conditionsOf(model: Model, operation: Operation): readonly string[] {
  return judging(operation, model.policies)
    .filter((each) => each.data.condition !== "always")
    .map((each) => each.data.when ?? each.data.condition);
}

export const interfaceControls: readonly Control[] = [
  {
    id: "function-level-authorisation",
    name: "Authorisation by role",
    verification: "A test per row of security/authorisation.csv that says no gets 403.",
    check: "refused role: 403",
    place: ({ operations, policies, signsIn }) => {
      const at = operations.filter((each) => !isPublic(each));
      return signsIn
        ? {
            at: refs(at),
            setting: counted(policies.length, "policy"),
            what: `${counted(at.length, "operation")} ask for a role; what no policy of the ${policies.length} allows is refused.`,
          }
        : undefined;
    },
  },
  {
    id: "object-level-authorisation",
    name: "Authorisation by object",
    verification:
      "Per operation a second account gets 404 for an id of the first one that it may not read, and 403 where it may read and no more.",
    check: "second account: 404",
    place: (model) => {
      const at = model.operations.filter(
        (each) => picksObject(each) && conditionsOf(model, each).length > 0,
      );
      const conditions = distinct(at.flatMap((each) => conditionsOf(model, each)));
      return {
        at: refs(at),
        setting:
          conditions.length > mostConditions
            ? `${conditions.slice(0, mostConditions).join("; ")}; ${conditions.length - mostConditions} more`
            : conditions.join("; "),
        what: `The row is judged by its condition (${someOf(conditions, 3)}) before anything of it is answered or changed, so an id that is guessed finds nothing.`,
      };
    },
  },
  {
    id: "rate-limiting",
    name: "Rate limits",
    verification: "The load script gets 429 with Retry-After above the limit.",
    check: "load script: 429",
    place: (model) => {
      const open = model.operations.filter((each) => isOpen(model, each));
      const guessed = open.filter(signsInBy);
      const others = open.filter((each) => writes.has(each.data.effect) && !guessed.includes(each));
      const stated = model.convention?.data.rateLimit;
      const where = countedWhere(model, guessed);
      return model.convention
        ? {
            at: refs(
              stated === undefined
                ? open
                : model.operations.filter(
                    (each) => open.includes(each) || writes.has(each.data.effect),
                  ),
            ),
            setting: [
              ...(stated === undefined ? [] : [stated.replace(/\.$/, "")]),
              where.setting,
            ].join("; "),
            what: `${stated === undefined ? "" : `${stated} `}${counted(open.length, "public operation")} limited per address${others.length > 0 ? `, ${someOf(others.map((each) => each.data.operationId))} among them` : ""}${guessed.length > 0 ? `; ${someOf(guessed.map((each) => each.data.operationId))} also per account, whatever the address` : ""}. ${where.text}`,
          }
        : undefined;
    },
  },
  {
    id: "input-validation",
    name: "Input checked by schema",
    verification: "Contract tests send each operation a value beyond each bound and get 400.",
    check: "contract test: 400",
    place: ({ operations }) => {
      const at = operations.filter((each) => each.data.request !== undefined);
      return {
        at: refs(at),
        what: `${counted(at.length, "operation")} take a body only as their schema in the contract says, on the server.`,
      };
    },
  },
  {
    id: "write-allow-list",
    name: "Only named fields are written",
    verification: "A body with an extra owner, role or state field changes none of them.",
    check: "extra field refused",
    place: ({ schemas }) => {
      const at = schemas.filter(
        (each) => each.data.purpose === "create" || each.data.purpose === "update",
      );
      return {
        at: at.map((each) => each.ref),
        what: `${counted(at.length, "schema")} name what a client may set; fields beyond that are refused, not ignored.`,
      };
    },
  },
  {
    id: "parameterised-queries",
    name: "Parameterised queries",
    verification: "Static analysis finds no query put together from input.",
    check: "static analysis",
    place: (model) => {
      const at = model.components.filter((each) => queried.has(each.data.kind));
      return model.operations.length === 0
        ? undefined
        : {
            at: at.map((each) => each.ref),
            what: `Values reach ${someOf(at.map((each) => each.data.name))} as parameters; sort and filter names come from a fixed list.`,
          };
    },
  },
  {
    id: "graphql-limits",
    name: "Query limits",
    verification: "A query nested beyond the depth limit is refused before it runs.",
    check: "nested query refused",
    place: ({ convention }) =>
      convention?.data.style === "graphql"
        ? {
            at: [convention.ref],
            setting: "depth, cost, page size",
            what: "Depth and cost of a query are bounded, and page sizes count towards the cost.",
          }
        : undefined,
  },
];
