import { isFeed } from "../feeds.ts";
import { asked, call, type Draft, type Facts, isList, isRead, type Operation } from "./draft.ts";
import { type Around, isPayment, isQuote, madeFrom, plain, viewId } from "./ordering.ts";
import { isEditedInPanel } from "./panels.ts";
import { foldedInto, holderOf, isWanted, ownForm, type Shape, shapeKey } from "./views.ts";
import { inText, isPlainMaking, makingOf, pluralIn, titled } from "./words.ts";

/**
 * Puts what people do with one thing on screens, and gives back what no person looks for: reads of what is seen
 * within something else.
 */
export function place(
  shape: Shape,
  holder: Shape | undefined,
  /** What is one's own: the account's screen, or the address of a list beside it. */
  atAccount: Draft | string | undefined,
  around: Around,
): readonly Operation[] {
  const { facts, shapes, byEntity, desk } = around;
  const { slice, key } = shape;
  const { resource, office } = slice;
  const entity = facts.entities.get(resource.data.entity ?? "");
  const name = titled(entity?.data.name ?? resource.data.name);
  const about = { entity, office, from: [resource.ref] };
  const account = typeof atAccount === "string" ? undefined : atAccount;
  const target = holder ?? foldedInto(shape, shapes, facts, byEntity);
  const seat = seatOf(target, around);
  const talk = shape.talk || seat?.throughTalk === true;
  const above =
    seat === undefined ? undefined : () => (talk ? viewOf : besideTalk)(seat.shape, around);

  const own = () =>
    desk.open(`${key}${resource.id}`, () => ({
      ...about,
      name: listName(shape, name, holder, facts),
      kind: isBoard(shape, facts) ? "board" : "list",
      within: above?.().id ?? account?.id,
      ...(typeof atAccount === "string" ? { path: atAccount } : {}),
    }));
  const within = above ?? (account ? () => account : undefined);
  const apart = holder !== undefined && !holder.single && shape.viewed && shape.moved && !talk;
  const listing = within !== undefined && !apart ? within : own;
  const viewing = shape.viewed || shape.single ? () => viewOf(shape, around, listing) : listing;
  const unseen: Operation[] = [];

  for (const { operation, actors } of slice.calls) {
    const { effect } = operation.data;
    if (isList(operation)) {
      if (isFeed(operation)) {
        unseen.push(operation);
        continue;
      }
      const at = shape.single ? viewing() : listing();
      call(at, operation, "opening", actors);
      continue;
    }
    if (isRead(operation)) {
      if (shape.viewed || shape.single)
        call(
          viewing(),
          operation,
          isMain(operation, shape, facts) || isQuote(operation, facts) ? "opening" : "acting",
          actors,
        );
      else unseen.push(operation);
      continue;
    }
    if (effect === "create") {
      if (shape.single) {
        call(viewing(), operation, "by-itself", actors);
        continue;
      }
      const isFolded = holder === undefined && target !== undefined;
      if (madeFrom(operation, facts) !== undefined && isOnCheckout(operation, around)) continue;
      const at = shape.list === undefined && within === undefined ? undefined : listing();
      const fields = asked(operation, facts.schemas);
      const inPlace =
        at !== undefined &&
        (shape.talk ||
          isFolded ||
          (at.kind === "conversation" && hasFile(operation, facts)) ||
          fields < ownForm);
      call(inPlace ? at : form("new", operation, at), operation, "acting", actors);
      continue;
    }
    if (
      effect === "update" &&
      asked(operation, facts.schemas) >= ownForm &&
      !(shape.viewed && isEditedInPanel(about.entity, facts.requirements))
    ) {
      call(form("change", operation, viewing()), operation, "acting", actors);
      continue;
    }
    if ((talk && isUploaded(operation)) || /\/uploaded$/.test(operation.data.path)) {
      // Sent with what is written: nobody presses a button for it.
      call(talk ? listing() : viewing(), operation, "by-itself", actors);
      continue;
    }
    const nowhere = shape.list === undefined && !shape.viewed && within === undefined;
    const at = nowhere
      ? form("change", operation, undefined)
      : shape.viewed && !talk
        ? besideTalk(shape, around, listing)
        : viewing();
    call(at, operation, "acting", actors);
  }
  return unseen;

  function form(way: "new" | "change", operation: Operation, at: Draft | undefined): Draft {
    return desk.open(`${key}${resource.id}.${way}`, () => ({
      ...about,
      name: way === "new" ? makingOf(verbOf(operation, facts), name) : `Change ${inText(name)}`,
      kind: "form",
      within: at?.id,
    }));
  }
}

/** The screen of one thing; where people talk in it, that is what they see of it. */
export function viewOf(shape: Shape, around: Around, listing?: () => Draft): Draft {
  const { facts, desk } = around;
  const { resource, office } = shape.slice;
  const entity = facts.entities.get(resource.data.entity ?? "");
  const name = titled(entity?.data.name ?? resource.data.name);
  const talks = around.talked.has(shapeKey(resource.ref, office));
  const id = viewId(shape);
  const inside = shape.list === undefined || shape.single ? undefined : listing?.().id;
  return desk.open(id, () => ({
    name,
    kind: talks ? "conversation" : "detail",
    entity,
    office,
    from: [resource.ref],
    within: inside ?? (shape.list && !shape.single ? `${shape.key}${resource.id}` : undefined),
    ...(shape.single ? { path: singlePath(shape) } : {}),
  }));
}

