import { slug } from "@planc/core";
import { describe, expect, it } from "vitest";
import { type Archetype, archetypeSchema } from "../archetype.ts";
import { areaSchema } from "../context-map.ts";
import { foldName, foldPhrase } from "../text/words.ts";
import { contextMaps } from "./context-maps/index.ts";
import { archetypes } from "./index.ts";

const duplicates = (names: readonly string[]) =>
  names.filter((name, index) => names.indexOf(name) !== index);

it("has no two archetypes of one key or name", () => {
  expect(duplicates(archetypes.map(({ key }) => key))).toEqual([]);
  expect(duplicates(archetypes.map(({ name }) => name))).toEqual([]);
});

it("knows the general archetypes that a special one stands in for", () => {
  const known = new Map(archetypes.map(({ key, insteadOf = [] }) => [key, insteadOf]));
  const general = archetypes.flatMap(({ insteadOf = [] }) => insteadOf);
  expect(general.filter((key) => !known.has(key))).toEqual([]);
  const above = (key: string, seen: readonly string[]): boolean =>
    seen.includes(key) || (known.get(key) ?? []).some((each) => above(each, [...seen, key]));
  expect([...known.keys()].filter((key) => above(key, []))).toEqual([]);
});

it("says of every archetype how its products are divided, and of nothing else", () => {
  expect(Object.keys(contextMaps).toSorted()).toEqual(archetypes.map(({ key }) => key).toSorted());
});

