import type { Ref, ViewOf } from "@planc/core";
import type { api, brief, client, data } from "@planc/core/ir";

type Screen = ViewOf<typeof client.screen>["data"];
type Operation = ViewOf<typeof api.operation>;

/** A screen while it is put together. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly kind: Screen["kind"];
  readonly entity: ViewOf<typeof data.entity> | undefined;
  readonly within: string | undefined;
  readonly from: readonly Ref[];
  readonly uses: { readonly operation: Operation; readonly when: Screen["uses"][number]["when"] }[];
}

/** What the screens of a surface are made from, by resource. */
export interface Facts {
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly operations: readonly Operation[];
  readonly entities: ReadonlyMap<string, ViewOf<typeof data.entity>>;
  readonly actions: ReadonlyMap<string, ViewOf<typeof brief.action>>;
  readonly schemas: ReadonlyMap<string, ViewOf<typeof api.schema>>;
}

/** From how many fields on a thing is filled in on a screen of its own. */
const ownForm = 4;

const isRead = ({ data }: Operation) => data.effect === "read";
const isList = ({ data }: Operation) => data.effect === "list" || data.effect === "search";
const isMe = ({ data }: Operation) => /^\/me(?:\/|$)/.test(data.path);

/** The screens on which people call these operations: sign-in, account, and lists, views and forms by resource. */
export function screensFor(facts: Facts): readonly Draft[] {
  const byResource = new Map<string, Operation[]>();
  for (const operation of facts.operations) {
    const own = byResource.get(operation.data.resource) ?? [];
    own.push(operation);
    byResource.set(operation.data.resource, own);
  }
  const drafts = new Map<string, Draft>();
  const viewed = facts.resources.filter(({ ref }) =>
    (byResource.get(ref) ?? []).some((each) => isRead(each) && !isMe(each) && isAsked(each, facts)),
  );
  const views = new Map(viewed.map(({ ref, id }) => [ref as string, `${id}.view`]));

  for (const resource of facts.resources) {
    const own = (byResource.get(resource.ref) ?? []).filter((each) => !isMe(each));
    if (own.length === 0) continue;
    if (resource.data.entity === undefined) {
      addAll(drafts, own.some(({ data }) => data.session) ? signIn(resource) : account(), own);
      continue;
    }
    place(resource, own, views, drafts, facts);
  }
  const mine = facts.operations.filter(isMe);
  if (mine.length > 0) addAll(drafts, account(), mine);
  return [...drafts.values()];
}

/** A read that people ask for, and not one that only belongs to a change. */
const isAsked = ({ data }: Operation, { actions }: Facts): boolean =>
  data.realises.some((ref) => actions.get(ref)?.data.effect === "read");

const draft = (
  id: string,
  name: string,
  kind: Draft["kind"],
  more: Partial<Pick<Draft, "entity" | "within" | "from">> = {},
): Draft => ({ id, name, kind, entity: undefined, within: undefined, from: [], uses: [], ...more });

const signIn = (resource: ViewOf<typeof api.resource>): Draft =>
  draft("sign-in", "Sign in", "sign-in", { from: [resource.ref] });

const account = (): Draft => draft("account", "Own account", "account");

function addAll(drafts: Map<string, Draft>, fresh: Draft, operations: readonly Operation[]): void {
  const screen = drafts.get(fresh.id) ?? fresh;
  drafts.set(fresh.id, screen);
  for (const operation of operations)
    screen.uses.push({ operation, when: isRead(operation) ? "opening" : "acting" });
}

/** Lists stand with what holds them where that has a screen; what is done on a thing, where the thing is seen. */
function place(
  resource: ViewOf<typeof api.resource>,
  own: readonly Operation[],
  views: ReadonlyMap<string, string>,
  drafts: Map<string, Draft>,
  facts: Facts,
): void {
  const entity = facts.entities.get(resource.data.entity ?? "");
  const name = entity?.data.name ?? resource.data.name;
  const above = resource.data.parent === undefined ? undefined : views.get(resource.data.parent);
  const about = { entity, from: [resource.ref] };
  const screen = (id: string, make: () => Draft): Draft => {
    const there = drafts.get(id) ?? make();
    drafts.set(id, there);
    return there;
  };
  const viewId = views.get(resource.ref);
  const parent = facts.resources.find(({ ref }) => ref === resource.data.parent);
  const listing =
    above !== undefined && parent !== undefined
      ? () =>
          screen(above, () =>
            draft(above, parent.data.name, "detail", {
              entity: facts.entities.get(parent.data.entity ?? ""),
              from: [parent.ref],
            }),
          )
      : () => screen(resource.id, () => draft(resource.id, `${name} list`, "list", about));
  const viewing =
    viewId === undefined
      ? listing
      : () =>
          screen(viewId, () =>
            draft(viewId, name, "detail", { ...about, within: above ?? resource.id }),
          );

  for (const operation of own) {
    if (isList(operation)) {
      listing().uses.push({ operation, when: "opening" });
    } else if (isRead(operation)) {
      viewing().uses.push({
        operation,
        when: viewId !== undefined && isAsked(operation, facts) ? "opening" : "acting",
      });
    } else if (operation.data.effect === "create" || operation.data.effect === "update") {
      const made = operation.data.effect === "create";
      const at = made ? listing() : viewing();
      const fields = facts.schemas.get(operation.data.request ?? "")?.data.properties.length ?? 0;
      const id = `${resource.id}.${made ? "new" : "change"}`;
      const target =
        fields < ownForm
          ? at
          : screen(id, () =>
              draft(id, `${made ? "New" : "Change"} ${name.toLowerCase()}`, "form", {
                ...about,
                within: at.id,
              }),
            );
      target.uses.push({ operation, when: "acting" });
    } else {
      viewing().uses.push({ operation, when: "acting" });
    }
  }
}
