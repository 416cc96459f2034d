import { takesParts } from "../screens/in-parts.ts";
import {
  calledOn,
  type Journey,
  type JourneyFacts,
  type JourneyStep,
  kept,
  type Operation,
  refusals,
  type Screen,
  type Way,
} from "./facts.ts";

/** From how many fields on what was filled in is kept as it is typed: a judgement. */
const longForm = 8;
/** How many ways of one kind a surface tells: the most used of a product are few. */
const most = 6;

/** Long forms that survive an interruption, and files that go past the interface to where they are kept. */
export function makingWays(facts: JourneyFacts): readonly Way[] {
  const { screens } = facts;
  const forms = screens.filter(
    ({ id, data }) => data.kind === "form" && data.takes.length >= longForm && id.endsWith(".new"),
  );
  const drafted = forms.flatMap((screen) => long(screen, facts)).slice(0, most);
  const sent = uploads(facts).slice(0, most);
  return [...drafted, ...sent];
}

function long(screen: Screen, facts: JourneyFacts): readonly Way[] {
  const [making] = calledOn(screen, facts.operations, ["acting"]);
  const after =
    facts.screens.find(
      ({ data, id }) =>
        data.about === screen.data.about &&
        (data.kind === "detail" || id === screen.data.within) &&
        data.area === screen.data.area,
    ) ?? facts.screens.find(({ ref }) => ref === screen.data.within);
  if (making === undefined || after === undefined) return [];
  const named = screen.data.takes.flatMap((ref) => {
    const field = facts.fields.get(ref)?.data;
    return facts.personal.has(field?.attribute ?? "") ? [field?.name ?? ref] : [];
  });
  const isWeb = facts.surface.data.kind === "web";
  // In a browser what is about people is not stored.
  const isMemory = isWeb && named.length > 0;
  return [
    {
      id: `making.${screen.id.split(".").slice(1).join(".")}`,
      from: [screen.ref],
      journey: {
        name: screen.data.name,
        surface: facts.surface.ref,
        kind: "making",
        actors: [...screen.data.actors],
        steps: [
          {
            name: screen.data.name,
            screen: screen.ref,
            operations: [making.ref],
            keeps: `${screen.data.takes.length} fields in ${isMemory ? "the page alone" : kept(facts.surface)} as they are typed, until ${making.data.operationId} has answered`,
          },
          { name: after.data.name, screen: after.ref, operations: [] },
        ],
        resumes: [
          isMemory
            ? {
                after: "link away, reload",
                at: `${screen.data.name} asks first: ${named.slice(0, 2).join(", ")} ${named.length > 1 ? "are" : "is"} kept nowhere`,
              }
            : {
                after: isWeb ? "reload, session over" : "stopped, session over",
                at: `${screen.data.name} as typed; “discard”`,
              },
        ],
        failures: refusals(making, screen.data.name),
        ...(making.data.idempotency === "key"
          ? { once: `${facts.repeatKey} of ${making.data.operationId} is kept with the draft` }
          : {}),
      },
    },
  ];
}

/** A file goes to the object store itself, by an address that the interface hands out. */
function uploads(facts: JourneyFacts): readonly Way[] {
  const store = facts.called.find(({ component }) => component.data.kind === "object-store");
  if (store === undefined) return [];
  const ofFile = new Map<string, string[]>();
  for (const { data } of facts.fields.values())
    if (data.type === "file")
      ofFile.set(data.entity, [...(ofFile.get(data.entity) ?? []), data.name]);
  return facts.screens.flatMap((screen) =>
    calledOn(screen, facts.operations, ["acting"]).flatMap((making) => {
      const entity = entityMade(making, facts);
      if (making.data.effect !== "create" || entity === undefined || !ofFile.has(entity.ref))
        return [];
      const done = facts.screens
        .flatMap((each) => calledOn(each, facts.operations, ["acting", "by-itself"]))
        .find(
          ({ data }) =>
            data.resource === making.data.resource &&
            /\/(?:complete|finish|finalize|uploaded)$/.test(data.path),
        );
      // Who has no account yet cannot say that it is there: it is sent from where they have one.
      const teller = done?.data.access;
      if (
        teller?.kind === "authenticated" &&
        teller.roles.length > 0 &&
        !screen.data.actors.some((actor) => teller.roles.includes(actor))
      )
        return [];
      const name = entity.data.name.toLowerCase();
      const inParts = (ofFile.get(entity.ref) ?? []).some((file) =>
        takesParts(making, file, facts.schemas),
      );
      const steps: JourneyStep[] = [
        {
          name: screen.data.name,
          screen: screen.ref,
          operations: [making.ref],
          passes: `${making.data.operationId} answered an address`,
        },
        {
          name: `Sent to ${store.component.data.name}`,
          elsewhere: store.component.ref,
          operations: [],
          keeps: `${name} on the device meanwhile`,
        },
        ...(done ? [{ name: "Told", screen: screen.ref, operations: [done.ref] }] : []),
      ];
      const journey: Journey = {
        name: `Send a file: ${name}`,
        surface: facts.surface.ref,
        kind: "import",
        actors: [...screen.data.actors],
        steps,
        resumes: [
          {
            after: `no connection for the ${name}`,
            at: inParts
              ? `${screen.data.name}: the ${name} is marked as not sent; ${making.data.operationId} by the same id answers the parts that are missing, and those alone are sent`
              : `${screen.data.name}: the ${name} is marked as not sent, and sent anew to the same address, or to a new one once that is over`,
          },
        ],
        failures: refusals(making, screen.data.name),
        ...(making.data.idempotency === "key"
          ? { once: `${facts.repeatKey} of ${making.data.operationId}: one for each file` }
          : {}),
      };
      return [
        {
          id: `upload.${screen.id.split(".").slice(1).join(".")}.${making.id}`,
          journey,
          from: [screen.ref],
        },
      ];
    }),
  );
}

function entityMade(making: Operation, { actions, entities }: JourneyFacts) {
  for (const ref of making.data.realises) {
    const concept = actions.get(ref)?.data.concept;
    if (concept === undefined) continue;
    for (const entity of entities.values()) if (entity.data.concept === concept) return entity;
  }
  return undefined;
}
