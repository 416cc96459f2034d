import {
  calledOn,
  idsOf,
  type Journey,
  type JourneyFacts,
  type JourneyStep,
  kept,
  type Operation,
  refusals,
  type Screen,
  type Way,
} from "./facts.ts";

/** From what is chosen to what is ordered, paid and confirmed; resumable wherever it breaks off. */
export function orderingWays(facts: JourneyFacts): readonly Way[] {
  const checkout = facts.screens.find(({ id }) => id.endsWith(".checkout"));
  if (checkout === undefined) return [];
  const { operations, screens, surface } = facts;
  const [placing, ...paying] = calledOn(checkout, operations, ["acting"]);
  if (placing === undefined) return [];
  const cart = screens.find(({ ref }) => ref === checkout.data.within);
  const adding = screens.filter(
    ({ ref, data }) =>
      cart !== undefined && ref !== cart.ref && data.leads.some(({ to }) => to === cart.ref),
  );
  const done = screens.find(({ data }) => data.within === checkout.ref && data.kind === "step");
  const view = done && screens.find(({ ref }) => done.data.leads.some(({ to }) => to === ref));
  const pay = payment(facts);
  const created = paying.filter(({ data }) => data.effect === "create");
  const agrees = placing.data.realises.flatMap(
    (ref) => facts.actions.get(ref)?.data.agrees ?? [],
  )[0];
  const agreed = agrees?.split("#")[1]?.split(".").at(-1)?.replaceAll("-", " ");
  const thing = facts.entities.get(checkout.data.about ?? "");
  const initial = thing?.data.states?.[0]?.name;
  const name = thing?.data.name.toLowerCase() ?? "order";

  const steps: JourneyStep[] = [
    ...adding.slice(0, 1).map((screen) => ({
      name: screen.data.name,
      screen: screen.ref,
      operations: calledOn(screen, operations, ["acting", "by-itself"]).map(({ ref }) => ref),
      passes: cart ? `one is in the ${cart.data.name.toLowerCase()}` : undefined,
    })),
    ...(cart
      ? [
          {
            name: cart.data.name,
            screen: cart.ref,
            operations: cart.data.uses.map(({ operation }) => operation),
            keeps: "the server: a closed window loses nothing",
          },
        ]
      : []),
    {
      name: checkout.data.name,
      screen: checkout.ref,
      operations: [placing.ref, ...created.map(({ ref }) => ref)],
      keeps: `what is filled in, in ${kept(surface)}, until ${placing.data.operationId} has answered`,
      passes: agreed
        ? `${placing.data.operationId} sends the ${agreed} that is shown; after 409 ${idsOf(readAnew(agrees, checkout, operations)) || "the checkout"} anew, and agreed to again`
        : `${placing.data.operationId} has answered`,
    },
    ...(pay
      ? [
          {
            name: pay.byRedirect ? `Page of ${pay.name}` : `Card fields of ${pay.name}`,
            ...(pay.byRedirect ? {} : { screen: checkout.ref }),
            elsewhere: pay.ref,
            operations: created.map(({ ref }) => ref),
            keeps: `no card data here; the ${name} waits${initial ? ` as ${initial}` : ""}`,
            passes: pay.byRedirect
              ? `3-D Secure is asked for there; back to ${done?.data.name ?? "the start"}`
              : `${pay.name}'s script confirms; 3-D Secure opens over the checkout, or leads away and back to ${done?.data.name ?? "it"}`,
          },
        ]
      : []),
    ...(done
      ? [
          {
            name: done.data.name,
            screen: done.ref,
            operations: calledOn(done, operations, ["opening", "by-itself"]).map(({ ref }) => ref),
            passes: pay
              ? `the webhook of ${pay.name} has changed the ${name}; the address that led back proves nothing`
              : undefined,
          },
        ]
      : []),
  ].map(({ passes, ...step }) => ({ ...step, ...(passes ? { passes } : {}) }));
  if (steps.length < 2) return [];
  const journey: Journey = {
    name: pay ? `Order and pay` : "Order",
    surface: surface.ref,
    kind: pay ? "payment" : "ordering",
    actors: [...checkout.data.actors],
    steps,
    resumes: resumes({ facts, pay, placing, created, view, initial, name, checkout, done }),
    failures: [
      ...refusals(placing, checkout.data.name),
      ...created.flatMap((each) =>
        refusals(each, pay ? `Page of ${pay.name}` : checkout.data.name),
      ),
    ],
    ...onceOf(placing, created, facts),
  };
  return [{ id: "ordering", journey, from: [checkout.ref] }];
}

/** What told the sum that was agreed to, else all that the checkout opened with. */
function readAnew(
  agrees: string | undefined,
  checkout: Screen,
  operations: JourneyFacts["operations"],
): readonly Operation[] {
  const opening = calledOn(checkout, operations, ["opening"]);
  const telling = opening.filter(({ data }) => data.realises.some((ref) => ref === agrees));
  return telling.length > 0 ? telling : opening.slice(0, 3);
}

