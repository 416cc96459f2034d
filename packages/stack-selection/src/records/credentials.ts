import { listed, sample } from "../text/words.ts";
import { type Drawn, programsOf } from "./drawn.ts";

/** What the programs of this plan sign in or sign with, by the connections that are drawn; nothing where none is. */
export function credentials(drawn: Drawn): string | undefined {
  const programs = new Set<string>(programsOf(drawn).map(({ ref }) => ref));
  const at = new Map(drawn.components.map((each) => [each.ref as string, each.data]));
  const groups = new Map<string, Set<string>>();
  for (const { data } of drawn.connections) {
    const isOut = programs.has(data.from);
    const kind = kindOf(data.authentication);
    const [own, other] = isOut ? [data.from, data.to] : [data.to, data.from];
    const [program, system] = [at.get(own), at.get(other)];
    // What others sign with is known to the product as well.
    if (!kind || !programs.has(own) || !program || !system || programs.has(other)) continue;
    // Whoever signs in to the product has a credential of their own.
    if (!isOut && kind !== signature && system.kind !== "broker") continue;
    // What stands for several products is told by what it does.
    const isOne = system.technology?.includes(",") === false;
    const key = `${kind} ${(isOne && system.technology) || system.name}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(program.name));
  }
  const { identity } = drawn;
  const carrier = identity?.data.carrier;
  const isSigning =
    identity?.data.owner === "system" &&
    (carrier?.kind === "token-cookie" ||
      (carrier?.kind === "bearer-header" && carrier.token === "jwt"));
  return listed([
    ...[...groups].map(([key, names]) => `${key} (${sample([...names], 3)})`),
    ...(isSigning ? ["the key that signs access tokens"] : []),
  ]);
}

const signature = "the secret that checks reports of";

function kindOf(authentication: string): string | undefined {
  if (/\bsignature of the body\b/.test(authentication)) return signature;
  if (/^database role\b/.test(authentication)) return "the password of each role in";
  if (/\buser and password\b/.test(authentication)) return "the user and password of";
  if (/^(?:secret API key|ingestion key)$/.test(authentication)) return "the key of";
  return authentication === "service account" ? "the service account of" : undefined;
}