/** `/carts/{cartId}` is the only one that somebody has: `/cart`. */
function singlePath({ slice, read }: Shape): string {
  const path = slice.resource.data.single ? slice.resource.data.path : read?.data.path;
  const plainPath = (path ?? slice.resource.data.path).replaceAll(/\/\{\w+\}/g, "");
  return slice.resource.data.single ? plain(plainPath) : plain(plainPath).replace(/s$/, "");
}

/** The nearest thing above that has a screen; a file of a message is seen where the message is. */
function seatOf(
  target: Shape | undefined,
  { facts, shapes, byEntity }: Around,
): { readonly shape: Shape; readonly throughTalk: boolean } | undefined {
  let throughTalk = false;
  let shape = target;
  for (let depth = 0; shape !== undefined && depth < 5; depth += 1) {
    if (shape.viewed || shape.single) return { shape, throughTalk };
    throughTalk ||= shape.talk;
    shape = holderOf(shape, shapes, facts, byEntity);
  }
  return undefined;
}

/** The screen of a thing; of what people talk in, the one behind the conversation that has the rest of it. */
function besideTalk(shape: Shape, around: Around, listing?: () => Draft): Draft {
  const view = viewOf(shape, around, listing);
  if (view.kind !== "conversation") return view;
  const about = around.desk.open(`${shape.key}${shape.slice.resource.id}.about`, () => ({
    name: `${view.name} details`,
    kind: "settings",
    entity: view.entity,
    office: view.office,
    from: view.from,
    within: view.id,
  }));
  const read = shape.slice.calls.find(({ operation }) => operation === shape.read);
  if (read) call(about, read.operation, "opening", read.actors);
  return about;
}

/** The read with which the thing is opened, and not one that only gives another form of it. */
const isMain = (operation: Operation, shape: Shape, facts: Facts): boolean =>
  operation === shape.read ||
  (shape.read === undefined &&
    shape.slice.calls.some(
      (each) => each.operation === operation && isWanted(operation, each.actors, facts, "read"),
    ));

/** Work that goes back and forth between states: whoever sees it moves it from column to column. */
function isBoard({ slice, list }: Shape, { entities, actions }: Facts): boolean {
  const states = entities.get(slice.resource.data.entity ?? "")?.data.states ?? [];
  const [first] = states;
  const isBack = first !== undefined && states.some(({ next }) => next.includes(first.name));
  if (!isBack || states.length < 3 || states.length > 7) return false;
  const seen = new Set<string>(
    slice.calls.flatMap(({ operation, actors }) => (operation === list ? [...actors] : [])),
  );
  const moved = new Set(
    slice.calls.flatMap(({ operation, actors }) =>
      operation.data.effect === "transition" && actors.every((each) => seen.has(each))
        ? operation.data.realises.flatMap((ref) => actions.get(ref)?.data.state ?? [])
        : [],
    ),
  );
  return moved.size >= 3 && moved.has(first.name);
}

/** The end of an upload, which the client tells. */
const isUploaded = ({ data }: Operation): boolean =>
  data.effect === "transition" && /\/(?:complete|finish|finalize|confirm)$/.test(data.path);

/** The plain one of several: what can be copied can also be made. */
function verbOf({ data }: Operation, { actions }: Facts): string | undefined {
  const verbs = data.realises.flatMap((ref) => {
    const action = actions.get(ref)?.data;
    return action?.effect === "create" ? [action.verb] : [];
  });
  return verbs.find(isPlainMaking) ?? verbs[0];
}

const hasFile = ({ data }: Operation, { schemas, entities, fieldsOf }: Facts): boolean => {
  const of = schemas.get(data.request ?? "")?.data.entity;
  return (
    data.file?.in === "request" ||
    (of !== undefined &&
      entities.has(of) &&
      (fieldsOf.get(of) ?? []).some((field) => field.data.type === "file"))
  );
};

function isOnCheckout(operation: Operation, { facts, single }: Around): boolean {
  const source = madeFrom(operation, facts);
  return source !== undefined && single.has(source);
}

/** `Your orders`, `Tasks of a project`, `Products`. */
function listName(shape: Shape, name: string, holder: Shape | undefined, facts: Facts): string {
  const { slice, list } = shape;
  const many = pluralIn(slice.resource.data.path, name);
  if (holder !== undefined && !holder.single) {
    const whose = facts.entities.get(holder.slice.resource.data.entity ?? "")?.data.name;
    if (whose !== undefined)
      return `${many} of ${/^[aeio]/i.test(whose) ? "an" : "a"} ${inText(whose)}`;
  }
  const theirs =
    list !== undefined &&
    !slice.office &&
    slice.calls.some(
      ({ operation, actors }) =>
        operation === list &&
        operation.data.access.kind === "authenticated" &&
        actors.every((actor) => facts.audience.conditionOf(operation, actor) === "own"),
    );
  return theirs || isPayment(name) ? `Your ${inText(many)}` : many;
}