interface Around {
  readonly facts: JourneyFacts;
  readonly pay: Payment | undefined;
  readonly placing: Operation;
  readonly created: readonly Operation[];
  readonly view: Screen | undefined;
  readonly initial: string | undefined;
  readonly name: string;
  readonly checkout: Screen;
  readonly done: Screen | undefined;
}

function resumes({
  facts,
  pay,
  placing,
  created,
  view,
  initial,
  name,
  checkout,
  done,
}: Around): Journey["resumes"][number][] {
  const unpaid = facts.duties.find(
    ({ data }) =>
      data.wait !== undefined &&
      facts.actions.get(data.action)?.data.concept ===
        facts.entities.get(checkout.data.about ?? "")?.data.concept,
  );
  const again =
    view && created.length > 0 ? goingOn({ facts, view, created, initial, name }) : undefined;
  return [
    {
      after: `window closed before ${placing.data.operationId} answered`,
      at: `${checkout.data.name} again, with the key and what was filled in: the answer is that of the first time`,
    },
    ...(pay && again ? [{ after: `window closed on the page of ${pay.name}`, at: again }] : []),
    ...(pay?.byRedirect && again
      ? [
          {
            after: "back button from there",
            at: `the ${name} is there already: ${checkout.data.name} leads to it and makes no second one`,
          },
        ]
      : []),
    ...(pay && done
      ? [
          {
            after: "return before the webhook",
            at: `${done.data.name} asks ${idsOf(calledOn(done, facts.operations, ["opening"]).slice(0, 1)) || idsOf(calledOn(done, facts.operations, ["by-itself"]))} ${waits}; then it leads on, or says that ${pay.name} has told nothing yet and leads to ${view?.data.name ?? "the start"}`,
          },
        ]
      : []),
    ...(unpaid?.data.wait
      ? [
          {
            after: `${unpaid.data.wait.value} ${unpaid.data.wait.unit} without a payment`,
            at: `the product does “${unpaid.data.name}”; what was chosen is free again`,
          },
        ]
      : []),
  ];
}

/** A payment that was begun goes on where it stands; another one is begun only where the first no longer counts. */
function goingOn({
  facts,
  view,
  created,
  initial,
  name,
}: Pick<Around, "facts" | "created" | "initial" | "name"> & { readonly view: Screen }): string {
  const [first] = created;
  const concepts = new Set(
    first?.data.realises.flatMap((ref) => facts.actions.get(ref)?.data.concept ?? []),
  );
  const rule = facts.uniquenesses.find(({ data }) => data.active && concepts.has(data.concept));
  const offered = `${view.data.name} offers ${idsOf(created)}${initial ? ` while it is ${initial}` : ""}`;
  if (rule === undefined) return offered;
  const handed = (facts.schemas.get(first?.data.response ?? "")?.data.properties ?? []).find(
    ({ name: own, field, readOnly }) => field === undefined && readOnly && /^pay/i.test(own),
  );
  const read = [...facts.operations.values()].find(
    ({ data }) => data.effect === "read" && data.response === first?.data.response,
  );
  const ended = (rule.data.unless ?? []).join(" or ");
  const anew = ended ? `; ${idsOf(created)} once that one is ${ended}` : "";
  return handed && read
    ? `${view.data.name} leads on by ${handed.name} of ${read.data.operationId}${initial ? ` while the ${name} is ${initial}` : ""}${anew}`
    : `${view.data.name} shows that it is open: the ${name} has one payment at a time${anew}`;
}

/** How often what is awaited is asked for, and when that ends. */
export const waits = "after 1, 2, 4 and 8 s, then every 8 s up to a minute";

interface Payment {
  readonly name: string;
  readonly ref: JourneyFacts["called"][number]["component"]["ref"];
  readonly byRedirect: boolean;
}

/** Who takes the card, where the client leads people to them or has their fields. */
export function payment({ called, choices }: JourneyFacts): Payment | undefined {
  const found = called.find(({ purpose }) => /\b(?:card|pay(?:s|ment|ments)?)\b/i.test(purpose));
  if (found === undefined) return undefined;
  const way = choices.find(({ data }) => data.topic === "decision/topic#card-data")?.data
    .technology;
  return {
    name: found.component.data.name,
    ref: found.component.ref,
    byRedirect: way === undefined ? /\bpage\b/i.test(found.purpose) : /page|redirect/.test(way),
  };
}

function onceOf(
  placing: Operation,
  created: readonly Operation[],
  { repeatKey, surface }: JourneyFacts,
): { once?: string } {
  const keyed = [placing, ...created].filter(({ data }) => data.idempotency === "key");
  if (keyed.length === 0) return {};
  return {
    once: `${repeatKey} of ${idsOf(keyed)}: one each for an intent, made as the step opens and kept in ${kept(surface)} until it has answered; a second click sends the same, and the button waits`,
  };
}
