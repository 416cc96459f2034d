import type { DataOf, Draft, Ref } from "@planc/core";
import { architecture, brief, security } from "@planc/core/ir";
import { chosen, given } from "@planc/testkit";

const effects = ["create", "list", "read", "update", "delete", "transition"] as const;

/** Operations that each thing gets. */
export const operationsEach = effects.length;

/** A product of any size: things, each with five attributes, one of the things before it, and six actions. */
export function model(things: number): readonly Draft[] {
  const names = thingNames(things);
  return [
    given(brief.product, {
      name: "Large model",
      summary: "Things that are kept.",
      kinds: ["api-service"],
      scope: "system",
    }),
    given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
    given(security.identity, {
      owner: "provider",
      protocol: "OpenID Connect",
      session: "Short access tokens.",
      carrier: { kind: "bearer-header", token: "jwt" },
      tokens: [],
    }),
    ...chosen("relational-store", "postgresql", { version: "18" }),
    component("relational-store", "relational-store", "decision/choice#relational-store"),
    component("api", "service"),
    ...names.flatMap((name, at) => thing(name, names[Math.floor(at / 2)] ?? name, at)),
  ];
}

function thing(name: string, parent: string, at: number): readonly Draft[] {
  const id = name.toLowerCase();
  const concept: Ref<"brief/concept"> = `brief/concept#${id}`;
  const actors: readonly Ref<"brief/actor">[] = ["brief/actor#clerk"];
  return [
    given(brief.concept, id, {
      name,
      role: "stored",
      states: [
        { name: "open", next: ["closed"] },
        { name: "closed", next: [] },
      ],
    }),
    attribute(id, { name: "label", type: "text", required: true, maxLength: 120 }),
    attribute(id, { name: "note", type: "long-text" }),
    attribute(id, { name: "amount", type: "money", required: true }),
    attribute(id, { name: "due date", type: "date" }),
    attribute(id, { name: "rank", type: "integer", minimum: 0, maximum: 100 }),
    ...(at === 0
      ? []
      : [
          given(brief.relation, `${id}.${parent.toLowerCase()}`, {
            from: concept,
            to: `brief/concept#${parent.toLowerCase()}`,
            kind: "many-to-one",
            required: true,
            owned: true,
          }),
        ]),
    ...effects.map((effect) =>
      given(brief.action, `${effect}-${id}`, {
        actors: [...actors],
        verb: effect === "transition" ? "close" : effect,
        concept,
        effect,
        ...(effect === "transition" ? { state: "closed" } : {}),
        requirements: [],
      }),
    ),
    given(security.policy, `clerk.${id}`, {
      role: "brief/actor#clerk",
      concept,
      actions: effects.map((effect): Ref<"brief/action"> => `brief/action#${effect}-${id}`),
      effects: [...effects],
      condition: "always",
    }),
  ];
}

type Attribute = DataOf<typeof brief.attribute>;

function attribute(id: string, data: Omit<Attribute, "concept">): Draft {
  return given(brief.attribute, `${id}.${data.name.replaceAll(" ", "-")}`, {
    concept: `brief/concept#${id}`,
    ...data,
  });
}

function component(
  id: string,
  kind: "service" | "relational-store",
  choice?: Ref<"decision/choice">,
): Draft {
  return given(architecture.component, id, {
    name: id,
    kind,
    ...(choice ? { choice } : {}),
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: kind === "service",
    lifecycle: "new",
  });
}

/** Names of the things, in their order. */
export function thingNames(things: number): readonly string[] {
  return Array.from({ length: things }, (_, at) => nameOf(at));
}

/** A word of its own in any plural: `Thingaabb`. */
function nameOf(at: number): string {
  const letter = (value: number) => String.fromCharCode(97 + (value % 26));
  return `Thing${letter(Math.floor(at / 676))}${letter(Math.floor(at / 26))}${letter(at)}b`;
}
