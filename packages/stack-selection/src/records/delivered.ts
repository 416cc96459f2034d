import { sample } from "../text/words.ts";
import { type Drawn, ofKinds } from "./drawn.ts";
import { few } from "./many.ts";

/** What a CDN of the plan delivers: files of people that a store keeps, and else those of the client. */
export function deliveredBy(
  drawn: Drawn,
): { readonly files: string; readonly kept: boolean; readonly built?: boolean } | undefined {
  const edges = new Set<string>(ofKinds(drawn, "cdn").map(({ ref }) => ref));
  const behind = new Set<string>(
    drawn.connections.flatMap(({ data }) => (edges.has(data.from) ? [data.to] : [])),
  );
  const store = ofKinds(drawn, "object-store").find(({ ref }) => behind.has(ref));
  const names = new Map<string, string>(drawn.concepts.map(({ ref, data }) => [ref, data.name]));
  const clients = new Set<string>(clientsOf(drawn).map(({ ref }) => ref));
  const sent = drawn.connections.flatMap(({ data }) =>
    store && data.to === store.ref && clients.has(data.from)
      ? data.carries.flatMap((each) => names.get(each) ?? [])
      : [],
  );
  const kept = sample(
    [...new Set(sent)].map((each) => `${each.toLowerCase()} files`),
    few,
  );
  const built = drawn.connections.some(
    ({ data }) => edges.has(data.from) && /\bbuilt files\b/.test(data.purpose),
  );
  if (kept !== "") return { files: built ? `${kept} and built files` : kept, kept: true, built };
  const client = clientsOf(drawn).map(({ data }) => `files of the ${data.name}`);
  return client.length > 0 ? { files: sample(client, few), kept: false } : undefined;
}

export function clientsOf(drawn: Drawn) {
  return ofKinds(drawn, "web-client", "mobile-client", "desktop-client");
}
