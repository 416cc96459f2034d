import { makesPages } from "@planc/core";
import { type Drawn, namesOf, ofKinds } from "./drawn.ts";

/** Programs that are released apart and answer operations of one contract; nothing of one alone. */
export function answeringTogether(drawn: Drawn): string | undefined {
  const doors = new Set<string>(
    ofKinds(drawn, "gateway", "load-balancer", "web-client", "mobile-client").map(({ ref }) => ref),
  );
  const asked = new Set<string>(
    drawn.connections.flatMap(({ data }) => (doors.has(data.from) ? [data.to] : [])),
  );
  const services = ofKinds(drawn, "service").filter(
    ({ ref, data }) => asked.has(ref) && !makesPages(data),
  );
  return services.length > 1 ? namesOf(services) : undefined;
}
