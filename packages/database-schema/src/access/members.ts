import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, data, security } from "@planc/core/ir";
import { bare } from "../naming/identifier.ts";
import type { ReadDraft } from "./read-draft.ts";
import { type TableView, targetOf } from "./table-view.ts";

type Operation = ViewOf<typeof api.operation>;
type Policy = ViewOf<typeof security.policy>;
type Through = NonNullable<DataOf<typeof data.accessPattern>["through"]>;

/** Names of rows that take a person into something. */
export const members =
  /(?:^|_)(?:member|membership|participant|participation|enrolment|enrollment)s?$/;

/** Who is let into a list: its members alone, they beside others who see all, or anybody. */
export function membersAlone(
  { data: { access } }: Operation,
  policies: readonly Policy[],
): "alone" | "beside" | "none" {
  if (access.kind !== "authenticated") return "none";
  const let_ = access.policies.flatMap((ref) => policies.find((each) => each.ref === ref) ?? []);
  const inside = let_.filter(({ data: { condition } }) => condition === "member");
  if (inside.length === 0) return "none";
  return inside.length === let_.length ? "alone" : "beside";
}

/** The rows that take accounts into rows of this table, each once; nothing where none or several do. */
export function throughMembers(
  view: TableView,
  views: readonly TableView[],
  accounts: Ref | undefined,
): Through | undefined {
  const found = views.flatMap((each): readonly Through[] => {
    if (!members.test(bare(each.table.data.name))) return [];
    const to = (target: Ref | undefined) =>
      each.keys.filter(
        (key) => targetOf(key, views)?.table.ref === target && key.data.columns.length === 1,
      );
    const [own, ...others] = to(view.table.ref);
    const [person, ...people] = to(accounts);
    const [refers, equals] = [own?.data.columns[0], person?.data.columns[0]];
    const key = own?.data.references?.columns[0];
    if (!refers || !equals || !key || others.length + people.length > 0) return [];
    const isOnce = each.keys.some(
      ({ data: { kind, columns } }) =>
        kind !== "foreign" &&
        columns.length === 2 &&
        [refers, equals].every((ref) => columns.includes(ref)),
    );
    return isOnce ? [{ table: each.table.ref, equals, refers, to: key }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The same reads, of what a person is a member of. */
export function ofMember(
  drafts: readonly ReadDraft[],
  through: Through,
  isBeside: boolean,
): readonly ReadDraft[] {
  return drafts.map((draft) => ({
    ...draft,
    id: isBeside ? `${draft.id}-of-member` : draft.id,
    from: [...draft.from, through.table],
    data: { ...draft.data, name: ofOne(draft.data.name), through },
  }));
}

/** `Rooms of a member, newest first`. */
function ofOne(name: string): string {
  const at = name.indexOf(", ");
  return at < 0 ? `${name}, of a member` : `${name.slice(0, at)} of a member${name.slice(at)}`;
}