describe.each(archetypes.map((each) => [each.key, each] as const))("%s", (_, archetype) => {
  const concepts = archetype.concepts;
  const conceptNames = concepts.map(({ name }) => name);

  it("keeps to the schema", () => {
    expect(archetypeSchema.parse(archetype)).toEqual(archetype);
  });

  it("divides concepts that it has, each to one area and at least in two", () => {
    const map = contextMaps[archetype.key] ?? [];
    expect(map.map((each) => areaSchema.parse(each))).toEqual(map);
    expect(map).not.toHaveLength(1);
    const placed = map.flatMap((each) => each.concepts);
    expect(duplicates([...placed, ...map.map(({ name }) => `area ${name}`)])).toEqual([]);
    const needed = map.flatMap(({ needs = [] }) => needs);
    expect([...placed, ...needed].filter((name) => !conceptNames.includes(name))).toEqual([]);
  });

  it("names nothing twice", () => {
    expect(duplicates(conceptNames.map(slug))).toEqual([]);
    const actors = archetype.actors.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(duplicates(actors.map(foldName))).toEqual([]);
    const calls = concepts.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(foldName));
    expect(duplicates(calls)).toEqual([]);
    const phrases = [
      ...Object.keys(archetype.names),
      ...Object.keys(archetype.signs),
      ...archetype.unlike,
    ];
    expect(duplicates(phrases.map(foldName))).toEqual([]);
  });

  it("relates concepts that it has, each relation once", () => {
    const targets = concepts.flatMap(({ relations = [] }) => relations.map(({ to }) => to));
    expect(targets.filter((to) => !conceptNames.includes(to))).toEqual([]);
    for (const { relations = [] } of concepts) {
      expect(duplicates(relations.map(({ to, role }) => `${to} ${role ?? ""}`))).toEqual([]);
    }
  });

  it("does not own a concept in a circle", () => {
    const owners = new Map(
      concepts.map(({ name, relations = [] }) => [
        name,
        relations.filter(({ owned }) => owned).map(({ to }) => to),
      ]),
    );
    const above = (name: string, seen: readonly string[]): boolean =>
      seen.includes(name) || (owners.get(name) ?? []).some((to) => above(to, [...seen, name]));
    expect(conceptNames.filter((name) => above(name, []))).toEqual([]);
  });

  it("reaches every state from the first, and names none that is not there", () => {
    for (const { name, states = {} } of concepts) {
      const known = Object.keys(states);
      const reached = new Set(known.slice(0, 1));
      for (const state of reached) for (const next of states[state] ?? []) reached.add(next);
      expect([name, [...reached].sort()]).toEqual([name, known.sort()]);
    }
  });

  it("acts by actors that it has, into states that the concept has", () => {
    const actors = archetype.actors.map(({ name }) => name);
    for (const { name, actions = [], managedBy = [], states = {} } of concepts) {
      const by = [...managedBy, ...actions.flatMap((each) => each.by)];
      expect([name, by.filter((each) => !actors.includes(each))]).toEqual([name, []]);
      expect([name, duplicates(actions.map(({ verb }) => verb))]).toEqual([name, []]);
      for (const { verb, effect, state } of actions) {
        const fits = effect === "transition" ? state !== undefined && state in states : !state;
        expect([name, verb, fits]).toEqual([name, verb, true]);
      }
    }
  });

  it("flows through actions that it has, each once", () => {
    const actions = concepts.flatMap(({ name, managedBy, actions = [] }) =>
      [
        ...(managedBy ? ["create", "view", "list", "update", "delete"] : []),
        ...actions.map(({ verb }) => verb),
      ].map((verb) => `${verb} ${name}`),
    );
    const flows = archetype.flows ?? [];
    expect(duplicates(flows.map(({ name }) => name))).toEqual([]);
    for (const { name, steps } of flows) {
      const lost = steps.filter((each) => !actions.includes(each));
      expect([name, lost, duplicates(steps)]).toEqual([name, [], []]);
    }
  });

  it("calls for each external system by a phrase, one of a category", () => {
    const systems = archetype.systems ?? [];
    expect(duplicates(systems.map(({ name }) => slug(name)))).toEqual([]);
    expect(duplicates(systems.map(({ category }) => category))).toEqual([]);
    const concerned = systems.map(({ name }) => slug(name));
    expect(concerned.filter((each) => conceptNames.map(slug).includes(each))).toEqual([]);
  });

  it("lets people register before they can sign in", () => {
    const anonymous = archetype.actors.filter((each) => each.anonymous).map(({ name }) => name);
    for (const { actions = [] } of concepts.filter(({ name }) => name === "User")) {
      const register = actions.filter(({ verb }) => verb === "register").flatMap(({ by }) => by);
      expect(register.filter((actor) => !anonymous.includes(actor))).toEqual([]);
    }
  });

  it("gives enumerations values, and only them", () => {
    for (const { name, attributes } of concepts) {
      for (const [attribute, { type, values }] of Object.entries(attributes)) {
        expect([name, attribute, values !== undefined]).toEqual([name, attribute, type === "enum"]);
      }
    }
  });

  it("tells things apart by what they have, and sets numbers beside numbers of one kind", () => {
    for (const { name, attributes, relations = [], together = [], ...of } of concepts) {
      const known = [...Object.keys(attributes), ...relations.map(({ to }) => to)];
      expect([name, together.filter((each) => !known.includes(each))]).toEqual([name, []]);
      const { states = {}, until = [] } = of;
      expect([name, until.filter((each) => !(each in states))]).toEqual([name, []]);
      for (const [attribute, { type, notOver, sum }] of Object.entries(attributes)) {
        const others = [...(notOver ? [notOver] : []), ...(sum?.of ?? []), ...(sum?.less ?? [])];
        const types = others.map((each) => attributes[each]?.type);
        expect([name, attribute, types]).toEqual([name, attribute, others.map(() => type)]);
      }
    }
  });

  it("leaves ids, times of creation and status to those who design tables", () => {
    const reserved = ["id", "created at", "updated at", "status", "state", "password"];
    const found = concepts.flatMap(({ name, attributes }) =>
      Object.keys(attributes)
        .filter((each) => reserved.includes(each))
        .map((each) => `${name}.${each}`),
    );
    expect(found).toEqual([]);
  });

  it("calls for every optional concept by some phrase", () => {
    expect(concepts.filter(({ core, when }) => core === (when !== undefined))).toEqual([]);
  });

  it("orders the bounds of each figure, and has each figure once", () => {
    for (const { low, likely, high } of archetype.loads) {
      expect([low <= likely, likely <= high]).toEqual([true, true]);
    }
    const about = archetype.loads.map(({ measure, concept }) => `${measure} ${concept ?? ""}`);
    expect(duplicates(about)).toEqual([]);
    const of = archetype.loads.flatMap(({ concept }) => concept ?? []);
    expect(of.filter((each) => !conceptNames.includes(each))).toEqual([]);
  });

  it("sets off only phrases that hold one of its own", () => {
    const own = [...Object.keys(archetype.names), ...Object.keys(archetype.signs)].map(foldPhrase);
    expect(archetype.unlike.filter((each) => !own.some((phrase) => holds(each, phrase)))).toEqual(
      [],
    );
  });
});

function holds(long: string, short: readonly string[]): boolean {
  return ` ${foldPhrase(long).join(" ")} `.includes(` ${short.join(" ")} `);
}

it("keeps accounts away from tools, libraries, pipelines and integrations", () => {
  const without = (archetype: Archetype) => !archetype.concepts.some(({ name }) => name === "User");
  expect(archetypes.filter(without).map(({ key }) => key)).toEqual([
    "command-line-tool",
    "data-pipeline",
    "integration-hub",
    "library",
  ]);
});
