import { externalPurposes } from "../catalog/external-systems.ts";

interface Wired {
  readonly data: { readonly from: string; readonly to: string; readonly purpose: string };
}
interface Placed {
  readonly ref: string;
  readonly data: { readonly kind: string };
}

/** What hands messages to people on: how connections to mail, text messages and notifications read. */
const messages: ReadonlySet<string> = new Set(
  externalPurposes.flatMap(({ topic, call }) =>
    topic === "email" || topic === "sms" || topic === "push" ? [call] : [],
  ),
);

/** Components that hand messages for people to a system that delivers them. */
export function sendersAmong<Component extends Placed>(
  components: readonly Component[],
  connections: readonly Wired[],
): readonly Component[] {
  const outside = new Set(
    components.filter(({ data }) => data.kind === "external-system").map(({ ref }) => ref),
  );
  const sending = new Set(
    connections
      .filter(({ data }) => outside.has(data.to) && messages.has(data.purpose))
      .map(({ data }) => data.from),
  );
  return components.filter(({ ref }) => sending.has(ref));
}
