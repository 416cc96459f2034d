import { listed, sample } from "../text/words.ts";
import { type Drawn, programsOf } from "./drawn.ts";
import { collectorOf, exportersIn } from "./observed.ts";

/** What the programs of this plan sign in or sign with, by the connections that are drawn; nothing where none is. */
export function credentials(drawn: Drawn): string | undefined {
  const programs = new Set<string>(programsOf(drawn).map(({ ref }) => ref));
  const at = new Map(drawn.components.map((each) => [each.ref as string, each.data]));
  const groups = new Map<string, Set<string>>();
  for (const { data } of drawn.connections) {
    const isOut = programs.has(data.from);
    const kind = kindOf(data);
    const sender = at.get(data.from)?.kind;
    // What hands a report on did not sign it: who did is told by the edge that it comes in by.
    if (kind === signature && (sender === "gateway" || sender === "load-balancer")) continue;
    // A report that enters by a gateway is checked by the program that handles it.
    const handler = data.webhook?.handler ?? data.to;
    const [own, other] = isOut ? [data.from, data.to] : [handler, data.from];
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
  // A cookie of tokens is the product's own, also where people sign in at a provider.
  const isSigning =
    carrier?.kind === "token-cookie" ||
    (identity?.data.owner === "system" &&
      carrier?.kind === "bearer-header" &&
      carrier.token === "jwt");
  // What reads the database for the collector signs in to it, too.
  const exporters = collectorOf(drawn)
    ? exportersIn(drawn).filter((name) => name.endsWith("_exporter"))
    : [];
  return listed([
    ...[...groups].map(([key, names]) => `${key} (${sample([...names], 3)})`),
    ...(exporters.length > 0
      ? [
          `the ${exporters.length > 1 ? "passwords" : "password"} that ${listed(exporters)} ${exporters.length > 1 ? "read" : "reads"} the database by`,
        ]
      : []),
    ...(isSigning ? ["the key that signs access tokens"] : []),
    ...askingForMany(drawn),
    ...(drawn.operations.some(({ data }) => /^issue\w*Invitation$/.test(data.operationId))
      ? ["the key that signs links of invitations"]
      : []),
  ]);
}

/** What asks others through the gateway for everybody signs the address that it was called from. */
function askingForMany({ components, connections }: Drawn): readonly string[] {
  const edge = new Set<string>(
    components.flatMap(({ ref, data }) =>
      data.kind === "gateway" || data.kind === "load-balancer" ? [ref] : [],
    ),
  );
  const asking = components.filter(
    ({ ref, data }) =>
      data.kind === "service" &&
      connections.some(({ data: { from, to } }) => from === ref && edge.has(to)),
  );
  return asking.map(
    ({ data }) =>
      `the key that ${data.name} signs the address of a client with, in the header that it hands on`,
  );
}

const signature = "the secret that checks reports of";

type Wire = Drawn["connections"][number]["data"];

function kindOf({ authentication, webhook }: Wire): string | undefined {
  if (/\bsignature\b/.test(authentication))
    // What is checked by a public key needs no secret.
    return /\bpublic key\b|\bcertificate\b/.test(webhook?.proof ?? "") ? undefined : signature;
  return kinds.find(([pattern]) => pattern.test(authentication))?.[1];
}

/** Ways to sign in that leave something to keep secret; a role of the cloud leaves nothing. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^database (?:role|account|user)\b/, "the password for"],
  [/\buser and password\b|^(?:SASL|broker account)\b/, "the user and password of"],
  [/^password$/, "the password for"],
  [/^(?:secret API key|API key|ingestion key)$/, "the key of"],
  [/^(?:client secret|OAuth 2\.0 client credentials)$/, "the client secret at"],
  [/^account of the tool$|^service account$/, "the service account of"],
];
