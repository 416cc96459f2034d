import type { Attribute, Model } from "./model.ts";
import type { Component } from "./topology.ts";

/** Sensitive values that requests to a deployable bring: a hash is made behind it, from what they bring. */
export function inRequestsOf(model: Model, server: Component): readonly string[] {
  const inside = model.components.filter(({ data }) => data.inside === server.ref);
  const about = new Set<string>([
    ...[server, ...inside].flatMap(({ data }) => data.owns),
    ...model.connections
      .filter(({ data }) => data.to === server.ref)
      .flatMap(({ data }) => data.carries),
  ]);
  // What answers alone answers for everything.
  const own = model.sensitive.filter(
    (each) => about.has(each.data.concept) || (about.size === 0 && model.servers.length === 1),
  );
  return namesIn(own);
}

/** The same of the whole product. */
export function inRequests({ sensitive }: Model): readonly string[] {
  return namesIn(sensitive);
}

function namesIn(attributes: readonly Attribute[]): readonly string[] {
  return [
    ...new Set(
      attributes.map(({ data: { name } }) =>
        /^(?:hashed password|password hash)$/i.test(name) ? "password" : name,
      ),
    ),
  ];
}
