import { idOf } from "@planc/core";
import { counted, listed } from "../text/words.ts";
import { type Confirmed, contractFile, ofKinds, programsOf } from "./drawn.ts";
import { brief, type Line, registered } from "./line.ts";

interface Told {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

const none: Told = { positive: [], negative: [], mitigation: [] };

/** From where changes of tables run, and that two releases work on the same ones for a while. */
export function migrationRuns({ ref, name, drawn }: Confirmed): Told {
  const chosen = (topic: string) =>
    drawn.choices?.find(({ data }) => idOf(data.topic) === topic)?.data;
  const runner = chosen("orchestration") ?? chosen("hosting");
  if (idOf(ref) !== "migrations" || !runner) return none;
  const [store] = ofKinds(drawn, "relational-store");
  const writing = programsOf(drawn).filter((each) =>
    drawn.connections.some(({ data }) => data.from === each.ref && data.to === store?.ref),
  );
  // Functions have no task and no image, and no release of one waits for another.
  if (writing.every(({ data }) => data.kind === "function")) return none;
  const programs = listed(writing.map(({ data }) => data.name));
  const closed = chosen("cloud-network") && store;
  return {
    positive: [],
    negative: [
      registered(
        `While ${runner.name} replaces instances, the release before works on tables that the new one has changed.`,
      ),
    ],
    mitigation: [
      brief(
        `Order on ${runner.name}: ${name}, then ${programs}.`,
        `${name} runs as a task on ${runner.name}, from the image that is released, before instances of ${programs} are replaced${closed ? `: nothing from outside reaches ${store.data.technology ?? store.data.name}` : ""}.`,
      ),
      brief(
        "Migrations: expand, contract.",
        "A change suits the release before as well: what is new is added first, and what is old is dropped one release later.",
      ),
    ],
  };
}

/** Programs that are released apart read each other's events: their fields are a contract as well. */
export function eventContracts({ ref, drawn }: Confirmed): Told {
  if (!ofKinds(drawn, "broker").some(({ data }) => data.choice === ref)) return none;
  const services = ofKinds(drawn, "service");
  const apart = drawn.events.filter(({ data }) =>
    data.consumers.some(
      (each) => each !== data.producer && services.some((service) => service.ref === each),
    ),
  );
  const takers = services.filter((each) =>
    apart.some(({ data }) => data.consumers.some((ref) => ref === each.ref)),
  );
  if (apart.length === 0 || services.length < 2) return none;
  const written = new Set<string>(drawn.schemas?.flatMap(({ data }) => data.event ?? []));
  const without = apart.filter((each) => !written.has(each.ref));
  if (without.length === 0) {
    return {
      positive: [],
      negative: [],
      mitigation: [
        `The fields of ${counted(apart.length, "event")} are in contracts/events.yaml: fields are added and none is changed, which CI compares with the last release, as ${listed(takers.map(({ data }) => data.name))} may be a release behind.`,
      ],
    };
  }
  const file = contractFile(drawn);
  return {
    positive: [],
    negative: [
      `Open: the fields of ${counted(without.length, "event")} that ${listed(takers.map(({ data }) => data.name))} ${takers.length === 1 ? "takes" : "take"} are in no contract of this plan${file ? `, as ${file} has what is asked and answered alone` : ""}.`,
    ],
    mitigation: [
      "Each event gets a JSON Schema before it is first published; fields are added and none is changed, which CI compares with the last release, as a consumer may be a release behind.",
    ],
  };
}
