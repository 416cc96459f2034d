import type { Behaviour } from "./behaviour.ts";
import type { Served } from "./contract.ts";

/** Statuses that need a fault of the server or of what it stands on. */
export function isFault(status: number): boolean {
  return status >= 500;
}

/** Why the contract itself keeps a documented error from ever happening; nothing where it may. */
export function outOfReach(
  status: number,
  served: Served,
  rule: Behaviour,
  cookie: boolean,
): string | undefined {
  const { parameters, body, secured } = served;
  switch (status) {
    case 400:
      return body === undefined && parameters.length === 0 && !rule.webhook
        ? "it takes nothing that could be wrong"
        : undefined;
    case 401:
      return !secured && rule.secrets.length === 0 && body === undefined && parameters.length === 0
        ? "it is open to everyone"
        : undefined;
    case 403:
      if (isOfNobody(served.answers.get(status)?.example)) return undefined;
      if (!secured)
        return !rule.session && !cookie && body === undefined
          ? "it is open to everyone"
          : undefined;
      return rule.roles.length === 0 && !rule.related && (served.method === "GET" || !cookie)
        ? "everyone who is signed in may"
        : undefined;
    case 404:
      return rule.ids.length === 0 &&
        body === undefined &&
        !/\/(?:current|me)(?:\/|$)/.test(`/${served.segments.join("/")}`) &&
        !parameters.some(({ in: place }) => place === "path")
        ? "it names nothing by an id"
        : undefined;
    case 412:
    case 428:
      return parameters.some(({ name }) => /^if-match$/i.test(name))
        ? undefined
        : "it takes no If-Match";
    default:
      return undefined;
  }
}

/** Whether it refuses a token of somebody who has no account here: no role or record says that beforehand. */
function isOfNobody(example: unknown): boolean {
  return (
    typeof example === "object" &&
    example !== null &&
    "type" in example &&
    example.type === "urn:problem:account-not-bound"
  );
}
