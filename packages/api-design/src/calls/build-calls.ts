import { capital, type PlanNodeOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { pascal } from "../naming.ts";
import { callersOf, founding, ofRole, rolesOf, roleWords, signingInOf } from "./accounts.ts";
import type { Call, CallFile } from "./call.ts";
import { CallWriter } from "./call-writer.ts";
import { inOrder, isRegistering, phaseOf } from "./order.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;

export interface CallFacts {
  readonly convention: PlanNodeOf<typeof api.convention>;
  readonly operations: readonly OperationNode[];
  readonly resources: readonly PlanNodeOf<typeof api.resource>[];
  readonly schemas: readonly PlanNodeOf<typeof api.schema>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  readonly identity: PlanNodeOf<typeof security.identity> | undefined;
  readonly actors: readonly PlanNodeOf<typeof brief.actor>[];
  readonly policies: readonly PlanNodeOf<typeof security.policy>[];
  readonly entities: readonly PlanNodeOf<typeof data.entity>[];
}

/** One call of every operation, in an order in which each finds what it needs. */
export function buildCalls(facts: CallFacts): CallFile {
  const { operations, resources, identity } = facts;
  const schemas = new Map<string, CallFacts["schemas"][number]>(
    facts.schemas.map((each) => [each.ref, each]),
  );
  const founders = founding(facts.policies);
  const callerOf = callersOf(operations, founders);
  const [main = ""] = rolesOf(operations, founders);
  const signing = signingInOf(identity, operations, schemas);
  const writer = new CallWriter(facts, schemas, signing, main);
  const calls: Call[] = [];
  /** The variable with the token of each role; who is signed in, where the client keeps it in cookies. */
  const tokens = new Map<string, string>();
  let current: string | undefined;
  /** How often each role has signed out, for names that are not there yet. */
  const ended = new Map<string, number>();
  const signIns = new Set<string>();

  /** Signs in where it is not yet done, and says what the call carries. */
  const credential = (
    node: OperationNode,
    role: string,
  ): readonly (readonly [string, string])[] => {
    if (node.data.access.kind === "public" || signing === undefined) return [];
    const { way, by, token } = signing;
    const again = ended.get(role) ?? 0;
    const name = `${by?.data.operationId ?? ""}${role === main ? "" : `As${pascal(role.slice(role.indexOf("#") + 1))}`}${again > 0 ? "Again" : ""}`;
    if (way.in === "cookie") {
      if (by === undefined) {
        const session = ofRole(again > 0 ? "sessionAgain" : "session", role, main);
        writer.give({
          variable: session,
          value: session,
          about: `Cookie ${way.name}${roleWords(role, facts)}.`,
        });
        return [["Cookie", `${way.name}={{${session}}}`]];
      }
      if (current !== role) {
        calls.push({
          ...writer.write(by, role, signIns.has(name) ? `${name}${calls.length}` : name),
          phase: phaseOf(node),
        });
        signIns.add(name);
        current = role;
      }
      return [];
    }
    const variable = ofRole(again > 0 ? "tokenAgain" : "token", role, main);
    if (!tokens.has(role)) {
      if (by && token) {
        const call = writer.write(by, role, name);
        calls.push({
          ...call,
          phase: phaseOf(node),
          captures: [...call.captures, { variable, in: "body", path: token }],
        });
        signIns.add(name);
      } else
        writer.give({
          variable,
          value: variable,
          about: `${capital(way.credential)}${roleWords(role, facts)}.`,
        });
      tokens.set(role, variable);
    }
    return [[way.name, `${way.prefix ? `${way.prefix} ` : ""}{{${tokens.get(role)}}}`]];
  };
  for (const node of inOrder(operations, resources, facts.fields)) {
    const { data: operation } = node;
    const role = callerOf(node) ?? main;
    const isSignIn = node === signing?.by;
    // The account that most calls are made in signs in once by itself.
    if (isSignIn && signIns.has(operation.operationId)) continue;
    const carried = isSignIn ? [] : credential(node, role);
    const call = writer.write(node, role);
    const token = isSignIn && signing?.way.in === "header" ? signing.token : undefined;
    if (isSignIn) {
      signIns.add(operation.operationId);
      current = main;
      if (token) tokens.set(main, "token");
    }
    calls.push({
      ...call,
      headers: [...carried, ...call.headers],
      captures: [
        ...call.captures,
        ...(token ? [{ variable: "token", in: "body" as const, path: token }] : []),
      ],
    });
    writer.answered(node, call.name);
    if (isRegistering(operation)) calls.push(...writer.others(node));
    if (operation.session === "ends") {
      ended.set(role, (ended.get(role) ?? 0) + 1);
      tokens.delete(role);
      current = undefined;
    }
  }
  return { given: writer.given, calls };
}
