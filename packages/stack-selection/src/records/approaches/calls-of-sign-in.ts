import { listed } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import type { Told } from "./told.ts";

/**
 * Calls to who holds the accounts: the exchange of a code, which nobody can repeat, and the deletion of an account,
 * which its own row repeats. Neither goes by the queue of what is sent.
 */
export function callsOfSignIn({ drawn }: Confirmed): Told {
  const servers = ofKinds(drawn, "service", "worker", "module", "function");
  const told = ofKinds(drawn, "identity-provider").flatMap((provider) => {
    const name = provider.data.technology ?? provider.data.name;
    return drawn.connections.flatMap(({ data }) => {
      const caller = servers.find(({ ref }) => ref === data.from)?.data.name;
      if (data.to !== provider.ref || caller === undefined) return [];
      const limit = data.timeout ? ` within ${data.timeout.value} ${data.timeout.unit}` : "";
      return [{ name, caller, limit, data }];
    });
  });
  const codes = told.filter(({ data }) => /\bcode\b/.test(data.purpose));
  const deletions = told.filter(({ data }) => data.ofPerson?.includes("erasure"));
  const rows = drawn.tables.find(({ data }) => /(?:^|\.)erasures$/.test(data.name))?.data.name;
  return {
    positive: deletions.map(
      ({ name, caller }) =>
        `What ${caller} deletes at ${name} waits in ${rows ? `its row of ${rows}` : "a row of its own"} and in no queue: the row stays open until it is done, and the call is made again.`,
    ),
    negative: codes.map(
      ({ name, caller, limit }) =>
        `${caller} calls ${name} while somebody signs in: the code is good once, so that a call without an answer${limit} is not repeated, and that person starts again.`,
    ),
    mitigation:
      deletions.length > 0
        ? [
            `A deletion at ${listed(deletions.map(({ name }) => name))} of what is not there any more counts as done, and 429 waits as it does elsewhere.`,
          ]
        : [],
  };
}
